"""The dictionary form of a word, mended by rule where the trained lemmatizer errs.

Irregular verbs come from a table; a regular form is cut back to a form that some table of the
library lists, and where none does, the trained lemma stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.languages.en_forms import IRREGULAR
from timeline.languages.en_words import KNOWN_NOUNS, KNOWN_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

ENDINGS = {
    "VBD": ("ed",),
    "VBN": ("ed",),
    "VBG": ("ing",),
    "VBZ": ("es", "s"),
    "NNS": ("es", "s"),
    "NNPS": ("es", "s"),
}
DOUBLED = 2


def lemma(token: Token) -> str:
    """The dictionary form of a token, in small letters."""
    return mended(token.lower_, token.tag_, token.lemma_.lower())


@lru_cache(maxsize=50_000)
def mended(form: str, tag: str, trained: str) -> str:
    """The dictionary form of a word by its Penn tag; ``trained`` is the lemma to fall back on.

    >>> mended("shot", "VBD", "shot"), mended("declining", "VBG", "declin")
    ('shoot', 'decline')
    """
    if tag.startswith("VB") or tag == "MD":
        if form in IRREGULAR and (tag != "VB" or trained not in KNOWN_VERBS):
            return IRREGULAR[form]
        return next((word for word in _stems(form, tag) if word in KNOWN_VERBS), trained)
    if tag in ENDINGS:
        return next((word for word in _stems(form, tag) if word in KNOWN_NOUNS), trained)
    return trained


def _stems(form: str, tag: str) -> Iterator[str]:
    """What a form may be cut back to, likeliest first."""
    for ending in ENDINGS.get(tag, ()):
        if not form.endswith(ending):
            continue
        stem = form[: -len(ending)]
        yield from (f"{stem}e", stem) if ending != "s" else (stem,)
        if stem.endswith("i"):
            yield f"{stem[:-1]}y"
        if len(stem) > DOUBLED and stem[-1] == stem[-2]:
            yield stem[:-1]
