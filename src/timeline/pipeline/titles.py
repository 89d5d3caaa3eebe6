"""Joins a title and the name after it, a scale and what it grades, where the parser parted them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.symbols import NOUN, PROPN  # type: ignore[import-not-found]

from timeline.languages.en_events import SCALES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ONE_TO_A_CLAUSE = frozenset({"nsubj", "nsubj:pass", "obj"})
OBLIQUE = frozenset({"nmod", "obl", "obl:agent"})
DETERMINERS = frozenset({"det", "nmod:poss"})


def join_titles(doc: Doc) -> Doc:
    """Join a common noun and the name right after it that have the same role for the same word.

    "Cabinet spokesperson Ada Novak said" has one subject, Ada, described by spokesperson; in
    "the organisation Novak" the name is the apposition.
    """
    for token in doc:
        if token.pos == PROPN and token.dep_ in ONE_TO_A_CLAUSE:
            before = doc[max(token.left_edge.i - 1, 0)]
            if before.i < token.i and _is_title_of(before, token):
                _part(before, token)
                continue
            title = _title(doc, token)
            if title is not None:
                _join(title, token)
        elif token.lower_ in SCALES and token.i + 2 < len(doc):
            _grade(token, doc[token.i + 2])
    return doc


def _part(title: Token, name: Token) -> None:
    """Put a name in the place of the title before it: "the murder of journalist Ada Novak shocked"."""
    name.head, name.dep_ = title.head, title.dep_
    for word in [word for word in title.lefts if word.dep_ == "case"]:
        word.head = name
    title.head, title.dep_ = name, "nmod:desc"


def _is_title_of(title: Token, name: Token) -> bool:
    """Whether a noun with a case and no article stands before a person that was read as a second subject."""
    first = any(word.dep_ == name.dep_ and word.i < title.i for word in name.head.children)
    bare = not any(word.dep_ in DETERMINERS for word in title.children)
    person = name.dep_ in ONE_TO_A_CLAUSE and name.ent_type_ == "PERSON" and title.tag_ in ("NN", "NNS")
    return first and bare and person and title.dep_ in OBLIQUE and title.head.i < title.i


def _grade(scale: Token, thing: Token) -> None:
    """Make what is graded the head: the quake of "a magnitude 7.8 quake"."""
    split = thing.head.i == scale.i or (thing.head.i == scale.head.i and thing.dep_ == scale.dep_)
    if not split or scale.nbor(1).tag_ != "CD" or thing.pos != NOUN:
        return
    moved = [word for word in scale.children if word.i not in (thing.i, thing.i - 1)]
    thing.dep_ = scale.dep_
    thing.head = thing if scale.head.i == scale.i else scale.head
    for word in moved:
        word.head = thing
    scale.head, scale.dep_ = thing, "compound"


def _title(doc: Doc, name: Token) -> Token | None:
    """The noun right before a name that claims the same role."""
    start = name.left_edge.i
    before = doc[max(start - 1, 0)]
    claims = before.pos == NOUN and before.dep == name.dep and before.head.i == name.head.i
    return before if start and claims else None


def _join(title: Token, name: Token) -> None:
    if any(child.dep_ in DETERMINERS for child in title.lefts):
        name.head, name.dep_ = title, "appos"
    else:
        title.head, title.dep_ = name, "nmod:desc"
