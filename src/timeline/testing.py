"""Test cases as plain lines with their answers inside; so that a bug report is a test.

    1998-08-07 | Bombs {exploded} [Friday = 1998-08-07], he {said} [two days later = 1998-08-09].
    2024-05-16 | They may march on foot.             # nothing may be found
    -          | She left on [May 3 = XXXX-05-03].

Before the bar stands the publication date, or ``-`` for none. ``[words = value]`` is a time
expression with its TIMEX3 value, ``{words}`` an event. Only the kinds that a line marks are
checked, all of them; a line without any mark says that there is no time in it.

Rows that a caller adds carry their tests as well: :func:`failures` tries the examples beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from timeline.boilerplate import find_boilerplate
from timeline.errors import FormatError, expect
from timeline.event_types import EventType
from timeline.extract import Extractor, extract, find_timexes
from timeline.grammar import Grammar, Rule
from timeline.languages.boilerplate import Boilerplate
from timeline.languages.en import grammar as english
from timeline.languages.en_boilerplate import RULES
from timeline.languages.en_types import TYPES
from timeline.timexes import Options

_MARK = re.compile(r"\[(?P<time>[^][=]+?) = (?P<value>[^][]+?)\]|\{(?P<event>[^{}]+)\}")
_COMMENT = re.compile(r"(?:^|\s)#\s.*$")

SAID = "2024-05-16"
"""The Thursday on which the examples beside rules and kinds of event are said."""
_CARRIERS = ("It was {} .", "{}")  # in a clause about the past, or standing alone
_PAGE = "It rained on Monday.\n\n{}\n\nIt snowed on Tuesday."

Answer = tuple[int, int, str]
"""Start, end, and the value of a time or the words of an event."""


@frozen
class Case:
    """A text with the answers that it must give."""

    text: str
    published: str | None
    timexes: tuple[Answer, ...]
    events: tuple[Answer, ...]

    def failures(self) -> list[str]:
        """What is found and should not be, or should be and is not; empty where all is right."""
        checks_times = bool(self.timexes) or not self.events
        wrong = _differences("time", self.timexes, self._found_times()) if checks_times else []
        return wrong + (_differences("event", self.events, self._found_events()) if self.events else [])

    def _found_times(self) -> tuple[Answer, ...]:
        found = find_timexes(self.text, self.published)
        return tuple((timex.start, timex.end, timex.value) for timex in found)

    def _found_events(self) -> tuple[Answer, ...]:
        found = extract(self.text, self.published).events
        return tuple((event.start, event.end, event.text) for event in found)


def read_cases(lines: str) -> list[Case]:
    """The cases in a text of lines; empty lines and comments are passed over.

    Raises :class:`timeline.errors.FormatError` for a line without a bar.

    >>> [case] = read_cases("2024-05-16 | She {left} [yesterday = 2024-05-15].")
    >>> case.text, case.timexes, case.events
    ('She left yesterday.', ((9, 18, '2024-05-15'),), ((4, 8, 'left'),))
    >>> case.failures()
    []
    """
    bare = (_COMMENT.sub("", line).strip() for line in lines.splitlines())
    return [read_case(line) for line in bare if line]


def read_case(line: str) -> Case:
    """The case in one line; raises :class:`timeline.errors.FormatError`."""
    published, bar, marked = line.partition(" | ")
    if not bar:
        raise FormatError(f"a case is 'DATE | text', with '-' for no date; given was {line!r}")
    text, marks = _unmarked(marked.strip())
    times = tuple((start, end, mark["value"]) for start, end, mark in marks if mark["time"])
    events = tuple((start, end, mark["event"]) for start, end, mark in marks if mark["event"])
    date = published.strip()
    return Case(text, None if date == "-" else date, times, events)


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int, re.Match[str]]]]:
    """The text without its marks, and where each marked stretch lies in it."""
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        words = mark["time"] or mark["event"]
        marks.append((len(text), len(text) + len(words), mark))
        text += words
        at = mark.end()
    return text + marked[at:], marks


def _differences(kind: str, wanted: tuple[Answer, ...], found: tuple[Answer, ...]) -> list[str]:
    return [*_missing("no", kind, wanted, found), *_missing("an unwanted", kind, found, wanted)]


def _missing(
    prefix: str, kind: str, answers: tuple[Answer, ...], others: tuple[Answer, ...]
) -> Iterator[str]:
    for start, end, value in answers:
        if (start, end, value) not in others:
            yield f"{prefix} {kind} {value!r} at {start}–{end}"


def failures(extractor: Extractor) -> list[str]:
    """What the examples of your own rules, kinds of event and boilerplate give wrongly, if anything.

    >>> from timeline.event_types import EventType
    >>> recall = EventType("recall", "business", verbs="recall", nouns="recall", example="Acme recalled it.")
    >>> failures(Extractor(types=TYPES + recall))
    []
    """
    expect(extractor, Extractor, "extractor", "an Extractor with your rows")
    own = extractor.options.grammar if extractor.options else None
    rules = [rule for rule in own.rules if rule not in english().rules] if own else []
    kinds = [row for row in extractor.types if row not in TYPES.rows]
    lines = [row for row in extractor.rules if row not in RULES]
    return [
        *(wrong for rule in rules for wrong in rule_failures(rule, own)),
        *(wrong for row in kinds for wrong in _kind_failures(row, extractor)),
        *(wrong for row in lines for wrong in _line_failures(row, extractor.rules)),
    ]


def rule_failures(rule: Rule, grammar: Grammar | None = None) -> Iterator[str]:
    """What the examples of one rule of a grammar give wrongly, alone and in a sentence."""
    for phrase, value in rule.examples.items():
        try:
            yield from _example_failures(rule, phrase, value, grammar or english())
        except Exception as error:  # noqa: BLE001 — what a rule builds is its author's own code
            yield f"the rule {rule.name!r} cannot be used on {phrase!r}: {error!r}"


def _example_failures(rule: Rule, phrase: str, value: str | None, grammar: Grammar) -> Iterator[str]:
    texts = [carrier.format(phrase) for carrier in _CARRIERS]
    read = [find_timexes(text, SAID, options=Options(grammar=grammar)) for text in texts]
    values = [timex.value for timexes in read for timex in timexes]
    mentions = [mention for text in texts for mention in grammar.find(text)]
    if value is None and all(read):
        yield f"the rule {rule.name!r} may find nothing in {phrase!r}, and {values} are found"
    elif value is not None and value not in values:
        yield f"the rule {rule.name!r} gives {values} for {phrase!r}, not {value!r}"
    elif value is not None and not any(rule.name in mention.rules for mention in mentions):
        yield f"the rule {rule.name!r} does not read {phrase!r}, another one does"


def _kind_failures(row: EventType, extractor: Extractor) -> Iterator[str]:
    found = {event.text: event.type for event in extractor.extract((row.example, SAID)).events}
    if row.name not in found.values():
        yield f"no event of the kind {row.name!r} in its example {row.example!r}, which gives {found}"


def _line_failures(row: Boilerplate, rules: tuple[Boilerplate, ...]) -> Iterator[str]:
    for line in row.examples:
        text = _PAGE.format(line)
        if line not in [text[start:end] for start, end in find_boilerplate(text, rules)]:
            yield f"the boilerplate {row.name!r} does not mask {line!r}"
