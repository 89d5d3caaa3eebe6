"""Gives clauses their own subjects where the parser hung them on the verb of saying beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en_events import PEOPLE, REPORTING, TITLES, VOICES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NAMES = frozenset(("NNP", "NNPS"))
HELPERS = frozenset(("aux", "aux:pass", "cop"))
LATER = frozenset(("parataxis", "conj", "ccomp"))


def hang_subjects(doc: Doc) -> Doc:
    """Hang a second subject of a verb of saying on what is said: "Police said Ann Lee, of York, was held".

    A noun and an infinitive that are all of a headline are subject and verb: "Lee to visit York".
    """
    for word in doc:
        if word.dep_ in SUBJECTS:
            _join(word)
        if word.dep_ == "acl:relcl":
            _give_object(word)
        elif word.dep_ == "amod" and word.tag_ in ("VBN", "VBD"):
            _raise_modifier(word)
        if word.lemma_ in REPORTING and word.pos_ == "VERB":
            _hang(word)
            _find_speaker(word)
        elif word.dep_ == "advcl:relcl":
            _hang_on_people(word)
        elif word.dep_ == "appos":
            _list(word)
    for sentence in doc.sents:
        _root_infinitive(sentence)
        _root_of_two(sentence.root)
        _take_subject(sentence.root)
        _root_behind_participle(sentence.root)
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


def _is_somebody(noun: Token, *, named: bool = True) -> bool:
    """Whether a headline's noun is a name, or of people, and not what is planned: "plan to close"."""
    bare = not any(word.dep_ in ("det", "cop", "case") for word in noun.children)
    return (bare or not named) and (noun.tag_ in NAMES or noun.lemma_ in PEOPLE | TITLES | VOICES)


def _raise(noun: Token, verb: Token) -> None:
    """Turn the two over."""
    _make_root(verb, noun)
    noun.head, noun.dep_ = verb, "nsubj"


def _make_root(verb: Token, old: Token) -> None:
    """Make a verb the root in place of an old one; what follows the verb is its own."""
    behind = [word for word in old.rights if word.i > verb.i]
    verb.dep_ = "ROOT"
    verb.head = verb
    for word in behind:
        word.head = verb


def _find_speaker(verb: Token) -> None:
    """Make whoever stands between what is said and its verb its subject: "They left, Mayor Lee said"."""
    said = [word for word in verb.lefts if word.dep_ == "ccomp"]
    if not said or any(word.dep_ in SUBJECTS for word in verb.children):
        return
    before = verb.doc[said[0].i : verb.i]
    last = next((word for word in reversed(before) if word.text != ","), said[0])
    beside = [word for word in (last, *last.ancestors) if word.dep_ == "appos" and word.i > said[0].i]
    if beside and _opens_aside(beside[-1]) and _is_somebody(beside[-1], named=False):
        beside[-1].head, beside[-1].dep_ = verb, "nsubj"


def _opens_aside(word: Token) -> bool:
    """Whether a phrase stands behind a comma, which may hang on it."""
    first = word.left_edge
    return first.text == "," or bool(first.i > word.sent.start and first.nbor(-1).text == ",")


def _join(second: Token) -> None:
    """Join two subjects with "and" between them that were read side by side."""
    joint = second.left_edge.dep_ == "cc" and second.left_edge.head.i == second.i
    first = (
        [word for word in second.head.lefts if word.dep_ in SUBJECTS and word.i < second.i] if joint else []
    )
    if first and second.left_edge.i == first[-1].right_edge.i + 1:
        second.head, second.dep_ = first[-1], "conj"


def _give_object(clause: Token) -> None:
    """Give a relative clause the name behind it, read as a second subject: "who shot Lee was freed"."""
    if any(word.dep_ in ("obj", "ccomp", "xcomp") for word in clause.children):
        return
    above = clause.head.head if clause.head.dep_ in SUBJECTS else clause
    late = (word for word in above.children if word.dep_ in SUBJECTS and clause.i < word.i < above.i)
    name = next(late, None)
    if name is not None and name.left_edge.i == clause.i + 1 and clause.head.i < clause.i:
        name.head, name.dep_ = clause, "obj"


def _raise_modifier(verb: Token) -> None:
    """Make a verb of what was read as a modifier but has a subject: "The jury convicted former mayor Lee"."""
    noun = verb.head
    if not any(word.dep_ == "nsubj" and word.i < verb.i for word in verb.children) or noun.i < verb.i:
        return
    said = noun.dep_ in SUBJECTS and any(w.dep_ in SUBJECTS and w.i > noun.i for w in noun.head.children)
    if said:
        verb.head, verb.dep_ = noun.head, "ccomp"
    elif noun.dep_ == "ROOT":
        verb.dep_ = "ROOT"
        verb.head = verb
    if said or verb.dep_ == "ROOT":
        verb.tag_ = "VBD"
        noun.head, noun.dep_ = verb, "obj"


