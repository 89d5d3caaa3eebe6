"""Timexes: choose a reference and a direction for each mention and resolve it; knows no syntax tree."""

from __future__ import annotations

import re
from itertools import chain, takewhile
from types import NoneType
from typing import TYPE_CHECKING, cast

from attrs import evolve, field, frozen

from timeline.annotations import Evidence, Reference, ReferenceKind, Timex, TimexType
from timeline.errors import of_kind
from timeline.grammar import Grammar
from timeline.granularity import Granularity
from timeline.instant import civil
from timeline.languages import CueWords, cue_words, grammar_for
from timeline.meaning import (
    EVENT,
    NOW,
    ONWARD,
    THEN,
    Alike,
    Context,
    Direction,
    Edge,
    Either,
    Find,
    Fixed,
    Hour,
    Leaf,
    Meaning,
    Range,
    Reported,
    Shift,
    Side,
    Step,
    Stretch,
    Vague,
)
from timeline.narrative import Dated, Place, years_of
from timeline.period import Period
from timeline.repeating import begin_of
from timeline.timex3 import granularity_of, innermost, leaf_of, mod_of, southern, strip, type_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.grammar import Mention
    from timeline.interval import Interval

_SIDE = "timeline.Direction.PAST, another Direction, or None"
_GRAMMAR = "a grammar such as timeline.languages.en.extended(…) makes, or None"


@frozen
class Options:
    """How doubtful expressions are read: a direction for all, the order of digits, seasons of the south.

    ``prefer`` overrides what tense suggests; ``day_first`` reads 5/6/2024 as the fifth of June (the
    other reading stays in ``Timex.alternatives``); ``southern`` puts summer in December; ``grammar``
    is one of your own, such as :func:`timeline.languages.en.extended` makes.

    >>> import timeline
    >>> timex = timeline.find_timexes("He came on 5/6/2024.", options=Options(day_first=True))[0]
    >>> timex.value, timex.alternatives
    ('2024-06-05', ('2024-05-06',))
    """

    prefer: Direction | None = field(default=None, validator=of_kind((Direction, NoneType), _SIDE))
    day_first: bool = field(default=False, validator=of_kind(bool, "True or False"))
    southern: bool = field(default=False, validator=of_kind(bool, "True or False"))
    grammar: Grammar | None = field(default=None, validator=of_kind((Grammar, NoneType), _GRAMMAR))


@frozen
class _Told:
    """A time mentioned before: its interval and where."""

    interval: Interval
    evidence: Evidence


