"""Links: which event lies how to which time or event, found by sieves, most certain first.

Each sieve (Chambers et al. 2014, CAEVO) reads one kind of evidence off the parse and stands in
``SIEVES`` with the share of its links that gold annotation confirms. The last sieves are the
trained classifier of :mod:`timeline.link_model`, which gives each link a precision of its own and
abstains below a threshold. Knows no calendar and places nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import islice
from math import inf
from typing import TYPE_CHECKING

import numpy as np
from attrs import define, frozen

from timeline.anchors import BEGUN, UNENDED, Readings
from timeline.annotations import (
    DCT,
    NOW,
    Because,
    Evidence,
    ReferenceKind,
    Status,
    TimemlClass,
    TimexType,
    TLink,
)
from timeline.granularity import Granularity
from timeline.headings import headings
from timeline.instant import DAY
from timeline.languages.en_events import ENDINGS, LIGHT, UNTIL
from timeline.languages.en_links import (
    ANSWERED,
    ANSWERING,
    APPOINTING,
    AS,
    AWAITED,
    BEGINS_IN,
    DEEDS,
    ENDS_IN,
    EVENT_SIGNALS,
    FOR,
    HOSTING,
    LASTING,
    OF,
    ON,
    OVER,
    PHASE_NOUNS,
    PHASES,
    RELATIVE,
    SCENES,
    SEQUELS,
    SUBJECT_PHASES,
    THEN,
    TIME_PREPOSITIONS,
    TO_EDGES,
    WITHIN,
)
from timeline.link_features import LinkFeatures
from timeline.link_model import joined, models, probabilities
from timeline.order import GAPS, ONE_DAY
from timeline.reading import Reading
from timeline.relation import (
    AFTER,
    BEFORE,
    ENDS_WITH,
    IAFTER,
    INCLUDES,
    IS_INCLUDED,
    SIMULTANEOUS,
    STARTS_BEFORE,
    STARTS_WITH,
    VAGUE,
    Relation,
    relation,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from timeline.anchors import Reading as Anchor
    from timeline.annotations import Event, Timex
    from timeline.hashing import Array
    from timeline.interval import Interval
    from timeline.link_model import LinkModel
    from timeline.reading import Place, Tree


@frozen
class Sieve:
    """One way of finding links, its name in plain words, and how often it is right."""

    name: str
    precision: float
    find: Callable[[Linking, Sieve], Iterable[TLink]]

    def link(
        self, source: str, found: Relation, target: str, *evidence: Evidence, inferred: bool = False
    ) -> TLink:
        """A link of this sieve."""
        because = Because(self.name, self.precision, evidence, inferred=inferred)
        return TLink(source, found, target, because)


@define(eq=False)
class Linking(Reading):
    """A reading with what the classifier makes of it, once for all sieves."""

    @cached_property
    def features(self) -> LinkFeatures:
        """The features of the article."""
        return LinkFeatures(self)

    @cached_property
    def attached(self) -> dict[tuple[str, str], tuple[Relation, tuple[Evidence, ...]]]:
        """How each event lies to a time that hangs right on it, the first way told, and the words.

        Of times that contradict the shortest, which comes first, is the best told.
        """
        found: dict[tuple[str, str], tuple[Relation, tuple[Evidence, ...]]] = {}
        for pair, told in _told(self):
            found.setdefault(pair, told)
        ranks: dict[str, int] = {}
        for eid, _ in found:
            ranks.setdefault(eid, len(ranks))
        return dict(sorted(found.items(), key=lambda row: (ranks[row[0][0]], _length(self.timex(row[0][1])))))

    @cached_property
    def spans(self) -> dict[str, tuple[int, int]]:
        """From the begin of the first to the end of the last of the closed times on each event."""
        found: dict[str, tuple[int, int]] = {}
        for eid, tid in self.attached:
            interval = self.timex(tid).interval
            if interval is not None and interval.lower is not None and interval.upper is not None:
                low, high = found.get(eid, (interval.lower, interval.upper))
                found[eid] = min(low, interval.lower), max(high, interval.upper)
        return found

    def told_apart(self, a: str, b: str) -> bool:
        """Whether the words put two events at different times, so that nothing about them is to be guessed."""
        first, second = self.spans.get(a), self.spans.get(b)
        return bool(first and second and (first[1] <= second[0] or second[1] <= first[0]))

    @cached_property
    def signalled(self) -> list[tuple[Event, Event, slice]]:
        """Events, those marked by a signal that hang on them, and the tokens of the signal."""
        return list(_signalled_pairs(self))

    @cached_property
    def answered(self) -> list[tuple[Event, Event]]:
        """What somebody answers for, and the event by which they do: ``jailed for killing``."""
        return list(_answered_pairs(self))

    @cached_property
    def apart(self) -> set[int]:
        """The heads of clauses and phrases told of another time than the rest of their sentence."""
        ordered = (
            _telling(self, event)
            for _, event, signal in self.signalled
            if EVENT_SIGNALS[_joined(self, signal)] in {BEFORE, AFTER}
        )
        answered = (self.places[event.eid].token for event, _ in self.answered)
        reasons = (place.token for place in self.places.values() if _lower(self, place.preposition) == OVER)
        return {*ordered, *answered, *reasons}

    @cached_property
    def carried(self) -> dict[str, list[Event]]:
        """The nouns that a verb only carries, by its id: "visit" of "made a visit"."""
        found: dict[str, list[Event]] = {}
        for event in self.events:
            if (verb := _carrier(self, event)) is not None:
                found.setdefault(verb.eid, []).append(event)
        return found

    @cached_property
    def phases(self) -> list[tuple[str, Relation, str]]:
        """Events with those that tell their begin, end or length, and how."""
        return list(_phases(self))

    @cached_property
    def neighbours(self) -> tuple[Array, Array]:
        """Events of one sentence and of the next one, in the order of the text, by their numbers."""
        pairs = np.array(list(_adjacent(self)), np.int64).reshape(-1, 2)
        return pairs[:, 0], pairs[:, 1]

    @cached_property
    def chances(self) -> dict[str, Array]:
        """What the models of two events give each pair of neighbours."""
        parts = [models()[kind] for kind in PAIR_MODELS]
        scores = self._pair_scores(joined(*parts))
        ends = np.cumsum([len(part.labels) for part in parts])
        given = map(probabilities, np.split(scores, ends[:-1], axis=1))
        return dict(zip(PAIR_MODELS, given, strict=True))

    def _pair_scores(self, model: LinkModel) -> Array:
        """Scores of pairs: what both events weigh by themselves, once each, and together."""
        found, (first, second) = self.features, self.neighbours
        sides = (model.sums(found.own.turned(role)) for role in PAIR_ROLES)
        ahead, behind = (side[which] for side, which in zip(sides, (first, second), strict=True))
        scores: Array = ahead + behind + model.scores(found.paired(first, second))
        return scores


def find_links(
    doc: Doc,
    events: Sequence[Event],
    timexes: Sequence[Timex],
    published: Interval | None = None,
) -> tuple[TLink, ...]:
    """All links that the sieves find in a parsed article, most certain first.

    ``doc`` is the parse of the whole text, to which the offsets of ``events`` and ``timexes``
    refer. Never raises for what a text says; two links may contradict, which
    :func:`timeline.order.order` settles by their place.
    """
    reading = Linking(doc, events, timexes, published)
    found = (sorted(sieve.find(reading, sieve), key=_certainty) for sieve in SIEVES)
    leaning = _leaning(events, timexes)
    return tuple(
        link
        for links in found
        for link in links
        if link.relation in GAPS or (link.source, link.target) not in leaning
    )


def _leaning(events: Sequence[Event], timexes: Sequence[Timex]) -> set[tuple[str, str]]:
    """Pairs of an event and a time that is counted from it: the time says nothing of when it was."""
    counted = [(timex, timex.reference.evidence) for timex in timexes if _leans(timex)]
    return {
        (event.eid, timex.tid)
        for timex, evidence in counted
        for event in events
        if evidence is not None and (event.start, event.end) == (evidence.start, evidence.end)
    }


def _certainty(link: TLink) -> float:
    return -link.because.precision


# Times in the event's own phrase


def _attached(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """A time that hangs on the event itself, read by its preposition."""
    for (eid, tid), (found, evidence) in reading.attached.items():
        yield sieve.link(eid, found, tid, *evidence)


def _length(timex: Timex) -> float:
    """How long a time is, in seconds."""
    interval = timex.interval
    if interval is None or interval.lower is None or interval.upper is None:
        return inf
    return interval.upper - interval.lower


def _told(reading: Reading) -> Iterator[tuple[tuple[str, str], tuple[Relation, tuple[Evidence, ...]]]]:
    for event, timex, signal in _own_times(reading):
        word = _lower(reading, signal)
        appointed = reading.appointed(reading.places[timex.tid]) is not None
        to_edge = TO_EDGES.get((word, timex.mod)) or TIME_PREPOSITIONS.get(word)
        found = IS_INCLUDED if appointed or _came_then(event, word) else to_edge
        if found is not None and timex.value != PRESENT and not _is_out_of_reach(reading, event, timex):
            for relation_to, tid in _ends(reading, timex, found, word):
                yield (event.eid, tid), (relation_to, _signals(reading, signal))


def _came_then(event: Event, word: str) -> bool:
    """Whether an event came when the time it had not come before was over: ``did not leave until May``."""
    return word in UNTIL and event.polarity == "NEG" and event.status is not Status.DENIED


def _is_out_of_reach(reading: Reading, event: Event, timex: Timex) -> bool:
    """Whether a time is still to come for what is done: ``fixtures on Friday have been called off``."""
    begin = None if timex.interval is None else timex.interval.lower
    now = None if reading.published is None else reading.published.upper
    done = event.tense == "PRESENT" and event.aspect == "PERFECTIVE" and event.status is not Status.PLANNED
    return done and begin is not None and now is not None and begin >= now


def _lower(reading: Reading, token: int | None) -> str:
    """A word in lower case; none where there is none."""
    return "" if token is None else reading.tree.lower[token]


def _signals(reading: Reading, signal: int | None) -> tuple[Evidence, ...]:
    return () if signal is None else (_evidence(reading, signal, "signal"),)


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


def _along(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What an -ing clause adds was then too, and what a verb carries: ``hit on Monday, killing two``."""
    times: dict[str, list[tuple[str, tuple[Evidence, ...]]]] = {}
    for (eid, tid), (found, evidence) in reading.attached.items():
        if found == IS_INCLUDED and reading.event(eid).status in ASSERTED:
            times.setdefault(eid, []).append((tid, evidence))
    for event in reading.events:
        told = _added_to(reading, event) or _carrier(reading, event) or _twin(reading, event)
        told = told or _brought_about(reading, event) or _told_with(reading, event) or _struck(reading, event)
        if told is not None and event.status in ASSERTED and not reading.own[event.eid]:
            for tid, evidence in times.get(told.eid, ()):
                yield sieve.link(event.eid, IS_INCLUDED, tid, *evidence)


