"""A spaCy pipeline that dates what was counted: `python examples/spacy_pipeline.py examples/news`.

The component `timeline` gives each Doc its timeline; a matcher of spaCy's own finds numbers of people
in the same Docs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

import timeline.component  # noqa: F401 — names the component where the package is not installed

if TYPE_CHECKING:
    from spacy.tokens import Doc


def pipeline() -> spacy.Language:
    """A blank pipeline with a matcher for numbers of people, and the timeline."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("span_ruler", config={"spans_key": "counts"})
    people = {"LOWER": {"IN": ["workers", "people", "dockers"]}}
    ruler.add_patterns([{"label": "COUNT", "pattern": [{"LIKE_NUM": True}, people]}])
    nlp.add_pipe("timeline")
    return nlp


def counted(doc: Doc) -> list[tuple[str, str]]:
    """Numbers of people in a Doc, each with the time of the event that they take part in."""
    return [
        (count.text, str(event.interval or "some time"))
        for count in doc.spans["counts"]
        for event in doc._.timeline
        for who in event.participants
        if who.start <= count.start_char and count.end_char <= who.end
    ]


def main(folder: str) -> None:
    """Print who was counted, and when."""
    files = sorted(Path(folder).glob("*.txt"))
    texts = [(file.read_text(encoding="utf-8"), {"published": file.name[:10]}) for file in files]
    for doc, told in pipeline().pipe(texts, as_tuples=True):
        for count, when in counted(doc):
            print(f"{told['published']}  {count}: {when}")


if __name__ == "__main__":
    main(*sys.argv[1:])
