"""Timexes: choose a reference and a direction for each mention and resolve it; knows no syntax tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline.annotations import Evidence, Reference, ReferenceKind, Timex, TimexType
from timeline.granularity import Granularity
from timeline.languages import CueWords, cue_words, grammar_for
from timeline.instant import civil
from timeline.meaning import NOW, THEN, Alike, Context, Direction, Find, Meaning, Range
from timeline.timex3 import leaf_of, mod_of, strip, type_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    mentions = list(grammar_for(language).find(text))
    return list(resolve(mentions, text, published, options or Options(), language))


def resolve(
    mentions: Sequence[Mention], text: str, published: Interval | None, options: Options, language: str = "en"
) -> Iterator[Timex]:
    """Resolve mentions in order; what one told serves the anaphoric ones after it."""
    told: list[_Told] = []
    narrative = is_narrative(mentions, published)
    number = 0
    for mention in mentions:
        context = _context(mention, published, told, options, language, narrative)
        timexes = list(_timexes(mention, text, context, told))
        tids = [f"t{number + place}" for place in range(1, len(timexes) + 1)]
        number += len(timexes)
        yield from (_numbered(timex, place, tids) for place, timex in enumerate(timexes))


def _numbered(timex: Timex, place: int, tids: Sequence[str]) -> Timex:
    """A timex with its id; of the three of a range each knows the others."""
    if len(tids) < 3:
        return evolve(timex, tid=tids[place])
    first, whole, last = tids
    if place == 1:
        return evolve(timex, tid=whole, begin_point=first, end_point=last)
    return evolve(timex, tid=tids[place], part_of=whole)


def _context(
    mention: Mention,
    published: Interval | None,
    told: Sequence[_Told],
    options: Options,
    language: str,
    narrative: bool,
) -> Context:
    tense = options.prefer if options.prefer is not None else tense_of(mention, language)
    then = tuple(one.interval for one in reversed(told[-_MEMORY:]))
    return Context(published, then, tense, narrative, options.southern)


def is_narrative(mentions: Sequence[Mention], published: Interval | None) -> bool:
    """Whether a text tells of other times than its own: mostly years long gone, hardly a "yesterday".

    A text without a publication date is read as a narrative too: its dates can only lean on each other.
    """
    if published is None or published.lower is None:
        return True
    years = [civil(interval.lower)[0] for interval in map(_absolute, mentions) if interval and interval.lower is not None]
    now = civil(published.lower)[0]
    distant = sum(abs(year - now) > _DISTANT_YEARS for year in years)
    deictic = sum(leaf_of(mention.meaning) is NOW and not _is_dated(mention) for mention in mentions)
    return distant > 2 * deictic


_DISTANT_YEARS = 1


def _absolute(mention: Mention) -> Interval | None:
    return mention.meaning.resolve(Context()) if leaf_of(mention.meaning) is None else None


def _is_dated(mention: Mention) -> bool:
    """Whether it is a bare month or date, which says nothing about whose time it is."""
    meaning = strip(mention.meaning)
    return isinstance(meaning, Find) and meaning.part.cycle > Granularity.WEEK


_MEMORY = 8  # mentions back that an anaphoric expression may reach


def tense_of(mention: Mention, language: str = "en") -> Direction | None:
    """The side that the nearest verb-like word suggests: before the mention, else after it, in its clause."""
    words = cue_words(language)
    if mention.before and mention.before[-1].lower() in words.ahead:
        return Direction.FUTURE
    if not _in_a_clause(mention, words):
        return Direction.FUTURE  # an entry of a list or a calendar looks ahead
    return _cue(mention.before, words, reverse=True) or _cue(mention.after, words, reverse=False)


def _in_a_clause(mention: Mention, words: CueWords) -> bool:
    """Whether anything but a preposition or a mark stands around the mention."""
    around = (*mention.before, *mention.after)
    return any(word.isalnum() and word.lower() not in words.prepositions for word in around)


def _cue(tokens: Sequence[str], words: CueWords, *, reverse: bool) -> Direction | None:
    """The first cue met on the way from the mention to the end of its clause."""
    indexes = range(len(tokens))
    for index in reversed(indexes) if reverse else indexes:
        lower = tokens[index].lower()
        if lower in _CLAUSE_ENDS:
            return None
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if lower in words.future:
            return Direction.FUTURE
        if lower in words.likely_future or (lower in words.infinitive and _is_verb_like(following, words)):
            return Direction.LIKELY_FUTURE
        if tokens[index - 1 : index] in (["be"], ("be",)):
            continue  # "to be held" says nothing of the past
        if lower in words.past or (lower.endswith(words.past_ending) and lower.islower()):
            return Direction.PAST
    return None


def _is_verb_like(token: str, words: CueWords) -> bool:
    return token.islower() and token.isalpha() and token not in words.determiners


_CLAUSE_ENDS = frozenset(".;:!?—`\"“”")


def _timexes(mention: Mention, text: str, context: Context, told: list[_Told]) -> Iterator[Timex]:
    """The timex of a mention; of a range three: its ends, and between them the range itself."""
    if not isinstance(mention.meaning, Range) or mention.split is None:
        yield _timex(mention, text, context, told)
        return
    end, start = mention.split
    yield _timex(evolve(mention, end=end, meaning=mention.meaning.first), text, context, told)
    between = text[end:start]
    whole = evolve(mention, start=end + len(between) - len(between.lstrip()), end=end + len(between.rstrip()))
    range_ = _timex(whole, text, context, told)
    if range_.interval is not None or context.now is None:
        yield range_  # ends that do not make a range stand alone
    yield _timex(evolve(mention, start=start, meaning=mention.meaning.last), text, context, told)


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
    if _serves(timex) and not isinstance(mention.meaning, Alike):
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