def _headed(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What a line that a date opens tells was then: ``10 May 2021: The bank closed its doors``."""
    lines = headings(reading.doc.text, reading.timexes)
    for event in reading.events if lines else ():
        place = bisect_right(lines, event.start, key=lambda heading: heading.start)
        told = place and event.start < lines[place - 1].end and not reading.own[event.eid]
        if told and _is_main(reading, event):
            yield sieve.link(event.eid, IS_INCLUDED, lines[place - 1].tid)


def _is_main(reading: Reading, event: Event) -> bool:
    """Whether an event is the verb of its sentence, or beside it."""
    tree = reading.tree
    return all(tree.dep[token] in MAIN for token in tree.chain(reading.places[event.eid].token))


def _added_to(reading: Reading, event: Event) -> Event | None:
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
    for child in tree.below.get(reading.places[event.eid].token, ()) if _is_over(event) else ():
        moment = reading.event_by_token.get(child)
        if moment and tree.dep[child] == "advcl" and THEN in tree.words(child, OPENERS) and _is_over(moment):
            return moment
    return None


def _carrier(reading: Reading, event: Event) -> Event | None:
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


def _still(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What has been so since a time is so at publication: ``has held since May``."""
    for event, _, signal in _own_times(reading):
        begun = TIME_PREPOSITIONS.get(_lower(reading, signal)) == BEGINS_IN
        if begun and event.tense == "PRESENT":
            yield sieve.link(event.eid, UNENDED, DCT, *_signals(reading, signal))


def _own_times(reading: Reading) -> Iterator[tuple[Event, Timex, int | None]]:
    """Each time that hangs right on an event, and the preposition before it."""
    for timex in reading.timexes:
        eid, place = reading.governor[timex.tid], reading.places[timex.tid]
        dated = timex.type in {TimexType.DATE, TimexType.TIME} or is_closed(timex)
        if eid is None or not dated:
            continue
        given = _leans(timex) or timex.tid in reading.lifted or reading.appointed(place) is not None
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


def _lasting(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """A duration before a noun is its length, and one of a verb: ``a five-day trip``, ``lasted a week``."""
    for timex in reading.timexes:
        event = reading.above_token(reading.places[timex.tid].token)
        if event and timex.type is TimexType.DURATION and _is_length(reading, event, timex):
            yield sieve.link(event.eid, SIMULTANEOUS, timex.tid)


def _is_length(reading: Linking, event: Event, timex: Timex) -> bool:
    tree, place, token = reading.tree, reading.places[timex.tid], reading.places[event.eid].token
    if place.preposition is None and tree.tag[token].startswith(NOUN):
        return place.token < token and not _leans(timex)
    word = _lower(reading, place.preposition)
    undated = event.eid not in (eid for eid, _ in reading.attached)  # "jailed for a year on Monday"
    moves = not APPOINTING.isdisjoint((tree.lemma[token], _phrasal(tree, token)))
    goes_on = word == FOR and event.tense == "PAST" and event.aspect == "NONE" and undated and not moves
    return goes_on or (word in ("", FOR) and tree.lemma[token] in LASTING and token < place.token)


def _phrasal(tree: Tree, verb: int) -> str:
    """A verb with its particle, wherever that stands: ``put it off``."""
    return " ".join([tree.lemma[verb], *tree.words(verb, PARTICLES)[:1]])


def _leans(timex: Timex) -> bool:
    """Whether a time is counted from an event ("two days after the summit") and so is no length of it."""
    return timex.reference.kind is ReferenceKind.EVENT


# Signals between events


def _signalled(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """An event marked with a signal and the event it hangs on: ``spoke ahead of the meeting``."""
    for above, event, signal in reading.signalled:
        found = EVENT_SIGNALS[_joined(reading, signal)]
        yield sieve.link(above.eid, found, event.eid, _evidence(reading, signal, "signal"))


def _signalled_pairs(reading: Reading) -> Iterator[tuple[Event, Event, slice]]:
    for event in reading.events:
        above = reading.above[event.eid]
        signal = _signal(reading.tree, _telling(reading, event)) if above is not None else None
        if above is not None and signal is not None:
            yield _reported(reading, above, signal.start) or above, event, signal


def _reported(reading: Reading, event: Event, before: int) -> Event | None:
    """What somebody says, where that stands between and is what is dated: ``said he left after the vote``."""
    if event.timeml_class is not TimemlClass.REPORTING:
        return None
    tree, token = reading.tree, reading.places[event.eid].token
    clauses = (child for child in tree.below.get(token, ()) if tree.dep[child] == "ccomp")
    between = (reading.event_by_token.get(child) for child in clauses if token < child < before)
    return next(filter(None, between), None)


def _answered_for(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What somebody is tried, jailed or honoured for was before: ``charged with the attack``."""
    for event, above in reading.answered:
        yield sieve.link(event.eid, BEFORE if event.type in DEEDS else STARTS_BEFORE, above.eid)


def _answered_pairs(reading: Reading) -> Iterator[tuple[Event, Event]]:
    for event in reading.events:
        token, above = reading.places[event.eid].token, reading.above[event.eid]
        answers = above is not None and above.type in ANSWERING and event.type not in ANSWERING
        if above and answers and not ANSWERED.isdisjoint(reading.tree.words(token, PREPOSED)):
            yield event, above


def _joined(reading: Reading, tokens: slice) -> str:
    return " ".join(reading.tree.lower[tokens])


def _gapped(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """A length of time before a signal lies between its two events: ``left two days after the vote``."""
    lengths = {timex.end: timex for timex in reading.timexes if timex.type is TimexType.DURATION}
    days = {end: timex for end, timex in lengths.items() if timex.value == ONE_DAY}  # "the day after"
    for above, event, signal in reading.signalled:
        words = _evidence(reading, signal, "signal")
        timex = lengths.get(words.start - 1) or days.get(words.end)
        found = EVENT_SIGNALS[_joined(reading, signal)]
        if timex is not None and found in {BEFORE, AFTER}:
            ends = (STARTS_WITH, IAFTER) if found == AFTER else (IAFTER, STARTS_WITH)
            for eid in (event.eid, *(noun.eid for noun in reading.carried.get(event.eid, ()))):
                yield sieve.link(eid, ends[0], timex.tid, words)
            yield sieve.link(above.eid, ends[1], timex.tid, words)


def _followed(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What a sentence opens with counts from what the one before told: ``It fell. Hours later, they left``."""
    told: dict[int, Event] = {}
    for event in reading.events:
        place = reading.places[event.eid]
        if event.status is Status.HELD and _is_main(reading, event):
            before, word = told.get(place.sentence - 1), _sequel(reading, place)
            if before is not None and word is not None and event.eid not in reading.spans:
                found = SEQUELS[reading.tree.lower[word]]
                yield sieve.link(event.eid, found, before.eid, _evidence(reading, word, "signal"))
            if event.timeml_class is not TimemlClass.REPORTING:
                told[place.sentence] = event


def _sequel(reading: Reading, place: Place) -> int | None:
    """The word before an event, right below it, that counts from the sentence before."""
    tree = reading.tree
    below = (child for child in tree.below.get(place.token, ()) if child < place.token)
    return next((child for child in below if tree.lower[child] in SEQUELS and _heads(reading, child)), None)


def _heads(reading: Reading, token: int) -> bool:
    """Whether a word, with what hangs on it, heads its sentence."""
    return reading.doc[reading.tree.left(token)].is_sent_start


def _telling(reading: Reading, event: Event) -> int:
    """The word that a signal marks: the event's own, or a verb that only carries it: ``after a visit``."""
    tree, token = reading.tree, reading.places[event.eid].token
    carried = tree.dep[token] in CARRIED and tree.lemma[tree.head[token]] in CARRYING
    told = carried or (tree.dep[token], tree.tag[token]) == ("acl", "VBD")  # so read: "after a report found"
    return tree.head[token] if told and reading.above_token(token) is None else token


def _foretold(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What someone says will happen happens after they say it."""
    for event in reading.events:
        above = reading.above[event.eid]
        coming = event.status is Status.PLANNED or event.tense == "FUTURE"
        if above is not None and coming and above.timeml_class is TimemlClass.REPORTING:
            yield sieve.link(event.eid, AFTER, above.eid)


def _hosted(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What a clause tells of the place of an event happened there: ``a trip, where he met …``."""
    for event in reading.events:
        token, above = reading.places[event.eid].token, reading.above[event.eid]
        if above is not None and reading.tree.dep[token].startswith("acl"):
            cues = (child for child in reading.tree.below.get(token, ()) if _lower(reading, child) in HOSTING)
            for cue in islice(cues, 1):
                yield sieve.link(event.eid, IS_INCLUDED, above.eid, *_signals(reading, cue))


def _within(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What a clause tells of an event's course lies within it: ``the crash, in which nine died``."""
    tree, days = reading.tree, {timex.end: timex.tid for timex in reading.dated_timexes}
    for event in reading.events:
        for child in tree.below.get(reading.places[event.eid].token, ()):
            if tree.lower[child] in RELATIVE and tree.lower[child - 1] in SCENES and child > 1:
                last = child - 2 - (tree.lower[child - 2] == ",")
                stage = reading.event_by_token.get(last)
                day = days.get(tree.offset[last] + len(tree.lower[last]))
                if stage or day:
                    found = stage.eid if stage else str(day)
                    yield sieve.link(event.eid, IS_INCLUDED, found, *_signals(reading, child - 1))


def _then(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """A clause on a time tells what was then: ``in May, when the lake froze``."""
    dates = {timex.end: timex for timex in reading.dated_timexes}
    for event in reading.events:
        for child in reading.tree.below.get(reading.places[event.eid].token, ()):
            comma = reading.tree.lower[child - 1] == ","
            timex = dates.get(reading.tree.offset[child] - 1 - comma)
            if timex and reading.tree.lower[child] == THEN:
                yield sieve.link(event.eid, IS_INCLUDED, timex.tid, *_signals(reading, child))


def _staged(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What happened in or at what happened lies within it: ``died in the crash``."""
    for event in reading.events:
        place, above = reading.places[event.eid], reading.above_token(reading.places[event.eid].token)
        scene = reading.tree.dep[place.token] == "obl" and above is not None
        if scene and above and _lower(reading, place.preposition) in SCENES:
            yield sieve.link(above.eid, IS_INCLUDED, event.eid, *_signals(reading, place.preposition))


def _published_in(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is said in something is said when that appears: ``said in a statement released on Monday``."""
    for event in reading.events:
        token, tree = reading.places[event.eid].token, reading.tree
        medium = tree.head[token]
        above = reading.above_token(medium)
        appears = event.type == PUBLICATION and tree.dep[token] == "acl"
        said = above is not None and above.timeml_class is TimemlClass.REPORTING
        if appears and above and said and tree.dep[medium] == "obl":
            yield sieve.link(above.eid, SIMULTANEOUS, event.eid, _evidence(reading, medium, "medium"))


def _phased(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What is said to begin, last or end does so when that is: ``the strike began on Monday``."""
    return (sieve.link(*phase) for phase in reading.phases)


def _phases(reading: Reading) -> Iterator[tuple[str, Relation, str]]:
    for event in reading.events:
        for teller in _tellers(reading, event):
            words = " ".join([teller.lemma, *teller.text.lower().split()[1:]])
            phase = (PHASE_NOUNS if teller.pos == "NOUN" else PHASES).get(words)
            phase = phase or (SUBJECT_PHASES.get(words) if _is_subject(reading, event) else None)
            if phase is not None and (teller.status not in UNREAL or teller.status is event.status):
                yield event.eid, phase, teller.eid


def _is_subject(reading: Reading, event: Event) -> bool:
    return reading.tree.dep[reading.places[event.eid].token] in SUBJECTS


def _tellers(reading: Reading, event: Event) -> Iterator[Event]:
    """What tells a phase of an event: its verb, that of a clause on it, the noun that it is "of"."""
    tree, token = reading.tree, reading.places[event.eid].token
    above = reading.above_token(token)
    by_noun = tree.dep[token] == "nmod" and OF in tree.words(token, CASES)
    if above is not None and (by_noun if above.pos == "NOUN" else tree.dep[token] in PHASED):
        yield above
        yield from _going_on(reading, above)
    for child in tree.below.get(tree.head[token], ()) if tree.dep[token] in SUBJECTS else ():
        raised = reading.event_by_token.get(child)  # "the talks are expected to begin"
        if raised is not None and tree.dep[child] in RAISED and child > tree.head[token]:
            yield raised
    for child in tree.below.get(token, ()):
        verb = reading.event_by_token.get(child)
        if verb and tree.dep[child] == "acl:relcl" and RELATIVE.intersection(tree.words(child, PHASED)):
            yield verb
            yield from _going_on(reading, verb)


def _going_on(reading: Reading, verb: Event) -> Iterator[Event]:
    """The further verbs of a subject: ``the trial began in May and ended in June``."""
    tree = reading.tree
    for child in tree.below.get(reading.places[verb.eid].token, ()):
        further = reading.event_by_token.get(child)
        if further is not None and tree.dep[child] == "conj" and not tree.words(child, SUBJECTS):
            yield further


def _signal(tree: Tree, place: int) -> slice | None:
    """The tokens of the longest signal that marks an event."""
    for child in (*tree.below.get(place, ()), *_opener(tree, place)):
        if tree.dep[child] in PREPOSED and child < place:
            for end in range(min(child + 5, place), child, -1):
                for start in range(max(child - 3, 0), child + 1):
                    if " ".join(tree.lower[start:end]) in EVENT_SIGNALS:
                        return slice(start, end)
    return None


def _opener(tree: Tree, place: int) -> Iterator[int]:
    """The word that opens a clause and was read as its subject's: ``after`` of ``after Storm Ana hit``."""
    if tree.dep[place] == "advcl" and tree.lower[first := tree.left(place)] in EVENT_SIGNALS:
        phrase = tree.head[first]
        yield from (first,) if tree.head[phrase] == place and tree.tag[phrase].startswith(NOUN) else ()


def _evidence(reading: Reading, where: int | slice, role: str) -> Evidence:
    """The words of a token or of some in a row."""
    tokens = where if isinstance(where, slice) else slice(where, where + 1)
    words = reading.doc[tokens.start : tokens.stop]
    return Evidence(words.start_char, words.end_char, words.text, role)


# What tense and status say of the publication date


def _unfinished(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is planned does not end before the article appears; what is going on contains it."""
    for event in reading.events:
        if event.status in UNFINISHED:
            yield sieve.link(event.eid, UNFINISHED[event.status], DCT)


def _past(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is told in the past tense or the perfect had begun when the article appeared."""
    for event in reading.events:
        begun = event.tense in PAST_TENSES or event.aspect.startswith("PERFECTIVE")
        if begun and event.status in {Status.HELD, Status.ONGOING}:
            yield sieve.link(event.eid, BEGUN, DCT)


def _over(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is told in the simple past was over when the article was written."""
    for event in reading.events:
        if event.status is Status.HELD and _is_over(event):
            yield sieve.link(event.eid, BEFORE, NOW)


def _is_over(event: Event) -> bool:
    """Whether an event is told in the simple past, or a headline's present; states may go on."""
    headline = event.tense == "PRESENT" and any(piece.role == "headline" for piece in event.evidence)
    simple = event.aspect == "NONE" and event.timeml_class not in STATES
    return simple and (event.tense == "PAST" or headline)


def _setting(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """So was its subject or setting, as a rule, and what it did: ``said at a summit, drawing applause``."""
    for event in reading.events:
        token = reading.places[event.eid].token
        noun = event.pos == "NOUN" and reading.tree.dep[token] in SETTINGS
        above = reading.above_token(token) if noun else _added_to(reading, event)
        if event.status is Status.HELD and above is not None and _is_over(above):
            yield sieve.link(event.eid, BEFORE, NOW, inferred=True)


def _coming(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is told in the future tense had not begun when the article was written."""
    for event in reading.events:
        if event.status is Status.PLANNED:
            yield sieve.link(event.eid, AFTER, NOW)


# The trained classifier


def _classified(
    model: str, threshold: float, apt: Collection[Status] = frozenset(Status)
) -> Callable[[Linking, Sieve], Iterator[TLink]]:
    """A sieve that asks one model about neighbouring events and abstains below a threshold.

    Both events have a status that the model was trained for.
    """

    def find(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
        labels = [relation(name) for name in models()[model].labels]
        telling = np.array([label != VAGUE for label in labels])
        fit = np.array([event.status in apt for event in reading.events], bool)
        (first, second), chances = reading.neighbours, reading.chances[model]
        best, chance = chances.argmax(axis=1), chances.max(axis=1, initial=0)
        sure = np.flatnonzero((chance >= threshold) & telling[best] & fit[first] & fit[second])
        for row in zip(*(column[sure].tolist() for column in (first, second, best, chance)), strict=True):
            a, b = (reading.events[number].eid for number in row[:2])
            if not reading.told_apart(a, b):
                yield TLink(a, labels[row[2]], b, Because(sieve.name, row[3], inferred=True))

    return find


def _anchored(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """The time of each event as the classifier reads it: its length, its day, its bounds.

    What has been so since a day ends where nothing tells, so that it gets a length alone.
    """
    published = reading.published
    if published is None or published.lower is None or not reading.events:
        return
    possible = Readings(published, filter(is_closed, reading.timexes))
    times = near_times(reading)
    own, dated = _scored(reading, times)
    stretched = _stretched(reading)
    lasting = [event.eid in stretched for event in reading.events]
    is_news = _tells_of(reading, published)
    best = possible.best(times, own, dated, CAUTION, lasting)
    for event, found, long in zip(reading.events, best, lasting, strict=True):
        known = _is_told(reading, event, found.timex)
        if is_news and _is_before(found, published):
            continue
        yield from islice(
            _read(sieve, event, found, known=known), 1 if long and event.tense == "PRESENT" else None
        )


def _tells_of(reading: Linking, published: Interval) -> bool:
    """Whether an article dates anything on its own day, so that what it does not date may be of it, too."""
    times = (reading.timex(tid) for _, tid in reading.attached)
    return any(timex.value != PRESENT and _is_of(timex, published) for timex in times)


def _is_of(timex: Timex, published: Interval) -> bool:
    """Whether a time is the publication day or a part of it."""
    interval = timex.interval
    return interval is not None and interval.granularity <= Granularity.DAY and interval.overlaps(published)


def _is_before(found: Anchor, published: Interval) -> bool:
    """Whether a reading only says that something was before the publication day."""
    if found.timex is None:
        return found.shape.to_published == BEFORE
    return found.shape.to_timex == BEFORE and _is_of(found.timex, published)


def _is_told(reading: Linking, event: Event, timex: Timex | None) -> bool:
    """Whether the words themselves say how an event lies to a time, or to the range it is a part of.

    What is to be done "by October" is not read as done in October, "in 2017-18" not as in 2017. Nor
    does what is long past date what is told beside it.
    """
    if timex is None:
        return False
    found = reading.attached.get((event.eid, timex.tid))
    told = (event.eid, timex.part_of) in reading.attached or (found is not None and found[0] != IS_INCLUDED)
    return told or _is_aside(reading, event, timex) or _is_apart(reading, event, timex)


def _is_apart(reading: Linking, event: Event, timex: Timex) -> bool:
    """Whether only one of an event and a time of its sentence is in a part told of another time."""
    place, time = reading.places[event.eid], reading.places[reading.governor[timex.tid] or timex.tid]
    if place.sentence != time.sentence:
        return False
    inner, outer = reading.tree.chain(place.token), reading.tree.chain(time.token)
    return any((part in inner) != (part in outer) for part in reading.apart if part in inner or part in outer)


def _is_long_past(reading: Reading, timex: Timex) -> bool:
    end = None if timex.interval is None else timex.interval.upper
    published = None if reading.published is None else reading.published.lower
    return end is not None and published is not None and end < published - LONG


def _is_aside(reading: Linking, event: Event, timex: Timex) -> bool:
    """Whether a time stands in a clause on somebody or something: ``Lee, who left in May, paid tribute``."""
    tree, time, place = reading.tree, reading.places[timex.tid], reading.places[event.eid]
    if time.sentence != place.sentence:
        return False
    inner, outer = tree.chain(time.token), tree.chain(place.token)
    apart = (token for token in {*inner, *outer} if (token in inner) != (token in outer))
    heads = {tree.head[token] for token in apart if tree.dep[token] == "acl:relcl"}
    return not heads - {time.token} <= reading.event_by_token.keys()  # "it was on Tuesday that he spoke"


def _scored(reading: Linking, times: Sequence[Sequence[Timex]]) -> tuple[Array, Array]:
    """Scores of all events by themselves, and of their times one after the other."""
    owners, numbers = paired_times(reading, times)
    own = models()["anchor_event"].scores(reading.features.published())
    dated = models()["anchor_timex"].scores(reading.features.timed(owners, numbers))
    return own, dated


def paired_times(reading: Reading, times: Sequence[Sequence[Timex]]) -> tuple[Array, Array]:
    """Events with their times as two rows of numbers in the reading."""
    numbers = {timex.tid: number for number, timex in enumerate(reading.timexes)}
    owners = np.repeat(np.arange(len(times)), [*map(len, times)])
    return owners, np.array([numbers[timex.tid] for given in times for timex in given], np.int64)


def _stretched(reading: Linking) -> set[str]:
    """Events told since, from or until a day, or whose begin or end has one: longer than a day."""
    dated = [
        (eid, found) for (eid, tid), (found, _) in reading.attached.items() if is_closed(reading.timex(tid))
    ]
    days = {eid for eid, _ in dated}
    phased = {eid for eid, found, verb in reading.phases if found in PHASE_EDGES and verb in days}
    return phased | {eid for eid, found in dated if found in EDGES}


def _read(sieve: Sieve, event: Event, best: Anchor, *, known: bool = False) -> Iterator[TLink]:
    """The links that a reading of an event's time amounts to, its length first, none to a ``known`` time."""
    because = Because(sieve.name, best.chance, inferred=True)
    length = IS_INCLUDED if best.shape.single else INCLUDES
    yield TLink(event.eid, length, ONE_DAY, because)
    if best.shape.to_published is not None:
        yield TLink(event.eid, best.shape.to_published, DCT, because)
    if best.shape.to_timex is not None and best.timex is not None and not known:
        yield TLink(event.eid, best.shape.to_timex, best.timex.tid, because)


def near_times(reading: Reading) -> list[list[Timex]]:
    """Of each event, the times near it that have both ends."""
    places = (reading.places[event.eid] for event in reading.events)
    spots = [(place.sentence, reading.dated_before(place), place.quoted) for place in places]
    reach = {timex.tid: _reach(reading, timex) for timex in reading.timexes if is_closed(timex)}
    near = {spot: list(_closed(reading, *spot, reach)) for spot in set(spots)}
    return [near[spot] for spot in spots]


def _reach(reading: Reading, timex: Timex) -> float:
    """How far off a time may date events, in sentences: "since May", "the past week" only their own."""
    if timex.tid in reading.compared or _is_attribute(reading, timex) or _is_phase(reading, timex):
        return -1
    bound = timex.type is TimexType.DURATION or _is_edge(reading, timex) or _is_on(reading, timex)
    return 0 if bound else inf


def _closed(
    reading: Reading, sentence: int, passed: int, quoted: bool, reach: Mapping[str, float]
) -> Iterator[Timex]:
    """The times near a spot that have both ends and reach it; one that is quoted only what is."""
    for timex in _near(reading, sentence, passed):
        place = reading.places[timex.tid]
        heard = quoted or not place.quoted
        if heard and abs(place.sentence - sentence) <= reach.get(timex.tid, -1):
            yield timex


def _is_attribute(reading: Reading, timex: Timex) -> bool:
    """Whether a time long past only tells which of its kind a noun is: ``held for the Sept. 11 attacks``."""
    tree, token = reading.tree, reading.places[timex.tid].token
    of_noun = tree.dep[token] == "nmod" and tree.head[token] not in reading.event_by_token
    return (of_noun or tree.dep[token] in ATTRIBUTES) and _is_long_past(reading, timex)


def _is_phase(reading: Reading, timex: Timex) -> bool:
    """Whether a begin or an end, told by a clause on a noun, has a time: ``protests that began in May``.

    So does what a clause on a noun foretells: ``talks due to be held on Monday``.
    """
    eid = reading.governor[timex.tid]
    if eid is None:
        return False
    tree, token, event = reading.tree, reading.places[eid].token, reading.event(eid)
    top = tree.head[token] if tree.dep[token] == "xcomp" else token
    return tree.dep[top] in NOUN_CLAUSES and (event.lemma in PHASES or event.status is Status.PLANNED)


def _is_on(reading: Reading, timex: Timex) -> bool:
    """Whether a time is the month or year of publication, in which whatever is news was: ``this year``."""
    now, interval = reading.published, timex.interval
    is_long = interval is not None and interval.granularity >= Granularity.MONTH
    return now is not None and interval is not None and is_long and interval.overlaps(now)


def _is_edge(reading: Reading, timex: Timex) -> bool:
    """Whether something is told to begin or end at a time, or at an event long past that it dates.

    That is the time of "since May", and of "since the attacks of September 2001".
    """
    governor = reading.governor[timex.tid] if _is_long_past(reading, timex) else None
    words = (reading.places[key].preposition for key in (timex.tid, governor) if key is not None)
    return any(TIME_PREPOSITIONS.get(_lower(reading, word)) in EDGES for word in words)


def is_closed(timex: Timex) -> bool:
    """Whether a time has a begin and an end, from a day to a decade apart: an hour is its own event's."""
    interval = timex.interval
    if interval is None or interval.lower is None or interval.upper is None:
        return False
    fits = interval.granularity <= Granularity.DECADE and interval.upper - interval.lower >= DAY
    return fits and timex.value != PRESENT


def _near(reading: Reading, sentence: int, passed: int) -> Iterator[Timex]:
    """The times of a sentence and the next, the last few of those passed, the first few."""
    dated = reading.dated_timexes
    before = dated[max(0, passed - _LAST) : passed]
    near = [timex for at in (0, 1) for timex in reading.by_sentence.get(sentence + at, [])]
    return iter({timex.tid: timex for timex in (*dated[:_FIRST], *before, *near)}.values())


def _adjacent(reading: Reading) -> Iterator[tuple[int, int]]:
    places = [reading.places[event.eid] for event in reading.events]
    order = sorted(range(len(places)), key=lambda number: reading.events[number].start)
    for index, first in enumerate(order):
        for second in order[index + 1 : index + 1 + _MOST]:
            if places[second].sentence > places[first].sentence + 1:
                break
            yield first, second


_FIRST, _LAST = 3, 5
_MOST = 40  # events that one is paired with: more than two sentences have, but for lists without end
CAUTION = 1.2
LONG = 31 * DAY
PAIR_MODELS = ("pair", "starts")
PAIR_ROLES = ("first", "second")
BEGINS = "likely begins, judging by how the two are told"
PRESENT = "PRESENT_REF"
EDGES = (BEGINS_IN, ENDS_IN)
PHASE_EDGES = (STARTS_WITH, ENDS_WITH)
GERUND, NOUN = "VBG", "NN"
ATTRIBUTES = frozenset(("nmod:poss", "compound", "amod"))
MARKS = frozenset(("mark",))
PAST_TENSES = frozenset(("PAST", "PASTPART"))
STATES = frozenset((TimemlClass.STATE, TimemlClass.I_STATE))
PUBLICATION = "publication"
MAIN = frozenset(("ROOT", "parataxis", "conj"))
CARRIED = frozenset(("obj", "nsubj:pass"))
BARE = "nmod:unmarked"
NOUN_CLAUSES = frozenset(("acl", "acl:relcl"))
CARRYING = LIGHT - ENDINGS - PHASES.keys()
PHASED = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "obj", "xcomp"))
CASES = frozenset(("case",))
PREPOSED = frozenset(("case", "mark"))
OPENERS = frozenset(("advmod", "mark"))
PARTICLES = frozenset(("compound:prt", "advmod"))
ACTUAL = frozenset((Status.HELD, Status.ONGOING))  # begins were annotated for such alone
ASSERTED = frozenset((Status.HELD, Status.PLANNED))
UNREAL = frozenset((Status.DENIED, Status.POSSIBLE))
SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
RAISED = frozenset(("xcomp", "advcl"))
SETTINGS = SUBJECTS | {"obl"}
UNFINISHED = {Status.PLANNED: UNENDED, Status.ONGOING: INCLUDES}

SIEVES = (
    Sieve("length in the event's own phrase", 1.0, _lasting),
    Sieve("time in the event's own phrase", 0.86, _attached),
    Sieve("told along with what has a time", 0.77, _along),
    Sieve("told in a line that a date opens", 0.9, _headed),  # none annotated
    Sieve("true since then", 0.9, _still),
    Sieve("words of time between the two", 0.89, _signalled),
    Sieve("the time between the two is told", 0.89, _gapped),
    Sieve("counted from the sentence before", 0.9, _followed),  # three annotated cases, all right
    Sieve("told of the place of an event", 0.8, _hosted),
    Sieve("told of what went on in it", 0.8, _within),  # none annotated
    Sieve("told of that time", 0.8, _then),
    Sieve("told of what happened in it", 0.87, _staged),
    Sieve("said in what was published", 0.8, _published_in),  # none annotated
    Sieve("answered for by another", 0.9, _answered_for),  # none annotated
    Sieve("its begin, end or length is told", 0.8, _phased),  # three annotated cases: too few to measure
    Sieve("foretold", 0.93, _foretold),
    Sieve("planned or going on at publication", 0.5, _unfinished),
    Sieve("likely, judging by its wording and the times near it", 0.0, _anchored),
    Sieve("told as over", 0.97, _over),
    Sieve("told as still to come", 0.92, _coming),
    Sieve("told in the past tense", 0.95, _past),
    Sieve("told with what is over", 0.89, _setting),
    Sieve("likely, judging by how the two are told", 0.0, _classified(PAIR_MODELS[0], 0.65)),
    Sieve(BEGINS, 0.0, _classified(PAIR_MODELS[1], 0.5, ACTUAL)),
)
