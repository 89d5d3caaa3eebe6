"""Names with "and" or "&" inside that were found in halves, joined again; knows no other bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.symbols import DET, PROPN  # type: ignore[import-not-found]
from spacy.tokens import Span

from timeline.languages.en_names import (
    AMPERSAND,
    AND,
    FIELD_MARKS,
    FORCES,
    OFFICES,
    ORGANISATIONS,
    ORGANISATIONS_OF,
)
from timeline.pipeline.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

LONGEST = 5  # words of either half
Names = dict[int, Span]


def joined(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """The names, those that are halves of one around "and" or "&" as that one.

    A name that a list has ("Trinidad and Tobago"), two names around "&", an office of two fields
    ("Food and Drug Administration", "Ministry of Health and Labour"), a police force of two counties;
    two people or places stay two.
    """
    by_token = {i: name for name in names for i in range(name.start, name.end)}
    whole: list[Span] = []
    for place in (token.i for token in doc[1:-1] if token.text in AND and token.i not in by_token):
        left, right = _half(doc, place, -1), _half(doc, place, 1)
        found = next((made for test in TESTS for made in [test(left, right, by_token)] if made), None)
        if found is not None and not (whole and found.start < whole[-1].end):
            whole.append(found)
    inside = {i for name in whole for i in range(name.start, name.end)}
    apart = (name for name in names if inside.isdisjoint(range(name.start, name.end)))
    return sorted([*whole, *apart], key=lambda name: int(name.start))


def _half(doc: Doc, place: int, step: int) -> Span:
    """The capitalised words before or behind a coordinator."""
    at = place + step
    while 0 <= at < len(doc) and abs(at - place) <= LONGEST and doc[at].text[0].isupper():
        at += step
    opens = step < 0 and doc[at + 1].pos == DET  # "The Food and ..."
    return doc[at + 1 + opens : place] if step < 0 else doc[place + 1 : at]


def _listed(left: Span, right: Span, names: Names) -> Span | None:
    """The longest listed name that no name found goes on behind."""
    known = {"LOC": gazetteer().regions | gazetteer().places, "ORG": gazetteer().organisations}
    for start in range(left.start, left.end):
        for end in range(right.end, right.start, -1):
            spelt = set(_spellings(left.doc, start, left.end, end))
            kind = next((kind for kind, listed in known.items() if not listed.isdisjoint(spelt)), None)
            if kind is not None and (end - 1 not in names or names[end - 1].end == end):
                return Span(left.doc, start, end, label=kind)
    return None


def _spellings(doc: Doc, start: int, place: int, end: int) -> Iterator[str]:
    first, last = doc[start:place].text.lower(), doc[place + 1 : end].text.lower()
    return (f"{first} {word} {last}" for word in AND)


def _firm(left: Span, right: Span, names: Names) -> Span | None:
    """Two names around "&", of which one was found and neither is a place's or a person's full name."""
    doc, place = left.doc, left.end
    found = [names[i] for i in (place - 1, place + 1) if i in names]
    if doc[place].text not in AMPERSAND or not (left and right and found) or any(map(_is_apart, found)):
        return None
    start = names[place - 1].start if place - 1 in names else place - 1
    end = names[place + 1].end if place + 1 in names else place + 2
    proper = doc[start].pos == PROPN and doc[end - 1].pos == PROPN
    return Span(doc, start, end, label="ORG") if proper else None


def _is_apart(name: Span) -> bool:
    return name.label_ == "LOC" or (name.label_ == "PERSON" and len(name) > 1)


def _office(left: Span, right: Span, names: Names) -> Span | None:
    """An office of two fields, behind an article: "the Food and Drug Administration"."""
    fields = [*left, *right[:-1]]
    ends = next((word.i + 1 for word in right[1:] if word.text in OFFICES), None)
    article = left and left.doc[max(left.start - 1, 0)].pos == DET
    if ends is None or not article or any(_is_known(word.text) for word in fields):
        return None
    kinds = {name.label_ for i in range(left.start, ends) if (name := names.get(i))}
    return Span(left.doc, left.start, ends, label="ORG") if kinds <= {"ORG"} else None


def _is_known(word: str) -> bool:
    """Whether a word is a name of its own: an acronym's, an organisation's, a place's, a person's."""
    lower, lists = word.lower(), gazetteer()
    alone = word in ORGANISATIONS | OFFICES or (word.isupper() and "." not in word)
    return alone or lower in lists.given | lists.towns | lists.organisations


def _ministry(left: Span, right: Span, names: Names) -> Span | None:
    """An office of two fields, the second of which was left outside: "Ministry of Health and Labour"."""
    start = next((word.i for word in left.doc[max(left.end - LONGEST, 0) : left.end] if _heads(word)), None)
    if start is None or not right or any(word.i in names or _is_known(word.text) for word in right):
        return None
    found = {name.label_ for i in range(start, left.end) if (name := names.get(i))}
    return Span(left.doc, start, right.end, label="ORG") if found <= {"ORG"} else None


def _heads(word: Token) -> bool:
    """Whether an office with its field begins at a word: "Ministry of"."""
    of = word.doc[word.i + 1 : word.i + 2].text in FIELD_MARKS
    return of and word.text in ORGANISATIONS_OF


def _force(left: Span, right: Span, names: Names) -> Span | None:
    """A police force of two counties: "Devon and Cornwall Police"."""
    first, end = names.get(left.end - 1), next((word.i + 1 for word in right if word.text in FORCES), None)
    goes_on = end is not None and right.doc[end : end + 1].text.istitle()
    if end is None or goes_on or first is None or not _is_county(first):
        return None
    kinds = {name.label_ for i in range(left.end + 1, end) if (name := names.get(i))}
    return Span(left.doc, first.start, end, label="ORG") if kinds <= {"ORG", "LOC"} else None


def _is_county(name: Span) -> bool:
    return name.label_ == "LOC" or name.text.lower() in gazetteer().places | gazetteer().towns


TESTS = (_listed, _firm, _office, _ministry, _force)
