"""Settles the names of one text: their bounds, organisations by their words, one kind a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spacy.symbols import PROPN  # type: ignore[import-not-found]
from spacy.tokens import Span

from timeline.languages.en_names import (
    COMPANY_FORMS,
    FORMS_OF_ADDRESS,
    ORGANISATION_ENDS,
    ORGANISATIONS,
    ORGANISATIONS_OF,
    PLACE_ENDS,
    PLACES,
    TITLES,
)
from timeline.pipeline.gazetteer import gazetteer
from timeline.pipeline.name_bounds import bounded, run
from timeline.pipeline.name_joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Token

Kinds = dict[str, str]
MENTIONS = 2  # of an organisation, and as many as were missed, before it is found there too
LONGEST_NAME = 3  # words of a person who was missed after a form of address
DASHES = frozenset(("-", "--", "–", "—"))
FULL_NAME = 2  # votes of "Ada Novak" for "Novak"; each "Novak" has one for itself


def settle(doc: Doc) -> Doc:
    """Correct the entities of a text by the words in them, by lists of names and by each other.

    A name with the words of an organisation or a place is one, and what is listed as an
    organisation, or called by a title, is a name even where it was not found; every mention of
    a name has the kind that most have, and a person's full name speaks for the family name
    alone. People and places that were missed are else left alone: adding their other mentions
    cost as much precision as it won recall.
    """
    ents = [_with_kind(ent, ent.label_) for ent in bounded(doc)]
    ents = joined(doc, [*ents, *_missed(doc, ents)])
    kinds = _agreed(ents)
    settled = [Span(doc, ent.start, ent.end, label=kinds[ent.text]) for ent in ents]
    if settled != list(doc.ents):
        doc.ents = tuple(settled)
    return doc


def _with_kind(name: Span, found: str) -> Span:
    return Span(name.doc, name.start, name.end, label=_kind(name, found))


def _kind(name: Span, found: str) -> str:
    if name.text in PLACES or _opens_dateline(name):
        return "LOC"
    if _is_organisation(name):
        return "ORG"
    if found == "PERSON" and name.text.lower() in gazetteer().places:
        return "LOC"
    return "LOC" if len(name) > 1 and name[-1].text in PLACE_ENDS else found


def _opens_dateline(name: Span) -> bool:
    """Whether a name in capitals opens a sentence that a dash ends: "TALLINN, March 12 -"."""
    sentence = name.sent
    return name.start == sentence.start and name.text.isupper() and sentence[-1].text in DASHES


def _is_organisation(name: Span) -> bool:
    if len(name) == 1:
        return name.text in ORGANISATIONS
    whose = name[0].text in ORGANISATIONS_OF and name[1].text == "of" and len(name) > 2
    return whose or name[-1].text in ORGANISATION_ENDS | COMPANY_FORMS


def _missed(doc: Doc, ents: Sequence[Span]) -> Iterator[Span]:
    """Yield the proper nouns that no entity touches and that are a name without doubt."""
    times = Counter(ent.text for ent in ents if ent.label_ == "ORG")
    runs = list(_runs(doc))
    missed = Counter(names.text for names in runs)
    taken = {i for ent in (*ents, *doc.ents) for i in range(ent.start - 1, ent.end + 1)}
    named = {ent.end for ent in ents if ent.label_ == "ORG"}
    for names in runs:
        if not taken.isdisjoint(range(names.start, names.end)):
            continue
        short = names.start - 1 in named and doc[names.start - 1].text == "(" and names.text.isupper()
        if (
            short
            or times[names.text] >= max(MENTIONS, missed[names.text])
            or _is_organisation(names)
            or _is_listed(names)
        ):
            yield Span(doc, names.start, names.end, label="ORG")
        elif names.text.islower() and names.text in gazetteer().places:
            yield Span(doc, names.start, names.end, label="LOC")
        elif person := _addressed(names):
            yield person


def _is_listed(names: Span) -> bool:
    return names.text[:1].isupper() and names.text.lower() in gazetteer().organisations


def _addressed(names: Span) -> Span | None:
    """The person whose form of address some proper nouns begin with: "Vice President Novak"."""
    start = next((t.i for t in names if t.text.rstrip(".") not in TITLES), names.end)
    person = names.doc[start : names.end]
    called = start > names.start and names.doc[start - 1].text.rstrip(".") in FORMS_OF_ADDRESS
    if not (called and 0 < len(person) <= LONGEST_NAME) or person[-1].text in ORGANISATION_ENDS | PLACE_ENDS:
        return None
    return Span(names.doc, start, names.end, label="PERSON")


def _runs(doc: Doc) -> Iterator[Span]:
    """Yield the longest runs of proper nouns outside the entities that were found."""
    end = 0
    for token in doc:
        if token.i < end or token.ent_type:
            continue
        if token.pos == PROPN:
            names = run(doc, token.i)
            end = names.end
            yield names
        elif token.text in ORGANISATIONS and _is_acronym(token):
            yield doc[token.i : token.i + 1]


def _is_acronym(token: Token) -> bool:
    """Whether a word is written in capitals, and those beside it are not: "the WHO"."""
    around = token.doc[max(token.i - 1, 0) : token.i + 2]
    return [t.text for t in around if t.text.isupper()] == [token.text]


def _agreed(ents: Iterable[Span]) -> Kinds:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for ent in ents:
        votes[ent.text][ent.label_] += 1
    for ent in ents:
        if len(ent) > 1 and ent.label_ == "PERSON" and ent[-1].text in votes:
            votes[ent[-1].text]["PERSON"] += FULL_NAME
    return {text: vote.most_common(1)[0][0] for text, vote in votes.items()}
