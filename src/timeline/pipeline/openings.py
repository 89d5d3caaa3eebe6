"""Hangs an opening clause on the sentence it opens where the parser took it for the sentence."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.languages.en_events import OPENINGS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
LATER = frozenset(("conj", "parataxis", "ccomp"))
LEADING = frozenset(("mark", "advmod"))
QUOTES = frozenset("\"'“”‘’`")


def hang_openings(doc: Doc) -> Doc:
    """Make the second clause of a sentence its main one where a subordinator opens the first.

    "Hours after the rebels came, he fled" is about his flight; nobody fled "and" they came.
    """
    openings = [token for token in doc if token.lower_ in OPENINGS and _opens(token)]
    for token in openings:
        main = _main(token.head)
        if main is not None:
            _hang(token.head, main)
    return doc


def _opens(token: Token) -> bool:
    """Whether a word marks the clause of a root before anything but a time has been said."""
    verb = token.head
    return verb.dep_ == "ROOT" and token.dep_ in LEADING and _comes_first(token, verb)


def _comes_first(token: Token, verb: Token) -> bool:
    before = takewhile(lambda child: child.i < token.i, verb.lefts)
    return token.i < verb.i and not any(child.dep_ in SUBJECTS for child in before)


def _main(verb: Token) -> Token | None:
    """The clause behind a comma, with a subject of its own and no "and", that a clause opens for."""
    for clause in verb.rights:
        subject = next((child for child in clause.lefts if child.dep_ in SUBJECTS), None)
        if subject is not None and clause.dep_ in LATER and _is_apart(verb, clause, subject.left_edge):
            return clause
    return None


def _is_apart(verb: Token, clause: Token, subject: Token) -> bool:
    between = verb.doc[verb.i + 1 : subject.i]
    is_quoted = any(not QUOTES.isdisjoint(word.text) for word in between)
    return (
        any(word.text == "," for word in between)
        and not is_quoted
        and all(child.dep_ != "cc" for child in clause.lefts)
    )


def _hang(verb: Token, main: Token) -> None:
    """Turn the two over; what follows the main clause is its own."""
    following = [child for child in verb.rights if child.i > main.left_edge.i and child.i != main.i]
    main.dep_ = "ROOT"
    main.head = main
    for child in following:
        child.head = main
    verb.head, verb.dep_ = main, "advcl"
