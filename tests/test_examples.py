"""The programs of examples/: what they write can be read, and each is shown on the page of examples.

What they print is on that page, which is executed like all pages.
"""

from __future__ import annotations

import runpy
from pathlib import Path

import icalendar
import pytest

from timeline import find_timexes

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
PROGRAMS = sorted(EXAMPLES.glob("*.py"))


def program(name):
    return runpy.run_path(str(EXAMPLES / name))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.name)
def test_each_program_is_on_the_page(path):
    page = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    assert f"[{path.name}](../examples/{path.name})" in page
    assert f"examples/{path.name} " in page


def test_the_calendar_of_the_court_has_the_days_that_the_chronology_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    program("court_calendar.py")["main"](str(EXAMPLES / "court.txt"), "2024-05-16")
    calendar = icalendar.Calendar.from_ical((tmp_path / "court.ics").read_bytes())
    days = {str(event.decoded("dtstart"))[:10] for event in calendar.walk("VEVENT")}
    text = (EXAMPLES / "court.txt").read_text(encoding="utf-8")
    told = {timex.value[:10] for timex in find_timexes(text, "2024-05-16") if len(timex.value) >= 10}
    assert days == told


def test_the_plot_is_a_picture(tmp_path, monkeypatch):
    pytest.importorskip("pandas")
    pytest.importorskip("matplotlib")
    monkeypatch.chdir(tmp_path)
    program("news_table.py")["main"](str(EXAMPLES / "news"))
    assert (tmp_path / "news.png").read_bytes().startswith(b"\x89PNG")


@pytest.fixture(scope="module")
def client():
    pytest.importorskip("flask")
    return program("web_page.py")["app"].test_client()


PAGES = [
    ({"published": "2024-03-14", "text": "Crews reopened the port on Monday."}, 200, "2024-03-11"),
    ({"published": "", "text": "Crews reopened the port on Monday."}, 200, "reopened"),
    ({"published": "soon", "text": "<script>alert(1)</script>"}, 422, "cannot read &#39;soon&#39;"),
    ({"published": "soon", "text": "<script>alert(1)</script>"}, 422, "&lt;script&gt;alert(1)"),
    ({}, 200, ""),
]


@pytest.mark.parametrize(("given", "code", "shown"), PAGES)
def test_the_page_shows_a_timeline_or_what_was_wrong(client, given, code, shown):
    answer = client.post("/", data=given)
    assert answer.status_code == code
    assert shown in answer.text
    assert "<script>alert" not in answer.text


def test_the_form_is_shown(client):
    assert "<textarea" in client.get("/").text
