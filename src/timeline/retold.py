"""Which mention tells an earlier event again: definite nouns that point back; knows no dates.

High-precision rules after within-document event coreference: a definite noun of the same kind
whose people do not clash with those of the earlier event.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial
from typing import TYPE_CHECKING

from timeline.annotations import Event, Status
from timeline.entities import Entities
from timeline.event_types import OTHER, EventType, TypeTable
from timeline.languages.en_events import AFTER_DEATH, ANOTHER, DEFINITES, NEWEST, SAME_THINGS
from timeline.lemmas import lemma as head_lemma
from timeline.roles import support
from timeline.tree import case_word, child, children

if TYPE_CHECKING:
    from spacy.tokens import Token

GENERAL = 3  # the first words of a kind's row name it in general: "visited", "the trip"
STEM = 4  # letters that a verb and its noun share
WINDOW = 120  # events looked back over
TOP = 12  # events of the text that its headline may tell
KIN = {"negotiation": "meeting", "killing": "death"}  # kinds whose words tell each other again
ONCE = frozenset(("death", "birth"))  # what happens to a person but once
UNTOLD = frozenset(("communication",))  # each saying is one of its own


def antecedents(
    happened: Sequence[tuple[Token, Event]],
    entities: Entities,
    types: TypeTable,
    times: Container[int] = (),
) -> dict[str, str]:
    """Ids of repeated mentions, each with the id of the event it tells again.

    ``times`` holds the numbers of the tokens of time expressions.
    """
    first: dict[str, str] = {}
    for number, (head, event) in enumerate(happened):
        if not points_back(head) or types[event.type].parent in UNTOLD or event.type == OTHER:
            continue
        earlier = [other for _, other in happened[max(0, number - WINDOW) : number]]
        kind, word = types[event.type], head_lemma(head)
        core = {*kind.nouns[:GENERAL], *kind.verbs[:GENERAL]} if word in kind.nouns[:GENERAL] else set()
        general = word in (kind.name, *kind.nouns[:1])
        apart = _took_place(head, times)  # "the trial took place in May" need not be the proceedings
        named = partial(_is_named_by, kind=kind, word=word)
        dated = _is_dated(head, times)
        same = (other for other in earlier if _kin(other) == _kin(event) and _agree(other, event))
        candidates = [
            other
            for other in same
            if _may_be(
                other,
                event,
                general=not apart and (general or other.lemma in core or named(other)),
                dated=dated,
            )
        ]
        if candidates:
            around = _people_around(head, entities) if len(candidates) > 1 else frozenset()
            best = max(candidates, key=partial(_closeness, later=event, head=head, around=around))
            first[event.eid] = first.get(best.eid, best.eid)
    return first


def _is_named_by(earlier: Event, *, kind: EventType, word: str) -> bool:
    """Whether a noun of a kin kind names an event in general: "the talks" at which they met."""
    return earlier.type != kind.name and word in kind.nouns[:GENERAL]


def once(events: Sequence[Event]) -> dict[str, str]:
    """Ids of further mentions of what happens to a person once, each with the id of the first."""
    first: dict[tuple[str, ...], Event] = {}
    told: dict[str, str] = {}
    for event in events:
        whose = _names(event, "patient")
        dies = _kin(event) in ONCE and event.lemma not in AFTER_DEATH
        if dies and len(whose) == 1 and event.status is Status.HELD:
            earlier = first.setdefault((_kin(event), *whose), event)
            told |= {event.eid: earlier.eid} if earlier is not event else {}
    return told


def _kin(event: Event) -> str:
    """A kind, or the one whose words tell it again."""
    return KIN.get(event.type, event.type)


def told_below(heads: Sequence[Token], events: Sequence[Event], headline: frozenset[int]) -> dict[str, str]:
    """Ids of the headline's events, each with the id of the event at the top of the text that tells it."""
    pairs = list(zip(heads, events, strict=True))
    title = [event for head, event in pairs if head.i in headline]
    top = [event for head, event in pairs if head.i not in headline][:TOP]
    told = {event.eid: next((other for other in top if _tells(other, event)), None) for event in title}
    return {eid: other.eid for eid, other in told.items() if other is not None}


def _tells(text: Event, title: Event) -> bool:
    """Whether an event of the text is that of the title: same word or kind and people, same status."""
    same_word = text.lemma == title.lemma and text.pos == title.pos
    shared = bool(_names(text) & _names(title)) and text.type == title.type != OTHER
    agents = [_names(event, "agent") | _names(event, "speaker") for event in (text, title)]
    clash = all(agents) and not agents[0] & agents[1]
    return text.status is title.status and not clash and (same_word or shared)


