"""Scores the bundled pipeline on treebanks, raw text in, and measures its speed.

python benchmarks/parse.py ../shared/treebanks            # scores, with spaCy's scorer
python benchmarks/parse.py ../shared/treebanks --speed    # words per second, by component
python benchmarks/parse.py ../shared/treebanks --dev      # the sets to choose by
python benchmarks/parse.py ../shared/treebanks --titles   # their short sentences, Each Set as a Headline
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve
from spacy.scorer import Scorer
from spacy.training import Example

if TYPE_CHECKING:
    from spacy.language import Language

sys.path.insert(0, str(Path(__file__).parent.parent))

from training import conllu, entities  # noqa: E402
from training.student import gold_doc  # noqa: E402

from timeline.languages.en_names import SMALL_IN_TITLES  # noqa: E402
from timeline.pipeline import FOLDER, read_pipeline  # noqa: E402
from timeline.syntax import parse_many  # noqa: E402

MEASURES = {
    "tag": "tag_acc",
    "UPOS": "pos_acc",
    "morph": "morph_acc",
    "lemma": "lemma_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "sent": "sents_f",
}
SETS = {
    "EWT test": ("ewt-test", "ner/uner-ewt-test", ""),
    "GUM test": ("gum-open-test", None, ""),
    "PUD news": ("pud-test", "ner/uner-pud", "n"),
    "PUD wiki": ("pud-test", "ner/uner-pud", "w"),
}
TREEBANKS = ("ewt-test", "gum-open-test", "pud-test")
DEV_SETS = {
    "EWT dev": ("ewt-dev", "ner/uner-ewt-dev", ""),
    "GUM dev": ("gum-open-dev", None, ""),
}
HEADLINE_LENGTHS = range(5, 19)  # words


def sentences(folder: Path, treebank: str, names: str | None, prefix: str) -> list[conllu.Sentence]:
    """The sentences of one set, with entities."""
    read = conllu.read(folder / f"{treebank}.conllu")
    if names is None:
        return [conllu.with_gum_entities(s) for s in read]
    spans = entities.read_uner(folder / f"{names}.iob2")
    return [entities.with_uner(s, spans) for s in read if s.document.startswith(prefix)]


def headlines(read: Iterable[conllu.Sentence]) -> Iterator[conllu.Sentence]:
    """Yield the short sentences that end in a full stop in Title Case without it, each a document."""
    for number, sentence in enumerate(read):
        *words, stop = sentence.words
        if stop.form == "." and len(words) in HEADLINE_LENGTHS and words[-1].form.isalnum():
            titled = [evolve(word, form=in_title(word.form)) for word in words]
            titled[0] = evolve(words[0], form=words[0].form[:1].upper() + words[0].form[1:])
            yield evolve(sentence, words=tuple(titled), document=str(number))


def in_title(form: str) -> str:
    """A word as it stands in a headline."""
    return form if form in SMALL_IN_TITLES else form[:1].upper() + form[1:]


def documents(read: Iterable[conllu.Sentence]) -> Iterator[list[conllu.Sentence]]:
    """The sentences, one list a document."""
    for _, group in groupby(read, key=lambda sentence: sentence.document):
        yield list(group)


def raw_text(document: list[conllu.Sentence]) -> str:
    """A document as plain text, paragraphs set apart by a blank line."""
    parts = ["\n\n" * s.starts_paragraph + s.text for s in document]
    return "".join(parts).strip()


def scores(nlp: Language, read: list[conllu.Sentence]) -> dict[str, float]:
    """What spaCy's scorer says of a set."""
    wanted = list(documents(read))
    found = parse_many(map(raw_text, wanted), nlp)
    pairs = zip(found, wanted, strict=True)
    examples = [Example(doc, gold_doc(nlp, gold)) for doc, gold in pairs]
    result = Scorer(nlp).score(examples)
    result["kinds"] = {k: round(100 * v["f"], 1) for k, v in result["ents_per_type"].items()}
    return result


def print_scores(nlp: Language, sets: dict[str, list[conllu.Sentence]]) -> None:
    """One row a set."""
    print(f"{'':10}", *(f"{name:>6}" for name in MEASURES), "  ents  (p / r), by kind")
    for name, read in sets.items():
        result = scores(nlp, read)
        row = [f"{100 * result[m]:6.1f}" for m in MEASURES.values()]
        p, r, f = (100 * result[f"ents_{m}"] for m in "prf")
        print(f"{name:10}", *row, f"{f:6.1f}  ({p:.1f} / {r:.1f})", result["kinds"], flush=True)


def plain_texts(path: Path) -> list[str]:
    """The documents of a treebank as plain text, read without holding the trees in memory."""
    lines = (line.rstrip() for line in path.open(encoding="utf-8") if line[:5] in {"# new", "# tex"})
    starts = {"# newdoc": "\f", "# newpar": "\n\n"}
    parts = (starts.get(line[:8], line.removeprefix("# text = ") + " ") for line in lines)
    return [text.strip() for text in "".join(parts).split("\f") if text.strip()]


def print_speed(nlp: Language, folder: Path, repeats: int = 3) -> None:
    """Words per CPU second on the test sets, whole and by component."""
    texts = [text for name in TREEBANKS for text in plain_texts(folder / f"{name}.conllu")]
    list(parse_many(texts[:50], nlp))
    words, best = 0, float("inf")
    for _ in range(repeats):
        start = time.process_time()
        words = sum(len(doc) for doc in parse_many(texts, nlp))
        best = min(best, time.process_time() - start)
    print(f"{words} words, {words / best:.0f} words per CPU second")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")
    for name, seconds in _by_component(nlp, texts).most_common():
        print(f"{name:22}{seconds / words * 1e6:8.1f} µs a word")


def _by_component(nlp: Language, texts: list[str]) -> Counter[str]:
    spent: Counter[str] = Counter()
    docs = list(nlp.tokenizer.pipe(texts))
    for name, component in nlp.pipeline:
        start = time.process_time()
        docs = list(component.pipe(docs)) if hasattr(component, "pipe") else [*map(component, docs)]
        spent[name] = time.process_time() - start
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--pipeline", type=Path, default=FOLDER)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--dev", action="store_true")
    parser.add_argument("--titles", action="store_true")
    chosen = parser.parse_args()
    nlp = read_pipeline(chosen.pipeline)
    if chosen.speed:
        print_speed(nlp, chosen.treebanks)
        return
    places = DEV_SETS if chosen.dev or chosen.titles else SETS
    sets = {name: sentences(chosen.treebanks, *where) for name, where in places.items()}
    if chosen.titles:
        sets = {name: list(headlines(read)) for name, read in sets.items()}
    print_scores(nlp, sets)


if __name__ == "__main__":
    main()
