"""Parses text of any length into one spaCy Doc over the caller's own text; knows no time.

Text is cut into paragraphs, paragraphs into windows of words without white space; the pipeline
reads the windows, and what it found is written into one Doc over everything. Hence no sentence
crosses a paragraph or a break the caller names, such as the end of a dateline, the pipeline's own
length limit never matters, and a space or a line break is never a subject or an object. A headline
in Title Case is read as if it were a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import repeat
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from attrs import define
from spacy.symbols import SPACE, X  # type: ignore[import-not-found]
from spacy.tokens import Doc

from timeline.languages.en_names import READ_AS
from timeline.pipeline import read_pipeline
from timeline.pipeline.closings import hang_closings
from timeline.pipeline.dues import head_dues
from timeline.pipeline.headlines import as_sentence, casing, is_title
from timeline.pipeline.joins import join_finite
from timeline.pipeline.labels import adapter, adapter_of
from timeline.pipeline.lemmas import KNOWN_LEMMAS
from timeline.pipeline.names import settle
from timeline.pipeline.openings import hang_opening_nouns, hang_openings, part_opening_times
from timeline.pipeline.roots import root_verbs
from timeline.pipeline.subjects import hang_subjects
from timeline.pipeline.titles import join_titles
from timeline.pipeline.verbs import find_verbs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

    from timeline.pipeline.lemmas import KnownLemmas

Area = tuple[int, int]
Array = np.ndarray[Any, np.dtype[Any]]

BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]\s*")
SENTENCE_ENDS = frozenset(".!?…;")
LONGEST_WINDOW = 300  # words; a sentence of news has 20 to 25
LONGEST_WORD = 1000  # letters; spaCy's tokenizer takes quadratic time on runs of brackets
SHORTEST_WRAPPED_LINE = 40  # letters
RUN = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD},}}")
INSIDE, OUTSIDE = 1, 2  # spaCy's numbers for a further word of an entity, and for a word of none
ATTRS: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "ENT_IOB", "ENT_TYPE", "HEAD"]
HEAD, DEP, LEMMA = ATTRS.index("HEAD"), ATTRS.index("DEP"), ATTRS.index("LEMMA")
ENTITY = [ATTRS.index("ENT_IOB"), ATTRS.index("ENT_TYPE")]

_lock = Lock()


def load() -> Language:
    """The bundled English pipeline, read from the installed package on the first call only.

    Threads may call this together. Raises `MissingPipeline` where the weights are absent or
    damaged; nothing is ever downloaded.

    >>> load() is load()
    True
    """
    with _lock:
        return _load()


_load = cache(read_pipeline)


def parse(
    text: str, nlp: Language | None = None, *, skip: Sequence[Area] = (), breaks: Sequence[int] = ()
) -> Doc:
    """Parse a text of any length into one Doc with `doc.text == text`.

    `skip` names areas, as (start, end) in characters, that are not read: their words stand in
    the Doc as part of speech X, a sentence to each area, without entities or lemmas. `breaks`
    are characters before which a sentence ends, whatever the words say. `nlp` is
    the caller's own pipeline; labels of `en_core_web_*` are turned into Universal Dependencies
    (see `timeline.pipeline.labels`), and one without tagger or parser raises `UnusablePipeline`.

    >>> [token.text for token in parse("Rain fell. It stopped.") if token.dep_ == "nsubj"]
    ['Rain', 'It']
    """
    return next(parse_many([text], nlp, skips=[skip], breaks=[breaks]))


def parse_many(
    texts: Iterable[str],
    nlp: Language | None = None,
    *,
    skips: Iterable[Sequence[Area]] = repeat(()),
    breaks: Iterable[Sequence[int]] = repeat(()),
    batch_size: int = 64,
) -> Iterator[Doc]:
    """Parse texts one after the other, their windows read together in batches.

    Docs come in the order of the texts, lazily. `skips` gives the areas of each text that are
    not read, `breaks` where its sentences end at the latest; `batch_size` counts windows.

    >>> [len(doc) for doc in parse_many(["Rain fell.", "", "It stopped."])]
    [3, 0, 3]
    """
    nlp = load() if nlp is None else nlp
    adapt = adapter(nlp)
    layouts: list[Layout] = []
    stream = _windows(nlp, zip(texts, skips, breaks), layouts)  # noqa: B905 — the defaults never end
    for doc, layout in nlp.pipe(stream, as_tuples=True, batch_size=batch_size):
        while layouts[0] is not layout:
            yield layouts.pop(0).doc(nlp.vocab)
        layout.write(mended(adapt(doc)))
    for layout in layouts:
        yield layout.doc(nlp.vocab)


def adopt(doc: Doc, *, skip: Sequence[Area] = ()) -> Doc | None:
    """A Doc that another pipeline has read, as :func:`parse` gives one; None where its labels are of no use.

    The given Doc is not changed. Its words and sentences are kept as they are.

    >>> adopt(load()("Rain fell."))[1].dep_, adopt(load().make_doc("Rain fell."))
    ('ROOT', None)
    """
    adapt = adapter_of(doc)
    if adapt is None:
        return None
    read = mended(adapt(doc.copy()))
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    starts = [token.idx for token in doc]
    areas = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in skip]
    values = _unread(doc.vocab, words, [area for area in areas if area[0] < area[1]])
    is_read = np.array([not word.isspace() for word in words], dtype=bool)
    for start, end in areas:
        is_read[start:end] = False
    values[is_read] = _rooted(read, is_read)[is_read]
    return Layout(words, spaces, [], values).doc(doc.vocab)


def mended(doc: Doc) -> Doc:
    """What a pipeline read, its trees mended where their own labels show that they are wrong."""
    for mend in (
        join_titles,
        find_verbs,
        root_verbs,
        hang_subjects,
        head_dues,
        hang_openings,
        part_opening_times,
        hang_opening_nouns,
        hang_closings,
        join_finite,
    ):
        doc = mend(doc)
    return doc


def _rooted(doc: Doc, is_read: Array) -> Array:
    """What was found of each word; one whose head is not read becomes a root."""
    found = doc.to_array(ATTRS)
    number = np.arange(len(doc))
    heads = number + found[:, HEAD].astype("int64")
    lost = ~is_read[heads]
    heads[lost] = number[lost]
    found[lost, DEP] = doc.vocab.strings.add("ROOT")
    found[:, HEAD] = (heads - number).astype("uint64")
    return found


@define
class Layout:
    """The words of one text, where its windows stand among them, and what was found."""

    words: list[str]
    spaces: list[bool]
    windows: list[Array]
    values: Any  # spaCy wants a type of thinc for it
    written: int = 0

    def write(self, doc: Doc) -> None:
        """Take over what the pipeline found in the next window."""
        positions, found = self.windows[self.written], doc.to_array(ATTRS)
        for row, (place, token) in enumerate(zip(positions.tolist(), doc, strict=True)):
            if self.words[place] in READ_AS and token.text != self.words[place]:
                found[row, LEMMA] = doc.vocab.strings.add(self.words[place])
        heads = np.arange(len(doc)) + found[:, HEAD].astype("int64")
        found[:, HEAD] = (positions[heads] - positions).astype("uint64")
        self.values[positions] = found
        self.written += 1

    def doc(self, vocab: Vocab) -> Doc:
        """The Doc over the whole text."""
        doc = Doc(vocab, words=self.words, spaces=self.spaces)
        return settle(doc.from_array(ATTRS, _joined(self.values))) if self.words else doc


def _joined(values: Any) -> Any:
    """The same, with the white space between two words of a name taken into it."""
    joined = values.copy()
    for place in np.flatnonzero(values[:, ENTITY[0]] == INSIDE):
        before = place - 1
        while joined[before, ENTITY[0]] == OUTSIDE:
            joined[before, ENTITY] = joined[place, ENTITY]
            before -= 1
    return joined


def _windows(
    nlp: Language, texts: Iterable[tuple[str, Sequence[Area], Sequence[int]]], layouts: list[Layout]
) -> Iterator[tuple[Doc, Layout]]:
    """Yield each window of each text for the pipeline to read, with the layout it belongs to."""
    for text, skip, breaks in texts:
        layout = lay_out(nlp, text, skip, breaks)
        layouts.append(layout)
        readings = _readings(nlp, layout)
        for positions, words in zip(layout.windows, readings, strict=True):
            yield _window(nlp.vocab, layout, positions, words), layout


def _readings(nlp: Language, layout: Layout) -> list[list[str]]:
    """The words of each window as the pipeline reads them: headlines in sentence case, the WHO as another."""
    windows = [_acronyms([layout.words[i] for i in positions.tolist()]) for positions in layout.windows]
    titles = [i for i, words in enumerate(windows) if is_title(words)]
    if titles and KNOWN_LEMMAS in nlp.pipe_names:
        seen, known = casing(windows), cast("KnownLemmas", nlp.get_pipe(KNOWN_LEMMAS))
        for i in titles:
            windows[i] = as_sentence(windows[i], seen, known.common)
    return windows


def _acronyms(words: list[str]) -> list[str]:
    """The words, with another acronym for one that looks like a common word, where few are in capitals."""
    if READ_AS.keys().isdisjoint(words) or sum(word.isupper() for word in words) > len(words) / 2:
        return words
    return [READ_AS.get(word, word) for word in words]


def _window(vocab: Vocab, layout: Layout, positions: Array, words: list[str]) -> Doc:
    """Words at some positions as a Doc; white space left out between two becomes a space."""
    places = positions.tolist()
    following = [*places[1:], places[-1] + 1]
    spaces = [layout.spaces[i] or j > i + 1 for i, j in zip(places, following, strict=True)]
    return Doc(vocab, words=words, spaces=spaces)


def lay_out(nlp: Language, text: str, skip: Sequence[Area] = (), breaks: Sequence[int] = ()) -> Layout:
    """Cut a text into words and windows, before anything is read."""
    words: list[str] = []
    spaces: list[bool] = []
    windows: list[Array] = []
    areas: list[tuple[int, int]] = []
    for start, end, is_read in stretches(text, skip, breaks):
        first = len(words)
        for doc in _tokenized(nlp, text[start:end]):
            words += [token.text for token in doc]
            spaces += [bool(token.whitespace_) for token in doc]
        if is_read:
            windows += _cut(words, first)
        else:
            areas.append((first, len(words)))
    return Layout(words, spaces, windows, _unread(nlp.vocab, words, areas))


def _tokenized(nlp: Language, text: str) -> Iterator[Doc]:
    """The text through the pipeline's own tokenizer, monstrous words in pieces."""
    start = 0
    for match in RUN.finditer(text):
        for end in range(match.start() + LONGEST_WORD, match.end() + 1, LONGEST_WORD):
            yield nlp.tokenizer(text[start:end])
            start = end
    if start < len(text):
        yield nlp.tokenizer(text[start:])


