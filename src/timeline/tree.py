"""Walks over a Universal Dependencies tree: labels, coordination, phrases; knows no words."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TEXT = "timeline.text"
_BELOW = "timeline.below"

# Dependents that are no part of the short form of a noun phrase.
OUTSIDE_PHRASE = frozenset(
    "acl acl:relcl appos conj cc punct case mark parataxis advcl cop nsubj advmod dep".split()
)
OPENING, CLOSING = frozenset(('"', "“", "``")), frozenset(('"', "”", "''"))
COUNTING = ("JJS", "RBS", "JJR", "RBR", "CD")  # tags of "least", "most", "fewer", "nine"
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


def text_of(doc: Doc) -> str:
    """The text of a document; joined once, as ``doc.text`` joins it anew at each call."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    whole: str = doc.user_data[_TEXT]
    return whole


def words(doc: Doc, start: int, end: int) -> str:
    """The text between two offsets."""
    return text_of(doc)[start:end]


def children(token: Token, *labels: str) -> list[Token]:
    """The dependents that carry one of the labels, in text order."""
    doc = token.doc
    below = doc.user_data.get(_BELOW) or _below(doc)
    return [doc[i] for i, label in below[token.i] if label in labels]


def _below(doc: Doc) -> list[list[tuple[int, str]]]:
    """The dependents of each word with their labels, kept with the text, as they are asked for often."""
    below: list[list[tuple[int, str]]] = [[] for _ in doc]
    for word in doc:
        head = word.head.i
        if head != word.i:
            below[head].append((word.i, word.dep_))
    doc.user_data[_BELOW] = below
    return below


def child(token: Token, *labels: str) -> Token | None:
    """The first dependent that carries one of the labels."""
    return next(iter(children(token, *labels)), None)


def first_conjunct(token: Token) -> Token:
    """The head of the coordination a token stands in, itself when it stands in none."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def conjuncts(token: Token) -> list[Token]:
    """A token and everything coordinated below it."""
    found = [token]
    for other in children(token, "conj"):
        found += [] if other.is_space or is_one_name(token, other) else conjuncts(other)
    return found


def is_one_name(first: Token, second: Token) -> bool:
    """Whether a word and a later one are parts of one name: "Bosnia and Herzegovina"."""
    between = first.doc[first.i + 1 : second.i + 1]
    return first.i < second.i and all(word.ent_iob_ == "I" for word in between)


def ancestors(token: Token) -> Iterator[tuple[Token, Token]]:
    """Pairs (dependent, head) from a token up to its root, attachments mended."""
    while (head := governor(token)).i != token.i:
        yield token, head
        token = head


def governor(token: Token) -> Token:
    """The head of a token, mended for "ahead of" and for phrases after a quotation.

    A parser hangs what follows a quotation inside it, but it belongs to the verb of saying.

    in ``said ties are "very strong" at a briefing`` the briefing is where it was said.
    """
    head = token.head
    if head.pos_ == "ADV" and token.dep_ in ("obl", "nmod"):
        return head.head
    if token.dep_ not in ("obl", "nmod") or token.i < head.i:
        return head
    closed = any(between.text in CLOSING for between in token.doc[head.i + 1 : token.i])
    while closed and head.dep_ in ("conj", "ccomp", "xcomp") and head.head.i < head.i:
        head = head.head
        if head.i < token.i and any(
            between.text in OPENING for between in token.doc[head.i : token.head.i + 1]
        ):
            return head
    return token.head


def case_word(token: Token) -> str:
    """The preposition of a nominal, fixed parts joined ("ahead of"), lower case; "" for none."""
    marker = child(token, "case")
    if marker is None and token.dep_ == "conj":
        return case_word(token.head)
    if marker is None:
        return ""
    if token.head.pos_ == "ADV" and token.head.i == marker.i - 1:
        return f"{token.head.lower_} {marker.lower_}"
    return " ".join([marker.lower_, *(part.lower_ for part in children(marker, "fixed"))])


def phrase(token: Token, left_out: Container[int] = ()) -> tuple[int, int]:
    """The offsets of the short noun phrase a token heads, without clauses, conjuncts and cases.

    Modifiers whose numbers are among those ``left_out`` are no part of it either.
    """
    words = _run(token, {kept.i for kept in _kept(token, left_out)})
    while words[0].i < token.i and _is_outside(words[0], token) and not _is_quoted(words):
        words.pop(0)
    while words[-1].i > token.i and words[-1].text == ",":
        words.pop()
    return words[0].idx, words[-1].idx + len(words[-1])


def _run(token: Token, kept: Container[int]) -> list[Token]:
    """The words around one that stand side by side."""
    first = last = token.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    return list(token.doc[first : last + 1])


def _is_quoted(words: list[Token]) -> bool:
    """Whether a quotation opens with a phrase and closes inside it (``"dirty" war``)."""
    return words[0].text in OPENING and any(word.text in CLOSING for word in words[1:])


def _is_outside(word: Token, head: Token) -> bool:
    """Whether a first word is no part of the phrase: "of", but not the "at" of "at least nine"."""
    counts = word.head.i != head.i and word.head.tag_ in COUNTING
    return word.dep_ in ("cc", "punct") or (word.dep_ == "case" and not counts)


def _kept(token: Token, left_out: Container[int]) -> Iterator[Token]:
    yield token
    for dependent in token.children:
        if dependent.is_space or (dependent.i in left_out and _may_be_left_out(dependent, token)):
            continue
        if dependent.dep_ in ("nmod", "obl") and _is_loose(dependent, token):
            continue
        joined = dependent.dep_ == "conj" and is_one_name(token, dependent)
        if joined or dependent.dep_ not in OUTSIDE_PHRASE or dependent.text == "-":
            yield from _without_clauses(dependent)


def _may_be_left_out(modifier: Token, head: Token) -> bool:
    """Whether a phrase is whole without a modifier: one behind it, or the "a.m." of "a.m. trains"."""
    opens = modifier.dep_ == "compound" and modifier.left_edge.i == head.left_edge.i
    return opens or modifier.dep_ in ("nmod", "obl")


def _without_clauses(word: Token) -> Iterator[Token]:
    """A word with what hangs on it, but for relative clauses: "the gates", not "the gates, where they"."""
    waiting = [word]
    while waiting:
        yield (found := waiting.pop())
        waiting.extend(below for below in found.children if below.dep_ != "acl:relcl" and not below.is_space)


def _is_loose(modifier: Token, head: Token) -> bool:
    """Whether a modifier stands before the noun, or behind a comma ("nine people, according to police")."""
    counts = modifier.i < head.i and head.pos_ == "NUM"  # "at least nine"
    return (modifier.i < head.i and not counts) or modifier.left_edge.text == ","
