"""Event types: an open, two-level table from words to kinds of event; knows no grammar.

A row names a kind, its parent, the words that say it, and what others call it: PLOVER (Halterman
et al. 2023) and ACE 2005. No row fits: the event is ``OTHER``, never forced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

OTHER = "OTHER"


def _words(text: str | Iterable[str]) -> tuple[str, ...]:
    """Words given as one string, separated by commas, or one by one."""
    parts = text.split(",") if isinstance(text, str) else text
    return tuple(part.strip() for part in parts if part.strip())


@frozen
class EventType:
    """One kind of event.

    ``verbs`` and ``nouns`` are lemmas, parted by commas: "meet", "step down" (verb and particle),
    "sign treaty" (verb and the head of its object), "press conference" (compound and noun).
    ``doers`` are nouns of who does it, events where they are predicates ("is the largest buyer").
    ``frame`` renames general roles ("agent" → "speaker"). ``undergoer`` says that a possessor or a
    lone subject undergoes the event ("his arrest", "the mayor died"). ``mutual`` says that several
    agents are each other's counterparts.

    >>> EventType("eruption", "disaster", verbs="erupt", nouns="eruption").verbs
    ('erupt',)
    """

    name: str
    parent: str
    verbs: tuple[str, ...] = field(default=(), converter=_words)
    nouns: tuple[str, ...] = field(default=(), converter=_words)
    doers: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    frame: tuple[tuple[str, str], ...] = ()
    undergoer: bool = False
    mutual: bool = False
    plover: str | None = None
    ace: str | None = None
    example: str = ""

    def role(self, general: str) -> str:
        """What this kind calls a general role."""
        return dict(self.frame).get(general, general)


@frozen
class TypeTable:
    """Rows in order of precedence; ``table + row`` gives a new table where the row comes first.

    >>> table = TypeTable((EventType("meeting", "contact", verbs="meet", nouns="meeting"),))
    >>> table = table + EventType("eruption", "disaster", verbs="erupt", nouns="eruption")
    >>> table.find_verb("erupt"), table.find_noun("meeting"), table.find_verb("sing")
    ('eruption', 'meeting', 'OTHER')
    """

    rows: tuple[EventType, ...]
    _verbs: dict[str, str] = field(init=False, repr=False, eq=False)
    _nouns: dict[str, str] = field(init=False, repr=False, eq=False)
    _doers: dict[str, str] = field(init=False, repr=False, eq=False)
    _by_name: dict[str, EventType] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        index = object.__setattr__
        index(self, "_verbs", {word: row.name for row in reversed(self.rows) for word in row.verbs})
        index(self, "_nouns", {word: row.name for row in reversed(self.rows) for word in row.nouns})
        index(self, "_doers", {word: row.name for row in reversed(self.rows) for word in row.doers})
        index(self, "_by_name", {row.name: row for row in reversed(self.rows)})

    def __iter__(self) -> Iterator[EventType]:
        return iter(self.rows)

    def __add__(self, row: EventType) -> TypeTable:
        return TypeTable((row, *self.rows))

    def __getitem__(self, name: str) -> EventType:
        """The row of a kind; a row without words for names that the table does not have."""
        return self._by_name.get(name) or EventType(name, OTHER)

    def find_verb(self, lemma: str, partners: Iterable[str] = ()) -> str:
        """The kind of a verb, given its particles and the heads of its objects."""
        return _look_up(self._verbs, [f"{lemma} {partner}" for partner in partners], lemma)

    def find_noun(self, lemma: str, compounds: Iterable[str] = ()) -> str:
        """The kind of a noun, given its compounds ("press" in "press conference")."""
        return _look_up(self._nouns, [f"{compound} {lemma}" for compound in compounds], lemma)

    def find_doer(self, lemma: str) -> str:
        """The kind of what somebody of this name does ("buyer" → purchase)."""
        return self._doers.get(lemma, OTHER)

    def has_noun(self, words: str) -> bool:
        """Whether these words together are listed as one noun."""
        return words in self._nouns


def _look_up(table: dict[str, str], phrases: list[str], lemma: str) -> str:
    return next((table[words] for words in (*phrases, lemma) if words in table), OTHER)
