"""Lemmas of listed words, looked up by form and part of speech; guesses nothing."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.symbols import NOUN, PROPN  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

KNOWN_LEMMAS = "timeline_known_lemmas"
FILE = "lemmas.json"
Words = dict[str, dict[str, str]]
AGREEMENT = 0.95  # of the times a form was met as this part of speech, with this lemma
ENOUGH = 5  # times a form was met, to stand against another lemma in a list
NAME = "PROPN"  # the lemma of a name depends on its capitals
NAME_TAGS = ("NNP", "NNPS")
NOUNS = frozenset({NOUN, PROPN})  # a noun tagged as a name is a common one as often


@Language.factory(KNOWN_LEMMAS, assigns=["token.lemma"])
def make_known_lemmas(nlp: Language, name: str) -> KnownLemmas:
    """Make the component, empty."""
    return KnownLemmas(nlp)


class KnownLemmas:
    """A table of lemmas by part of speech and lower-case form, put over the trained guesses."""

    def __init__(self, nlp: Language) -> None:
        self.strings = nlp.vocab.strings
        self.name_tags = frozenset(map(self.strings.add, NAME_TAGS))
        self.table: dict[tuple[int, int], int] = {}
        self.words: Words = {}
        self.common: frozenset[str] = frozenset()

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of each word in the table; "National" in a name keeps its capital."""
        for token in doc:
            lemma = self.table.get((token.pos, token.lower))
            if lemma is not None:
                token.lemma = lemma
            if token.tag in self.name_tags and token.pos not in NOUNS and token.is_title:
                token.lemma_ = token.lemma_.capitalize()
        return doc

    def learn(self, words: Iterable[tuple[str, str, str]], others: Words) -> None:
        """Fill the table from words as (form, part of speech, lemma), and from others it lacks."""
        met: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for form, pos, lemma in words:
            met[pos, form.lower()][lemma] += 1
        table: Words = {pos: dict(forms) for pos, forms in others.items()}
        for (pos, form), lemmas in sorted(met.items()):
            lemma, count = lemmas.most_common(1)[0]
            listed = table.setdefault(pos, {}).get(form)
            if listed == lemma or (listed and lemmas.total() < ENOUGH):
                continue
            table[pos].pop(form, None)
            if pos != NAME and count >= AGREEMENT * lemmas.total():
                table[pos][form] = lemma
        self.fill(table)

    def fill(self, words: Words) -> None:
        """Take lemmas by part of speech and form."""
        add = self.strings.add
        self.words = words
        self.common = frozenset(f for forms in words.values() for pair in forms.items() for f in pair)
        self.table = {
            (add(pos), add(form)): add(lemma) for pos, forms in words.items() for form, lemma in forms.items()
        }

    def to_disk(self, path: Path, **_: object) -> None:
        """Write the table into a folder."""
        path.mkdir(exist_ok=True)
        text = json.dumps(self.words, ensure_ascii=False, separators=(",", ":"))
        (path / FILE).write_text(text, encoding="utf-8")

    def from_disk(self, path: Path, **_: object) -> KnownLemmas:
        """Read back what `to_disk` wrote."""
        self.fill(json.loads((path / FILE).read_text(encoding="utf-8")))
        return self
