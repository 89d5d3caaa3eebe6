"""Hangs a verb behind "and" on one of its own form: "denied lying and sued" is no lying and suing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BARE = frozenset(("VB", "VBG"))
PLAIN = frozenset(("VBD", "VBZ"))
PAST = frozenset(("VBD", "VBZ", "VBN"))
OF_CLAUSES = frozenset(("nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark"))
HELPERS = frozenset(("nsubj", "nsubj:pass", "aux", "aux:pass"))
BELOW = frozenset("xcomp ccomp advcl acl obj obl nmod".split())


def join_finite(doc: Doc) -> Doc:
    """Move a past joined to an infinitive to the verb above it, an infinitive joined to a past below."""
    for verb in doc:
        if verb.dep_ == "conj" and verb.head.i < verb.i and not _has(verb, OF_CLAUSES):
            other = _other(verb, verb.head)
            verb.head = verb.head if other is None else other
    return doc


def _other(verb: Token, first: Token) -> Token | None:
    """The verb that one is joined to, where that is not the one it was read with."""
    if verb.tag_ in PLAIN and first.tag_ in BARE:
        return None if _has(first, HELPERS) else _finite(first, verb.tag_)
    if verb.tag_ == "VB" and first.tag_ in PAST and not any(child.tag_ == "MD" for child in first.lefts):
        return next((w for w in first.rights if w.dep_ == "xcomp" and w.tag_ == "VB" and w.i < verb.i), None)
    return None


def _has(verb: Token, labels: frozenset[str]) -> bool:
    return any(child.dep_ in labels for child in verb.children)


def _finite(verb: Token, tag: str) -> Token | None:
    """The nearest verb above, before it, of a tag."""
    while verb.dep_ in BELOW and verb.head.i < verb.i:
        verb = verb.head
        if verb.tag_ == tag:
            return verb
    return None
