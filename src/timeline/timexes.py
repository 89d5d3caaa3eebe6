"""Timexes: choose a reference and a direction for each mention and resolve it; knows no syntax tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline.annotations import Evidence, Reference, ReferenceKind, Timex, TimexType
from timeline.granularity import Granularity
from timeline.languages import grammar_for, tense_words
from timeline.meaning import THEN, Context, Direction, Fixed, Leaf, Meaning, Range
from timeline.timex3 import leaf_of, mod_of, pattern, strip, type_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.grammar import Mention
    from timeline.interval import Interval


@frozen
class Options:
    """How doubtful expressions are read: ``prefer`` a direction for all, seasons of the south."""

    prefer: Direction | None = None
    southern: bool = False


@frozen
class _Told:
    """A time mentioned before: its interval and where."""

    interval: Interval
    evidence: Evidence


def find_timexes(
    text: str, published: Interval | None = None, *, language: str = "en", options: Options | None = None
) -> list[Timex]:
    """Find and resolve all time expressions of a text, left to right.

    ``published`` is the publication date as an interval; without it relative and partial times
    stay unresolved. Needs no model and no parse.

    >>> from timeline.interval import Interval
    >>> from timeline.instant import instant
    >>> said = Interval.unit(Granularity.DAY, instant(2023, 12, 27))
    >>> [timex.value for timex in find_timexes("They met two days ago and meet again next year.", said)]
    ['2023-12-25', '2024']
    """
    mentions = grammar_for(language).find(text)
    return list(resolve(mentions, text, published, options or Options(), language))


def resolve(
    mentions: Iterable[Mention], text: str, published: Interval | None, options: Options, language: str = "en"
) -> Iterator[Timex]:
    """Resolve mentions in order; what one told serves the anaphoric ones after it."""
    told: list[_Told] = []
    number = 0
    for mention in mentions:
        context = _context(mention, published, told, options, language)
        for timex in _timexes(mention, text, context, told):
            number += 1
            yield evolve(timex, tid=f"t{number}")


def _context(
    mention: Mention, published: Interval | None, told: Sequence[_Told], options: Options, language: str
) -> Context:
    tense = options.prefer if options.prefer is not None else tense_of(mention, language)
    then = tuple(one.interval for one in reversed(told[-_MEMORY:]))
    return Context(published, then, tense, options.southern)


_MEMORY = 8  # mentions back that an anaphoric expression may reach


def tense_of(mention: Mention, language: str = "en") -> Direction | None:
    """The side that the nearest verb-like word suggests: before the mention, else after it, in its clause."""
    past, future, ending = tense_words(language)
    for words in (reversed(mention.before), mention.after):
        for word in words:
            lower = word.lower()
            if lower in _CLAUSE_ENDS:
                break
            if lower in future:
                return Direction.FUTURE
            if lower in past or lower.endswith(ending):
                return Direction.PAST
    return None


_CLAUSE_ENDS = frozenset(".;:!?—")


def _timexes(mention: Mention, text: str, context: Context, told: list[_Told]) -> Iterator[Timex]:
    """The timex of a mention; a range gives its two ends as well, as TimeML wants them."""
    timex = _timex(mention, text, context, told)
    if isinstance(mention.meaning, Range):
        for part in _ends(mention, mention.meaning, text):
            yield _timex(part, text, context, told)
    yield timex


def _timex(mention: Mention, text: str, context: Context, told: list[_Told]) -> Timex:
    interval = mention.meaning.resolve(context)
    span = text[mention.start : mention.end]
    timex = Timex(
        mention.start,
        mention.end,
        span,
        type_of(mention.meaning, interval),
        value_of(mention.meaning, interval),
        mod_of(mention.meaning),
        interval,
        _reference(mention.meaning, context, told),
        mention.rule,
        meaning=repr(mention.meaning),
    )
    if _serves(timex):
        assert interval is not None
        told.append(_Told(interval, Evidence(mention.start, mention.end, span, "timex")))
    return timex


def _serves(timex: Timex) -> bool:
    """Whether a later "that day" may point back at it."""
    return (
        timex.interval is not None
        and timex.interval.lower is not None
        and timex.type in (TimexType.DATE, TimexType.TIME)
        and not timex.value.endswith("_REF")
    )


def _reference(meaning: Meaning, context: Context, told: Sequence[_Told]) -> Reference:
    leaf = leaf_of(meaning)
    if leaf is None:
        return Reference(ReferenceKind.ABSOLUTE)
    if leaf is THEN and told:
        return Reference(ReferenceKind.MENTION, told[-1].interval, told[-1].evidence)
    if context.now is None:
        return Reference(ReferenceKind.UNKNOWN)
    return Reference(ReferenceKind.DCT, context.now)


def _ends(mention: Mention, meaning: Range, text: str) -> Iterator[Mention]:
    """The two ends of a range as mentions of their own, split at the word between them."""
    split = mention.split
    if split is not None:
        yield evolve(mention, end=split[0], meaning=meaning.first)
        yield evolve(mention, start=split[1], meaning=meaning.last)


_ = (Leaf, Fixed, strip, pattern, Granularity)
