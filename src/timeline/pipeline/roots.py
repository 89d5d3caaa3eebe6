"""Makes a past the main verb where its subject was read as all there is: "The union called on them to go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en_events import CALLING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
CLAUSES = frozenset(("acl", "acl:relcl"))
LED = frozenset(("aux", "aux:pass", "mark", "nsubj", "nsubj:pass", "obl:agent"))


def root_verbs(doc: Doc) -> Doc:
    """Put a noun that is the root of a sentence below the one verb in it that can be finite."""
    for sentence in doc.sents:
        noun = sentence.root
        verb = (
            _verb(noun) if noun.pos_ in ("NOUN", "PROPN") and sentence.text.rstrip().endswith(".") else None
        )
        if verb is not None and not _has_other(sentence, verb):
            _raise(noun, verb)
    return doc


def _verb(noun: Token) -> Token | None:
    """The clause of a noun that may be its verb: a past form with nothing before it, no passive."""
    for verb in noun.rights:
        if verb.dep_ in CLAUSES and verb.tag_ in ("VBD", "VBN") and _is_active(verb):
            return verb
    return None


def _is_active(verb: Token) -> bool:
    if any(child.dep_ in LED for child in verb.children):
        return False
    has_object = any(child.dep_ == "obj" for child in verb.rights)
    return verb.tag_ == "VBD" or has_object or verb.lemma_ in CALLING


def _has_other(sentence: Span, verb: Token) -> bool:
    """Whether the sentence has a finite verb that neither the clause holds nor what "and" adds to it."""
    held = [verb, *(child for child in verb.head.rights if child.dep_ == "conj" and child.i > verb.i)]
    finite = (word for word in sentence if word.tag_ in FINITE and word not in held)
    return any(not any(top.is_ancestor(word) for top in held) for word in finite)


def _raise(noun: Token, verb: Token) -> None:
    """Turn the two over; what follows the verb is its own."""
    behind = [child for child in noun.rights if child.i > verb.i]
    verb.dep_, verb.tag_ = "ROOT", "VBD"
    verb.head = verb
    for word in behind:
        word.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
