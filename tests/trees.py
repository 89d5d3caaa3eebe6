"""Parsed sentences written by hand, so that tests of rules do not hang on a trained parser.

One word is ``form|tag|label|head`` with the head's number from 1 (0 for the root), then ``|lemma``
where the form in small letters is not it, and ``|KIND`` where the word is part of a name.
"""

from __future__ import annotations

from itertools import pairwise

import spacy
from spacy.tokens import Doc, Token

NLP = spacy.blank("en")
PARTS = {
    "NNP": "PROPN",
    "NN": "NOUN",
    "NNS": "NOUN",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WP": "PRON",
    "WDT": "PRON",
    "MD": "AUX",
    "IN": "ADP",
    "DT": "DET",
    "TO": "PART",
    "RB": "ADV",
    "WRB": "ADV",
    "JJ": "ADJ",
    "CC": "CCONJ",
    "CD": "NUM",
    "POS": "PART",
    ".": "PUNCT",
    ",": "PUNCT",
    "``": "PUNCT",
    "''": "PUNCT",
    "HYPH": "PUNCT",
}
KINDS = ("PERSON", "ORG", "LOC")


def tree(text: str) -> Doc:
    """The parse that the notation describes; sentences are parted by " / "."""
    sentences = [[word.split("|") for word in part.split()] for part in text.split(" / ")]
    words = [(fields, offset) for fields, offset in _numbered(sentences)]
    return Doc(
        NLP.vocab,
        words=[fields[0] for fields, _ in words],
        spaces=[
            fields[1] != "HYPH" and after[1] not in {".", ",", "POS", "HYPH"}
            for (fields, _), (after, _) in pairwise(words)
        ]
        + [False],
        tags=[fields[1] for fields, _ in words],
        pos=[_part(fields) for fields, _ in words],
        deps=[fields[2] for fields, _ in words],
        heads=[
            offset + int(fields[3]) - 1 if fields[3] != "0" else i for i, (fields, offset) in enumerate(words)
        ],
        lemmas=[_lemma(fields) for fields, _ in words],
        ents=[tag for part in sentences for tag in _entities(part)],
    )


def _numbered(sentences):
    offset = 0
    for sentence in sentences:
        yield from ((fields, offset) for fields in sentence)
        offset += len(sentence)


def _part(fields):
    if fields[2] in {"aux", "aux:pass", "cop"} and fields[1] != "TO":
        return "AUX"
    return PARTS.get(fields[1], "VERB" if fields[1].startswith("VB") else "X")


def _lemma(fields):
    given = [field for field in fields[4:] if field not in KINDS]
    return given[0] if given else fields[0] if fields[1] == "NNP" else fields[0].lower()


def _entities(rows):
    tags = []
    for fields in rows:
        kind = next((field for field in fields[4:] if field in KINDS), None)
        joined = tags and kind and tags[-1][2:] == kind
        tags.append("O" if kind is None else f"{'I' if joined else 'B'}-{kind}")
    return tags


def token(doc: Doc, text: str) -> Token:
    """The last token of that form."""
    return [word for word in doc if word.text == text][-1]