def _cut(words: Sequence[str], first: int) -> Iterator[Array]:
    """Yield the positions of the words of a paragraph, cut after a sentence where it is long."""
    places = [i for i in range(first, len(words)) if not words[i].isspace()]
    while len(places) > LONGEST_WINDOW:
        backwards = range(LONGEST_WINDOW, LONGEST_WINDOW // 2, -1)
        ends = (i for i in backwards if words[places[i - 1]] in SENTENCE_ENDS)
        end = next(ends, LONGEST_WINDOW)
        yield np.array(places[:end])
        places = places[end:]
    if places:
        yield np.array(places)


def _unread(vocab: Vocab, words: Sequence[str], areas: Iterable[Area]) -> Array:
    """What is said of words that no window reads: white space, and words of skipped areas.

    White space hangs on the word before it, a skipped word on the first word of its area.
    """
    number = np.arange(len(words))
    blank = np.array([word.isspace() for word in words], dtype=bool)
    heads = np.maximum.accumulate(np.where(blank, -1, number)) if words else number
    heads[heads < 0] = np.argmin(blank) if words else 0
    for start, end in areas:
        heads[start:end] = start
    columns = {
        "TAG": np.where(blank, vocab.strings.add("_SP"), 0),
        "POS": np.where(blank, SPACE, X),
        "DEP": np.where(heads == number, vocab.strings.add("ROOT"), vocab.strings.add("dep")),
        "ENT_IOB": np.full(len(words), OUTSIDE),
        "HEAD": heads - number,
    }
    nothing = np.zeros(len(words), dtype="uint64")
    return np.stack([columns.get(str(name), nothing).astype("uint64") for name in ATTRS], axis=1)


def stretches(
    text: str, skip: Sequence[Area] = (), breaks: Sequence[int] = ()
) -> Iterator[tuple[int, int, bool]]:
    """Yield the paragraphs of a text, cut at breaks, and the areas to skip: (start, end, is it read)."""
    at = 0
    for area in sorted(skip):
        start, end = max(area[0], at), min(area[1], len(text))
        if start < end:
            yield from _paragraphs(text, at, start, breaks)
            yield start, end, False
            at = end
    yield from _paragraphs(text, at, len(text), breaks)


def _paragraphs(text: str, start: int, end: int, breaks: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    ends = [match.end() for match in BREAK.finditer(text, start, end) if not _is_wrapped(text, match)]
    for at in sorted({*ends, *(at for at in breaks if start < at < end), end}):
        if start < at:
            yield start, at, True
            start = at


def _is_wrapped(text: str, line_break: re.Match[str]) -> bool:
    """Whether one line break stands inside a sentence of text set in lines of fixed width."""
    start, end = line_break.span()
    length = start - text.rfind("\n", 0, start) - 1
    goes_on = text[end : end + 1].islower() and (text[start - 1].isalpha() or text[start - 1] == ",")
    return line_break[0].count("\n") == 1 and length >= SHORTEST_WRAPPED_LINE and goes_on
