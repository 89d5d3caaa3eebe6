"""Prose is executed: every Python and console block of the pages runs, page by page, as a test.

A page's blocks share their names, and run in a folder of their own that has ``examples/`` in it. A
block that needs an extra stands between ``skip: start if(absent(…), reason=…)`` and ``skip: end`` in
HTML comments (see Sybil's pages); one that cannot run says why in ``skip: next``.
"""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import time_machine
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
PROMPT = "$ "
collect_ignore_glob = ["docs/*.py", "examples/*.py"]  # programs, run by the tests of what they make


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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The working folder of a page: empty but for ``examples/``, and left again."""
    path = tmp_path_factory.mktemp("page")
    (path / "examples").symlink_to(ROOT / "examples")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(path)
        patch.setenv("PATH", f"{_commands(path)}{os.pathsep}{os.environ['PATH']}")
        yield path


def _commands(path: Path) -> Path:
    """A folder with the commands that pages use, run by this very Python."""
    commands = path / ".commands"
    commands.mkdir()
    for name, start in {"timeline": "-m timeline ", "python": ""}.items():
        command = commands / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" {start}"$@"\n', encoding="utf-8")
        command.chmod(0o755)
    return commands


def run_console(example: Example) -> str | None:
    """Run a console block: after a prompt a command, below it what it prints; without any, commands alone."""
    lines = example.parsed.strip().splitlines()
    prompted = [line.startswith(PROMPT) for line in lines]
    if not any(prompted):
        return _difference("\n".join(lines), None)
    starts = [index for index, is_command in enumerate(prompted) if is_command] + [len(lines)]
    for start, end in pairwise(starts):
        told = _difference(lines[start].removeprefix(PROMPT), "\n".join(lines[start + 1 : end]))
        if told:
            return told
    return None


def _difference(command: str, wanted: str | None) -> str | None:
    """What a command printed where that is not what was wanted; None where it is."""
    run = subprocess.run(["bash", "-ec", command], check=False, capture_output=True, text=True)
    printed = run.stdout + run.stderr
    if run.returncode and wanted is None:
        return f"{command}: exit code {run.returncode}\n{printed}"
    if wanted is None or doctest.OutputChecker().check_output(f"{wanted}\n", printed, OPTIONS):
        return None
    return f"{command}: printed\n{printed}and not\n{wanted}"


def absent(*modules: str) -> bool:
    """Whether a library that a block needs is not installed."""
    return any(find_spec(module) is None for module in modules)


def _setup(namespace: dict[str, Any]) -> None:
    namespace["absent"] = absent


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        CodeBlockParser("console", run_console),
        SkipParser(),
    ],
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/*/*.md", "docs/llms.txt"],
    fixtures=["clock", "folder"],
    setup=_setup,
).pytest()
