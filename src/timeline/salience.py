"""Which events a timeline lists and which it folds: carriers, states, minor mentions; knows no dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline.annotations import Event, Status, TimemlClass
from timeline.event_types import OTHER, TypeTable
from timeline.languages.en_events import (
    CITING,
    CREDITS,
    GOVERNING_NOUNS,
    GOVERNORS,
    MINOR,
    MINOR_NOUNS,
    MINOR_SAYING,
    NOMINAL_MARKS,
    NOUN_GOVERNORS,
    REFUTING,
    REPORTING,
    SOME,
    STATIVE,
    STOPPING,
    WRAPPERS,
)
from timeline.lemmas import lemma
from timeline.roles import VERBAL, support
from timeline.sources import is_reporter
from timeline.status import cue
from timeline.tree import case_word, child, children

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFERED = "promise"
TOLD = "communication"
SAID = ("statement", OTHER)
BY = ("obl", "obl:agent", "nmod")
OPEN_MARKS = frozenset("for of by without in".split())


@frozen
class Setting:
    """What stands around an event: the events by their head tokens, tokens of times and of the headline."""

    events: dict[int, Event]
    types: TypeTable
    times: frozenset[int] = frozenset()
    headline: frozenset[int] = frozenset()


def mark_salient(
    heads: Sequence[Token],
    events: Sequence[Event],
    types: TypeTable,
    *,
    times: frozenset[int] = frozenset(),
    headline: frozenset[int] = frozenset(),
) -> list[Event]:
    """Each event with ``salient`` set: whether it is a happening of its own that a timeline lists.

    Folded are verbs that only carry another event ("held talks", "is expected to meet"), states and
    habits, events without kind and without people, place or time, and unnamed voices whose news is
    listed itself. ``times`` and ``headline`` are numbers of tokens.
    """
    at = {head.i: event for head, event in zip(heads, events, strict=True)}
    around = Setting(at, types, times, headline)
    return [
        evolve(event, salient=is_salient(head, event, around))
        for head, event in zip(heads, events, strict=True)
    ]


def is_salient(token: Token, event: Event, around: Setting) -> bool:
    """Whether an event is listed."""
    return not any(test(token, event, around) for test in FOLDED)


def _carries(token: Token, event: Event, around: Setting) -> bool:
    denies = GOVERNORS.get(lemma(token)) is Status.DENIED
    carried = (
        other
        for other in token.children
        if other.i in around.events and (denies or event.type in (OTHER, around.events[other.i].type))
    )
    stops = lemma(token) in STOPPING and event.tense == "PAST" and child(token, "nsubj") is not None
    return not stops and (any(_is_carried(token, other) for other in carried) or _is_governing(token, around))


def _is_governing(token: Token, around: Setting) -> bool:
    """A noun that only says of its clause how it stands: "an attempt to block him"."""
    return lemma(token) in GOVERNING_NOUNS and any(w.i in around.events for w in children(token, "acl"))


def _is_carried(token: Token, other: Token) -> bool:
    if other.pos_ not in VERBAL and (verb := support(other)) is not None:
        return verb.i == token.i
    wrapped = other.dep_ in ("xcomp", "ccomp") and lemma(token) in WRAPPERS and lemma(token) not in REPORTING
    return wrapped or (other.dep_ in ("xcomp", "advcl") and cue_word(other) == token.i)


def _sets(token: Token, event: Event, around: Setting) -> bool:
    """A verb that only says of a noun event that it is to come or off: "a meeting scheduled for May"."""
    value = GOVERNORS.get(lemma(token))
    both = value is NOUN_GOVERNORS.get(lemma(token))  # not so of "postpone", which is news of its own
    if value not in SETTING or not both:
        return False
    things = [token.head] if token.dep_ == "acl" else children(token, "nsubj:pass")
    told = (
        (part, around.events[part.i]) for part in things if part.i in around.events and part.pos_ == "NOUN"
    )
    same = (part for part, thing in told if thing.status in (value, Status.DENIED))
    return any(is_salient(part, around.events[part.i], around) for part in same)


def cue_word(token: Token) -> int | None:
    """The number of the token that decides the status of an event, None where none does."""
    found = cue(token)
    return None if found is None else found[1].i


def _is_state(token: Token, event: Event, around: Setting) -> bool:
    stative = event.timeml_class in (TimemlClass.STATE, TimemlClass.I_STATE)
    marks = (NOMINAL_MARKS.get(word.lower_, Status.HELD) for word in children(token, "mark"))
    modifies = token.dep_ == "amod" or any(status is not Status.HELD for status in marks)
    return modifies or (event.type == OTHER and (stative or lemma(token) in STATIVE))


def _is_habit(token: Token, event: Event, around: Setting) -> bool:
    """A present without progress, time or headline: how things are ("the phone comes in two colours")."""
    timeless = event.tense == "PRESENT" and event.aspect == "NONE"
    if token.i in around.headline:
        return timeless and event.type == OTHER and _is_of_all(token)
    says = _is_told(event, around) and not (event.type == OFFERED and _is_of_all(token))
    if not timeless or event.status is not Status.ONGOING or says or _is_timed(token, around):
        return False
    return event.type == OTHER or not any(part.name for part in (*event.participants, event.place) if part)


def _is_of_all(token: Token) -> bool:
    """Whether a verb tells of all or some of a kind: "dogs bite people"."""
    who = child(token, "nsubj")
    if who is None or who.tag_ != "NNS" or child(who, "nummod", "nmod:poss", "nmod") is not None:
        return False
    return all(word.lower_ in SOME for word in children(who, "det"))


def _is_of_the_reader(token: Token, event: Event, around: Setting) -> bool:
    """What whoever reads it does, may or should do: "before you buy a car"."""
    return event.tense != "PAST" and any(who.lower_ == "you" for who in children(token, "nsubj"))


def _is_told_by_a_time(token: Token, event: Event, around: Setting) -> bool:
    """A noun that means what a time of its sentence names: "since the invasion … the aggression"."""
    if token.pos_ in VERBAL or event.type == OTHER or child(token, "det", "nmod:poss") is None:
        return False
    named = (w for w in token.sent if w.i in around.times and w.pos_ == "NOUN")
    return any(around.types.find_noun(lemma(word)) == event.type for word in named)


def _is_asked(token: Token, event: Event, around: Setting) -> bool:
    """What the reader, or whoever is spoken to, is told to do: "send a letter"; and credits."""
    credit = token.tag_ == "VBG" and lemma(token) in CREDITS and child(token, "nsubj", "aux") is None
    return cue_word(token) == token.i or (credit and any(case_word(w) == "by" for w in children(token, *BY)))


def _is_bare(token: Token, event: Event, around: Setting) -> bool:
    """A noun without kind, people or place: a generic mention."""
    if token.pos_ == "NOUN" and event.type == OTHER and lemma(token) in MINOR_NOUNS:
        return True
    named = event.evidence or _is_named(event)
    said_to_be = support(token) is not None  # "protests began" is told as a happening
    bare = event.type == OTHER or (_is_generic(token) and not said_to_be)
    return token.pos_ not in VERBAL and not named and bare


def _is_generic(token: Token) -> bool:
    return child(token, "det", "nmod:poss", "nummod", "nmod") is None


def _is_minor(token: Token, event: Event, around: Setting) -> bool:
    """A verb of little news: of no kind or an aside, and told of nobody and nothing and with no time."""
    if token.pos_ not in VERBAL or _is_timed(token, around):
        return False
    if event.type != OTHER:
        aside = _is_purpose(token, event) or (_is_aside(token, event, around) and not _is_named(event))
        return aside or _is_minor_saying(token, event, around)
    open_ended = event.tense not in ("PAST", "PRESENT", "FUTURE") or event.status in UNREAL
    return open_ended or lemma(token) in MINOR or not (_is_named(event) or _is_told_of_a_thing(token))


def _is_told_of_a_thing(token: Token) -> bool:
    """A clause of its own about a common noun: "all flights have been diverted"."""
    subject = child(token, "nsubj", "nsubj:pass")
    return subject is not None and subject.pos_ == "NOUN" and token.dep_ not in ("acl:relcl", "advcl")


def _is_minor_saying(token: Token, event: Event, around: Setting) -> bool:
    """Words that only colour what is said, and words that were not said."""
    unsaid = event.status is Status.DENIED and event.timeml_class is TimemlClass.REPORTING
    colours = lemma(token) in MINOR_SAYING and event.type in SAID and child(token, "ccomp") is None
    return _is_told(event, around) and (unsaid or colours)


def _is_aside(token: Token, event: Event, around: Setting) -> bool:
    """A gerund behind a preposition ("for taking pictures"), a participle beside a noun of peaceful news."""
    gerund = token.tag_ == "VBG" and any(word.lower_ in OPEN_MARKS for word in children(token, "mark"))
    return gerund or (token.dep_ == "acl" and around.types[event.type].parent not in GRAVE)


def _is_purpose(token: Token, event: Event) -> bool:
    """What something is done for, not said to have come about."""
    return token.tag_ == "VB" and token.dep_ in ("advcl", "acl") and event.status is Status.POSSIBLE


def _is_told(event: Event, around: Setting) -> bool:
    return event.timeml_class is TimemlClass.REPORTING or around.types[event.type].parent == TOLD


def _is_timed(token: Token, around: Setting) -> bool:
    """Whether a time stands in the event's own clause."""
    return any(part.i in around.times for part in token.children)


