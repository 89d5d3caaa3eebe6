"""Languages: which have a rule file, and how to reach its grammar and words; knows no rule itself."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import Factory, field, frozen

if TYPE_CHECKING:
    from timeline.grammar import Grammar

RULED = {"en": "timeline.languages.en"}
"""Language code → module with a ``grammar()``; the others have absolute dates only."""


def code_of(language: str) -> str:
    """The code that the tables go by: a ruled language also by its region, as in "en-GB".

    >>> code_of("en_US"), code_of("EN"), code_of("pt-BR")
    ('en', 'en', 'pt-BR')
    """
    base = str(language).replace("_", "-").partition("-")[0].lower()
    return base if base in RULED else language


def grammar_for(language: str) -> Grammar:
    """The compiled grammar of a language; ``UnknownLanguage`` where not even month names are known."""
    code = code_of(language)
    if code in RULED:
        grammar: Grammar = import_module(RULED[code]).grammar()
        return grammar
    foreign: Grammar = import_module("timeline.languages.foreign").grammar(language)
    return foreign


@frozen
class CueWords:
    """Words by which a clause shows whether it looks back or ahead."""

    past: frozenset[str] = frozenset()
    past_ending: str = "\0"
    future: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()
    clipped: frozenset[str] = frozenset()
    likely_future: frozenset[str] = frozenset()
    appointed: frozenset[str] = frozenset()
    appointing: frozenset[str] = frozenset()
    intentions: frozenset[str] = frozenset()
    implicative: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    progressive_ending: str = "\0"
    pluperfect: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    no_infinitive: re.Pattern[str] | None = None
    before_infinitive: frozenset[str] = frozenset()
    modal: frozenset[str] = frozenset()
    past_modals: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    leading_to: frozenset[str] = frozenset()
    owning: frozenset[str] = frozenset()
    returning: frozenset[str] = frozenset()
    nominal: frozenset[str] = frozenset()
    adjoining: frozenset[str] = frozenset()
    adjoined: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    deferring: frozenset[str] = frozenset()
    did: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    backward: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    sentence_end: re.Pattern[str] | None = None
    _plans: frozenset[str] = field(
        init=False, repr=False, default=Factory(lambda self: self._ahead(), takes_self=True)
    )
    _cues: frozenset[str] = field(
        init=False, repr=False, default=Factory(lambda self: self._all(), takes_self=True)
    )

    def _ahead(self) -> frozenset[str]:
        led = frozenset(phrase.split()[0] for phrase in self.leading_to)
        return self.likely_future | self.modal | self.appointed | self.intentions | self.infinitive | led

    def _all(self) -> frozenset[str]:
        return self.past | self.future | self._ahead() | self.copulas

    def may_tell(self, lower: str) -> bool:
        """Whether a word in lower case can show a direction at all, as few can."""
        return lower in self._cues or lower.endswith(self.past_ending)

    def may_plan(self, lower: str) -> bool:
        """Whether a word in lower case can plan or appoint."""
        return lower in self._plans


@cache
def cue_words(language: str) -> CueWords:
    """The cue words of a language's lexicon; none where it has no rule file."""
    code = code_of(language)
    if code not in RULED:
        return CueWords()
    cues: CueWords = CueWords(**import_module(f"{RULED[code]}_lexicon").CUES)
    return cues
