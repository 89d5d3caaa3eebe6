"""Fixtures that several test modules share, and a clock that can be set for the whole run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session", autouse=True)
def clock() -> Iterator[None]:
    """TIMELINE_CLOCK=1999-04-01 runs every test on that day: nothing may depend on today."""
    day = os.environ.get("TIMELINE_CLOCK")
    if not day:
        yield
        return
    with time_machine.travel(day, tick=True):
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT
