"""Own times: which time hangs on an event itself, and what shares it; knows no signal between events."""

from __future__ import annotations

from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING

from timeline.anchors import UNENDED
from timeline.annotations import DCT, ReferenceKind, Status, TimexType
from timeline.headings import headings
from timeline.languages.en_events import ENDINGS, LIGHT, UNTIL
from timeline.languages.en_links import (
    APPOINTING,
    AS,
    AWAITED,
    BEGINS_IN,
    ENDS_IN,
    FOR,
    LASTING,
    ON,
    PHASES,
    THEN,
    TIME_PREPOSITIONS,
    TO_EDGES,
    WITHIN,
)
from timeline.reading import PRESENT, is_closed, is_over
from timeline.relation import IS_INCLUDED, SIMULTANEOUS
from timeline.tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.annotations import Event, Evidence, Timex, TLink
    from timeline.linking import Linking, Sieve
    from timeline.reading import Reading, Tree
    from timeline.relation import Relation


def attached(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """A time that hangs on the event itself, read by its preposition."""
    for (eid, tid), (found, evidence) in reading.attached.items():
        yield sieve.link(eid, found, tid, *evidence)


def along(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What an -ing clause adds was then too, and what a verb carries: ``hit on Monday, killing two``."""
    times: dict[str, list[tuple[str, tuple[Evidence, ...]]]] = {}
    for (eid, tid), (found, evidence) in reading.attached.items():
        if found == IS_INCLUDED and reading.event(eid).status in ASSERTED:
            times.setdefault(eid, []).append((tid, evidence))
    for event in reading.events:
        told = added_to(reading, event) or carrier(reading, event) or _twin(reading, event)
        told = told or _brought_about(reading, event) or _told_with(reading, event) or _struck(reading, event)
        if told is not None and event.status in ASSERTED and not reading.own[event.eid]:
            for tid, evidence in times.get(told.eid, ()):
                yield sieve.link(event.eid, IS_INCLUDED, tid, *evidence)


def headed(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What a line that a date opens tells was then: ``10 May 2021: The bank closed its doors``."""
    lines = headings(text_of(reading.doc), reading.timexes)
    for event in reading.events if lines else ():
        place = bisect_right(lines, event.start, key=lambda heading: heading.start)
        told = place and event.start < lines[place - 1].end and not reading.own[event.eid]
        if told and is_main(reading, event):
            yield sieve.link(event.eid, IS_INCLUDED, lines[place - 1].tid)


def lasting(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """A duration before a noun is its length, and one of a verb: ``a five-day trip``, ``lasted a week``."""
    for timex in reading.timexes:
        event = reading.above_token(reading.places[timex.tid].token)
        if event and timex.type is TimexType.DURATION and _is_length(reading, event, timex):
            yield sieve.link(event.eid, SIMULTANEOUS, timex.tid)


def still(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What has been so since a time is so at publication: ``has held since May``."""
    for event, _, signal in _own_times(reading):
        begun = TIME_PREPOSITIONS.get(reading.word(signal)) == BEGINS_IN
        if begun and event.tense == "PRESENT":
            yield sieve.link(event.eid, UNENDED, DCT, *reading.signal_words(signal))


def told_times(reading: Reading) -> Iterator[tuple[tuple[str, str], tuple[Relation, tuple[Evidence, ...]]]]:
    """How each event lies to a time that hangs right on it, by their ids, and the words that say so."""
    for event, timex, signal in _own_times(reading):
        word = reading.word(signal)
        appointed = reading.appointed(reading.places[timex.tid]) is not None
        to_edge = TO_EDGES.get((word, timex.mod)) or TIME_PREPOSITIONS.get(word)
        found = IS_INCLUDED if appointed or _came_then(event, word) else to_edge
        if found is not None and timex.value != PRESENT and not _is_out_of_reach(reading, event, timex):
            for relation_to, tid in _ends(reading, timex, found, word):
                yield (event.eid, tid), (relation_to, reading.signal_words(signal))


def _came_then(event: Event, word: str) -> bool:
    """Whether an event came when the time it had not come before was over: ``did not leave until May``."""
    return word in UNTIL and event.polarity == "NEG" and event.status is not Status.DENIED


def _is_out_of_reach(reading: Reading, event: Event, timex: Timex) -> bool:
    """Whether a time is still to come for what is done: ``fixtures on Friday have been called off``."""
    begin = None if timex.interval is None else timex.interval.lower
    now = None if reading.published is None else reading.published.upper
    done = event.tense == "PRESENT" and event.aspect == "PERFECTIVE" and event.status is not Status.PLANNED
    return done and begin is not None and now is not None and begin >= now


def _ends(reading: Reading, timex: Timex, found: Relation, word: str) -> Iterator[tuple[Relation, str]]:
    """The relation to a time; where the time opens a range, those to both ends: ``from May to July``."""
    whole = reading.whole(timex)
    opens = whole is not None and whole.begin_point == timex.tid
    if opens and whole and word in WITHIN:
        yield found, whole.tid
    elif found in {IS_INCLUDED, BEGINS_IN} and opens and whole and whole.end_point:
        yield from ((BEGINS_IN, timex.tid), (ENDS_IN, whole.end_point))
    else:
        yield found, timex.tid


def length_of(timex: Timex) -> float:
    """How long a time is, in seconds."""
    interval = timex.interval
    if interval is None or interval.lower is None or interval.upper is None:
        return inf
    return interval.upper - interval.lower


def is_main(reading: Reading, event: Event) -> bool:
    """Whether an event is the verb of its sentence, or beside it."""
    tree = reading.tree
    return all(tree.dep[token] in MAIN for token in tree.chain(reading.places[event.eid].token))


def added_to(reading: Reading, event: Event) -> Event | None:
    """The event that the -ing clause of an event hangs on, also where it is the second of two."""
    tree, token = reading.tree, reading.places[event.eid].token
    while tree.tag[token] == GERUND and tree.dep[token] == "conj":
        token = tree.head[token]
    adds = tree.tag[token] == GERUND and tree.dep[token] == "advcl" and not tree.words(token, MARKS)
    return reading.above_token(token) if adds else None


def _brought_about(reading: Reading, event: Event) -> Event | None:
    """The verb that made another happen: ``in May protests forced him to resign``."""
    tree, token = reading.tree, reading.places[event.eid].token
    done = tree.dep[token] == "xcomp" and event.status is Status.HELD
    return reading.above_token(token) if done else None


def _told_with(reading: Reading, event: Event) -> Event | None:
    """The first of two past verbs that share their subject: ``he resigned on Friday and left for Rome``."""
    tree, token = reading.tree, reading.places[event.eid].token
    above = reading.above_token(token) if tree.dep[token] == "conj" else None
    alike = above is not None and above.tense == event.tense == "PAST" and above.pos == event.pos == "VERB"
    return above if alike and not tree.words(token, SUBJECTS) else None


def _struck(reading: Reading, event: Event) -> Event | None:
    """What happened at the moment at which something did: ``nine died when the bridge fell on Monday``."""
    tree = reading.tree
    for child in tree.below.get(reading.places[event.eid].token, ()) if is_over(event) else ():
        moment = reading.event_by_token.get(child)
        if moment and tree.dep[child] == "advcl" and THEN in tree.words(child, OPENERS) and is_over(moment):
            return moment
    return None


def carrier(reading: Reading, event: Event) -> Event | None:
    """The verb that carries a noun: ``made a visit in May``, ``the visit she made in May``."""
    tree, token = reading.tree, reading.places[event.eid].token
    if tree.dep[token] in CARRIED and tree.lemma[tree.head[token]] in CARRYING:
        return reading.above_token(token)
    clauses = (child for child in tree.below.get(token, ()) if tree.dep[child] == "acl:relcl")
    made = (child for child in clauses if tree.lemma[child] in CARRYING and not tree.words(child, CARRIED))
    return reading.event_by_token.get(next(made, -1))


def _twin(reading: Reading, event: Event) -> Event | None:
    """The second of two verbs told in one breath: ``was shot and killed on Saturday``."""
    tree, token = reading.tree, reading.places[event.eid].token
    is_twin = token + 2 in tree.below.get(token, ()) and tree.dep[token + 2] == "conj"
    return reading.event_by_token.get(token + 2) if is_twin else None


def _own_times(reading: Reading) -> Iterator[tuple[Event, Timex, int | None]]:
    """Each time that hangs right on an event, and the preposition before it."""
    for timex in reading.timexes:
        eid, place = reading.governor[timex.tid], reading.places[timex.tid]
        dated = timex.type in {TimexType.DATE, TimexType.TIME} or is_closed(timex)
        if eid is None or not dated:
            continue
        given = leans(timex) or timex.tid in reading.lifted or reading.appointed(place) is not None
        edge = reading.edge_before(timex.tid, reading.event(eid))
        if edge is not None:
            yield reading.event(eid), timex, reading.edge(edge)
        elif given or _is_own(reading.tree, reading.places[eid].token, place.token):
            yield reading.event(eid), timex, place.preposition


def _is_own(tree: Tree, event: int, time: int) -> bool:
    """Whether a time is an event's own word, hangs on it, or is said of it: ``the vote is on Friday``.

    A day hangs on the verb where a parser has it on the noun between: ``opened an inquiry on Oct. 22``.
    """
    above = tree.head[time]
    is_in_role = AS in tree.words(above, CASES)  # "founded as a club in May"
    is_loose = tree.dep[time] == BARE or ON in tree.words(time, CASES)  # "ruled in her favor last year"
    role = above if is_in_role or is_loose else time
    is_due = tree.lower[above] in AWAITED and (
        tree.head[event] == above or tree.head[above] == event
    )  # "the vote is due in May"
    return event in (time, above, tree.head[role]) or tree.head[event] == time or is_due


def _is_length(reading: Linking, event: Event, timex: Timex) -> bool:
    tree, place, token = reading.tree, reading.places[timex.tid], reading.places[event.eid].token
    if place.preposition is None and tree.tag[token].startswith(NOUN):
        return place.token < token and not leans(timex)
    word = reading.word(place.preposition)
    undated = event.eid not in (eid for eid, _ in reading.attached)  # "jailed for a year on Monday"
    moves = not APPOINTING.isdisjoint((tree.lemma[token], _phrasal(tree, token)))
    goes_on = word == FOR and event.tense == "PAST" and event.aspect == "NONE" and undated and not moves
    return goes_on or (word in ("", FOR) and tree.lemma[token] in LASTING and token < place.token)


def _phrasal(tree: Tree, verb: int) -> str:
    """A verb with its particle, wherever that stands: ``put it off``."""
    return " ".join([tree.lemma[verb], *tree.words(verb, PARTICLES)[:1]])


def leans(timex: Timex) -> bool:
    """Whether a time is counted from an event ("two days after the summit") and so is no length of it."""
    return timex.reference.kind is ReferenceKind.EVENT


MARKS = frozenset(("mark",))
MAIN = frozenset(("ROOT", "parataxis", "conj"))
CARRIED = frozenset(("obj", "nsubj:pass"))
BARE = "nmod:unmarked"
CARRYING = LIGHT - ENDINGS - PHASES.keys()
CASES = frozenset(("case",))
OPENERS = frozenset(("advmod", "mark"))
PARTICLES = frozenset(("compound:prt", "advmod"))
ASSERTED = frozenset((Status.HELD, Status.PLANNED))
SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
GERUND = "VBG"
NOUN = "NN"
