"""Pages stay true: their tables are real output, their links lead somewhere, no public name is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
REFERENCE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "reference").glob("*.md"))
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
FENCE = re.compile(r"^```(\S*)\n.*?^```$", re.MULTILINE | re.DOTALL)
EXECUTED = {"python", "console"}
SHOWN = {"text", "{toctree}", "{eval-rst}"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_between_pages_leads_somewhere(page):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_block_is_executed_or_no_code(page):
    assert set(FENCE.findall(page.read_text(encoding="utf-8"))) <= EXECUTED | SHOWN


@pytest.mark.parametrize("name", [name for name in timeline.__all__ if name != "__version__"])
def test_each_public_name_is_in_the_reference(name):
    assert re.search(rf"^\.\. auto\w+:: {name}$", REFERENCE, re.MULTILINE)


LLMS = (ROOT / "docs" / "llms.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", re.findall(r"\]\((\S+)\.html\)", LLMS))
def test_the_page_for_language_models_names_pages_that_are_there(page):
    assert (ROOT / "docs" / f"{page}.md").exists()


@pytest.mark.parametrize("name", [name for name in dir(timeline.Timeline) if re.match("to_|from_", name)])
def test_the_page_for_language_models_names_each_form(name):
    assert name in LLMS


def test_the_table_of_the_readme_is_the_real_one():
    expected = (ROOT / "examples" / "visit.expected").read_text(encoding="utf-8")
    assert expected in (ROOT / "README.md").read_text(encoding="utf-8")


OPINIONS = re.findall(
    r"^\| `([^`]+)` \| (.*?) \|", (ROOT / "docs" / "opinions.md").read_text("utf-8"), re.MULTILINE
)


@pytest.mark.parametrize(("said", "values"), OPINIONS)
def test_each_opinion_is_what_is_read(said, values):
    found = [timex.value for timex in timeline.find_timexes(said, "2024-05-16")]
    assert found == re.findall("`(.+?)`", values)


def test_the_opinions_are_read():
    assert len(OPINIONS) > 40
