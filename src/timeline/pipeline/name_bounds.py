"""Where a name that was found begins and ends, and where two stand in one; gives it no kind."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.symbols import ADJ, NOUN, PROPN  # type: ignore[import-not-found]
from spacy.tokens import Span

from timeline.languages.en_names import (
    AND,
    ARTICLES,
    COMPANY_FORMS,
    DIRECTIONS,
    FIELDS,
    ORGANISATION_ENDS,
    ORGANISATIONS,
    STORMS,
    TITLES,
)
from timeline.pipeline.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

SHORTEST_NAME = 2  # words of each of two people's names that stand side by side


def bounded(doc: Doc) -> Iterator[Span]:
    """Yield the entities of a text with the bounds that the words in and around them show.

    Titles before people are cut off, "Inc." after a company belongs to it, two full names or a
    town and its country are two names, adjectives alone are none. A storm's name is nobody's.
    """
    done = 0
    for ent in doc.ents:
        for part in _parts(ent):
            start = _start(part)
            if done <= start < part.end and not _is_fragment(part) and not _is_storm(part):
                done = _end(part)
                yield Span(doc, start, done, label="ORG" if _has_field(part) else part.label_)


def run(doc: Doc, start: int) -> Span:
    """The proper nouns from a word on that no entity has."""
    end = start
    while end < len(doc) and doc[end].pos == PROPN and not doc[end].ent_type:
        end += 1
    return doc[start:end]


def _parts(ent: Span) -> Iterator[Span]:
    cut = _is_second_person if ent.label_ == "PERSON" else _is_region_of_town
    cuts = [at for at in range(ent.start + 1, ent.end) if cut(ent, at)]
    for start, end in pairwise([ent.start, *cuts, ent.end]):
        yield Span(ent.doc, start, end, label=ent.label_)


def _is_second_person(ent: Span, at: int) -> bool:
    """Whether a second full name starts at a word: "Ada Novak Lena Weber"."""
    doc, given = ent.doc, gazetteer().given
    named = ent[0].text.lower() in given and doc[at].text.lower() in given
    long_enough = min(at - ent.start, ent.end - at) >= SHORTEST_NAME
    return named and long_enough and len(doc[at - 1]) > 1 and doc[at - 1].text.lower() not in given


def _is_region_of_town(ent: Span, at: int) -> bool:
    """Whether a town ends and its country or state starts at a word: "Bergen Norway"."""
    known, doc = gazetteer(), ent.doc
    town = doc[ent.start : at].text.lower()
    region = doc[at : ent.end].text.lower()
    whole = ent.text.lower() in known.towns | known.regions
    return town in known.towns - DIRECTIONS and region in known.regions and not whole


def _start(ent: Span) -> int:
    """Where a name begins: after titles, at the Arabic article."""
    start = int(ent.start)
    if ent.label_ == "PERSON":
        start = next((t.i for t in ent if t.text.rstrip(".") not in TITLES), ent.end)
    start -= _has_field(ent) or _opens_firm(ent, start)
    before = [t.text for t in ent.doc[max(start - 2, 0) : start]]
    return start - 2 if before[1:] == ["-"] and before[0] in ARTICLES else start


def _has_field(ent: Span) -> bool:
    """Whether a place's name behind a field is a body's: "Historic England", not "Historic Rome hotels"."""
    field, behind = ent.doc[max(ent.start - 1, 0) : ent.start], ent.doc[ent.end : ent.end + 1]
    stands_alone = not behind or behind[0].pos not in (NOUN, PROPN)
    return ent.label_ == "LOC" and field.text in FIELDS and stands_alone


def _opens_firm(ent: Span, start: int) -> bool:
    """Whether the word before a company's name is its first: "Meridian" of "Meridian Foods Plc"."""
    before = ent.doc[max(start - 1, 0)]
    inside = before.tag_ == "NNP" and before.dep_ == "compound" and start <= before.head.i < ent.end
    return ent[-1].text in COMPANY_FORMS and inside and before.text[0].isupper() and not before.ent_type_


def _is_storm(ent: Span) -> bool:
    """Whether a name is a storm's: "Hurricane Ana"."""
    before = ent.doc[max(ent.start - 1, 0)].text
    return ent.label_ == "PERSON" and (ent[0].text in STORMS or (before in STORMS and ent.start > 0))


def _is_fragment(ent: Span) -> bool:
    """Whether an entity is an adjective alone, or a piece of the name beside it."""
    return ent.text in COMPANY_FORMS | ARTICLES or (len(ent) == 1 and ent[0].pos == ADJ)


def _end(ent: Span) -> int:
    """Where a name ends: before a last "and", after a company's form or the office whose country it is."""
    doc, end = ent.doc, ent.end - (ent[-1].text in AND)
    if ent.label_ == "PERSON" and len(ent) > 1 and _is_hyphened(doc[end - 1 : end + 2]):
        return end + 2
    if ent.label_ == "LOC" and (office := run(doc, end)) and _is_office(office):
        return int(office.end)
    form = end + (doc[end : end + 1].text == ",")
    return form + 1 if doc[form : form + 1].text in COMPANY_FORMS else end


def _is_hyphened(words: Span) -> bool:
    """Whether a name goes on in small letters behind a hyphen, all in one word: "Kim Jong-un"."""
    joined = "".join(word.text_with_ws for word in words[:2])
    goes_on = all(word.pos == PROPN and word.text.islower() for word in words[2:])
    return goes_on and bool(words[2:]) and joined.endswith("-") and " " not in joined


def _is_office(names: Span) -> bool:
    of = names.doc[names.end : names.end + 1].text == "of"
    return not of and names[-1].text in ORGANISATION_ENDS | ORGANISATIONS
