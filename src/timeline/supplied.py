"""Supplied annotations: those a caller gives instead of what would be found; refuses what does not fit."""

from __future__ import annotations

from collections.abc import Iterable
from operator import index
from typing import TypeVar

from timeline.annotations import Event, Timex
from timeline.errors import InvalidAnnotation, shown

Item = TypeVar("Item", Event, Timex)
Given = TypeVar("Given")
Span = tuple[int, int]

_FORMS = {
    "timexes": "Timex values",
    "events": "Event values or (start, end) of words in the text",
}


def supplied_timexes(text: str, given: Iterable[Timex]) -> tuple[Timex, ...]:
    """The time expressions in text order, checked."""
    timexes = _each("timexes", given)
    for timex in timexes:
        if not isinstance(timex, Timex):
            raise _refusal("timexes", timex)
    return fitting(text, timexes)


def supplied_events(text: str, given: Iterable[Event | Span]) -> tuple[list[Event], list[Span]]:
    """The events among them, and the spans of the others, checked."""
    events = _each("events", given)
    ready = [event for event in events if isinstance(event, Event)]
    spans = [_span(text, event) for event in events if not isinstance(event, Event)]
    return ready, list(dict.fromkeys(spans))


def fitting(text: str, given: Iterable[Item]) -> tuple[Item, ...]:
    """Annotations in text order, each once, refused where they do not lie on the text they quote."""
    items = sorted(dict.fromkeys(given), key=lambda item: (item.start, item.end))
    for item in items:
        is_worded = item.text or isinstance(item, Timex)  # a file may give a range without its mark
        if not is_worded or text[item.start : item.end] != item.text:
            raise InvalidAnnotation(f"{item.text!r} does not stand at {item.start}–{item.end} of the text")
    return tuple(items)


def _each(name: str, given: Iterable[Given]) -> list[Given]:
    if not isinstance(given, Iterable):
        raise _refusal(name, given)
    return list(given)


def _span(text: str, given: object) -> Span:
    """A span with words in it; its ends may be numpy's numbers."""
    try:
        start, end = map(index, given)  # type: ignore[call-overload]  # what cannot be iterated is refused
    except (TypeError, ValueError):
        raise _refusal("events", given) from None
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise _refusal("events", given)
    return start, end


def _refusal(name: str, given: object) -> InvalidAnnotation:
    return InvalidAnnotation(f"{name}: give {_FORMS[name]}, not {shown(given)}")
