"""Events of a parsed article: found, typed, who, where, on whose word, whether they happened.

Detection decides which tokens are events (TimeML: Pustejovsky et al. 2003); each is then described
by type, roles, source and status, and tied to the earlier mention that it tells again. It knows no
dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline import detector
from timeline.annotations import Event, Evidence, Participant, Status, TimemlClass
from timeline.entities import Entities, find_entities
from timeline.event_types import OTHER, TypeTable
from timeline.languages.en_events import (
    CITING,
    FROZEN,
    GOVERNORS,
    HOLDING,
    IDIOMS,
    LIGHT,
    NOMINAL_MARKS,
    PERSON_PRONOUNS,
    REPORTING,
    STATIVE,
    TITLES,
    WRAPPERS,
)
from timeline.languages.en_types import TYPES
from timeline.lemmas import lemma
from timeline.retold import antecedents
from timeline.roles import VERBAL, is_predicate, participants, place, support
from timeline.sources import Quote, is_reporter, quotations, source
from timeline.status import cue, status, verb_group
from timeline.tree import child, children, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Span = tuple[int, int]


@frozen
class Found:
    """An event mention before it is described: its head token and its TimeML class."""

    token: Token
    timeml_class: TimemlClass


def find_events(
    doc: Doc, *, skip: Iterable[Span] = (), timexes: Iterable[Span] = (), types: TypeTable = TYPES
) -> tuple[Event, ...]:
    """The events of a parsed article, in text order, numbered "e1", "e2" …

    ``doc`` is the parse of the whole article; ``skip`` and ``timexes`` are (start, end) offsets of
    areas without events and of time expressions, which are none. Text never raises.
    """
    skip, timexes = tuple(skip), tuple(timexes)
    closed = tokens_inside(doc, (*skip, *timexes))
    told = dict.fromkeys(_added(doc, types), "OCCURRENCE") | dict.fromkeys(_doing(doc, types), "STATE")
    classes = told | dict(detector.classify(doc))
    found = [
        Found(doc[i], TimemlClass(name))
        for i, name in sorted(classes.items())
        if i not in closed and not is_frozen(doc[i])
    ]
    return describe_found(doc, found, skip=skip, times=tokens_inside(doc, timexes), types=types)


def is_frozen(token: Token) -> bool:
    """Whether a verb form is a preposition here: "according to"."""
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return token.dep_ in ("case", "fixed") or f"{token.lower_} {following}" in FROZEN


def _doing(doc: Doc, types: TypeTable) -> list[int]:
    """Predicates that say what somebody does: "is the largest buyer of crude"."""
    predicates = (token.head for token in doc if token.dep_ == "cop")
    return [token.i for token in predicates if types.find_doer(lemma(token)) != OTHER]


def _added(doc: Doc, types: TypeTable) -> list[int]:
    """Verbs and nouns of kinds that the caller added to the table: whoever lists a word means it."""
    added = [row for row in types if row not in TYPES.rows] if types is not TYPES else []
    names = {row.name for row in added}
    verbs = {words.split()[0] for row in added for words in row.verbs}
    nouns = {words.split()[-1] for row in added for words in row.nouns}
    listed = {"VERB": verbs, "NOUN": nouns, "PROPN": nouns}
    said = (token for token in doc if lemma(token) in listed.get(token.pos_, ()))
    return [token.i for token in said if token.dep_ != "compound" and event_type(token, types) in names]


def describe(
    doc: Doc,
    spans: Iterable[Span],
    *,
    skip: Iterable[Span] = (),
    timexes: Iterable[Span] = (),
    types: TypeTable = TYPES,
) -> tuple[Event, ...]:
    """The same for events whose spans the caller supplies; their order and number are kept.

    Spans that no token lies in are left out. A TimeML class is guessed for each.
    """
    classes = dict(detector.classify(doc))
    heads = (span_head(doc, start, end) for start, end in spans)
    found = [
        Found(head, TimemlClass(classes.get(head.i, "OCCURRENCE"))) for head in heads if head is not None
    ]
    return describe_found(doc, found, skip=tuple(skip), times=tokens_inside(doc, timexes), types=types)


def tokens_inside(doc: Doc, areas: Iterable[Span]) -> frozenset[int]:
    """The numbers of the tokens that overlap any of the areas."""
    spans = (doc.char_span(start, end, alignment_mode="expand") for start, end in areas)
    return frozenset(token.i for span in spans if span is not None for token in span)


def span_head(doc: Doc, start: int, end: int) -> Token | None:
    """The token that heads a stretch of text."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def describe_found(
    doc: Doc,
    found: Sequence[Found],
    *,
    skip: Iterable[Span] = (),
    times: frozenset[int] = frozenset(),
    types: TypeTable = TYPES,
) -> tuple[Event, ...]:
    """Mentions already found, described: type, roles, source, status, and what tells what again.

    ``times`` holds the numbers of the tokens of time expressions, which never take part.
    """
    entities = find_entities(doc, tuple(skip))
    quotes = quotations(doc)
    events = [_describe(mention, entities, quotes, times, types) for mention in found]
    numbered = [evolve(event, eid=f"e{number}") for number, event in enumerate(events, 1)]
    heads = [mention.token for mention in found]
    carried = carriers(heads, numbered)
    told = antecedents(heads, numbered, entities, types)
    same = {again: carried.get(first, first) for again, first in told.items()} | carried
    marked = mark_salient(heads, numbered, types)
    return tuple(gathered(marked, same))


