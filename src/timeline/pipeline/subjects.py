"""Gives a clause its own subject where the parser hung it elsewhere: on the verb of saying before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en_events import PEOPLE, REPORTING, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NAMES = frozenset(("NNP", "NNPS"))


def hang_subjects(doc: Doc) -> Doc:
    """Hang a second subject of a verb of saying on what is said: "Police said Ann Lee, of York, was held".

    A noun and an infinitive that are all of a headline are subject and verb: "Lee to visit York".
    """
    for verb in doc:
        if verb.lemma_ in REPORTING and verb.pos_ == "VERB":
            _hang(verb)
    for sentence in doc.sents:
        _root_infinitive(sentence)
    return doc


def _hang(verb: Token) -> None:
    own = [word for word in verb.children if word.dep_ in SUBJECTS]
    late = [word for word in own if word.i > verb.i]
    content = next((word for word in verb.children if word.dep_ == "ccomp" and word.i > verb.i), None)
    if len(own) - len(late) != 1 or len(late) != 1 or content is None or not verb.i < late[0].i < content.i:
        return
    if not any(word.dep_ in SUBJECTS for word in content.children):
        passive = any(word.dep_ == "aux:pass" for word in content.children)
        late[0].head, late[0].dep_ = content, "nsubj:pass" if passive else "nsubj"


def _root_infinitive(sentence: Span) -> None:
    noun = sentence.root
    verb = next((word for word in noun.rights if word.dep_ == "acl" and word.tag_ == "VB"), None)
    finite = any(word.tag_ in FINITE for word in sentence)
    if verb is None or finite or not _is_somebody(noun) or noun.left_edge.i != sentence.start:
        return
    marks = [word.text for word in verb.lefts if word.dep_ == "mark"]
    if marks == ["to"] and noun.right_edge.i >= verb.i > noun.i:
        _raise(noun, verb)


def _is_somebody(noun: Token) -> bool:
    """Whether a headline's noun is a name, or of people, and not what is planned: "plan to close"."""
    bare = not any(word.dep_ in ("det", "cop", "case") for word in noun.children)
    return bare and (noun.tag_ in NAMES or noun.lemma_ in PEOPLE | TITLES)


def _raise(noun: Token, verb: Token) -> None:
    """Turn the two over; what follows the verb is its own."""
    behind = [word for word in noun.rights if word.i > verb.i]
    verb.dep_ = "ROOT"
    verb.head = verb
    for word in behind:
        word.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