def _is_named(event: Event) -> bool:
    return event.place is not None or any(participant.name for participant in event.participants)


def _only_voices(token: Token, event: Event, around: Setting) -> bool:
    """A saying by nobody named whose content is listed, or one that passes on another's words."""
    if lemma(token) in CITING or (lemma(token.head) in CITING and token.dep_ == "obj"):
        return True
    denies = lemma(token) in REFUTING and child(token, "ccomp") is not None
    if event.timeml_class is not TimemlClass.REPORTING and not denies:
        return False
    at = around.events
    below = (other for other in token.children if other.i in at and not is_reporter(other))
    content = [other for other in below if other.dep_ in ("ccomp", "parataxis")]
    speaker = around.types[event.type].role("agent")
    names = {part.name for part in event.participants if part.role == speaker and part.name}
    passed_on = any(at[other.i].timeml_class is TimemlClass.REPORTING for other in content)
    again = event.source is not None and event.source.name in names
    return passed_on or is_reporter(token) or again or (bool(content) and not names)


def _is_wrapper_class(token: Token, event: Event, around: Setting) -> bool:
    return event.timeml_class in (TimemlClass.ASPECTUAL, TimemlClass.PERCEPTION) and event.type == OTHER


GRAVE = ("conflict", "justice", "life", "disaster")
SETTING = (Status.PLANNED, Status.DENIED)
UNREAL = (Status.POSSIBLE, Status.DENIED)
FOLDED = (
    _carries,
    _sets,
    _is_told_by_a_time,
    _is_asked,
    _is_of_the_reader,
    _is_state,
    _is_habit,
    _is_bare,
    _is_minor,
    _only_voices,
    _is_wrapper_class,
)
