"""Find the lines of scraped text that no reporter wrote; refuses to guess from meaning.

Precision comes first: a sentence of the article that is lost is worse than a button that stays.
A line is boilerplate when each of its sentences matches a rule, when it stands below a heading
such as "Most read" or below a reader's comment, when it is a label repeated through the page, or
when an appeal to the reader fills its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.languages.boilerplate import Boilerplate
from timeline.languages.en_boilerplate import ADDRESSES_READER, QUOTES_SOMEONE, RULES

Span = tuple[int, int]

LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BLANK_LINE = re.compile(
    r"(?:\r\n?|[\n\f\v\x85\u2028\u2029])[^\S\r\n]*(?:\r\n?|[\n\f\v\x85\u2028\u2029])|\f|\u2029"
)
_MARKS = "\ufeff \t\xa0•·▪●◦‣*–—-|>»#_[]"  # bullets and rules around a line
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+")
_QUOTE = re.compile(r"[\"“”«»]")
_READER = re.compile(ADDRESSES_READER, re.IGNORECASE)
_QUOTED = re.compile(QUOTES_SOMEONE, re.IGNORECASE)
_APPEALS = ("appeal", "newsletter")
_LONGEST = 600  # characters of a paragraph that can be boilerplate; also keeps matching linear
_WRAPPED = 45  # a line at least this long without a final mark may go on in the next
_LABEL_WORDS = 5
_LABEL_REPEATS = 3


def find_boilerplate(text: str, rules: Sequence[Boilerplate] = RULES) -> tuple[Span, ...]:
    r"""The spans of the text that belong to the page, in order, each within one paragraph.

    >>> find_boilerplate("The port reopened on Monday.\n\nRead also: Storm warning\n")
    ((30, 54),)
    """
    labels = _repeated_labels(text)
    spans = [span for block in blocks(text) for span in _block_boilerplate(text, block, rules, labels)]
    return tuple(_with_listed(text, spans, rules))


def blocks(text: str) -> Iterator[list[Span]]:
    r"""The paragraphs of a text: runs of lines with no blank line between them.

    >>> list(blocks("one\ntwo\n\nthree"))
    [[(0, 3), (4, 7)], [(9, 14)]]
    """
    block: list[Span] = []
    for line in _lines(text):
        if block and _BLANK_LINE.search(text, block[-1][1], line[0]):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _lines(text: str) -> Iterator[Span]:
    """Lines with something on them, without the white space around it."""
    for match in LINE.finditer(text):
        line = match[0]
        content = line.strip().strip("\ufeff")
        if content:
            start = match.start() + line.index(content)
            yield start, start + len(content)


def _block_boilerplate(
    text: str, block: list[Span], rules: Sequence[Boilerplate], labels: frozenset[str]
) -> Iterator[Span]:
    whole = block[0][0], block[-1][1]
    if len(block) > 1 and _is_boilerplate(text, whole, rules, labels):
        yield whole
        return
    previous: Span | None = None
    for line in block:
        if _stands_alone(text, previous) and _is_boilerplate(text, line, rules, labels):
            yield line
        previous = line


def _stands_alone(text: str, previous: Span | None) -> bool:
    """Whether a line cannot be the rest of a sentence that was wrapped in the line before it."""
    if previous is None or previous[1] - previous[0] < _WRAPPED:
        return True
    return text[previous[1] - 1] in ".!?…:”\"'"


def _is_boilerplate(text: str, span: Span, rules: Sequence[Boilerplate], labels: frozenset[str]) -> bool:
    if span[1] - span[0] > _LONGEST:
        return False
    paragraph = " ".join(text[slice(*span)].split()).strip(_MARKS)
    if not paragraph or paragraph.casefold() in labels:
        return True
    sentences = [sentence.strip(_MARKS) for sentence in _SENTENCE_END.split(paragraph)]
    kinds = [_kind(sentence, rules) for sentence in sentences if sentence]
    if all(kinds) or _kind(paragraph, rules):
        return True
    return any(kind in _APPEALS for kind in kinds) and _is_addressed(sentences, kinds)


def _kind(sentence: str, rules: Sequence[Boilerplate]) -> str | None:
    kind = next((rule.name for rule in rules if rule.matches(sentence)), None)
    return None if kind in _APPEALS and _QUOTED.search(sentence) else kind


def _is_addressed(sentences: list[str], kinds: list[str | None]) -> bool:
    """Whether all that is left beside the appeal speaks to the reader, and nobody is quoted."""
    rest = [sentence for sentence, kind in zip(sentences, kinds, strict=True) if not kind]
    return all(_READER.search(sentence) and not _QUOTE.search(sentence) for sentence in rest)


def _repeated_labels(text: str) -> frozenset[str]:
    """Short lines without a full stop that come back again and again: buttons and captions."""
    lines = (text[start:end].strip(_MARKS).casefold() for start, end in _lines(text) if end - start < 60)
    counts = Counter(line for line in lines if line and _is_label(line))
    return frozenset(line for line, count in counts.items() if count >= _LABEL_REPEATS)


def _is_label(line: str) -> bool:
    return not line.rstrip("\"'”’)").endswith((".", "?", ";", ",")) and len(line.split()) <= _LABEL_WORDS


def _with_listed(text: str, spans: list[Span], rules: Sequence[Boilerplate]) -> Iterator[Span]:
    """The spans, each heading of a list followed by the headlines that stand right below it.

    What opens the rest of the page is followed by all of it.
    """
    openers, last = [rule for rule in rules if rule.opens_list], [rule for rule in rules if rule.opens_rest]
    for span, following in pairwise([*spans, (len(text), len(text))]):
        yield span
        if any(rule.matches(" ".join(text[slice(*span)].split()).strip(_MARKS)) for rule in last):
            yield from ((span[1] + start, span[1] + end) for start, end in _lines(text[span[1] :]))
            return
        if any(rule.matches(text[slice(*span)].strip(_MARKS)) for rule in openers):
            yield from _listed(text, span[1], following[0])


def _listed(text: str, start: int, stop: int) -> Iterator[Span]:
    for line in _lines(text[start:stop]):
        span = start + line[0], start + line[1]
        if text[span[1] - 1] in '.”"' or span[1] - span[0] > 150:
            return
        yield span
