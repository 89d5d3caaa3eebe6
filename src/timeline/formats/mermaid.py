"""Mermaid: a ``timeline`` diagram for Markdown pages; text only, nothing is drawn to scale."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from timeline.article import encodable
from timeline.report import details, when_text

if TYPE_CHECKING:
    from timeline.annotations import Event
    from timeline.timeline import Timeline

_SPECIAL = re.compile(r"[:;#\s]+")  # characters that end a cell, start a comment or break a line


def to_mermaid(timeline: Timeline) -> str:
    """The entries in order, those of one date under one heading."""
    lines = ["timeline"]
    if timeline.article.title:
        lines.append(f"    title {_plain(timeline.article.title)}")
    for when, events in groupby(timeline, key=lambda event: when_text(event.when)):
        cells = " : ".join(_cell(event) for event in events)
        lines.append(f"    {_plain(when)} : {cells}")
    return encodable("\n".join(lines) + "\n")


def _cell(event: Event) -> str:
    return _plain(f"{event.text} ({event.status}) {details(event)}")


def _plain(text: str) -> str:
    return _SPECIAL.sub(" ", text).strip()
