"""Event types: an open, two-level table from words to kinds of event; knows no grammar.

A row names a kind, its parent, the words that say it, and what others call it: PLOVER (Halterman
et al. 2023) and ACE 2005. No row fits: the event is ``OTHER``, never forced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from timeline.errors import expect, of_kind, rows

OTHER = "OTHER"
AGAIN = "re-"  # "re-arrest" is an arrest


def _words(text: str | Iterable[str]) -> tuple[str, ...]:
    """Words given as one string, separated by commas, or one by one."""
    if not isinstance(text, str):
        text = rows(text, str, "words of an event type")
    parts = text.split(",") if isinstance(text, str) else text
    return tuple(part.strip() for part in parts if part.strip())


def _pairs(frame: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """General roles with their names here, as pairs or as a mapping."""
    return tuple(dict(frame).items())


@frozen
class EventType:
    """One kind of event.

    ``verbs`` and ``nouns`` are lemmas, parted by commas: "meet", "step down" (verb and particle),
    "sign treaty" (verb and the head of its object), "press conference" (compound and noun), "release of
    >person" (noun and what it is of), "<win landslide" (a verb, and the noun that completes it).
    ``doers`` are nouns of who does it, events where they are predicates ("is the largest buyer").
    ``frame`` renames general roles ("agent" → "speaker"), of the words ``framed`` alone where any are
    given ("win", but not "lose"). ``undergoer`` says that a possessor or a lone subject undergoes the
    event ("his arrest", "the mayor died"). ``mutual`` says that several agents are each other's
    counterparts.

    >>> EventType("eruption", "disaster", verbs="erupt", nouns="eruption").verbs
    ('erupt',)
    """

    name: str = field(validator=of_kind(str, "a word such as 'recall'"))
    parent: str = field(validator=of_kind(str, "a word such as 'business'"))
    verbs: tuple[str, ...] = field(default=(), converter=_words)
    nouns: tuple[str, ...] = field(default=(), converter=_words)
    doers: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    frame: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)
    undergoer: bool = False
    mutual: bool = False
    framed: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    plover: str | None = None
    ace: str | None = None
    example: str = ""

    def role(self, general: str, word: str | None = None) -> str:
        """What this kind calls a general role, of one of its words where it is given."""
        is_framed = not self.framed or word is None or word in self.framed
        return dict(self.frame).get(general, general) if is_framed else general


def _rows(given: Iterable[EventType]) -> tuple[EventType, ...]:
    return rows(given, EventType, "rows")


@frozen
class TypeTable:
    """Rows in order of precedence; ``table + row`` gives a new table where the row comes first.

    ``excluded`` are phrases, written as a row's are, whose word is of no kind in them ("meet demand").

    >>> table = TypeTable((EventType("meeting", "contact", verbs="meet", nouns="meeting"),))
    >>> table = table + EventType("eruption", "disaster", verbs="erupt", nouns="eruption")
    >>> table.find_verb("erupt"), table.find_noun("meeting"), table.find_verb("sing")
    ('eruption', 'meeting', 'OTHER')
    """

    rows: tuple[EventType, ...] = field(converter=_rows)
    excluded: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    _verbs: dict[str, str] = field(init=False, repr=False, eq=False)
    _nouns: dict[str, str] = field(init=False, repr=False, eq=False)
    _doers: dict[str, str] = field(init=False, repr=False, eq=False)
    _by_name: dict[str, EventType] = field(init=False, repr=False, eq=False)
    _senses: dict[str, frozenset[str]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        index, none = object.__setattr__, dict.fromkeys(self.excluded, OTHER)
        index(self, "_verbs", none | {word: row.name for row in reversed(self.rows) for word in row.verbs})
        index(self, "_nouns", none | {word: row.name for row in reversed(self.rows) for word in row.nouns})
        index(self, "_doers", {word: row.name for row in reversed(self.rows) for word in row.doers})
        index(self, "_by_name", {row.name: row for row in reversed(self.rows)})
        index(self, "_senses", _senses(self._nouns))

    def __iter__(self) -> Iterator[EventType]:
        return iter(self.rows)

    def __add__(self, row: EventType) -> TypeTable:
        expect(row, EventType, "a row of TYPES", "an EventType, one at a time")
        return TypeTable((row, *self.rows), excluded=self.excluded)

    def __getitem__(self, name: str) -> EventType:
        """The row of a kind; a row without words for names that the table does not have."""
        return self._by_name.get(name) or EventType(name, OTHER)

    def find_verb(self, lemma: str, partners: Iterable[str] = (), carried: str = OTHER) -> str:
        """The kind of a verb, given its particles and the heads of its objects.

        ``carried`` is the kind of the noun event that a light verb carries: a phrase of the table
        comes before it, the verb alone after it.
        """
        found = _phrase(self._verbs, lemma, partners)
        if found is None and lemma not in self._verbs and lemma.startswith(AGAIN):
            return self.find_verb(lemma.removeprefix(AGAIN), partners, carried)
        if found is None:
            return carried if carried != OTHER else self._verbs.get(lemma, OTHER)
        return carried if found == OTHER else found

    def find_noun(self, lemma: str, compounds: Iterable[str] = (), complements: Iterable[str] = ()) -> str:
        """The kind of a noun, given its compounds ("press" in "press conference") and what it is of."""
        beside = _phrase(self._nouns, lemma, compounds, "{0} {1}")
        found = _phrase(self._nouns, lemma, complements) if beside is None else beside
        return self._nouns.get(lemma, OTHER) if found is None else found

    def senses(self, lemma: str) -> frozenset[str]:
        """The kinds that a noun has alone or behind a compound ("strike", "air strike")."""
        return self._senses.get(lemma, frozenset())

    def find_doer(self, lemma: str) -> str:
        """The kind of what somebody of this name does ("buyer" → purchase)."""
        return self._doers.get(lemma, OTHER)

    def has_noun(self, words: str) -> bool:
        """Whether these words together are listed as one noun."""
        return self._nouns.get(words, OTHER) != OTHER


def _senses(nouns: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The kinds of the phrases that end in each word."""
    found: dict[str, set[str]] = {}
    for phrase, kind in nouns.items():
        found.setdefault(phrase.split()[-1], set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _phrase(table: dict[str, str], lemma: str, partners: Iterable[str], order: str = "{1} {0}") -> str | None:
    """What the table says of a word together with the first partner it lists."""
    phrases = (order.format(partner, lemma) for partner in partners)
    return next((table[words] for words in phrases if words in table), None)