def carriers(heads: Sequence[Token], events: Sequence[Event]) -> dict[str, str]:
    """Verbs that say only that a noun event was ("was held", "took place"), each with that event's id."""
    at = {head.i: event.eid for head, event in zip(heads, events, strict=True)}
    carried = ((support(head), event) for head, event in zip(heads, events, strict=True))
    return {
        at[verb.i]: event.eid
        for verb, event in carried
        if verb is not None and verb.i in at and lemma(verb) in HOLDING
    }


def gathered(events: Sequence[Event], same: dict[str, str]) -> Iterator[Event]:
    """The events with ``same_as`` set; people told only in a repetition join the first mention.

    "Ahead of the meeting" says nothing of a meeting that the text has told as held: a repetition
    that a preposition alone makes planned takes the status of what it repeats.
    """
    by_id = {event.eid: event for event in events}
    told: dict[str, list[Event]] = {}
    for eid, repeated in same.items():
        told.setdefault(repeated, []).append(by_id[eid])
    for event in events:
        origin = by_id.get(same.get(event.eid, ""))
        ahead = event.status is Status.PLANNED and event.pos != "VERB"
        status = origin.status if origin and ahead else event.status
        people = (*event.participants, *_newly_named(event, told.get(event.eid, ())))
        same_as = origin.eid if origin else None
        yield evolve(event, same_as=same_as, status=status, participants=people)


def _newly_named(event: Event, repetitions: Iterable[Event]) -> Iterator[Participant]:
    known = {participant.name for participant in event.participants}
    for participant in (other for repetition in repetitions for other in repetition.participants):
        if participant.name and participant.name not in known:
            known.add(participant.name)
            yield participant


def _describe(
    mention: Found,
    entities: Entities,
    quotes: Sequence[Quote],
    times: frozenset[int],
    types: TypeTable,
) -> Event:
    token = mention.token
    name = event_type(token, types)
    kind = types[name]
    start, end = extent(token, types)
    value, cues = status(token)
    group = verb_group(token)
    return Event(
        start=start,
        end=end,
        text=words(token.doc, start, end),
        lemma=lemma(token),
        type=name,
        timeml_class=mention.timeml_class,
        tense=group.tense,
        aspect=group.aspect,
        polarity=group.polarity,
        modality=group.modality,
        status=value,
        participants=participants(token, kind, entities, times),
        place=place(token, kind, entities, times),
        source=source(token, entities, quotes),
        pos=token.pos_,
        evidence=(*cues, *_content(mention)),
    )


