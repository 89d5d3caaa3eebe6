"""Settles the names of one text: titles off, organisations by their words, one kind a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spacy.symbols import ADJ, PROPN  # type: ignore[import-not-found]
from spacy.tokens import Span

from timeline.languages.en_names import (
    ARTICLES,
    COMPANY_FORMS,
    ORGANISATION_ENDS,
    ORGANISATIONS,
    ORGANISATIONS_OF,
    PLACE_ENDS,
    PLACES,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

Kinds = dict[str, str]
MENTIONS = 2  # of an organisation, before it is found where it was missed
FULL_NAME = 2  # votes of "Ada Novak" for "Novak"; each "Novak" has one for itself


def settle(doc: Doc) -> Doc:
    """Correct the entities of a text by the words in them and by each other.

    Titles before people are cut off, "Inc." after a company belongs to it; a name with the words
    of an organisation or a place is one, an organisation even where it was not found; every
    mention of a name has the kind that most have, and a person's full name speaks for the family
    name alone. People and places that were missed are left alone: adding their other mentions
    cost as much precision as it won recall.
    """
    ents = [*_corrected(doc)]
    ents += _missed(doc, ents)
    kinds = _agreed(ents)
    settled = [Span(doc, ent.start, ent.end, label=kinds[ent.text]) for ent in ents]
    if settled != list(doc.ents):
        doc.ents = tuple(settled)
    return doc


def _corrected(doc: Doc) -> Iterator[Span]:
    done = 0
    for ent in doc.ents:
        start = _start(ent)
        if done <= start < ent.end and not _is_fragment(ent):
            done = _end(ent)
            yield Span(doc, start, done, label=_kind(doc[start:done], ent.label_))


def _start(ent: Span) -> int:
    """Where a name begins: after titles, at the Arabic article."""
    start = int(ent.start)
    if ent.label_ == "PERSON":
        start = next((t.i for t in ent if t.text.rstrip(".") not in TITLES), ent.end)
    before = [t.text for t in ent.doc[max(start - 2, 0) : start]]
    return start - 2 if before[1:] == ["-"] and before[0] in ARTICLES else start


def _is_fragment(ent: Span) -> bool:
    """Whether an entity is an adjective alone, or a piece of the name beside it."""
    return ent.text in COMPANY_FORMS | ARTICLES or (len(ent) == 1 and ent[0].pos == ADJ)


def _end(ent: Span) -> int:
    """Where a name ends: after the form of a company, or the office whose country it is."""
    doc, end = ent.doc, ent.end
    if ent.label_ == "LOC" and (office := _run(doc, end)) and _is_office(office):
        return int(office.end)
    form = end + (doc[end : end + 1].text == ",")
    return form + 1 if doc[form : form + 1].text in COMPANY_FORMS else end


def _run(doc: Doc, start: int) -> Span:
    """The proper nouns from a word on that no entity has."""
    end = start
    while end < len(doc) and doc[end].pos == PROPN and not doc[end].ent_type:
        end += 1
    return doc[start:end]


def _is_office(run: Span) -> bool:
    of = run.doc[run.end : run.end + 1].text == "of"
    return not of and run[-1].text in ORGANISATION_ENDS | ORGANISATIONS


def _kind(name: Span, found: str) -> str:
    if name.text in PLACES:
        return "LOC"
    if _is_organisation(name):
        return "ORG"
    return "LOC" if len(name) > 1 and name[-1].text in PLACE_ENDS else found


def _is_organisation(name: Span) -> bool:
    if len(name) == 1:
        return name.text in ORGANISATIONS
    whose = name[0].text in ORGANISATIONS_OF and name[1].text == "of" and len(name) > 2
    return whose or name[-1].text in ORGANISATION_ENDS | COMPANY_FORMS


def _missed(doc: Doc, ents: Sequence[Span]) -> Iterator[Span]:
    """Yield the proper nouns that no entity touches and that are an organisation's.

    They have the words of one, or are one elsewhere in the text, twice at least, or stand in
    brackets after one, in capitals: its short form.
    """
    times = Counter(ent.text for ent in ents if ent.label_ == "ORG")
    taken = {i for ent in (*ents, *doc.ents) for i in range(ent.start - 1, ent.end + 1)}
    named = {ent.end for ent in ents if ent.label_ == "ORG"}
    for run in _runs(doc):
        short = run.start - 1 in named and doc[run.start - 1].text == "(" and run.text.isupper()
        known = short or times[run.text] >= MENTIONS or _is_organisation(run)
        if known and taken.isdisjoint(range(run.start, run.end)):
            yield run


def _runs(doc: Doc) -> Iterator[Span]:
    """Yield the longest runs of proper nouns outside the entities that were found."""
    end = 0
    for token in doc:
        if token.i >= end and token.pos == PROPN and not token.ent_type:
            run = _run(doc, token.i)
            end = run.end
            yield run


def _agreed(ents: Iterable[Span]) -> Kinds:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for ent in ents:
        votes[ent.text][ent.label_ or "ORG"] += 1
    for ent in ents:
        if len(ent) > 1 and ent.label_ == "PERSON" and ent[-1].text in votes:
            votes[ent[-1].text]["PERSON"] += FULL_NAME
    return {text: vote.most_common(1)[0][0] for text, vote in votes.items()}
