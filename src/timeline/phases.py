"""Phases: which event tells the begin, the end or the length of another; knows no time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.annotations import Status
from timeline.languages.en_links import OF, PHASE_NOUNS, PHASES, RELATIVE, SUBJECT_PHASES
from timeline.own_times import CASES, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.annotations import Event, TLink
    from timeline.linking import Linking, Sieve
    from timeline.reading import Reading
    from timeline.relation import Relation


def phased(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What is said to begin, last or end does so when that is: ``the strike began on Monday``."""
    return (sieve.link(*phase) for phase in reading.phases)


def phases(reading: Reading) -> Iterator[tuple[str, Relation, str]]:
    """Events with those that tell their begin, end or length, and how."""
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


PHASED = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "obj", "xcomp"))
UNREAL = frozenset((Status.DENIED, Status.POSSIBLE))
RAISED = frozenset(("xcomp", "advcl"))
