"""The public door: its names, and that it opens without a model."""

from __future__ import annotations

import subprocess
import sys

import pytest

import timeline

FIXED = ["Article", "Extractor", "Timeline", "extract", "find_timexes"]


def test_all_is_sorted_and_whole():
    public = {name for name in vars(timeline) if name in timeline.__all__}
    assert timeline.__all__ == sorted(public)


def test_a_shell_offers_what_is_public():
    assert dir(timeline) == timeline.__all__


@pytest.mark.parametrize("name", timeline.__all__)
def test_each_public_name_is_documented(name):
    assert isinstance(getattr(timeline, name), str) or getattr(timeline, name).__doc__


@pytest.mark.parametrize("name", FIXED)
def test_the_fixed_names_are_there(name):
    assert name in timeline.__all__


def test_the_functions_are_not_hidden_by_their_modules():
    assert callable(timeline.extract)


@pytest.mark.parametrize(
    "code",
    [
        "import timeline",
        "import timeline; timeline.find_timexes('He left on Monday.', '2024-03-14')",
    ],
)
def test_no_model_is_touched_before_a_text_is_read(code):
    check = f"{code}; import sys; sys.exit('spacy' in sys.modules or 'dateparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
