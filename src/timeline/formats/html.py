"""HTML: the timeline and its article as one page that needs nothing else; its words are in ``page/``.

The page loads nothing, and its Content-Security-Policy forbids it to; all text of the article is
escaped. It works without its script: rows fold out and marks lead to them by links alone.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from timeline._version import __version__
from timeline.formats.page.axis import axis_of
from timeline.formats.page.index import index_of
from timeline.formats.page.rows import entry_rows, event_row, refusal, time_row
from timeline.formats.page.text import blocks_of
from timeline.formats.timeml_xml import legal
from timeline.report import CERTAIN, headline, set_aside

if TYPE_CHECKING:
    from timeline.timeline import Timeline

_NOTEBOOK_HEIGHT = 640  # pixels


def to_html(timeline: Timeline) -> str:
    """The page as text, to be written in UTF-8; the same timeline gives the same bytes."""
    return legal(_environment().get_template("page.html").render(_context(timeline)))


def to_notebook(timeline: Timeline) -> str:
    """The page within a frame that may run its own script and reach nothing of the notebook."""
    return (
        f'<iframe title="timeline" sandbox="allow-scripts" srcdoc="{escape(to_html(timeline))}"'
        f' style="width:100%;height:{_NOTEBOOK_HEIGHT}px;border:0"></iframe>'
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("timeline.formats", "page"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


@cache
def _part(name: str) -> tuple[Markup, str]:
    """A style or script of the page as it is written, and its hash for the security policy."""
    environment = _environment()
    source = environment.get_template(name).render()
    return Markup(source), b64encode(sha256(source.encode()).digest()).decode()  # noqa: S704 — our own file


def _context(timeline: Timeline) -> dict[str, object]:
    index = index_of(timeline)
    axis = axis_of(timeline)
    style, style_hash = _part("page.css")
    script, script_hash = _part("page.js")
    listed = {event.eid for event in (*timeline.entries, *timeline.unplaced)}
    return {
        "style": style,
        "style_hash": style_hash,
        "script": script,
        "script_hash": script_hash,
        "version": __version__,
        "certain": CERTAIN,
        "title": headline(timeline.article),
        "article": timeline.article,
        "axis": axis,
        "entries": entry_rows(timeline, index, axis),
        "unplaced": (event_row(event, index, axis) for event in timeline.unplaced),
        "folded": [event_row(event, index, axis) for event in timeline.events if event.eid not in listed],
        "timexes": [time_row(timex, index, axis) for timex in timeline.timexes],
        "conflicts": [refusal(conflict, index) for conflict in set_aside(timeline)],
        "blocks": blocks_of(timeline.article, index),
        "timeline": timeline,
    }
