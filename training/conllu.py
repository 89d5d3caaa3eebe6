"""Reads CoNLL-U treebanks into frozen sentences; knows nothing of spaCy or of training."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

Span = tuple[int, int, str]


@frozen
class Word:
    """One syntactic word: its CoNLL-U columns, and whether a space follows it."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str
    space: bool


@frozen
class Sentence:
    """One sentence of a treebank, with where it stands and its entities (end exclusive)."""

    words: tuple[Word, ...]
    document: str
    starts_paragraph: bool
    entities: tuple[Span, ...] | None = None

    @property
    def text(self) -> str:
        """The sentence as written."""
        return "".join(w.form + " " * w.space for w in self.words)


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file."""
    document, paragraph = "", True
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        for comment in comments:
            if comment.startswith("# newdoc id = "):
                document, paragraph = comment.removeprefix("# newdoc id = "), True
            paragraph = paragraph or comment.startswith("# newpar")
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        yield Sentence(tuple(_words(rows)), document, paragraph)
        paragraph = False


def _words(rows: list[list[str]]) -> Iterator[Word]:
    inside, last_misc = 0, ""
    for row in rows:
        if "-" in row[0]:
            inside, last_misc = int(row[0].split("-")[1]), row[9]
        elif "." not in row[0]:
            number = int(row[0])
            misc = last_misc if number == inside else row[9]
            space = number >= inside and "SpaceAfter=No" not in misc
            yield _word(row, space)


def _word(row: list[str], space: bool) -> Word:
    number, form, lemma, upos, xpos, feats, head, deprel, _, misc = row
    position = int(head) - 1 if int(head) else int(number) - 1
    feats = "" if feats == "_" else feats
    return Word(form, lemma, upos, xpos, feats, position, deprel, misc, space)


def paragraphs(sentences: Iterator[Sentence], longest: int) -> Iterator[list[Sentence]]:
    """Group neighbouring sentences of one paragraph, at most `longest` together."""
    group: list[Sentence] = []
    for sentence in sentences:
        if group and (sentence.starts_paragraph or len(group) == longest):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def with_gum_entities(sentence: Sentence) -> Sentence:
    """Add the named entities of a GUM sentence, read from `Entity=` in MISC."""
    found: dict[tuple[int, int], str] = {}
    for start, end, kind in _mentions(sentence):
        name = _name_inside(sentence, start, end)
        if name and not (kind == "PERSON" and _is_plural(sentence, *name)):
            found[name] = kind
    spans = tuple((start, end, kind) for (start, end), kind in sorted(found.items()))
    return evolve(sentence, entities=_without_overlap(spans))


JOINERS = {"of", "for", "&", "-", "de", "van", "von", "la", "del", "al"}
TITLES = frozenset(
    (
        "President Director Senator Speaker Chairman Chief Justice Minister Prime Professor Judge "
        "Mr Mrs Ms Madam Sir Secretary Vice General Governor Mayor King Queen Prince Pope Emperor "
        "Dr Lord God Mom Dad Father Mother World Earth Your Honour Honor"
    ).split()
)
GUM_KINDS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}


def _mentions(sentence: Sentence) -> Iterator[Span]:
    """Yield the mentions of people, organisations and places, outer ones first."""
    open_mentions: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    closed = []
    for i, word in enumerate(sentence.words):
        for opens, number, kind, closes in _brackets(word.misc):
            if opens:
                open_mentions[number].append((i, kind))
            if closes and open_mentions[number]:
                start, kind = open_mentions[number].pop()
                closed.append((start, i + 1, GUM_KINDS.get(kind, "")))
    yield from sorted((m for m in closed if m[2]), key=lambda m: m[0] - m[1])


def _brackets(misc: str) -> Iterator[tuple[bool, str, str, bool]]:
    value = next((v[7:] for v in misc.split("|") if v.startswith("Entity=")), "")
    for piece in value.replace("(", " (").replace(")", ") ").split():
        parts = piece.strip("()").split("-")
        kind = parts[1] if len(parts) > 1 else ""
        yield piece.startswith("("), parts[0], kind, piece.endswith(")")


def _head(sentence: Sentence, start: int, end: int) -> int:
    heads = [sentence.words[i].head for i in range(start, end)]
    inside = range(start, end)
    tops = (i for i, head in zip(inside, heads, strict=True) if head == i or head not in inside)
    return next(tops, start)


def _name_inside(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The run of name words around the head of a mention; None where the head is no name."""
    head = _named_by(sentence, _head(sentence, start, end), end)
    if sentence.words[head].upos != "PROPN":
        return None
    left, right = head, head + 1
    while left > start and _extends_left(sentence.words[left - 1]):
        left -= 1
    while right < end and _extends_right(sentence.words, right, end):
        right += 1
    while left < head and sentence.words[left].deprel == "nmod:desc":
        left += 1
    only_titles = all(w.form.strip(".") in TITLES for w in sentence.words[left:right])
    return None if only_titles else (left, right)


def _named_by(sentence: Sentence, head: int, end: int) -> int:
    """The head of a mention, or of the name flat on it: "Ada" of "mayor Ada Novak"."""
    flat = (i for i in range(head + 1, end) if _is_flat_name(sentence.words[i], head))
    return head if sentence.words[head].upos == "PROPN" else next(flat, head)


def _is_flat_name(word: Word, head: int) -> bool:
    return word.head == head and word.deprel == "flat" and word.upos == "PROPN"


def _extends_left(word: Word) -> bool:
    named = word.upos == "PROPN" and word.deprel != "nmod:desc"
    capital = word.form[:1].isupper() and word.deprel in {"amod", "compound", "flat"}
    return named or capital or word.form in {"-", "&"}


def _extends_right(words: tuple[Word, ...], i: int, end: int) -> bool:
    if words[i].deprel in {"appos", "conj", "parataxis", "acl:relcl", "list"}:
        return False
    if words[i].form in JOINERS:
        return _is_name_word(words[i + 1]) if i + 1 < end else False
    if words[i].form == "the":
        return words[i - 1].form == "of" and i + 1 < end and _is_name_word(words[i + 1])
    return _is_name_word(words[i]) or (words[i].upos == "NUM" and words[i].deprel == "nummod")


def _is_name_word(word: Word) -> bool:
    return word.form[:1].isupper() and word.upos in {"PROPN", "ADJ", "NOUN", "VERB"}


def _is_plural(sentence: Sentence, start: int, end: int) -> bool:
    return any(w.xpos == "NNPS" for w in sentence.words[start:end])


def _without_overlap(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Keep the longer of two overlapping names."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(span[1] <= k[0] or span[0] >= k[1] for k in kept):
            kept.append(span)
    return tuple(sorted(kept))
