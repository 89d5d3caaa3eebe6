"""Writes a trained pipeline as the folder that ships: float16, no vocabulary but the labels."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import srsly

from timeline.pipeline import SIZES, STRINGS, models

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Model

MEASURES = ("tag_acc", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f", "ents_f")


def package(nlp: Language, folder: Path) -> None:
    """Replace the folder's weights; other files in it, model card and licence, stay."""
    for name in nlp.component_names:
        shutil.rmtree(folder / name, ignore_errors=True)
    for model in models(nlp):
        halve(model)
    nlp.to_disk(folder, exclude=["vocab", "tokenizer"])
    (folder / STRINGS).write_text(json.dumps(label_strings(nlp)), encoding="utf-8")
    write_sizes(folder)


def write_sizes(folder: Path) -> None:
    """List the size of each file that is read."""
    sizes = {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".md" and path.name not in {SIZES, "LICENSE"}
    }
    (folder / SIZES).write_text(json.dumps(sizes, indent=1), encoding="utf-8")


def halve(model: Model[Any, Any]) -> None:
    """Keep every parameter in 16 bits; this changed no score."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype("float16"))


def label_strings(nlp: Language) -> list[str]:
    """The strings that the components set: labels, features, what lemmas replace."""
    strings: set[str] = set()
    for name in ("tagger", "morphologizer", "parser", "ner"):
        strings.update(nlp.get_pipe(name).labels)  # type: ignore[attr-defined]
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    for tree in srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]:
        strings.update(nlp.vocab.strings[tree[k]] for k in ("orig", "subst") if k in tree)
    return sorted(strings)
