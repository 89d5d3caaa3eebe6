"""Who is who in one article: names, short names, titles and pronouns; knows nothing of the world.

Rules of high precision after the sieves of Raghunathan et al. (2010): exact names, then shortened
ones, then titles, then pronouns whose antecedent is a subject near by. What is not sure stays
unresolved.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from timeline.languages.en_boilerplate import AGENCIES
from timeline.languages.en_events import (
    ALL_LISTED,
    BUSINESSES,
    CORPORATE,
    CORPORATE_TAILS,
    COUNTRY_NOUNS,
    DEPUTIES,
    FEMALE,
    HONORIFICS,
    LISTED_AS,
    MALE,
    NAMED_SO,
    OBJECT_CONTROL,
    ORG_NAMES,
    ORG_NOUNS,
    OTHERS,
    PEOPLE,
    PERSON_PRONOUNS,
    PERSONLESS,
    PLACE_TITLES,
    PRESS,
    RANKS_OF_OFFICE,
    REFLEXIVE,
    RELATIVES,
    SAYING,
    SECURITIES,
    SPEAKER_PRONOUNS,
    SUMMONING,
    THING_PRONOUNS,
    TITLES,
    VOICING,
)
from timeline.languages.en_names import COMPANY_FORMS, MEN, OFFICES, STORMS, WOMEN
from timeline.lemmas import lemma
from timeline.pipeline.gazetteer import gazetteer
from timeline.tree import CLOSING, OPENING, ancestors, case_word, children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

KINDS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "ORG": "ORG",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
}
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
OBJECTS = ("obj", "iobj", "obl")
NAME_PARTS = ("flat", "flat:name", "compound", "appos")
Name = tuple[tuple[str, ...], str | None]
QUOTES = OPENING | CLOSING
Quotation = tuple[int, int | None]
"""The tokens of an opening mark and of the next closing one."""
NEAR = 8  # words behind a quotation that may name who says it
REACH = 2  # sentences that a pronoun looks back over


@frozen
class Entity:
    """One entity of an article: its fullest name there and its kind (PERSON, ORG, LOC or None)."""

    name: str
    kind: str | None


UNNAMED_PEOPLE = PEOPLE | (TITLES - PLACE_TITLES)
UNNAMED = Entity("", "PERSON")


@frozen
class Mention:
    """A name in the text: token bounds, the token that heads it, its words and its kind."""

    first: int
    last: int
    head: Token
    words: tuple[str, ...]
    kind: str | None

    @property
    def name(self) -> Name:
        """The words and the kind."""
        return self.words, self.kind


@frozen
class Entities:
    """The entities of one article, by the tokens that mention them."""

    by_token: dict[int, Entity] = field(factory=dict)

    def of(self, token: Token) -> Entity | None:
        """The entity a noun phrase means, by its head: named there, in apposition, or resolved.

        What is a name only by its capital ("the Prime Minister, Ana Ruiz") yields to a name beside it.
        """
        return _named(token, self.by_token)


def _names_head(part: Token) -> bool:
    """Whether a dependent name is the head itself ("spokesperson Dmitry Peskov")."""
    return part.dep_ != "compound" or part.i > part.head.i


def find_entities(doc: Doc, skip: Iterable[tuple[int, int]] = ()) -> Entities:
    """Resolve the names, titles and pronouns of an article.

    ``doc`` carries UD parses and PERSON / ORG / LOC entities; mentions inside the ``skip`` areas
    (character offsets) are left out.
    """
    mentions = [mention for mention in _mentions(doc) if not _inside(mention.head, skip)]
    by_token: dict[int, Entity] = {}
    for mention, entity in zip(mentions, _cluster(mentions), strict=True):
        by_token.update(dict.fromkeys(range(mention.first, mention.last + 1), entity))
    _resolve_titles(doc, mentions, by_token)
    unnamed = [_mention([token], "PERSON") for token in doc if _is_unnamed_person(token, by_token)]
    by_token.update({mention.first: UNNAMED for mention in unnamed})
    people = sorted([*mentions, *unnamed], key=lambda mention: mention.first)
    _resolve_pronouns(doc, people, by_token)
    return Entities({i: entity for i, entity in by_token.items() if entity != UNNAMED})


def _is_unnamed_person(token: Token, by_token: dict[int, Entity]) -> bool:
    """Whether a noun phrase is one person without a name ("a doctor"), whom a pronoun may mean."""
    if (
        token.tag_ != "NN"
        or token.i in by_token
        or lemma(token) not in UNNAMED_PEOPLE
        or not is_subject(token)
    ):
        return False
    return token.dep_ in SUBJECTS and not any(part.i in by_token for part in children(token, *NAME_PARTS))


def _inside(token: Token, areas: Iterable[tuple[int, int]]) -> bool:
    return any(start <= token.idx < end for start, end in areas)


def _mentions(doc: Doc) -> list[Mention]:
    named = [mention for span in doc.ents if span.label_ in KINDS for mention in _from_span(span)]
    taken = {i for mention in named for i in range(mention.first, mention.last + 1)}
    surnames = {mention.words[-1] for mention in named if mention.kind == "PERSON" and len(mention.words) > 1}
    named += [_mention([token], None) for token in doc if token.text in surnames and token.i not in taken]
    taken |= {mention.first for mention in named}
    loose = [mention for run in _proper_runs(doc, taken) for mention in _from_run(run)]
    return sorted(_as_one_kind(named + loose), key=lambda mention: mention.first)


def _as_one_kind(mentions: list[Mention]) -> Iterator[Mention]:
    """Names of one word that are a business somewhere are it wherever no title makes them a person."""
    firms = {mention.words for mention in mentions if mention.kind == "ORG" and len(mention.words) == 1}
    for mention in mentions:
        is_firm = mention.kind == "PERSON" and mention.words in firms and not _has_title(mention)
        yield evolve(mention, kind="ORG") if is_firm else mention


def _has_title(mention: Mention) -> bool:
    doc, first = mention.head.doc, mention.first
    return first > 0 and doc[first - 1].lower_ in TITLES - PLACE_TITLES


def _from_span(span: Span) -> Iterator[Mention]:
    tokens = list(span)
    while tokens and (tokens[-1].tag_ == "POS" or (tokens[-1].is_punct and tokens[-1].text != ".")):
        tokens.pop()
    while tokens and (
        tokens[-1].is_space or (tokens[-1].pos_ in ("ADJ", "NOUN", "ADV", "ADP") and tokens[-1].is_lower)
    ):
        tokens.pop()
    named = any(token.lower_ in ORG_NAMES for token in tokens)
    while tokens and (
        tokens[0].pos_ in ("DET", "AUX") or (len(tokens) > 1 and not named and tokens[0].lower_ in TITLES)
    ):
        tokens.pop(0)
    if tokens:
        yield _mention(tokens, _kind(tokens, KINDS[span.label_]))


def _kind(tokens: list[Token], recognised: str | None) -> str | None:
    """The kind a name shows by its words or by the title before it, else the recognised one."""
    before = tokens[0].doc[tokens[0].i - 1].lower_ if tokens[0].i else ""
    if any(token.lower_ in ORG_NAMES for token in tokens):
        return "ORG"
    return "PERSON" if before in TITLES and before not in PLACE_TITLES else recognised


def _from_run(tokens: list[Token]) -> Iterator[Mention]:
    named = any(token.lower_ in ORG_NAMES for token in tokens)
    while len(tokens) > 1 and not named and tokens[0].lower_ in TITLES:
        tokens = tokens[1:]
    people = len(tokens) == 1 and tokens[0].tag_ == "NNPS" and children(tokens[0], "nummod", "det", "amod")
    if (named or tokens[0].lower_ not in TITLES) and not people:  # "nine Greeks" are nobody by name
        yield _mention([*tokens, *_number_behind(tokens[-1])], _kind(tokens, None))


def _number_behind(last: Token) -> list[Token]:
    """The hyphen and the number that are one word with a name: "Luna-25"."""
    behind = list(last.doc[last.i + 1 : last.i + 3])
    one_word = len(behind) > 1 and not last.whitespace_ and not behind[0].whitespace_
    return behind if one_word and behind[0].text == "-" and behind[1].text.isdigit() else []


def _mention(tokens: list[Token], kind: str | None) -> Mention:
    inside = {token.i for token in tokens}
    head = next(
        (token for token in tokens if token.head.i not in inside or token.head.i == token.i),
        tokens[-1],
    )
    words = tuple(_words([*_opening(tokens), *tokens]))
    kind = None if words[0] in STORMS else _as_business(head, kind) or kind
    return Mention(tokens[0].i, tokens[-1].i, head, words, kind)


def _as_business(name: Token, kind: str | None) -> str | None:
    """ORG where a noun beside a name calls it a business: "Halden, a Swedish bearing maker".

    So too where it has shares, or where "which" stands for it and not "who".
    """
    above = [name.head] if name.dep_ in ("appos", "compound", "flat") else []
    nouns = (noun for noun in (*children(name, "appos", "nmod:desc"), *above) if noun.pos_ == "NOUN")
    told = any(lemma(noun) in (PERSONLESS if kind == "PERSON" else BUSINESSES) for noun in nouns)
    return "ORG" if told or (kind in ("PERSON", None) and _is_no_person(name)) else None


def _is_no_person(name: Token) -> bool:
    """Whether a name has what only a company has, or what "which" stands for."""
    named_for = name.dep_ == "compound" or (name.dep_ == "nmod" and case_word(name) == "in")
    owned = SECURITIES if named_for else CORPORATE if name.dep_ == "nmod:poss" else ()
    clauses = children(name, "acl:relcl")
    subjects = (word for clause in clauses for word in children(clause, *SUBJECTS))
    return lemma(name.head) in owned or any(word.lower_ == "which" for word in subjects)


def _words(tokens: list[Token]) -> Iterator[str]:
    """The words of a name as they are written: "Al-Anesi" is one, in however many tokens."""
    word = ""
    for token in tokens:
        word += "" if token.is_space else token.text
        if word and (token.whitespace_ or token.is_space):
            yield word
            word = ""
    if word:
        yield word


def _opening(tokens: list[Token]) -> list[Token]:
    """The name of another kind that a name begins with ("Oslo" in "Oslo Hospital")."""
    first = tokens[0]
    found: list[Token] = []
    while first.i > first.sent.start and _is_name(first.nbor(-1)) and first.nbor(-1).head in tokens:
        first = first.nbor(-1)
        if first.dep_ != "compound" or first.lower_ in TITLES - PLACE_TITLES:
            break
        found.insert(0, first)
    return found


def _proper_runs(doc: Doc, taken: set[int]) -> Iterator[list[Token]]:
    """Runs of proper nouns outside the entities: a fallback for names the recogniser missed."""
    run: list[Token] = []
    for token in doc:
        if token.i not in taken and (_is_name(token) or _opens_name(token)):
            run.append(token)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _is_name(token: Token) -> bool:
    return (token.pos_ == "PROPN" or token.tag_ == "NNP") and token.text[0].isupper()


def _opens_name(token: Token) -> bool:
    """A capitalised adjective before a name, inside a sentence ("Foreign" in "Foreign Ministry")."""
    if token.pos_ != "ADJ" or not token.text[0].isupper():
        return False
    return token.sent.start < token.i < token.sent.end - 1 and _is_name(token.nbor(1))


def _cluster(mentions: list[Mention]) -> list[Entity]:
    """The entity of each mention: the fullest name that it shortens, and the commonest kind."""
    known = _index(mentions)
    genders = _genders_told(mentions)
    order = {name: number for number, name in enumerate(dict.fromkeys(m.name for m in mentions))}
    fullest = {
        name: _fullest(name, known, order, genders.get(name, ""))
        for names in known.values()
        for name in names
    }
    votes: dict[str, Counter[str | None]] = {}
    for mention in mentions:
        votes.setdefault(fullest[mention.name], Counter())[mention.kind] += 1
    kinds = {name: _commonest(count) for name, count in votes.items() if name.split()[0] not in STORMS}
    return [Entity(fullest[m.name], kinds.get(fullest[m.name])) for m in mentions]


def _commonest(count: Counter[str | None]) -> str | None:
    return max((kind for kind in count if kind), key=lambda kind: (count[kind], kind), default=None)


def _index(mentions: list[Mention]) -> dict[str, set[Name]]:
    """The distinct names by their first word, last word and initials."""
    index: dict[str, set[Name]] = {}
    for words, kind in dict.fromkeys(mention.name for mention in mentions):
        for key in {words[0], words[-1], _initials(words)}:
            index.setdefault(key, set()).add((words, kind))
    return index


def _genders_told(mentions: list[Mention]) -> dict[Name, str]:
    """The gender that forms of address tell of each name that they stand before."""
    told = ((mention.name, _honorific(mention.head.doc, mention)) for mention in mentions)
    return {name: gender for name, gender in told if gender}


def _fullest(name: Name, known: dict[str, set[Name]], order: dict[Name, int], gender: str) -> str:
    """The longest name that a name shortens, itself where there is none or more than one.

    Where two share it, it is who was told of before it; a form of address tells men from women.
    """
    words, _ = name
    keys = {words[0], words[-1], words[0].replace(".", "")}
    longer = {other for key in keys for other in known.get(key, ()) if _shortens(name, other)}
    longer = {other for other in longer if other[1] == name[1]} or longer
    longest = [other for other in longer if not any(_shortens(other, further) for further in longer)]
    before = [other for other in longest if order[other] < order[name]] or longest
    fitting = {full for full, _ in before if not gender or _gender_of(full[0], alone=False) in (gender, "")}
    return " ".join(fitting.pop() if len(fitting) == 1 else words)


def _shortens(short: Name, full: Name) -> bool:
    clash = len({short[1], full[1]} - {None}) > 1
    if len(short[0]) >= len(full[0]) or (
        clash and not (full[1] == "PERSON" and _is_surname(short[0], full[0]))
    ):
        return False
    return any(test(short[0], full[0]) for test in _SHORTENINGS.get(full[1], ()))


def _is_surname(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return full[-len(short) :] == short


def _is_first_name(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(short) == 1 and short[0] == full[0]


def _is_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(_initials(full)) > 1 and short[0].replace(".", "") == _initials(full)


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word[:1].isupper())


def _lacks_tail(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is the other's without "Group", or the first of a company's ("Halden Foods Plc")."""
    tail = [word.lower() in CORPORATE_TAILS for word in full[len(short) :]]
    firm = tail[-1] and full[-1] in COMPANY_FORMS
    return full[: len(short)] == short and (firm or all(tail))


