"""Events of a parsed article: found, typed, who, where, on whose word, whether they happened.

Detection decides which tokens are events (TimeML: Pustejovsky et al. 2003); each is then described
by type, roles, source and status, and tied to the earlier mention that it tells again. It knows no
dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import dropwhile
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline import detector
from timeline.annotations import Event, Evidence, Participant, Status, TimemlClass
from timeline.entities import KINDS, Entities, find_entities
from timeline.event_types import OTHER, EventType, TypeTable
from timeline.languages.en_events import (
    AGENT_CASES,
    DAYS,
    DEPUTIES,
    FORESEEN,
    FORESEEN_MARKS,
    FRACTIONS,
    FROZEN,
    FROZEN_BEHIND,
    HAPPENINGS,
    HOLDING,
    IDIOMS,
    LIGHT,
    PEOPLE,
    PERSON_PRONOUNS,
    PLACE_TITLES,
    REPORTING,
    SHOWING,
    STRIKING,
    TITLES,
    VENUES,
    WHATEVER,
)
from timeline.languages.en_types import TYPES
from timeline.lemmas import lemma, mended
from timeline.retold import antecedents, once, told_below
from timeline.roles import (
    VERBAL,
    antecedent,
    deep_subjects,
    is_passive,
    is_predicate,
    participants,
    particles,
    place,
    support,
)
from timeline.salience import mark_salient
from timeline.sources import Quote, is_reporter, quotations, source, stands_apart
from timeline.status import is_due, status, verb_group
from timeline.tree import case_word, child, children, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Span = tuple[int, int]
PLACES = ("LOC", "GPE", "FAC")
NAMED = ("PERSON", "PER")
DISASTER = "disaster"
SHORTEST_SMALL = 5  # letters of a word that a headline in Title Case would write with a capital
STATES = (TimemlClass.STATE, TimemlClass.I_STATE)


@frozen
class Found:
    """An event mention before it is described: its head token and its TimeML class."""

    token: Token
    timeml_class: TimemlClass


def find_events(
    doc: Doc,
    *,
    skip: Iterable[Span] = (),
    timexes: Iterable[Span] = (),
    coming: Iterable[Span] = (),
    headline: Iterable[Span] = (),
    types: TypeTable = TYPES,
) -> tuple[Event, ...]:
    """The events of a parsed article, in text order, numbered "e1", "e2" …

    ``doc`` is the parse of the whole article; ``skip`` and ``timexes`` are (start, end) offsets of
    areas without events and of time expressions, which are none, ``coming`` those of times after the
    article's own, ``headline`` those of its title. Text never raises.
    """
    skip, timexes = tuple(skip), tuple(timexes)
    closed = tokens_inside(doc, (*skip, *timexes))
    told = (*_added(doc, types), *_happening(doc, types), *_idioms(doc))
    happening = dict.fromkeys(told, "OCCURRENCE")
    classes = happening | dict.fromkeys(_doing(doc, types), "STATE") | dict(detector.classify(doc))
    found = [
        Found(doc[i], TimemlClass(name))
        for i, name in sorted(classes.items())
        if i not in closed and not is_frozen(doc[i]) and not _is_of_idiom(doc[i])
    ]
    times, title = tokens_inside(doc, timexes), tokens_inside(doc, headline)
    ahead = tokens_inside(doc, coming)
    return describe_found(doc, found, skip=skip, times=times, coming=ahead, headline=title, types=types)


def is_frozen(token: Token) -> bool:
    """Whether a verb form is no verb here: "according to", "as expected"."""
    before, behind = token.doc[max(token.i - 1, 0) : token.i + 1], token.doc[token.i : token.i + 2]
    is_phrase = behind.text.lower() in FROZEN or before.text.lower() in FROZEN_BEHIND
    of_title = token.lower_ in DEPUTIES and not {word.lower_ for word in behind[1:]}.isdisjoint(TITLES)
    return token.dep_ in ("case", "fixed") or is_phrase or of_title or _is_named(token) or _is_foreseen(token)


def _is_named(token: Token) -> bool:
    """Whether a verb is a part of a name: "the Move Forward party"."""
    capital = token.pos_ == "VERB" and token.text.istitle() and token.i > token.sent.start + 1
    beside = token.doc[token.i - 1 : token.i + 2] if capital else ()
    small = (word.is_lower and len(word) >= SHORTEST_SMALL for word in token.sent) if capital else ()
    return sum(word.text.istitle() for word in beside) > 1 and any(small)


def _is_foreseen(token: Token) -> bool:
    """Whether a participle only says that what is told was foreseen: "as expected", "than planned"."""
    bare = token.tag_ in ("VBN", "VBD") and child(token, "nsubj", "nsubj:pass", "aux", "aux:pass") is None
    marks = (word.lower_ for word in children(token, "mark", "case", "advmod"))
    return bare and lemma(token) in FORESEEN and not FORESEEN_MARKS.isdisjoint(marks)


def _doing(doc: Doc, types: TypeTable) -> list[int]:
    """Predicates that say what somebody does: "is the largest buyer of crude"."""
    predicates = (token.head for token in doc if token.dep_ == "cop")
    return [token.i for token in predicates if types.find_doer(lemma(token)) != OTHER]


def _happening(doc: Doc, types: TypeTable) -> list[int]:
    """Nouns with a kind that happen by what they are or by a verb: "a truce", "the vote took place"."""
    carried = ((token, support(token)) for token in doc if token.pos_ == "NOUN")
    held = (
        token
        for token, verb in carried
        if is_due(token) or (verb is not None and says_only_that_it_was(verb)) or is_happening(token)
    )
    return [token.i for token in held if noun_type(token, types) != OTHER]


def is_happening(noun: Token) -> bool:
    """Whether a noun can be nothing but an event: "a ceasefire", not the one of "ceasefire talks"."""
    names = (lemma(noun), *(f"{part} {lemma(noun)}" for part in _beside(noun)))
    return noun.dep_ != "compound" and not HAPPENINGS.isdisjoint(names)


def _idioms(doc: Doc) -> list[int]:
    """Verbs that make an event of their object: "the storm made landfall"."""
    return [token.head.i for token in doc if token.dep_ == "obj" and is_idiom(token.head, token)]


def _is_of_idiom(thing: Token) -> bool:
    """Whether a noun is no event but a part of one: the "fire" of "opened fire"."""
    return thing.dep_ == "obj" and is_idiom(thing.head, thing)


def is_idiom(verb: Token, thing: Token) -> bool:
    """Whether a verb and its object are one event: "took office"."""
    return f"{lemma(verb)} {lemma(thing)}" in IDIOMS


def says_only_that_it_was(verb: Token) -> bool:
    """Whether a verb adds nothing to the noun event that it carries."""
    return lemma(verb) in HOLDING or any(is_idiom(verb, thing) for thing in children(verb, "obj"))


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
    coming: frozenset[int] = frozenset(),
    headline: frozenset[int] = frozenset(),
    types: TypeTable = TYPES,
) -> tuple[Event, ...]:
    """Mentions already found, described: type, roles, source, status, and what tells what again.

    ``times`` holds the numbers of the tokens of time expressions, which never take part, ``coming``
    those of them that lie ahead, ``headline`` those of the title.
    """
    entities = find_entities(doc, tuple(skip))
    quotes = quotations(doc)
    heads = [mention.token for mention in found]
    kinds = [types[name] for name in one_sense([*map(partial(event_type, types=types), heads)], heads, types)]
    events = [
        _describe(mention, kind, entities, quotes, times, types)
        for mention, kind in zip(found, kinds, strict=True)
    ]
    dated = [_as_planned(head, event, coming) for head, event in zip(heads, events, strict=True)]
    read = [_as_headline(e) if head.i in headline else e for head, e in zip(heads, dated, strict=True)]
    numbered = [evolve(event, eid=f"e{number}") for number, event in enumerate(read, 1)]
    carried = carriers(heads, numbered, types)
    above = told_below(heads, numbered, headline)
    happened = [(head, e) for head, e in zip(heads, numbered, strict=True) if e.eid not in carried]
    back = once([event for _, event in happened]) | antecedents(happened, entities, types, times)
    told = {again: first for again, first in back.items() if above.get(first) != again} | above
    same = {again: carried.get(first, first) for again, first in told.items()} | carried
    marked = mark_salient(heads, numbered, types, times=times, headline=headline)
    return tuple(gathered([evolve(e, salient=e.salient and e.eid not in above) for e in marked], same))


def _as_planned(token: Token, event: Event, coming: frozenset[int]) -> Event:
    """An event told in the present with a time ahead is one to come: "the bank meets on May 3"."""
    time = next((part for part in token.children if part.i in coming and part.dep_.startswith("obl")), None)
    if time is None or event.status is not Status.ONGOING or event.tense != "PRESENT":
        return event
    cue = Evidence(time.idx, time.idx + len(time), time.text, "cue")
    return evolve(event, status=Status.PLANNED, evidence=(*event.evidence, cue))


def _as_headline(event: Event) -> Event:
    """An event of the title, whose present tells what has just happened: "Mine reopens"."""
    told = Evidence(event.start, event.end, event.text, "headline")
    just_now = event.status is Status.ONGOING and event.tense == "PRESENT" and event.aspect == "NONE"
    status = Status.HELD if just_now and event.timeml_class not in STATES else event.status
    return evolve(event, status=status, evidence=(*event.evidence, told))


def carriers(heads: Sequence[Token], events: Sequence[Event], types: TypeTable = TYPES) -> dict[str, str]:
    """Verbs that tell a noun event, each with that event's id.

    They say only that it was ("was held", "took place", "a storm hit"), or are one word with it in the
    table of kinds ("secured a deal").
    """
    at = {head.i: event for head, event in zip(heads, events, strict=True)}
    nouns = ((h, event) for h, event in zip(heads, events, strict=True) if h.pos_ not in VERBAL)
    carried = ((_teller(head, at, types), event) for head, event in nouns)
    return {at[verb.i].eid: event.eid for verb, event in carried if verb is not None and verb.i in at}


def _teller(noun: Token, at: dict[int, Event], types: TypeTable) -> Token | None:
    """The verb that tells no more than its noun does."""
    verb = support(noun)
    if verb is not None:
        return verb if says_only_that_it_was(verb) else None
    if noun.dep_ == "nsubj" and lemma(noun.head) in STRIKING and noun.head.i in at:
        return noun.head if event_type(noun, types) == at[noun.head.i].type == DISASTER else None
    above = at.get(noun.head.i) if noun.dep_ in ("obj", "nsubj:pass") else None
    phrase = f"{lemma(noun.head)} {lemma(noun)}"
    return noun.head if above is not None and phrase in types[above.type].verbs else None


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
        if participant.entity_type and participant.name and participant.name not in known:
            known.add(participant.name)
            yield participant


def one_sense(names: Sequence[str], heads: Sequence[Token], types: TypeTable) -> list[str]:
    """The kinds, where a bare noun takes the one that the article gives the same word by what is beside it.

    After "air strikes", or where a missile struck, a strike is an attack. Source: one sense per
    discourse (Gale et al. 1992).
    """
    told: dict[str, set[str]] = {}
    for name, head in zip(names, heads, strict=True):
        if name != OTHER and _tells_sense(head, name, types):
            told.setdefault(lemma(head), set()).add(name)
    senses = {word: kinds.pop() for word, kinds in told.items() if len(kinds) == 1}
    pairs = zip(names, heads, strict=True)
    return [name if not _is_bare(h, types) else senses.get(lemma(h), name) for name, h in pairs]


def _tells_sense(head: Token, name: str, types: TypeTable) -> bool:
    """Whether a mention shows by its form or by what is beside it which sense of a noun is meant."""
    usual, senses = types.find_noun(lemma(head)), types.senses(lemma(head))
    by_noun, by_verb = head.pos_ == "NOUN" and name != usual, head.pos_ == "VERB" and len(senses) > 1
    return by_noun or (by_verb and name in senses)


def _is_bare(noun: Token, types: TypeTable) -> bool:
    """Whether nothing beside a noun tells its kind: no compound, no phrase of the table."""
    told = any(types.has_noun(f"{part} {lemma(noun)}") for part in _beside(noun))
    plain = noun_type(noun, types) == types.find_noun(lemma(noun))
    return noun.pos_ == "NOUN" and plain and not told and child(noun, "compound") is None


def _describe(
    mention: Found,
    kind: EventType,
    entities: Entities,
    quotes: Sequence[Quote],
    times: frozenset[int],
    types: TypeTable,
) -> Event:
    token = mention.token
    start, end = extent(token, types)
    value, cues = status(token)
    group = verb_group(token)
    return Event(
        start=start,
        end=end,
        text=words(token.doc, start, end),
        lemma=lemma(token),
        type=kind.name,
        timeml_class=mention.timeml_class,
        tense=group.tense,
        aspect=group.aspect,
        polarity=group.polarity,
        modality=group.modality,
        status=value,
        participants=_apart_from_verb(participants(token, kind, entities, times), token, start, end),
        place=place(token, kind, entities, times),
        source=source(token, entities, quotes),
        pos=token.pos_,
        evidence=(*cues, *_content(mention)),
    )


def _apart_from_verb(
    found: tuple[Participant, ...], token: Token, start: int, end: int
) -> tuple[Participant, ...]:
    """Without what is a part of a verb of several words: the "fire" of "set fire"."""
    if token.pos_ != "VERB":
        return found
    return tuple(part for part in found if not start <= part.start < end)


def _is_shown(clause: Token) -> bool:
    """Whether a clause beside says by whom or what it is known: "they had asked him, papers show"."""
    return clause.dep_ == "parataxis" and lemma(clause) in SHOWING and child(clause, "obj", "ccomp") is None


def _is_mark(token: Token) -> bool:
    """Whether a word is a mark between a verb and what it reports; a quotation mark belongs to that."""
    return token.is_punct and not token.is_quote


def _content(mention: Found) -> tuple[Evidence, ...]:
    """What was said, for an event of saying: the clause it reports."""
    clause = (
        child(mention.token, "ccomp", "xcomp", "parataxis") if lemma(mention.token) in REPORTING else None
    )
    if clause is None or stands_apart(clause) or _is_shown(clause):
        return ()
    inside = list(dropwhile(_is_mark, clause.subtree)) or [clause]
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
    objects = [part for part in children(token, "obj") if is_idiom(token, part)]
    for part in (*particles(token), *objects):
        if part.i == token.i + 1:
            last = part
    return first.idx, last.idx + len(last)


def event_type(token: Token, types: TypeTable) -> str:
    """The kind of the event that a token heads, by its lemma and what completes it."""
    base = lemma(token)
    if token.pos_ in VERBAL:
        return types.find_verb(base, _partners(token, types), _carried_type(token, types))
    if is_predicate(token) and types.find_doer(base) != OTHER:
        return types.find_doer(base)
    if _is_whatever(token):
        return OTHER
    found = noun_type(token, types)
    verb = support(token)
    if found == OTHER and token.pos_ in ("ADJ", "PROPN"):  # of a headline's verbs, names to the tagger
        return types.find_verb(mended(token.lower_, "VBZ", base))
    return found if found != OTHER or verb is None else types.find_verb(lemma(verb), [base])


def _carried_type(token: Token, types: TypeTable) -> str:
    """The kind of what a light verb has as object, a verb of happening or of impact as subject."""
    carried = children(token, "obj", "nsubj:pass") if lemma(token) in LIGHT else []
    if lemma(token) in STRIKING:
        carried += children(token, "obl:agent") or deep_subjects(token)
    carried += [head for head in children(token, "nsubj") if support(head) == token]
    nouns = (head for head in carried if head.pos_ == "NOUN" and not _is_whatever(head))
    kinds = (noun_type(head, types) for head in nouns)
    return next((kind for kind in kinds if kind != OTHER), OTHER)


def _is_whatever(noun: Token) -> bool:
    """Whether a plural stands for whatever happened: "the events at the port"."""
    return lemma(noun) in WHATEVER and noun.tag_ == "NNS"


def noun_type(noun: Token, types: TypeTable) -> str:
    """The kind of a noun by itself, by what is beside it or by what it is of."""
    return types.find_noun(lemma(noun), (*_beside(noun), *_under(noun)), _complements(noun))


def _beside(noun: Token) -> list[str]:
    return [lemma(part) for part in children(noun, "compound", "amod")]


def _under(noun: Token) -> Iterator[str]:
    """The verb that a noun completes, as "<win" of "won in a landslide"."""
    if noun.dep_ in ("obj", "obl", "nsubj:pass"):
        yield f"<{lemma(noun.head)}"


def _complements(noun: Token) -> Iterator[str]:
    """What a noun is of or on, with its preposition: "of >person" of "the release of the girls"."""
    parts = [(case_word(part), part) for part in children(noun, "nmod") if part.i > noun.i]
    yield from (f"{case} {lemma(part)}" for case, part in parts)
    yield from (f"{case} >person" for case, part in parts if is_person(part))
    yield from (f"{case} >place" for case, part in parts if part.ent_type_ in PLACES)
    yield from (case for case, _ in parts)


def _partners(token: Token, types: TypeTable) -> list[str]:
    """What may complete a verb in the table: particles, objects, obliques, and marks of arguments.

    ">person" marks a person as object, ">place" a place, "@disaster" a disaster and "@plane" a
    plane as what does it, "@person" a person, "@rival" two by name, "-" no object, "that" a
    clause, "to" an infinitive.
    """
    beside = [part.lower_ for part in particles(token)]
    modified = [token.head] if token.dep_ == "acl" and token.tag_ == "VBN" else []
    things = (*children(token, "obj", "nsubj:pass", "obl"), *modified)
    objects = [lemma(part) for part in (*things, *_counted(things))]
    obliques = children(token, "obl", "obl:agent")
    cases = [case.lower_ for part in obliques if part.lower_ not in DAYS for case in children(part, "case")]
    clauses = children(token, "xcomp", "advcl", "ccomp")
    cases += [mark.lower_ for part in clauses for mark in children(part, "mark") if mark.lower_ == "for"]
    complements = [lemma(part) for part in children(token, "xcomp") if part.pos_ not in VERBAL]
    right_behind = (part for part in children(token, "advmod") if part.i == token.i + 1)  # "ran aground"
    complements += map(lemma, right_behind)
    rest = [*objects, *complements, *cases, *_marks(token, types)]
    force = [f"@{DISASTER}"] if any(_is_force(head, types) for head in _doers(token)) else []
    return [*force, *(f"{particle} {other}" for particle in beside for other in rest), *beside, *rest]


def _counted(things: Iterable[Token]) -> Iterator[Token]:
    """What a part or a number is one of: "a tenth of its staff"."""
    parts = (thing for thing in things if thing.pos_ == "NUM" or {lemma(thing), thing.lower_} & FRACTIONS)
    return (part for thing in parts for part in children(thing, "nmod") if case_word(part) == "of")


def _doers(token: Token) -> list[Token]:
    doers = children(token, "nsubj", "obl:agent")
    doers += [head for head in children(token, "obl") if is_passive(token) and case_word(head) in AGENT_CASES]
    return [antecedent(head) for head in (doers if doers or is_passive(token) else deep_subjects(token))]


def _is_force(head: Token, types: TypeTable) -> bool:
    """Whether a noun phrase is a disaster, also one with a name: "Hurricane Ana"."""
    words = (lemma(head).lower(), *(part.lower_ for part in children(head, "compound", "flat", "nmod:desc")))
    return any(types.find_noun(word) == DISASTER for word in words)


def _marks(token: Token, types: TypeTable) -> Iterator[str]:
    done, doers = children(token, "obj", "nsubj:pass"), _doers(token)
    yield from (f"@{types.find_noun(lemma(head))}" for head in doers)
    yield from (f"@{lemma(head)}" for head in doers)
    yield from ("@person" for head in doers if is_person(head))
    if any(head.ent_type_ in KINDS for head in doers) and any(head.ent_type_ in KINDS for head in done):
        yield "@rival"
    yield from (">person" for head in done if is_person(head))
    yield from (">place" for head in done if head.ent_type_ in PLACES or lemma(head) in VENUES)
    if child(token, "ccomp") is not None or is_reporter(token):
        yield "that"
    if any(part.tag_ == "VB" or child(part, "mark") is not None for part in children(token, "xcomp")):
        yield "to"
    if not done and not is_passive(token):
        yield "-"


def is_person(head: Token) -> bool:
    """Whether a noun phrase is surely a person: so named or called, or a personal pronoun."""
    named = head.ent_type_ in NAMED
    called = lemma(head) in (TITLES - PLACE_TITLES) | PEOPLE  # "a company" is none, though it commands one
    return named or called or head.lower_ in PERSON_PRONOUNS | PEOPLE
