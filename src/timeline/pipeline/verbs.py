"""Makes verbs of words read as nouns where a clause would have none: "The bank cut rates"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en_events import ASKING, SAME_PAST

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
SUBJECTS = ("nsubj", "nsubj:pass")
OF_NOUNS = frozenset("det case cop nmod:poss amod compound nummod aux".split())
HELPERS = frozenset("aux aux:pass cop".split())
TOLD = frozenset(("ccomp", "acl"))
PRESENT = frozenset(("VBZ", "VBP", "MD"))
ONE = frozenset(("NN", "NNP"))
NAMING = frozenset(("NOUN", "PROPN"))
MODIFIERS = frozenset(("compound", "amod"))
OBLIQUE = {"nmod": "obl", "nmod:unmarked": "obl:unmarked"}
VERB_TAGS = {"NN": "VBP", "NNS": "VBZ"}


def find_verbs(doc: Doc) -> Doc:
    """Tag as verbs the nouns that have a subject, and raise the one that hides in a noun phrase."""
    for sentence in doc.sents:
        root = sentence.root
        is_whole = sentence.text.rstrip().endswith(".") and not any(w.tag_ in FINITE for w in sentence)
        if is_whole and root.pos_ in ("NOUN", "VERB") and root.tag_ in VERB_TAGS:
            _unearth(root)
    for word in doc:
        if word.tag_ in ("VB", "VBP", "NN") and word.lower_ in SAME_PAST and _is_past(word):
            word.tag_, word.pos_ = "VBD", "VERB"
    return doc


def _unearth(noun: Token) -> None:
    """Find the verb of a sentence that has a noun as its root and no verb."""
    if _acts(noun):
        noun.tag_, noun.pos_ = VERB_TAGS[noun.tag_], "VERB"
        return
    thing = next((child for child in noun.rights if child.dep_ == "obj"), noun)
    words = (noun,) if thing != noun else (word for word in noun.lefts if word.dep_ in MODIFIERS)
    verb = next((word for word in words if word.lower_ in SAME_PAST and word.i > word.sent.start), None)
    if verb is not None and thing.tag_ == "NNS" and verb.nbor(-1).pos_ in NAMING:
        _raise(verb, verb.nbor(-1), thing)


def _acts(noun: Token) -> bool:
    """Whether a noun has a subject and an object, or a subject alone, and nothing that nouns have."""
    has = {child.dep_ for child in noun.children}
    return has.isdisjoint(OF_NOUNS) and not has.isdisjoint(SUBJECTS) and not has.isdisjoint(("obj", "obl"))


def _is_past(word: Token) -> bool:
    """Whether a verb whose past looks like its present has one noun as subject, and no helper.

    With several it is a past where all other verbs of its sentence are.
    """
    who = next((child for child in word.lefts if child.dep_ == "nsubj"), None)
    tags = {other.tag_ for other in word.sent if other.i != word.i and other.tag_ in PRESENT | {"VBD"}}
    one = who is not None and who.tag_ in ONE and all(child.dep_ != "conj" for child in who.children)
    alone = who is not None and (one or (tags == {"VBD"} and word.dep_ in ("ROOT", "conj", "ccomp")))
    helped = any(child.dep_ in HELPERS or child.lower_ == "to" for child in word.children)
    asked = word.dep_ in TOLD and word.head.lemma_ in ASKING  # "asked that the bank cut rates"
    return alone and not helped and not asked


def _raise(verb: Token, subject: Token, thing: Token) -> None:
    """Put the verb above the noun before it, its subject, and the one behind it, its object."""
    front = [word for word in (*thing.lefts, *verb.lefts) if word.i < verb.i and word != subject]
    behind = [] if thing.head == verb else list(thing.rights)
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    for word in front:
        word.head = subject
    subject.head, subject.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "obj"
    for word in behind:
        word.head, word.dep_ = verb, OBLIQUE.get(word.dep_, word.dep_)
