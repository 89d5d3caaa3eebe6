"""Hangs a finite verb behind "and" on a finite one: "denied lying and sued" is no lying and suing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BARE = frozenset(("VB", "VBG"))
PLAIN = frozenset(("VBD", "VBZ"))
OF_CLAUSES = frozenset(("nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark"))
HELPERS = frozenset(("nsubj", "nsubj:pass", "aux", "aux:pass"))
BELOW = frozenset("xcomp ccomp advcl acl obj obl nmod".split())


def join_finite(doc: Doc) -> Doc:
    """Move a past or a present that was joined to an infinitive or a gerund to the finite verb above."""
    for verb in doc:
        first = verb.head
        if verb.dep_ != "conj" or verb.tag_ not in PLAIN or first.tag_ not in BARE or verb.i < first.i:
            continue
        above = None if _has(verb, OF_CLAUSES) or _has(first, HELPERS) else _finite(first, verb.tag_)
        if above is not None:
            verb.head = above
    return doc


def _has(verb: Token, labels: frozenset[str]) -> bool:
    return any(child.dep_ in labels for child in verb.children)


def _finite(verb: Token, tag: str) -> Token | None:
    """The nearest verb above, before it, of a tag."""
    while verb.dep_ in BELOW and verb.head.i < verb.i:
        verb = verb.head
        if verb.tag_ == tag:
            return verb
    return None
