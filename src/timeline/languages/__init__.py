"""Languages: which have a rule file, and how to reach its grammar and words; knows no rule itself."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

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


@cache
def tense_words(language: str) -> tuple[frozenset[str], frozenset[str], str]:
    """Words of past clauses, words of future clauses, and the ending of regular past verbs."""
    lexicon = import_module(f"{RULED[language]}_lexicon")
    return lexicon.PAST_WORDS, lexicon.FUTURE_WORDS, lexicon.PAST_ENDING
