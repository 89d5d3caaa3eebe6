"""Mends the trees of sentences that a clause or a time opens: what it hangs on, and who is subject."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.languages.en_events import OPENING_CASES, OPENING_TIMES, OPENINGS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
LATER = frozenset(("conj", "parataxis", "ccomp"))
LEADING = frozenset(("mark", "advmod"))
HELPERS = frozenset(("aux", "aux:pass", "advmod"))
READ_AS = frozenset(("obl", "obl:tmod")) | SUBJECTS
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
    return _top(verb).dep_ == "ROOT" and token.dep_ in LEADING and _comes_first(token, verb)


def _top(verb: Token) -> Token:
    """A verb, or the time that it is told of, that opens the sentence: "the morning after it sank"."""
    noun = verb.head
    opens = verb.dep_ == "acl" and noun.pos_ == "NOUN" and noun.left_edge.i == verb.sent.start
    return noun if opens else verb


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
    top = _top(verb)
    following = [child for child in verb.rights if child.i > main.left_edge.i and child.i != main.i]
    main.dep_ = "ROOT"
    main.head = main
    for child in following:
        child.head = main
    top.head, top.dep_ = main, "advcl" if top.i == verb.i else "obl:unmarked"


def part_opening_times(doc: Doc) -> Doc:
    """Make a noun the subject where it was read as one with the time that opens the sentence.

    "By Friday rescuers had left" is about what rescuers did, by Friday.
    """
    for sentence in doc.sents:
        noun = sentence[0].head
        if sentence[0].dep_ == "case" and noun.dep_ in READ_AS and _lacks_subject(noun.head, noun):
            _part(sentence[0], list(doc[sentence[0].i + 1 : noun.i]), noun)
    return doc


def _lacks_subject(verb: Token, noun: Token) -> bool:
    """Whether nothing but helpers stands between a noun and a verb that nobody is subject of."""
    between = verb.doc[noun.i + 1 : verb.i]
    bare = all(word.head == verb and word.dep_ in HELPERS for word in between)
    others = (child for child in verb.lefts if child != noun)
    return noun.i < verb.i and bare and all(child.dep_ not in SUBJECTS for child in others)


def _part(marker: Token, times: list[Token], noun: Token) -> None:
    """Hang the words of time and their preposition on the verb, the noun behind them as its subject."""
    named = all(word.lower_ in OPENING_TIMES and word.dep_ == "compound" for word in times)
    if not times or not named:
        return
    verb, head = noun.head, times[-1]
    for word in (marker, *times[:-1]):
        word.head = head
    head.head, head.dep_ = verb, "obl"
    noun.dep_ = "nsubj:pass" if any(child.dep_ == "aux:pass" for child in verb.lefts) else "nsubj"


def hang_opening_nouns(doc: Doc) -> Doc:
    """Make an oblique of a noun that was read as a first subject: "Since the outbreak, it has kept out"."""
    for sentence in doc.sents:
        marker, verb = sentence[0], sentence[0].head
        subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
        is_case = marker.dep_ == "mark" and marker.lower_ in OPENING_CASES
        if is_case and len(subjects) > 1 and _is_cut_off(subjects[0], subjects[1]):
            subjects[0].dep_ = "obl"
            marker.head, marker.dep_ = subjects[0], "case"
    return doc


def _is_cut_off(noun: Token, subject: Token) -> bool:
    """Whether a comma, and nothing else, stands between what opens a sentence and its subject."""
    doc = noun.doc
    between, behind = doc[noun.right_edge.i : subject.left_edge.i], doc[subject.i : subject.head.i]
    named = any(word.text == "," for word in behind)  # "As Rome, the capital, was burning"
    return noun.left_edge.i == noun.sent.start + 1 and between.text == "," and not named