def _is_of_storm(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return full[0] in STORMS and full[1:] == short


Shortening = Callable[[tuple[str, ...], tuple[str, ...]], bool]
_SHORTENINGS: dict[str | None, tuple[Shortening, ...]] = {
    "PERSON": (_is_surname, _is_first_name),
    "ORG": (_lacks_tail, _is_initials),
    "LOC": (_is_initials,),
    None: (_is_of_storm,),
}


# --- titles and descriptions ("the minister", "the company") --------------------------


def _resolve_titles(doc: Doc, mentions: list[Mention], by_token: dict[int, Entity]) -> None:
    titles: dict[tuple[str, frozenset[str]], Entity] = {}
    starts = {mention.head.i: mention for mention in mentions if mention.kind == "PERSON"}
    for token in doc:
        if token.i in starts:
            titles.update(dict.fromkeys(_titles(starts[token.i], by_token), by_token[token.i]))
        elif _is_description(token, by_token):
            found = titles.get((lemma(token), _ranks([token]))) or _by_kind_noun(token, mentions, by_token)
            if found is not None:
                by_token[token.i] = found


def _titles(mention: Mention, by_token: dict[int, Entity]) -> Iterator[tuple[str, frozenset[str]]]:
    """Lemmas of the nouns that name a person's office beside the name, with and without its rank.

    A foreign minister is a minister, but no prime minister; a deputy mayor is no mayor.
    """
    head = mention.head
    beside = [*children(head, "compound", "appos", "nmod:desc")]
    if head.dep_ in ("appos", "flat", "compound") and head.head.pos_ in ("NOUN", "PROPN"):
        beside.append(head.head)
    before = head.doc[mention.first - 1] if mention.first else head
    beside += [before] if before.lower_ in TITLES else []
    ranks = _ranks(beside)
    known = (ranks,) if ranks & DEPUTIES else (ranks, frozenset[str]())
    for token in beside:
        if not mention.first <= token.i <= mention.last and token.i not in by_token:
            yield from ((word, rank) for word in (lemma(token), token.lower_) for rank in known)


def _ranks(nouns: Sequence[Token]) -> frozenset[str]:
    """The words by which an office differs from others of its name: "prime", "deputy"."""
    parts = (*nouns, *(part for noun in nouns for part in children(noun, "amod", "compound", "nmod:desc")))
    return RANKS_OF_OFFICE & {part.lower_ for part in parts}


def _is_description(token: Token, by_token: dict[int, Entity]) -> bool:
    if token.tag_ not in ("NN", "NNP") or token.i in by_token:
        return False
    definite = any(child.lower_ in ("the", "this", "that") for child in children(token, "det"))
    modifiers = children(token, "amod", "compound")
    if any(child.text[:1].isupper() or child.lower_ in OTHERS for child in modifiers):
        return False
    return (
        definite
        and not children(token, "appos", "flat", "nmod", "nmod:poss", "conj")
        and all(_is_aside(clause) for clause in children(token, "acl:relcl"))
        and all(part.lower_ in RANKS_OF_OFFICE for part in children(token, "compound"))
    )


def _is_aside(clause: Token) -> bool:
    """Whether a clause only adds to what is known: "the premier, who"."""
    first = clause.left_edge.i
    return "," in (clause.doc[first].text, clause.doc[max(first - 1, 0)].text)


def _by_kind_noun(token: Token, mentions: list[Mention], by_token: dict[int, Entity]) -> Entity | None:
    """The one organisation (or country) named within reach, for "the company" ("the country").

    Of several a company that speaks is the one that has spoken.
    """
    kind = {True: "ORG"}.get(lemma(token) in ORG_NOUNS) or {True: "LOC"}.get(lemma(token) in COUNTRY_NOUNS)
    if kind is None:
        return None
    near = [
        mention
        for mention in _near(token, mentions, by_token, kind)
        if (lemma(token) in PRESS or not _is_agency(mention)) and not _is_beside(mention.head, token)
    ]
    spoke = [mention for mention in near if _says(mention.head)] if _says(token) else []
    fitting = (_fitting(lemma(token), [by_token[m.head.i] for m in group]) for group in (near, spoke))
    found = next(filter(None, map(_only, fitting)), None)
    words = set() if found is None else set(found.name.split())
    named = lemma(token) in {word.lower() for word in words}
    office = lemma(token) in BUSINESSES and not OFFICES.isdisjoint(words)
    return found if named or not (office or lemma(token) in NAMED_SO) else None


def _is_beside(subject: Token, noun: Token) -> bool:
    """Whether a subject does something to the noun, which then is another: "NASA paid the company"."""
    return subject.dep_ in SUBJECTS and noun.dep_ in OBJECTS and subject.head.i == noun.head.i


def _fitting(noun: str, near: list[Entity]) -> list[Entity]:
    """Of places near those that a list has as what the noun says, else those that no list has."""
    if noun not in LISTED_AS:
        return near
    lists = gazetteer()
    listed: frozenset[str] = getattr(lists, LISTED_AS[noun])
    fitting = [place for place in near if place.name.lower() in listed]
    if fitting or noun in ALL_LISTED:
        return fitting
    return [p for p in near if all(p.name.lower() not in names for names in (lists.towns, lists.regions))]


def _only(entities: list[Entity]) -> Entity | None:
    return entities[0] if len(set(entities)) == 1 else None


# --- pronouns -------------------------------------------------------------------------


def _resolve_pronouns(doc: Doc, mentions: list[Mention], by_token: dict[int, Entity]) -> None:
    people = [m for m in mentions if by_token[m.head.i].kind == "PERSON"]
    genders = {by_token[m.head.i]: gender for m in people if (gender := _first_name(by_token[m.head.i]))}
    genders |= {by_token[m.head.i]: gender for m in people if (gender := _honorific(doc, m))}
    context = _Context(mentions, by_token, genders, _quotations(doc), doc)
    for token in doc:
        antecedent = _antecedent(token, context)
        if antecedent is not None and antecedent != UNNAMED:
            by_token[token.i] = antecedent
            genders.setdefault(antecedent, _gender(token))
            if is_subject(token) and antecedent.kind == "PERSON":  # whom the next "he" may go on from
                insort(mentions, _mention([token], "PERSON"), key=lambda mention: mention.first)


def _first_name(person: Entity) -> str:
    """The gender that a full name's first word tells; a man's alone may be a family name."""
    first, _, rest = person.name.partition(" ")
    return _gender_of(first, alone=not rest)


def _gender_of(first: str, *, alone: bool) -> str:
    return "f" if first in WOMEN else "m" if first in MEN and not alone else ""


def _honorific(doc: Doc, mention: Mention) -> str:
    before = doc[mention.first - 1].lower_ if mention.first else ""
    return HONORIFICS.get(doc[mention.first].lower_) or HONORIFICS.get(before, "")


def _gender(token: Token) -> str:
    return "m" if token.lower_ in MALE else "f" if token.lower_ in FEMALE else ""


@frozen
class _Context:
    """What a pronoun is resolved against; names and genders grow as pronouns are resolved."""

    mentions: list[Mention]
    by_token: dict[int, Entity]
    genders: dict[Entity, str]
    quotations: dict[int, Quotation]
    doc: Doc


def _antecedent(token: Token, context: _Context) -> Entity | None:
    if token.pos_ not in ("PRON", "DET"):
        return None
    if token.lower_ in REFLEXIVE and (own := children(token.head, *SUBJECTS)):
        return context.by_token.get(own[0].i)
    if token.lower_ in SPEAKER_PRONOUNS:
        speaker = _voice(token, context)
        return speaker if speaker is not None and speaker.kind == "PERSON" else None
    if token.lower_ in PERSON_PRONOUNS:
        return _person(token, context)
    if token.lower_ in THING_PRONOUNS:
        return _thing(token, context.mentions, context.by_token)
    return None


def _near(
    token: Token, mentions: list[Mention], by_token: dict[int, Entity], kind: str | None
) -> list[Mention]:
    """Mentions of a kind before a token, in its sentence or the ``REACH`` before, nearest first."""
    start = token.sent.start
    for _ in range(REACH):
        start = token.doc[start - 1].sent.start if start else start
    low, high = (bisect_left(mentions, at, key=lambda mention: mention.first) for at in (start, token.i))
    near = (mention for mention in reversed(mentions[low:high]) if mention.last < token.i)
    return [mention for mention in near if by_token[mention.head.i].kind == kind]


def _person(token: Token, context: _Context) -> Entity | None:
    """The subject of the nearest clause that a person is subject of, else the only person near."""
    by_token, gender = context.by_token, _gender(token)
    doer = _doer(token, by_token)
    others = (_voice(token, context), doer)
    near = [
        m
        for m in _near(token, context.mentions, by_token, "PERSON")
        if _fits(m, token, by_token, context.genders, gender) and by_token[m.head.i] not in others
    ]
    if _says(token) and (said := [m for m in near if _says(m.head)]):
        return by_token[said[0].head.i]
    subjects = [m for m in near if is_subject(m.head)]
    here = [m for m in subjects if m.first >= token.sent.start]
    if here:
        return by_token[here[-1 if _governs(here[-1].head, token) else 0].head.i]
    beside = [m for m in near if m.first >= token.sent.start] or _alone_before(
        near, subjects, token, by_token
    )
    if beside or not subjects:
        return _only([by_token[m.head.i] for m in beside or near])
    return by_token[_first_of_nearest_sentence(subjects).head.i]


def _alone_before(
    near: list[Mention], subjects: list[Mention], token: Token, by_token: dict[int, Entity]
) -> list[Mention]:
    """People of the sentence before, where no subject that fits is of it and no pronoun means others."""
    start = token.doc[max(token.sent.start - 1, 0)].sent.start
    before = [mention for mention in near if mention.first >= start]
    words = (word for word in token.doc[start : token.sent.start] if _gender(word) == _gender(token))
    meant = {by_token.get(word.i) for word in words}
    clear = meant <= {by_token[mention.head.i] for mention in before}
    return before if clear and not any(mention.first >= start for mention in subjects) else []


def _doer(token: Token, by_token: dict[int, Entity]) -> Entity | None:
    """Who is subject of the verb that a pronoun is an object of: who is accused accuses another."""
    if token.lower_ in REFLEXIVE or token.dep_ not in OBJECTS:
        return None
    verb = _first_verb(token.head)
    ordered = children(verb.head, "obj") if _is_ordered(verb) else []
    lone = verb.dep_ in ("xcomp", "advcl") and verb.tag_ in ("VB", "VBG") and not children(verb, *SUBJECTS)
    above = _first_verb(verb.head) if lone else verb
    subjects = ordered or [_meant(head) for head in children(above, *SUBJECTS)]
    return next((_named(head, by_token) for head in subjects), None)


def _is_ordered(verb: Token) -> bool:
    """Whether an infinitive is what the object of the verb above it is told to do."""
    told = lemma(verb.head) in OBJECT_CONTROL - SUMMONING
    return told and verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB" and not children(verb, *SUBJECTS)


def _meant(subject: Token) -> Token:
    """The noun that a relative pronoun stands for, as a subject."""
    relative = subject.lower_ in RELATIVES and subject.head.dep_ == "acl:relcl"
    return subject.head.head if relative else subject


def _named(head: Token, by_token: Mapping[int, Entity]) -> Entity | None:
    """The entity of a noun or of the name beside it ("the president, Ana Ruiz")."""
    found = by_token.get(head.i)
    if found is not None and found.kind is not None:
        return found
    parts = (by_token.get(part.i) for part in children(head, *NAME_PARTS) if _names_head(part))
    return next(filter(None, parts), found)


def _first_verb(verb: Token) -> Token:
    """The verb that has the subject of one that stands beside it without a subject."""
    return verb.head if verb.dep_ == "conj" and not children(verb, *SUBJECTS) else verb


def _voice(token: Token, context: _Context) -> Entity | None:
    """Who says the quotation that a token stands in, if it stands in one.

    Where a speaker stands in a quotation too, whose it is counts no more: two may stand in each other's.
    """
    quotation = context.quotations.get(token.i)
    speaker = None if quotation is None else _speaker(token, quotation) or _same_speaker(quotation, context)
    if speaker is None:
        return None
    return context.by_token.get(speaker.i) or _antecedent(speaker, evolve(context, quotations={}))


def _speaker(token: Token, quotation: Quotation) -> Token | None:
    """Who says the quotation a pronoun stands in: of themselves they would say "I".

    The subject of a verb of saying before or behind it, or the last one before its colon.
    """
    doc, (opening, closing) = token.doc, quotation
    mark = doc[opening]
    before = [word for word in doc[mark.sent.start : opening] if word.dep_ in SUBJECTS][-1:]
    after = () if closing is None else doc[closing : closing + NEAR]
    colon = opening > 0 and doc[opening - 1].text == ":"
    said = (word for word in (*reversed(before), *after) if _says(word))
    return next(said, before[-1] if before and colon else None)


def _same_speaker(quotation: Quotation, context: _Context) -> Token | None:
    """Who says the sentence before a quotation that stands by itself: '"No," Ana said. "I ..."'."""
    mark = context.doc[quotation[0]]
    before = mark.nbor(-1) if mark.i > 0 else mark
    if before.text != "." or not any(word.text in CLOSING for word in before.sent):
        return None
    return next((word for word in before.sent if _says(word) and word.i not in context.quotations), None)


def _quotations(doc: Doc) -> dict[int, Quotation]:
    """The quotation that each token stands in, if any; a new line ends one."""
    closing, closings = None, []
    for word in reversed(doc):
        closing = word.i if word.text in CLOSING else closing
        closings.append(closing)
    found: dict[int, Quotation] = {}
    opening = None
    for word, closing in zip(doc, reversed(closings), strict=True):
        if opening is not None:
            found[word.i] = opening, closing
        if "\n" in word.text:
            opening = None
        elif word.text in QUOTES:
            opens = opening is None if word.text == '"' else word.text in OPENING
            opening = word.i if opens else None
    return found


def _says(token: Token) -> bool:
    """Whether a noun phrase is the subject of a verb of saying, itself or beside its title."""
    while token.dep_ in ("appos", "flat", "flat:name") and token.head.i != token.i:
        token = token.head
    return token.dep_ == "nsubj" and lemma(token.head) in SAYING | VOICING


def _is_agency(mention: Mention) -> bool:
    """Whether a name is a news agency's, which brings the news and seldom makes it."""
    return " ".join(mention.words) in AGENCIES


def _fits(
    mention: Mention,
    token: Token,
    by_token: dict[int, Entity],
    genders: dict[Entity, str],
    gender: str,
) -> bool:
    coordinated = mention.head.head.i == token.i or (token.head.i == mention.head.i and token.dep_ == "conj")
    return not coordinated and genders.get(by_token[mention.head.i], gender) in (gender, "")


def _governs(subject: Token, token: Token) -> bool:
    """Whether a subject's verb stands above the token in the tree."""
    return any(head.i == subject.head.i for _, head in ancestors(token))


def is_subject(token: Token) -> bool:
    """Whether a noun phrase is a subject, itself or by its title, apposition or coordination."""
    while token.dep_ in ("appos", "flat", "conj", "flat:name", "compound") and token.head.i != token.i:
        token = token.head
    return token.dep_ in SUBJECTS


def _first_of_nearest_sentence(mentions: list[Mention]) -> Mention:
    nearest = mentions[0].head.sent.start
    return [m for m in mentions if m.head.sent.start == nearest][-1]


def _sayer(token: Token) -> Token | None:
    """Who says the clause that a pronoun is subject of, if it is no pronoun: "Acme said it would close"."""
    above = token.head.head
    said = token.dep_ in SUBJECTS and token.head.dep_ == "ccomp" and above.i < token.i
    who = children(_first_verb(above), "nsubj") if said and lemma(above) in SAYING else []
    return who[0] if who and who[0].pos_ != "PRON" and is_subject(token) else None


def _is_in_subject(name: Token, pronoun: Token) -> bool:
    """Whether a name is a part of the subject of what a pronoun is object of: "a U.N. panel backed it"."""
    subjects = children(pronoun.head, *SUBJECTS) if pronoun.dep_ in OBJECTS else []
    return any(head.is_ancestor(name) for head in subjects)


def _is_thing(word: Token) -> bool:
    """Whether a common noun, as a subject or an object, is what "it" may mean."""
    named = any(part.pos_ == "PROPN" for part in children(word, *NAME_PARTS))
    common = word.tag_ == "NN" and lemma(word) not in UNNAMED_PEOPLE and not named
    return common and (is_subject(word) or word.dep_ == "obj")


def _yields(name: Mention, token: Token, things: Sequence[Token]) -> bool:
    """Whether a name is less likely meant than a thing behind it, or than any where it only says where."""
    if is_subject(name.head):
        return token.dep_ in OBJECTS and any(thing.i > name.last for thing in things)
    behind = any(thing.i > name.last for thing in things)
    return behind or (name.head.dep_ in ("obl", "nmod") and bool(things))


def _thing(token: Token, mentions: list[Mention], by_token: dict[int, Entity]) -> Entity | None:
    """The only place or organisation before it in its sentence, or the last sentence's subject."""
    sayer = _sayer(token)
    if sayer is not None:
        said = by_token.get(sayer.i)
        return said if said is None or said.kind != "PERSON" else None
    kinds = ("ORG",) if _says(token) else ("ORG", "LOC")
    doer = _doer(token, by_token)
    found = (m for kind in kinds for m in _near(token, mentions, by_token, kind) if not _is_agency(m))
    near = [m for m in found if by_token[m.head.i] != doer and not _is_in_subject(m.head, token)]
    things = [word for word in token.doc[token.sent.start : token.i] if _is_thing(word)]
    here = [m for m in near if m.first >= token.sent.start]
    if here or not is_subject(token) or things:
        return None if here and _yields(here[0], token, things) else _only([by_token[m.head.i] for m in here])
    previous = [
        m for m in near if m.last >= token.doc[token.sent.start - 1].sent.start and is_subject(m.head)
    ]
    return _only([by_token[m.head.i] for m in previous])
