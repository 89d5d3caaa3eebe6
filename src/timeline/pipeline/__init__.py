"""Reads the bundled English pipeline from its folder; knows nothing of texts or of time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.util import load_config, load_model_from_config

from timeline.errors import MissingPipeline
from timeline.pipeline import layers, lemmas, tokenizer  # noqa: F401 (they register themselves)

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = Path(__file__).parent / "en"
SIZES, STRINGS = "sizes.json", "strings.json"
MEND = "install the package again: pip install --force-reinstall event-timeline"


def read_pipeline(folder: Path = FOLDER) -> Language:
    """Load a packaged pipeline.

    Raises `MissingPipeline` where a file is absent, is not as long as it was when packaged, or does
    not fit this version of the code or of spaCy.
    """
    check(folder)
    with reading(folder):
        config = load_config(folder / "config.cfg")
        nlp = load_model_from_config(config, auto_fill=False, validate=False)
        for label in json.loads((folder / STRINGS).read_text(encoding="utf-8")):
            nlp.vocab.strings.add(label)
        nlp.from_disk(folder, exclude=["vocab", "tokenizer"])
    for model in models(nlp):
        layers.widen(model)
        layers.use_numpy_blas(model)
    return nlp


@contextmanager
def reading(weights: Path) -> Iterator[None]:
    """Whatever goes wrong while weights are read is :class:`MissingPipeline`, which says the mend."""
    try:
        yield
    except Exception as error:  # numpy, zipfile, thinc and spaCy each have errors of their own
        reason = " ".join(str(error).split())
        raise MissingPipeline(f"{weights} cannot be used ({reason}); {MEND}") from error


def models(nlp: Language) -> list[Any]:
    """The thinc models of the components that have one."""
    components = (component for _, component in nlp.pipeline)
    return [component.model for component in components if hasattr(component, "model")]


def check(folder: Path) -> None:
    """Compare the files with the list of their sizes."""
    listed = folder / SIZES
    if not listed.is_file():
        raise MissingPipeline(f"{listed} is missing; {MEND}")
    for name, size in json.loads(listed.read_text(encoding="utf-8")).items():
        path = folder / name
        if not path.is_file():
            raise MissingPipeline(f"{path} is missing; {MEND}")
        if path.stat().st_size != size:
            raise MissingPipeline(f"{path} is damaged; {MEND}")
