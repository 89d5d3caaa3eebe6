"""Headlines In Title Case read as sentences: which of their capitals say nothing; knows no grammar."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from timeline.languages.en_names import ORGANISATIONS, SMALL_IN_TITLES
from timeline.pipeline.gazetteer import gazetteer

SHORTEST_TITLE = 3  # words
LONGEST_NAME = 4  # words of a listed name
SHORTEST_WORD = 2  # letters; "J." is an initial


@frozen
class Casing:
    """How the words of a text are written where a capital says something: inside its sentences."""

    names: frozenset[str]
    words: frozenset[str]


def casing(windows: Iterable[Sequence[str]]) -> Casing:
    """How words are written after another word or a comma, headlines aside."""
    pairs = [pair for window in windows if not is_title(window) for pair in pairwise(window)]
    inside = [word for before, word in pairs if before[-1:].isalpha() or before == ","]
    names = frozenset(word for word in inside if word[:1].isupper())
    return Casing(names, frozenset(word for word in inside if word.islower()))


def is_title(words: Sequence[str]) -> bool:
    """Whether a line is in Title Case: no full stop, small letters in small words only."""
    if not words or words[-1] == "." or any(w[:1].islower() and w not in SMALL_IN_TITLES for w in words):
        return False
    capitals = [word for word in words if word[:1].isupper()]
    return len(capitals) >= SHORTEST_TITLE and not all(word.isupper() for word in capitals)


def as_sentence(words: Sequence[str], seen: Casing, common: Container[str]) -> list[str]:
    """The words of a line in Title Case with small letters, but for names and the first.

    A word is a name where the rest of the text writes it with a capital inside a sentence, else
    where it is listed or no common word.
    """
    listed = _listed(words)
    small = [i for i, word in enumerate(words) if i and _is_small(word, i in listed, seen, common)]
    return [word.lower() if i in small else word for i, word in enumerate(words)]


def _is_small(word: str, listed: bool, seen: Casing, common: Container[str]) -> bool:
    if len(word.rstrip(".")) < SHORTEST_WORD or not word.istitle() or word in seen.names:
        return False
    return word.lower() in seen.words or (not listed and word.lower() in common)


def _listed(words: Sequence[str]) -> set[int]:
    """The places of the words in listed names."""
    known = gazetteer()
    lists = (known.given, known.towns, known.regions, known.places, known.organisations)
    found = {i for i, word in enumerate(words) if word in ORGANISATIONS}
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST_NAME, len(words)) + 1):
            name = " ".join(words[start:end]).lower()
            if any(name in names for names in lists):
                found.update(range(start, end))
    return found