def _hang_on_people(clause: Token) -> None:
    """Hang a clause with "who" on whoever stands before its comma: "hit police, who fled"."""
    first = clause.left_edge
    comma = first if first.text == "," else first.nbor(-1) if first.i > clause.sent.start else first
    who = first.nbor(1) if first.text == "," else first
    if who.lower_ != "who" or comma.text != "," or comma.i == clause.sent.start:
        return
    noun = comma.nbor(-1)
    while noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "PROPN") and noun.head.dep_ != "ROOT":
        noun = noun.head
    if noun.pos_ in ("NOUN", "PROPN") and not clause.is_ancestor(noun):
        clause.head, clause.dep_ = noun, "acl:relcl"


def _list(name: Token) -> None:
    """One of several people told in a row is no apposition: "Ana Lee, 30, Ben Oak, 41, and Eve Ash"."""
    later = [word for word in name.head.rights if word.dep_ == "conj" and word.i > name.i]
    people = name.ent_type_ == name.head.ent_type_ == "PERSON" and any(w.ent_type_ == "PERSON" for w in later)
    if people or (later and _are_things(name, name.head)):
        name.dep_ = "conj"


def _are_things(second: Token, first: Token) -> bool:
    """Whether a second thing goes on to a third: "two boats, a plane and a house"."""
    behind = second.doc[second.right_edge.i + 1 : second.right_edge.i + 2]
    things = all(word.pos_ == "NOUN" and word.lemma_ not in PEOPLE | TITLES for word in (first, second))
    goes_on = second.right_edge.text != "," and bool(behind) and behind[0].dep_ == "cc"
    return things and _opens_aside(second) and goes_on


def _root_behind_participle(root: Token) -> None:
    """Make a verb the main one behind a participle between commas: "The firm, led by Lee, closed"."""
    subject = next((word for word in root.lefts if word.dep_ in SUBJECTS), None)
    helped = any(word.dep_ in HELPERS for word in root.children)
    if root.tag_ != "VBN" or helped or subject is None or root.left_edge.i != subject.left_edge.i:
        return
    verb = next((word for word in root.rights if word.dep_ in LATER and word.tag_ in FINITE), None)
    closed = verb is not None and _opens_aside(verb)
    opened = any(word.text == "," for word in root.doc[subject.i : root.i])
    if verb is not None and closed and opened and not any(w.dep_ in SUBJECTS for w in verb.children):
        _turn(root, verb, subject)


def _turn(participle: Token, verb: Token, subject: Token) -> None:
    _make_root(verb, participle)
    subject.head, subject.dep_ = verb, "nsubj"
    participle.head, participle.dep_ = subject, "acl"


def _root_of_two(noun: Token) -> None:
    """Join two subjects, the first of which the parser took for all: "Boys and their coach were freed"."""
    verb = next((word for word in noun.rights if word.dep_ == "conj" and word.pos_ == "VERB"), None)
    if verb is None or noun.pos_ not in ("NOUN", "PROPN", "NUM") or not _is_finite(verb):
        return
    second = next((word for word in verb.lefts if word.dep_ in SUBJECTS), None)
    joint = next((word for word in verb.lefts if word.dep_ == "cc"), None)
    alone = not any(word.dep_ in (*SUBJECTS, *HELPERS) for word in noun.children)
    if alone and second is not None and joint is not None and joint.i < second.i:
        _make_root(verb, noun)
        noun.head, noun.dep_ = verb, second.dep_
        second.head, second.dep_ = noun, "conj"
        joint.head = second


def _take_subject(verb: Token) -> None:
    """Give a verb the subject that a clause between commas took: "The boys, aged 11 to 16, were freed"."""
    aside = next(
        (word for word in verb.lefts if word.dep_ == "parataxis" and word.tag_ in ("JJ", "VBN")), None
    )
    if aside is None or not _is_finite(verb) or any(word.dep_ in SUBJECTS for word in verb.children):
        return
    subject = next((word for word in aside.lefts if word.dep_ in SUBJECTS), None)
    if subject is not None and subject.left_edge.i == verb.sent.start and not _is_finite(aside):
        passive = any(word.dep_ == "aux:pass" for word in verb.children)
        subject.head, subject.dep_ = verb, "nsubj:pass" if passive else "nsubj"
        aside.head, aside.dep_ = subject, "acl"


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(word.dep_ in HELPERS for word in verb.children)
