"""Languages: which have a rule file, and how to reach its grammar and words; knows no rule itself."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.errors import UnknownLanguage

if TYPE_CHECKING:
    from timeline.grammar import Grammar

RULED = {"en": "timeline.languages.en"}
"""Language code → module with a ``grammar()``."""


def grammar_for(language: str) -> Grammar:
    """The compiled grammar of a language; ``UnknownLanguage`` where there is none."""
    if language not in RULED:
        raise UnknownLanguage(f"no rules for language {language!r}: use one of {sorted(RULED)}")
    grammar: Grammar = import_module(RULED[language]).grammar()
    return grammar


@frozen
class CueWords:
    """Words by which a clause shows whether it looks back or ahead."""

    past: frozenset[str]
    past_ending: str
    future: frozenset[str]
    likely_future: frozenset[str]
    infinitive: frozenset[str]
    ahead: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]


@cache
def cue_words(language: str) -> CueWords:
    """The cue words of a language's lexicon."""
    cues: CueWords = CueWords(**import_module(f"{RULED[language]}_lexicon").CUES)
    return cues