def find_timexes(
    text: str,
    published: Interval | None = None,
    *,
    language: str = "en",
    options: Options | None = None,
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
    options = options or Options()
    mentions = list(_found(text, options.grammar or grammar_for(language), cue_words(language)))
    return list(resolve(mentions, text, published, options, language))


def _found(text: str, grammar: Grammar, words: CueWords) -> Iterator[Mention]:
    """The mentions of a text, none over the end of a sentence: "at 2 a.m. Two hours later"."""
    for mention in grammar.find(text):
        ends = words.sentence_end if text.find(". ", mention.start, mention.end) >= 0 else None
        end = None if ends is None else ends.search(text, mention.start, mention.end)
        if end is None:
            yield mention
            continue
        for part in grammar.find(text[mention.start : end.end()]):
            yield evolve(_moved(part, mention.start), before=mention.before)
        for part in grammar.find(text[end.end() : mention.end]):
            yield evolve(_moved(part, end.end()), after=mention.after)


def _moved(mention: Mention, by: int) -> Mention:
    """A mention of a piece of a text as one of the text."""
    split = mention.split and (mention.split[0] + by, mention.split[1] + by)
    return evolve(mention, start=mention.start + by, end=mention.end + by, split=split)


def resolve(
    mentions: Sequence[Mention],
    text: str,
    published: Interval | None,
    options: Options,
    language: str = "en",
) -> Iterator[Timex]:
    """Resolve mentions in order; what one told serves the anaphoric ones after it."""
    leaves = [leaf_of(mention.meaning) for mention in mentions]
    narrative = is_narrative(mentions, leaves, published)
    told = _seed(mentions, leaves, text) if narrative else []
    words = cue_words(language)
    years = years_of(_dated(mentions, leaves, text, words), published) if narrative else {}
    number = 1
    for index, (said, leaf) in enumerate(zip(mentions, leaves, strict=True)):
        if isinstance(said.meaning, Vague) and said.meaning.in_history and not narrative:
            continue
        mention = evolve(said, meaning=southern(said.meaning)) if options.southern else said
        tense = None if published is None and leaf is NOW else _tense(mention, leaf, options, language)
        then = tuple([one.interval for one in told[: -_MEMORY - 1 : -1]])
        if isinstance(mention.meaning, Hour) and not narrative:
            then = (*_main_day(told, text, published), *then)
        leans = tense is Direction.PAST or isinstance(mention.meaning, Hour)
        beside = _beside(mention, told, text) if leans else None
        in_history = narrative and not _is_to_come(mention, tense, words)
        context = Context(
            published,
            then,
            tense,
            in_history,
            options.day_first,
            year=years.get(index) if in_history else None,
            beside=beside,
        )
        for timex in _timexes(mention, text, context, told, number):
            yield timex
            number += 1
        is_aside = _is_aside if narrative else _is_attribution
        if is_aside(mention, told, text, words):
            told.pop()


def _is_to_come(mention: Mention, tense: Direction | None, words: CueWords) -> bool:
    """Whether a history tells a time of what is still to come for its writer: ``will be held on July 9``."""
    return tense is Direction.FUTURE and not words.coming.isdisjoint(word.lower() for word in mention.before)


def _main_day(told: Sequence[_Told], text: str, published: Interval | None) -> list[Interval]:
    """The day nearest to publication of several that a sentence told last: a lone hour is of the news."""
    if published is None or published.lower is None or not told:
        return []
    near, start = published.lower, told[-1].evidence.start
    days = [one for one in told[-_MEMORY:] if one.interval.granularity <= Granularity.DAY]
    same = [one.interval for one in days if not _END.search(text, one.evidence.end, start)]
    return sorted(same, key=lambda day: abs(begin_of(day) - near))[:1]


def _beside(mention: Mention, told: Sequence[_Told], text: str) -> Interval | None:
    """The month or day last told in the sentence of a mention, or the year before: "in 1971, on Feb. 9"."""
    last = told[-1] if told else None
    if last is None or last.interval.granularity > Granularity.YEAR:
        return None
    between = text[last.evidence.end : mention.start]
    is_near = last.interval.granularity <= Granularity.MONTH or _APPOSED.fullmatch(between)
    return last.interval if is_near and not _END.search(between) else None


_APPOSED = re.compile(r",\s(\w\w\s)?")


def _is_aside(mention: Mention, told: Sequence[_Told], text: str, words: CueWords) -> bool:
    """Whether a history only glances at the latest it told, and does not move there."""
    if len(told) < 2 or told[-1].evidence.start != mention.start or not mention.before or not mention.after:
        return False
    last, latest = told[-2:]
    is_back = begin_of(latest.interval) < begin_of(last.interval)
    goes_on = is_back and "\n" not in text[last.evidence.end : mention.start]
    return _is_neighbour(mention) or (goes_on and _is_said_beside(mention, words))


def _is_attribution(mention: Mention, told: Sequence[_Told], text: str, words: CueWords) -> bool:
    """Whether a day is only that of saying so, or what is counted from, behind when it was.

    "It fell on Sunday, he said Monday", "the second blast on Monday since Friday's quake".
    """
    if len(told) < 2 or told[-1].evidence.start != mention.start or not mention.before:
        return False
    last = mention.before[-1].lower()
    verb = mention.before[-2:-1] if last in words.prepositions else mention.before[-1:]
    is_beside = last in words.backward or any(word.lower() in words.reporting for word in verb)
    return is_beside and not _END.search(text, told[-2].evidence.end, mention.start)


def _dated(
    mentions: Sequence[Mention], leaves: Sequence[Leaf | None], text: str, words: CueWords
) -> list[Dated]:
    """The mentions of a history as its telling takes them."""
    dated: list[Dated] = []
    end = 0
    for mention, leaf in zip(mentions, leaves, strict=True):
        interval = mention.meaning.resolve(_NOWHEN) if leaf is None else None
        told = interval if interval is not None and interval.granularity <= Granularity.YEAR else None
        place = _place(mention, text[end : mention.start], words)
        dated.append(Dated(mention.meaning, leaf, told, place))
        end = mention.end
    return dated


def _place(mention: Mention, between: str, words: CueWords) -> Place:
    """How a date stands: at the head of its sentence or line, in passing, or in its clause."""
    heads_line = "\n" in between[-_HEADS:]
    if heads_line or not mention.before or not _CLAUSE_ENDS.isdisjoint(mention.before[-2:]):
        return Place.FRAME
    goes_on = _CLAUSE_ENDS.isdisjoint(between) and "\n" not in between
    is_glance = goes_on or _is_neighbour(mention) or (bool(mention.after) and _is_said_beside(mention, words))
    return Place.GLANCE if is_glance else Place.CLAUSE


_HEADS = 5  # characters before a date at the head of a line, and the end of the last one


def _is_neighbour(mention: Mention) -> bool:
    """Whether it is the unit before or after, in the middle of a clause: ``by next summer``."""
    inner = innermost(mention.meaning)
    steps = inner.count if isinstance(inner, Step) else isinstance(inner, Find) and inner.side in _NEIGHBOURS
    is_coarse = (granularity_of(inner) or Granularity.DAY) > Granularity.WEEK
    return bool(steps) and is_coarse and _CLAUSE_ENDS.isdisjoint(mention.before[-2:])


_NEIGHBOURS = frozenset([Side.LAST, Side.NEXT, Side.COMING])


def _is_said_beside(mention: Mention, words: CueWords) -> bool:
    """Whether it only tells another thing's date: since 1995, the 1902 pact, the Concordat (1801)."""
    before, after = mention.before[-1].lower(), mention.after[0]
    return _is_attribute(mention, words) or before in words.backward or (before, after) == ("(", ")")


def _is_attribute(mention: Mention, words: CueWords) -> bool:
    """Whether it stands before the noun of what it dates: the July 7 attacks, Wednesday's ruling."""
    if not mention.after or not mention.before:
        return False
    after = mention.after[0]
    is_noun = after.islower() and after not in words.function_words
    return after in _APOSTROPHES or (is_noun and mention.before[-1].lower() in words.determiners)


def _seed(mentions: Sequence[Mention], leaves: Sequence[Leaf | None], text: str) -> list[_Told]:
    """A narrative's first absolute time, for the months and days that stand before it."""
    for mention, leaf in zip(mentions, leaves, strict=True):
        interval = mention.meaning.resolve(_NOWHEN) if leaf is None else None
        if interval is not None and interval.granularity <= Granularity.YEAR:
            span = text[mention.start : mention.end]
            return [_Told(interval, Evidence(mention.start, mention.end, span, "timex"))]
    return []


_MEMORY = 8  # mentions back that an anaphoric expression may reach


def _tense(mention: Mention, leaf: Leaf | None, options: Options, language: str) -> Direction | None:
    """The direction for what leans on the publication date or may; the rest needs none."""
    if options.prefer is not None:
        return options.prefer
    if leaf in (THEN, ONWARD) or (leaf is NOW and not isinstance(mention.meaning, Step | Vague)):
        return tense_of(mention, language)
    return None


def is_narrative(
    mentions: Sequence[Mention], leaves: Sequence[Leaf | None], published: Interval | None
) -> bool:
    """Whether a text tells of other times than its own: of years long gone, hardly of "yesterday".

    A text without a publication date is none: nothing is filled in from its other dates.
    """
    if published is None or published.lower is None:
        return False
    now = civil(published.lower)[0]
    distant = deictic = 0
    for mention, leaf in zip(mentions, leaves, strict=True):
        if leaf is NOW:
            deictic += _is_deictic(mention.meaning)
        elif leaf is None:
            interval = mention.meaning.resolve(_NOWHEN)
            if interval is not None and interval.lower is not None:
                distant += abs(civil(interval.lower)[0] - now) > _DISTANT_YEARS
    return distant > max(_OUTWEIGHED * deictic, _FEW)


_NOWHEN = Context()
_DISTANT_YEARS = 1
_FEW = 2  # distant years that any report may mention
_OUTWEIGHED = 4  # distant times for each that speaks from the publication date


def _is_deictic(meaning: object) -> bool:
    """Whether it speaks from the publication date: yesterday, last week, Friday, two days ago."""
    inner = innermost(meaning)
    if isinstance(inner, Find):
        return inner.part.cycle <= Granularity.WEEK or inner.side is not Side.BARE
    return isinstance(inner, Step | Shift)


def tense_of(mention: Mention, language: str = "en") -> Direction | None:
    """The side that the nearest verb-like word suggests: before the mention, else after it, in its clause."""
    words = cue_words(language)
    if _is_entry(mention):
        return None
    before = _cue(mention.before, words, reverse=True)
    cue = _cue(mention.after, words, reverse=False) if before is None else before
    if before is Direction.FUTURE and _is_attribute(mention, words):
        return Direction.LIKELY_FUTURE  # "would get around Wednesday's ruling"
    if _is_appointed(mention, words):
        return Direction.FUTURE
    if mention.before and mention.before[-1].lower() in words.ahead:
        return Direction.PAST if _looks_back(mention, words) else Direction.FUTURE
    if words.prepositions and not _in_a_clause(mention, words):
        return Direction.FUTURE  # an entry of a list or a calendar looks ahead
    return cue


def _is_entry(mention: Mention) -> bool:
    """Whether it heads an entry of a chronology, whose present tells nothing: "March 17 - He votes"."""
    inner = innermost(mention.meaning)
    is_yearly = isinstance(inner, Find) and inner.part.cycle is Granularity.YEAR
    is_heading = not mention.before or mention.before[-1] in _CLAUSE_ENDS
    return is_yearly and is_heading and not _DASHES.isdisjoint(mention.after[:1])


_DASHES = frozenset("-–—")


def _is_appointed(mention: Mention, words: CueWords) -> bool:
    """Whether something was called or set for a time: "unions called a strike for Friday"."""
    if not mention.before or mention.before[-1].lower() not in words.appointing:
        return False
    clause = takewhile(_in_clause, reversed(mention.before))
    return not words.calling.isdisjoint(map(str.lower, clause))


def _looks_back(mention: Mention, words: CueWords) -> bool:
    """Whether the clause is in the pluperfect, "had filed reports by Wednesday", or goes on in a past."""
    heads = _CLAUSE_ENDS.issuperset(mention.before[-2:-1])
    if heads and _cue(mention.after, words, reverse=False) is Direction.PAST:
        return True  # "By Wednesday, 12 were dead"
    clause = (*takewhile(_in_clause, reversed(mention.before)), *takewhile(_in_clause, mention.after))
    return _went_on(mention, words) or not words.pluperfect.isdisjoint(clause)


def _went_on(mention: Mention, words: CueWords) -> bool:
    """Whether something went on so long or did not happen before: "burned until", not "was put off until"."""
    helper, verb, until = ["", "", *map(str.lower, mention.before[-3:])][-3:]
    is_past = verb in words.past or verb.endswith(words.past_ending)
    deferred = verb in words.deferring or helper in words.passive
    did = not words.did.isdisjoint(map(str.lower, takewhile(_in_clause, reversed(mention.before))))
    return until in words.until and (did or (is_past and not deferred))


def _in_clause(token: str) -> bool:
    return token not in _CLAUSE_ENDS


def _in_a_clause(mention: Mention, words: CueWords) -> bool:
    """Whether anything but a preposition or a mark stands around the mention."""
    around = chain(mention.before, mention.after)
    return any(word.isalnum() and word.lower() not in words.prepositions for word in around)


def _cue(tokens: Sequence[str], words: CueWords, *, reverse: bool) -> Direction | None:
    """The first cue met on the way from the mention to the end of its clause; a weak one if no other.

    A noun is weak ("the vote"), and "to" with a verb, which any past outweighs but one of asking or
    planning: "came to mourn him on Friday", "were asked to leave on Friday".
    """
    indexes = range(len(tokens))
    weak, asked = None, False
    for index in reversed(indexes) if reverse else indexes:
        token = tokens[index]
        if token in _CLAUSE_ENDS and not _is_clipped(tokens, index, words):
            break
        lower = token.lower()
        asked = asked or (weak is not None and lower in words.asking)
        if not words.may_tell(lower) or token in words.names:
            continue
        cue = _cue_at(tokens, index, words, reverse=reverse)
        if cue is not None and not _is_weak(tokens, index, words):
            outweighed = cue is Direction.PAST if asked else cue is Direction.FUTURE and not reverse
            return weak if weak is not None and outweighed else cue
        asked = asked or (cue is not None and _is_bound(tokens, index, words))
        weak = weak or cue
    return weak


def _is_clipped(tokens: Sequence[str], index: int, words: CueWords) -> bool:
    """Whether a full stop is that of a word cut short or of an initial: "Mr.", "U.S."."""
    last = tokens[index - 1] if index and tokens[index] == "." else ""
    return last.lower() in words.abbreviations or (len(last) == 1 and last.isupper())


def _is_weak(tokens: Sequence[str], index: int, words: CueWords) -> bool:
    """Whether a cue is a noun, part of another time or a mere "to": "by 20 votes", "next year"."""
    lower = tokens[index].lower()
    adjoins = lower in words.adjoining and not words.adjoined.isdisjoint(tokens[index + 1 : index + 2])
    return adjoins or lower in words.nominal or lower in words.infinitive


def _is_bound(tokens: Sequence[str], index: int, words: CueWords) -> bool:
    """Whether the word before a weak cue makes it look ahead whatever comes first: "was to", "a vote"."""
    is_to = tokens[index].lower() in words.infinitive
    before = map(str.lower, tokens[max(0, index - 1) : index])
    return not (words.before_infinitive if is_to else words.indefinite).isdisjoint(before)


def _cue_at(tokens: Sequence[str], index: int, words: CueWords, *, reverse: bool) -> Direction | None:
    """What one word says: will, is due, plans to, said; a participle before its noun says nothing."""
    lower = tokens[index].lower()
    clipped = lower in words.clipped and not _APOSTROPHES.isdisjoint(tokens[index + 1 : index + 2])
    if clipped or lower in words.future:
        return Direction.FUTURE
    if lower in words.copulas:
        return Direction.LIKELY_FUTURE if _is_planned(tokens[index + 1 :], words, reverse=reverse) else None
    planned = _planned_at(tokens, index, words) if words.may_plan(lower) else None
    if planned is not None:
        return planned
    finite = lower in words.past
    opens = index == 0 or tokens[index - 1] in _CLAUSE_ENDS
    if not finite and not (lower.endswith(words.past_ending) and (opens or tokens[index].islower())):
        return None
    first = index - 2 if index > 1 and tokens[index - 1] == "-" else index  # a color-coded system
    previous = [token.lower() for token in tokens[max(0, first - 2) : first]]
    owned = lower in words.owning and not words.determiners.isdisjoint(tokens[index + 1 : index + 2])
    last = previous[-1] if previous else ""
    if owned or last in words.bare or last in words.articles:
        return None  # "to be held" says nothing of the past, nor do "will have", "has a", "the last"
    free = words.determiners.isdisjoint(previous) or _is_subject(tokens[:index], words)
    is_verb = finite or free or _goes_on(tokens[index + 1 :], words)
    return Direction.PAST if is_verb else None


def _is_subject(before: Sequence[str], words: CueWords) -> bool:
    """Whether "that" opens the clause and so is no article: "That prompted"."""
    opens = len(before) == 1 or (len(before) > 1 and before[-2] in _CLAUSE_ENDS)
    return opens and before[-1].lower() in words.demonstratives


def _goes_on(following: Sequence[str], words: CueWords) -> bool:
    """Whether no noun follows that a participle could stand before: "the court announced on", "a"."""
    word = following[0].lower() if following else None
    return word is None or any(
        word in some for some in (words.prepositions, words.determiners, words.adjoining)
    )


def _planned_at(tokens: Sequence[str], index: int, words: CueWords) -> Direction | None:
    """What a word says that plans or appoints, unless it tells of what was tried or had been planned."""
    lower, following = tokens[index].lower(), tokens[index + 1 : index + 2]
    had = not words.pluperfect.isdisjoint(tokens[max(0, index - 4) : index])
    if lower in words.appointed and not words.appointing.isdisjoint(following):
        return Direction.NEAREST if had else Direction.LIKELY_FUTURE
    if " ".join((lower, *following)) in words.leading_to:
        return Direction.LIKELY_FUTURE  # "met ahead of a vote on Friday"
    if lower in words.modal:
        return _may(" ".join((lower, *map(str.lower, following))), tokens[:index], words)
    if not _likely_ahead(lower, tokens[max(0, index - 1) : index], following, words):
        return None
    before = tokens[max(0, index - 2) : index]
    is_set = not (words.copulas.isdisjoint(before[-1:]) and words.appointed.isdisjoint(before[-1:]))
    if is_set or lower in words.likely_future:  # is to, is set to, is due
        return _due(before, words, had=had)
    tried = not words.implicative.isdisjoint(before[-1:])
    return Direction.PAST if tried or had else Direction.LIKELY_FUTURE


def _may(modal: str, before: Sequence[str], words: CueWords) -> Direction:
    """The side of what may happen, "may have" happened or, where nobody could do it, did not."""
    nobody = not words.nobody.isdisjoint(map(str.lower, before))
    return Direction.PAST if modal in words.past_modals or nobody else Direction.FUTURE


def _due(before: Sequence[str], words: CueWords, *, had: bool) -> Direction:
    """The side of what "is due" or "will meet", "was due" (and may be over) or "had been due" (on either)."""
    helpers = [word.lower() for word in before]
    is_present = not (words.copulas.isdisjoint(helpers) and words.future.isdisjoint(helpers))
    return Direction.NEAREST if had else Direction.FUTURE if is_present else Direction.LIKELY_FUTURE


def _is_planned(following: Sequence[str], words: CueWords, *, reverse: bool) -> bool:
    """Whether a present tense is of what is to come: is arriving on Friday, the deadline is Friday."""
    if following and following[0].islower() and following[0].endswith(words.progressive_ending):
        return True
    return reverse and all(token.lower() in words.prepositions for token in following)


def _likely_ahead(lower: str, before: Sequence[str], following: Sequence[str], words: CueWords) -> bool:
    if lower in words.intentions:
        return not words.infinitive.isdisjoint(following)
    if lower.endswith(words.progressive_ending) and not words.articles.isdisjoint(map(str.lower, before)):
        return False  # "at the beginning of the war"
    if lower in words.infinitive:
        verb = any(_is_verb_like(token, words) for token in following)
        return verb and words.returning.isdisjoint(map(str.lower, before))
    return lower in words.likely_future and words.infinitive.isdisjoint(before)  # "came to meet him"


def _is_verb_like(token: str, words: CueWords) -> bool:
    """Whether a word behind "to" may be a verb: no plural, no -ing form, no word that never is one."""
    is_word = token.islower() and token.isalpha() and token not in words.determiners
    return is_word and words.no_infinitive.search(token) is None if words.no_infinitive else is_word


_APOSTROPHES = frozenset("'’")
_END = re.compile(r"[.!?\n]")
_CLAUSE_ENDS = frozenset('.;:!?—`"“”')


def _timexes(
    mention: Mention, text: str, context: Context, told: list[_Told], number: int
) -> Iterator[Timex]:
    """The timex of a mention; of a range three, and two of a period with the time that ends it."""
    meaning = mention.meaning
    if mention.split is None:
        yield _timex(mention, text, context, told, f"t{number}")
    elif isinstance(meaning, Range):
        yield from _range_timexes(mention, meaning, text, context, told, number)
    elif isinstance(meaning, Reported | Stretch):
        first, last = _halves(mention, meaning, cast("Meaning", meaning.of))
        yield _timex(first, text, context, told, f"t{number}")
        yield _timex(last, text, context, told, f"t{number + 1}")


def _halves(mention: Mention, first: Meaning, last: Meaning) -> tuple[Mention, Mention]:
    """What stands on either side of the word between two times."""
    end, start = cast("tuple[int, int]", mention.split)
    return evolve(mention, end=end, meaning=first), evolve(mention, start=start, meaning=last)


def _range_timexes(
    mention: Mention, range_: Range, text: str, context: Context, told: list[_Told], number: int
) -> Iterator[Timex]:
    """The two ends of a range, and between them the range itself."""
    begin, end = _halves(mention, range_.first, range_.last)
    first, whole, last = f"t{number}", f"t{number + 1}", f"t{number + 2}"
    one = _timex(begin, text, context, told, first)
    between = text[begin.end : end.start]
    words = evolve(mention, start=end.start - len(between.lstrip()), end=begin.end + len(between.rstrip()))
    stretch = _timex(words, text, context, told, whole)
    if stretch.interval is None and context.now is not None:  # the ends make no range
        yield one
        yield _timex(end, text, context, told, whole)
        return
    other = _timex(end, text, context, told, last)
    yield evolve(one, part_of=whole)
    yield evolve(stretch, begin_point=first, end_point=last)
    yield evolve(other, part_of=whole)


def _timex(mention: Mention, text: str, context: Context, told: list[_Told], tid: str) -> Timex:
    meaning = mention.meaning
    interval = meaning.resolve(context)
    whole = interval if meaning is strip(meaning) else cast("Meaning", strip(meaning)).resolve(context)
    span = text[mention.start : mention.end]
    timex = Timex(
        start=mention.start,
        end=mention.end,
        text=span,
        type=type_of(meaning, interval),
        value=value_of(meaning, whole),
        mod=mod_of(meaning),
        interval=interval,
        reference=_reference(meaning, interval, context, told),
        rule=mention.rule,
        tid=tid,
        alternatives=_alternatives(meaning, context),
        meaning=repr(meaning),
    )
    served = _served(meaning, timex, context)
    if served is not None:
        told.append(_Told(served, Evidence(mention.start, mention.end, span, "timex")))
    return timex


def _alternatives(meaning: Meaning, context: Context) -> tuple[str, ...]:
    if not isinstance(meaning, Either):
        return ()
    other = meaning.other(context)
    return () if other is None else (value_of(meaning, other),)


def _served(meaning: Meaning, timex: Timex, context: Context) -> Interval | None:
    """What a later "that day" or "a year earlier" may point back at: a date, a time, a year of results."""
    if isinstance(meaning, Alike | Fixed) or timex.value.endswith("_REF"):
        return None
    if isinstance(meaning, Period) and meaning.granularity is Granularity.MONTH:
        return Step(Granularity.YEAR, 0).resolve(context)  # "the nine months" compare with another year's
    placed = timex.interval is not None and timex.interval.lower is not None
    is_date = timex.type in (TimexType.DATE, TimexType.TIME) or isinstance(meaning, Edge)
    return timex.interval if placed and is_date else None


def _leant_on(
    meaning: Meaning, interval: Interval | None, context: Context, told: Sequence[_Told]
) -> _Told | None:
    """The last mention that by itself gives the same time."""
    alone = ((one, evolve(context, then=(one.interval,))) for one in reversed(told[-_MEMORY:]))
    return next((one for one, only in alone if meaning.resolve(only) == interval), None)


def _reference(
    meaning: Meaning, interval: Interval | None, context: Context, told: Sequence[_Told]
) -> Reference:
    leaf = leaf_of(meaning)
    if leaf is None:
        return _ABSOLUTE
    leans = leaf is THEN or (leaf is ONWARD and context.tense is Direction.PAST)
    leant = _leant_on(meaning, interval, context, told) if leans else None
    if leant is not None:
        return Reference(ReferenceKind.MENTION, leant.interval, leant.evidence)
    if leaf is EVENT:
        return Reference(ReferenceKind.EVENT, context.event)
    return _UNKNOWN if context.now is None else Reference(ReferenceKind.DCT, context.now)


_ABSOLUTE = Reference(ReferenceKind.ABSOLUTE)
_UNKNOWN = Reference(ReferenceKind.UNKNOWN)
