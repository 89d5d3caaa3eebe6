"""One name, one kind: makes the entities of one text agree; knows the text and nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spacy.tokens import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

Votes = dict[str, Counter[str]]
FULL_NAME = 2  # votes of "Ada Novak" for "Novak"; each "Novak" has one for itself


def agree(doc: Doc) -> Doc:
    """Give every mention of a name the kind that most of its mentions have.

    A person's full name speaks for the family name alone. Names that no mention was found of
    are left alone: adding them cost as much precision as it won recall.
    """
    votes = _votes(doc)
    kinds = {text: vote.most_common(1)[0][0] for text, vote in votes.items()}
    if any(kinds[ent.text] != ent.label_ for ent in doc.ents):
        doc.ents = tuple(Span(doc, e.start, e.end, label=kinds[e.text]) for e in doc.ents)
    return doc


def _votes(doc: Doc) -> Votes:
    votes: Votes = defaultdict(Counter)
    for ent in doc.ents:
        votes[ent.text][ent.label_] += 1
    for ent in doc.ents:
        if len(ent) > 1 and ent.label_ == "PERSON" and ent[-1].text in votes:
            votes[ent[-1].text]["PERSON"] += FULL_NAME
    return votes