def _content(mention: Found) -> tuple[Evidence, ...]:
    """What was said, for an event of saying: the clause it reports."""
    clause = (
        child(mention.token, "ccomp", "xcomp", "parataxis") if lemma(mention.token) in REPORTING else None
    )
    if clause is None:
        return ()
    inside = list(clause.subtree)
    first, last = inside[0].idx, inside[-1].idx + len(inside[-1])
    if first <= mention.token.idx < last:
        return ()
    return (Evidence(first, last, words(clause.doc, first, last), "content"),)


# --- extent and type ------------------------------------------------------------------


def extent(token: Token, types: TypeTable) -> Span:
    """The offsets of an event: its head, with the parts of a multiword one that stand next to it.

    "press conference", "shot down", "took place".
    """
    first = last = token
    for part in children(token, "compound"):
        if part.i == token.i - 1 and types.has_noun(f"{lemma(part)} {lemma(token)}"):
            first = part
    for part in children(token, "compound:prt", "obj"):
        joined = part.dep_ == "compound:prt" or f"{lemma(token)} {lemma(part)}" in IDIOMS
        if part.i == token.i + 1 and joined:
            last = part
    return first.idx, last.idx + len(last)


def event_type(token: Token, types: TypeTable) -> str:
    """The kind of the event that a token heads, by its lemma and what completes it."""
    base = lemma(token)
    if token.pos_ in VERBAL:
        found = types.find_verb(base, _partners(token, types))
        return found if found != OTHER or base not in LIGHT else _object_type(token, types)
    if is_predicate(token) and types.find_doer(base) != OTHER:
        return types.find_doer(base)
    found = types.find_noun(base, [lemma(part) for part in children(token, "compound", "amod")])
    verb = support(token)
    if found == OTHER and token.pos_ == "ADJ":
        return types.find_verb(base)
    return found if found != OTHER or verb is None else types.find_verb(lemma(verb), [base])


def _object_type(token: Token, types: TypeTable) -> str:
    """The kind of what a light verb carries."""
    kinds = (types.find_noun(lemma(head)) for head in children(token, "obj", "nsubj:pass"))
    return next((kind for kind in kinds if kind != OTHER), OTHER)


def _partners(token: Token, types: TypeTable) -> list[str]:
    """What may complete a verb in the table: particles, objects, obliques, and marks of arguments.

    ">person" marks a person as object, "@disaster" a disaster as what does it, "@person" a person,
    "-" no object, "that" a clause, "to" an infinitive.
    """
    particles = [part.lower_ for part in children(token, "compound:prt")]
    modified = [token.head] if token.dep_ == "acl" and token.tag_ == "VBN" else []
    objects = [lemma(part) for part in (*children(token, "obj", "nsubj:pass", "obl"), *modified)]
    cases = [case.lower_ for part in children(token, "obl") for case in children(part, "case")]
    complements = [lemma(part) for part in children(token, "xcomp") if part.pos_ == "ADJ"]
    return [*particles, *objects, *complements, *cases, *_marks(token, types)]


def _marks(token: Token, types: TypeTable) -> Iterator[str]:
    done, doers = children(token, "obj", "nsubj:pass"), children(token, "nsubj", "obl:agent")
    yield from (f"@{types.find_noun(lemma(head))}" for head in doers)
    yield from ("@person" for head in doers if is_person(head))
    yield from (">person" for head in done if is_person(head))
    if child(token, "ccomp") is not None or is_reporter(token):
        yield "that"
    if any(part.tag_ == "VB" for part in children(token, "xcomp")):
        yield "to"
    if not done:
        yield "-"


def is_person(head: Token) -> bool:
    """Whether a noun phrase is surely a person: so named, so titled, or a personal pronoun."""
    named = head.ent_type_ in ("PERSON", "PER")
    return named or head.lower_ in PERSON_PRONOUNS or lemma(head) in TITLES