def _is_dated(noun: Token, times: Container[int]) -> bool:
    """Whether a time stands in a noun's phrase or right behind it: "the raids in Oslo on May 3".

    Not one before its preposition, which is counted from it: "two days after the raid".
    """
    end, case = noun.right_edge.i, child(noun, "case")
    inside = (word for word in noun.children if case is None or word.i > case.i)
    start = end + 1 + (noun.doc[end + 1 : end + 2].text == ",")
    behind = noun.doc[start : min(start + 2, noun.sent.end)]
    return any(word.i in times for word in (*inside, *behind))


def _took_place(noun: Token, times: Container[int]) -> bool:
    """Whether the verb that carries a noun has a time: "the trial took place in May"."""
    verb = support(noun)
    return verb is not None and any(word.i in times for word in verb.children)


def _may_be(earlier: Event, later: Event, *, general: bool, dated: bool) -> bool:
    """Whether words and people allow it.

    A noun with a time of its own ("the raids of May") or a general one with people or a place of its
    own ("the attacks in Oslo") needs somebody or some place in common.
    """
    own = _settings(later)
    if own & _settings(earlier):
        return general or _related(earlier, later)
    return not dated and (_related(earlier, later) or (general and not own))


def _settings(event: Event) -> set[str]:
    """The people and the place of an event."""
    return _names(event) | ({event.place.label} if event.place else set())


def _related(earlier: Event, later: Event) -> bool:
    """The same word, or a noun and its verb ("invaded", "the invasion")."""
    first, second = earlier.lemma.lower(), later.lemma.lower()
    one_thing = any({first, second} <= things for things in SAME_THINGS)
    return first == second or first[:STEM] == second[:STEM] or one_thing


def points_back(head: Token) -> bool:
    """Whether a noun is definite: "the", "this" or a possessor before it, nothing new after it."""
    if head.pos_ not in ("NOUN", "PROPN"):
        return False
    if _is_another(head):
        return False
    definite = any(word.lower_ in DEFINITES for word in children(head, "det", "nmod:poss"))
    new = [clause for clause in children(head, "acl:relcl") if not _is_aside(clause)]
    return (definite or bool(children(head, "nmod:poss"))) and not (new or children(head, "nummod"))


def _is_another(noun: Token) -> bool:
    """Whether a word says that an event is not the one told of: "the last strike", "the worst fire"."""
    said = [word for word in children(noun, "amod", "nummod", "compound") if word.lower_ not in NEWEST]
    best = any(word.tag_ == "JJS" or _is_most(word) for word in said)
    told_of_it = child(noun, "cop") is not None  # "it was the deadliest attack in years"
    return any(word.lower_ in ANOTHER for word in said) or (best and not told_of_it)


def _is_most(adjective: Token) -> bool:
    return any(word.tag_ == "RBS" for word in children(adjective, "advmod"))


def _is_aside(clause: Token) -> bool:
    """Whether a relative clause only adds to what is known: "the deal, which needs approval"."""
    first = clause.left_edge
    return "," in (first.text, clause.doc[max(first.i - 1, 0)].text)


def _agree(earlier: Event, later: Event) -> bool:
    """No role is filled by different people, places do not differ, and what was held is not denied."""
    places = {event.place.label for event in (earlier, later) if event.place}
    undone = later.status is Status.DENIED and earlier.status is Status.HELD
    return (
        not undone
        and len(places) < 2
        and all(
            _names(later, role) <= _names(earlier) or not _names(earlier)
            for role in ("agent", "patient", "counterpart")
        )
    )


def _names(event: Event, role: str | None = None) -> set[str]:
    return {p.name for p in event.participants if p.name and role in (None, p.role)}


def _people_around(head: Token, entities: Entities) -> frozenset[str]:
    """Who and what is named in the sentence of a word."""
    return frozenset(entity.name for token in head.sent if (entity := entities.of(token)))


def _closeness(
    earlier: Event, later: Event, head: Token, around: frozenset[str]
) -> tuple[int, bool, bool, int, int]:
    """People shared with the sentence, its very kind, its word, then a status that fits, then nearness."""
    shared = len(around & _names(earlier))
    happened = case_word(head) in ("after", "following", "since", "during") and earlier.status is Status.HELD
    same_kind = earlier.type == later.type
    return (
        shared,
        same_kind,
        _related(earlier, later),
        int(happened or earlier.status is later.status),
        earlier.start,
    )
