"""Makes what is due a clause of its own, "is due to start", where "due to" was read as one preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en_events import FIXED_TO

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE = frozenset(("mark", "case"))
SUBJECTS = {"nsubj:pass": "nsubj"}  # as an adjective has them
FINITE = frozenset(("VBD", "VBZ", "VBP"))
ON_NOUNS = frozenset(("nmod", "acl", "acl:relcl"))


def head_dues(doc: Doc) -> Doc:
    """Put a verb below the "due" before it, which takes its place: "talks were due to start"."""
    for due in doc[:-2]:
        to, first, verb = due.nbor(1), due.nbor(2), due.head
        marks = due.dep_ in BEFORE and first.tag_ == "VB" and verb in (first, first.head)
        if due.lower_ in FIXED_TO and marks and to.head in (due, verb):
            _turn(due, to, verb)
    return doc


def _turn(due: Token, to: Token, verb: Token) -> None:
    """Turn the two over; what stands before the adjective is its own, what follows the verb's, but a past."""
    before = [child for child in verb.lefts if child.i < due.i]
    apart = [child for child in verb.rights if child.dep_ == "conj" and child.tag_ in FINITE]
    is_root, above = verb.head == verb, verb.head
    due.head = due if is_root else above
    due.dep_ = "acl" if verb.dep_ in ON_NOUNS and not before else verb.dep_
    for word in before:
        word.head, word.dep_ = due, SUBJECTS.get(word.dep_, word.dep_)
    for clause in apart:
        clause.head = due
    due.pos_, due.tag_ = "ADJ", "JJ"
    verb.head, verb.dep_ = due, "xcomp"
    to.head, to.dep_, to.tag_, to.pos_ = verb, "mark", "TO", "PART"
