"""Linking: a reading with what the sieves share, each once: times told, signals, chances; finds no link."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from attrs import define, frozen

from timeline.annotations import Because, TLink
from timeline.languages.en_links import EVENT_SIGNALS, OVER
from timeline.link_features import LinkFeatures
from timeline.link_model import joined, models, probabilities
from timeline.own_times import carrier, length_of, told_times
from timeline.phases import phases
from timeline.reading import Reading
from timeline.relation import AFTER, BEFORE
from timeline.signals import answered_pairs, signal_text, signalled_pairs, telling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from timeline.annotations import Event, Evidence
    from timeline.hashing import Array
    from timeline.link_model import LinkModel
    from timeline.relation import Relation


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
        for pair, told in told_times(self):
            found.setdefault(pair, told)
        ranks: dict[str, int] = {}
        for eid, _ in found:
            ranks.setdefault(eid, len(ranks))
        return dict(
            sorted(found.items(), key=lambda row: (ranks[row[0][0]], length_of(self.timex(row[0][1]))))
        )

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
        """Whether the words put two events at different times, so that nothing is to be guessed."""
        first, second = self.spans.get(a), self.spans.get(b)
        return bool(first and second and (first[1] <= second[0] or second[1] <= first[0]))

    @cached_property
    def signalled(self) -> list[tuple[Event, Event, slice]]:
        """Events, those marked by a signal that hang on them, and the tokens of the signal."""
        return list(signalled_pairs(self))

    @cached_property
    def answered(self) -> list[tuple[Event, Event]]:
        """What somebody answers for, and the event by which they do: ``jailed for killing``."""
        return list(answered_pairs(self))

    @cached_property
    def apart(self) -> set[int]:
        """The heads of clauses and phrases told of another time than the rest of their sentence."""
        ordered = (
            telling(self, event)
            for _, event, signal in self.signalled
            if EVENT_SIGNALS[signal_text(self, signal)] in {BEFORE, AFTER}
        )
        answered = (self.places[event.eid].token for event, _ in self.answered)
        places = (self.places[event.eid] for event in self.events)
        reasons = (place.token for place in places if self.word(place.preposition) == OVER)
        return {*ordered, *answered, *reasons}

    @cached_property
    def carried(self) -> dict[str, list[Event]]:
        """The nouns that a verb only carries, by its id: "visit" of "made a visit"."""
        found: dict[str, list[Event]] = {}
        for event in self.events:
            if (verb := carrier(self, event)) is not None:
                found.setdefault(verb.eid, []).append(event)
        return found

    @cached_property
    def phases(self) -> list[tuple[str, Relation, str]]:
        """Events with those that tell their begin, end or length, and how."""
        return list(phases(self))

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


def _adjacent(reading: Reading) -> Iterator[tuple[int, int]]:
    places = [reading.places[event.eid] for event in reading.events]
    order = sorted(range(len(places)), key=lambda number: reading.events[number].start)
    for index, first in enumerate(order):
        for second in order[index + 1 : index + 1 + _MOST]:
            if places[second].sentence > places[first].sentence + 1:
                break
            yield first, second


_MOST = 40  # events that one is paired with: more than two sentences have, but for lists without end
PAIR_MODELS = ("pair", "starts")
PAIR_ROLES = ("first", "second")