# --- what a timeline lists ------------------------------------------------------------


def mark_salient(heads: Sequence[Token], events: Sequence[Event], types: TypeTable) -> list[Event]:
    """Each event with ``salient`` set: whether it is a happening of its own that a timeline lists.

    Folded are verbs that only carry another event ("held talks", "is expected to meet"), states,
    events without kind, people or place, and unnamed voices whose news is listed itself.
    """
    at = {head.i: event for head, event in zip(heads, events, strict=True)}
    return [
        evolve(event, salient=is_salient(head, event, at)) for head, event in zip(heads, events, strict=True)
    ]


def is_salient(token: Token, event: Event, at: dict[int, Event]) -> bool:
    """Whether an event is listed; ``at`` holds the events of the article by their head tokens."""
    return not any(test(token, event, at) for test in FOLDED)


def _carries(token: Token, event: Event, at: dict[int, Event]) -> bool:
    denies = GOVERNORS.get(lemma(token)) is Status.DENIED
    carried = (
        other
        for other in token.children
        if other.i in at and (denies or event.type in (OTHER, at[other.i].type))
    )
    return any(_is_carried(token, other) for other in carried)


def _is_carried(token: Token, other: Token) -> bool:
    if other.pos_ not in VERBAL and (verb := support(other)) is not None:
        return verb.i == token.i
    wrapped = other.dep_ in ("xcomp", "ccomp") and lemma(token) in WRAPPERS and lemma(token) not in REPORTING
    return wrapped or (other.dep_ in ("xcomp", "advcl") and cue_word(other) == token.i)


def cue_word(token: Token) -> int | None:
    """The number of the token that decides the status of an event, None where none does."""
    found = cue(token)
    return None if found is None else found[1].i


def _is_state(token: Token, event: Event, at: dict[int, Event]) -> bool:
    stative = event.timeml_class in (TimemlClass.STATE, TimemlClass.I_STATE)
    marks = (NOMINAL_MARKS.get(word.lower_, Status.HELD) for word in children(token, "mark"))
    modifies = token.dep_ == "amod" or any(status is not Status.HELD for status in marks)
    return modifies or (event.type == OTHER and (stative or lemma(token) in STATIVE))


def _is_bare(token: Token, event: Event, at: dict[int, Event]) -> bool:
    """A noun without kind, people or place: a generic mention."""
    named = event.place or event.evidence or any(participant.name for participant in event.participants)
    said_to_be = support(token) is not None  # "protests began" is told as a happening
    bare = event.type == OTHER or (_is_generic(token) and not said_to_be)
    return token.pos_ not in VERBAL and not named and bare


def _is_generic(token: Token) -> bool:
    return child(token, "det", "nmod:poss", "nummod", "nmod") is None


def _only_voices(token: Token, event: Event, at: dict[int, Event]) -> bool:
    """A saying by nobody named whose content is listed, or one that passes on another's words."""
    if lemma(token) in CITING or (lemma(token.head) in CITING and token.dep_ == "obj"):
        return True
    if event.timeml_class is not TimemlClass.REPORTING:
        return False
    below = (other for other in token.children if other.i in at and not is_reporter(other))
    content = [other for other in below if other.dep_ in ("ccomp", "parataxis")]
    parenthetical = is_reporter(token)
    named = any(participant.name for participant in event.participants)
    passed_on = any(at[other.i].timeml_class is TimemlClass.REPORTING for other in content)
    again = event.source is not None and event.source.name in {p.name for p in event.participants}
    return passed_on or parenthetical or (named and again) or (bool(content) and not named)


def _is_wrapper_class(token: Token, event: Event, at: dict[int, Event]) -> bool:
    return event.timeml_class in (TimemlClass.ASPECTUAL, TimemlClass.PERCEPTION) and event.type == OTHER


FOLDED = (_carries, _is_state, _is_bare, _only_voices, _is_wrapper_class)
