"""Hangs on the whole sentence what closes it, "…, the paper reported", where a noun had taken it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en_events import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLAUSES = frozenset(("acl", "acl:relcl"))
OPENED = frozenset(("mark", "obj", "nsubj:pass", "aux:pass"))


def hang_closings(doc: Doc) -> Doc:
    """Make a parataxis of a clause of saying behind a comma, which was read as one on the noun before it."""
    for verb in doc:
        if verb.dep_ in CLAUSES and verb.tag_ in ("VBD", "VBZ") and verb.lemma_ in SAYING and _is_apart(verb):
            verb.head, verb.dep_ = verb.sent.root, "parataxis"
    return doc


def _is_apart(verb: Token) -> bool:
    """Whether a verb has a subject of its own right before it, a comma before that, and no object."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or any(child.dep_ in OPENED for child in verb.children):
        return False
    first = subject.left_edge
    before = verb.doc[max(first.i - 2, 0) : first.i]
    named = subject.tag_ not in ("WDT", "WP") and subject.i == verb.i - 1
    return named and verb.left_edge.i == first.i and any(word.text == "," for word in before)
