"""Lemmas of inflected forms that treebanks may lack, from WordNet's lists; knows no texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import srsly
from spacy_lookups_data import en

ENDINGS = {  # of an inflected form, and what stands there in the lemma; the first that fits alone
    "verb": {
        "ied": ["y", "i", "ie"], "ies": ["y", "i", "ie"], "ing": ["", "e"], "ed": ["", "e"], "es": ["", "e"], "s": [""],
    },
    "adj": {"ier": ["y"], "iest": ["y"], "est": ["", "e"]},
}  # fmt: skip
PARTS = {"verb": "VERB", "adj": "ADJ"}
SHORTEST = {"verb": 2, "adj": 3}  # letters of a stem
DOUBLED = 2
SHORT = re.compile("[^aeiou]*[aeiou][^aeiouwxy]")  # a stem that doubles its last letter: "plan", "planned"


def lemmas(forms: Iterable[str]) -> dict[str, dict[str, str]]:
    """The lemmas of those forms that WordNet's words and exceptions settle, by part of speech."""
    words, exceptions = (_table(f"lemma_{name}") for name in ("index", "exc"))
    listed = sorted(forms)
    found = {}
    for kind, part in PARTS.items():
        known = set(words[kind])
        irregular = {
            f: options[0] for f, options in exceptions[kind].items() if f.isalpha() and f not in known
        }
        found[part] = irregular | dict(_regular(listed, known, kind))
    return found


def _table(name: str) -> Any:
    return srsly.read_gzip_json(Path(en["lexeme_prob"]).parent / f"en_{name}.json.gz")


def _regular(forms: Iterable[str], known: set[str], kind: str) -> Iterator[tuple[str, str]]:
    """Yield the forms that one known word alone can have, with that word."""
    endings, shortest = ENDINGS[kind], SHORTEST[kind]
    for form in forms:
        ending = next((e for e in endings if form.endswith(e) and len(form) >= len(e) + shortest), None)
        if ending and form not in known:
            stem = form.removesuffix(ending)
            options = {stem + more for more in endings[ending]} & known
            if SHORT.fullmatch(stem) and stem + "e" in options:
                options = {stem + "e"}
            if len(stem) > DOUBLED and stem[-1:] * DOUBLED == stem[-DOUBLED:] and stem not in known:
                options |= {stem[:-1]} & known
            if len(options) == 1:
                yield form, options.pop()
