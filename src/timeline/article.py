"""Article: a text with its publication date, and which of its lines are title, lead, body or page.

The text is never changed, so that every offset is one of the caller's own; boilerplate is masked,
not cut. Refuses to guess a publication date: without one, relative times stay unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from attrs import Attribute, field, frozen

from timeline.annotations import NOW
from timeline.boilerplate import Span, blocks, find_boilerplate
from timeline.errors import InvalidText, of_kind, rows
from timeline.interval import Interval
from timeline.languages.boilerplate import Boilerplate, rule_rows
from timeline.languages.en_boilerplate import AGENCIES, RULES
from timeline.languages.en_lexicon import CLOCK_END
from timeline.published import StatedDate, read_published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+-]+:(?!\d+$)")  # "C:" is a disk, "rows:5" a line of a file
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_TITLE_WORDS = 30
_WRAPPED = 120  # characters; lines of text set to a width are shorter
_DATELINE_REACH = 120  # characters from the start of a paragraph in which a dateline must end
_AGENCY = "|".join(map(re.escape, AGENCIES))
_CITY = r"[A-Z][A-Z.'’/ -]*[A-Z](?:, [A-Z][\w.' -]{1,30}?)??"
_CITY_OF_AGENCY = r"[A-Z][\w.'’ -]{1,30}?(?:, [A-Z][\w.' -]{1,30}?)??"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
_DASH = r"\s*(?:--?|[—–_])(?=\s)"
_FILED = rf"(?P<place>{_CITY})(?:,? (?P<date>{_DAY}))?(?: ?\((?P<agency>[A-Z][\w ]{{1,25}})\))?{_DASH}"
_SIGNED = rf"(?P<place>{_CITY_OF_AGENCY})(?:,? (?P<date>{_DAY}))? ?\((?P<agency>{_AGENCY})\){_DASH}"
_BARE = rf"(?P<place>)(?P<date>(?!))?\((?P<agency>{_AGENCY})\){_DASH}"
_DATELINES = (re.compile(_SIGNED), re.compile(_FILED), re.compile(_BARE))
# What pages put before it in one line: "VIGO | Mon May 2, 2011 6:47 pm EST", "(Adds details)".
_NOTE = rf"\((?!(?:{_AGENCY})\))[A-Z][^()]{{3,80}}\) +"
_STAMPED = re.compile(rf"(?:.{{0,200}}?\b\d{{1,2}}:\d\d ?[ap]\.?m\.? [A-Z]{{2,4}} +)?(?:{_NOTE})?")


class PartKind(StrEnum):
    """What a paragraph is within its article."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    BOILERPLATE = "boilerplate"


@frozen
class Part:
    """A paragraph of an article, or a stretch of boilerplate, and where it stands."""

    kind: PartKind
    start: int
    end: int
    text: str


@frozen
class Dateline:
    """Where, when and by which agency a report was filed: "NAIROBI, May 2 (Reuters) —".

    ``place``, ``date`` and ``agency`` are spans of the article's text, None where not given.
    """

    start: int
    end: int
    text: str
    place: Span
    date: Span | None = None
    agency: Span | None = None


@frozen
class Origin:
    """One article within a text that holds several: where its own text stands, and what is known of it.

    ``prefix`` is what stands before the ids of its annotations, such as ``2.`` before ``e5``.

    >>> from timeline import extract, merge
    >>> merged = merge([extract("Bo Lind left on Monday.", "2024-03-14")])
    >>> origin = merged.article.origin(merged[0].start)
    >>> origin.prefix, merged.article.text[origin.start : origin.end]
    ('1.', 'Bo Lind left on Monday.')
    """

    start: int
    end: int
    published: Interval | None = None
    title: str | None = None
    url: str | None = None
    prefix: str = ""

    @property
    def address(self) -> str | None:
        """The url where it leads somewhere from anywhere: the name of a file, or a number, does not."""
        return self.url if self.url and _SCHEME.match(self.url) else None


def encodable(text: str) -> str:
    r"""The same text with U+FFFD for lone halves of surrogate pairs, which no encoding holds; offsets stay.

    >>> encodable("a\ud83db") == "a\ufffdb"
    True
    """
    return _LONE_SURROGATE.sub("\ufffd", text)


def _check_text(_: Article, __: Attribute[str], text: object) -> None:
    if not isinstance(text, str):
        mend = ": decode it" if isinstance(text, bytes) else ""
        raise InvalidText(f"an article's text is a str, not {type(text).__name__}{mend}")


_optional_text = of_kind((str, NoneType), "text or None")


def _dates(given: Iterable[StatedDate]) -> tuple[StatedDate, ...]:
    return rows(given, StatedDate, "dates")


def _origins(given: Iterable[Origin]) -> tuple[Origin, ...]:
    return rows(given, Origin, "origins")


@frozen
class Article:
    r"""A text and its publication date; ``published`` is read from any form, and None stays None.

    ``title`` is the headline where it is known from elsewhere; otherwise the first paragraph is it
    when it looks like one. ``dates`` are those that its page states, of publication and of updates,
    the most trusted first. ``rules`` are the boilerplate lines to mask; ``origins`` the articles that
    :func:`timeline.merge` has put into this one. Raises
    :class:`timeline.errors.InvalidText`, :class:`timeline.errors.InvalidDate` and
    :class:`timeline.errors.InvalidArgument`.

    >>> article = Article("Bridge opens\n\nCrews opened it.\n\nRead also: Storm", "2024-03-14")
    >>> for part in article.parts:
    ...     print(part.kind, "|", part.text)
    title | Bridge opens
    lead | Crews opened it.
    boilerplate | Read also: Storm
    """

    text: str = field(validator=_check_text)
    published: Interval | None = field(default=None, converter=read_published)
    title: str | None = field(default=None, validator=_optional_text)
    url: str | None = field(default=None, validator=_optional_text)
    dates: tuple[StatedDate, ...] = field(default=(), converter=_dates)
    rules: tuple[Boilerplate, ...] = field(default=RULES, converter=rule_rows, eq=False, repr=False)
    origins: tuple[Origin, ...] = field(default=(), converter=_origins)

    def origin(self, at: int) -> Origin:
        """The article that a place of the text belongs to: one of ``origins``, else this one itself."""
        index = bisect_right(self.origins, at, key=lambda one: one.start) - 1
        if index >= 0 and at <= self.origins[index].end:
            return self.origins[index]
        return Origin(0, len(self.text), self.published, self.title, self.url)

    @cached_property
    def boilerplate(self) -> tuple[Span, ...]:
        """Spans that belong to the page and not to the article, in order."""
        return find_boilerplate(self.text, self.rules)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The paragraphs in order: title, lead, body; and the boilerplate between them."""
        return tuple(sorted([*self._written(), *self._masked()], key=lambda part: part.start))

    @cached_property
    def dateline(self) -> Dateline | None:
        """The dateline at the head of the first paragraphs, or None."""
        prose = (part for part in self.parts if part.kind in (PartKind.LEAD, PartKind.BODY))
        found = (_dateline(self.text, part) for part, _ in zip(prose, range(3), strict=False))
        return next((dateline for dateline in found if dateline), None)

    @property
    def breaks(self) -> tuple[int, ...]:
        """Where a sentence ends though no mark of its own says so: around the dateline, behind "6 p.m."."""
        clocks = tuple(match.end() for match in CLOCK_END.finditer(self.text))
        if not self.dateline:
            return clocks
        rest = self.text[self.dateline.end :]
        return self.dateline.start, len(self.text) - len(rest.lstrip()), *clocks

    def masks(self, start: int, end: int) -> bool:
        """Whether a span lies in boilerplate."""
        index = bisect_right(self.boilerplate, (start, len(self.text) + 1)) - 1
        return index >= 0 and end <= self.boilerplate[index][1]

    def _masked(self) -> Iterator[Part]:
        for span in self.boilerplate:
            yield self._part(PartKind.BOILERPLATE, span)

    def _written(self) -> Iterator[Part]:
        kinds = self._kinds()
        for span in self._paragraphs():
            yield self._part(next(kinds), span)

    def _kinds(self) -> Iterator[PartKind]:
        if _has_title(self.text, self._paragraphs(), self.title):
            yield PartKind.TITLE
        yield PartKind.LEAD
        while True:
            yield PartKind.BODY

    def _paragraphs(self) -> list[Span]:
        """Runs of lines with neither a blank line nor boilerplate between them; one line each where long."""
        masked = set(self.boilerplate)
        found = [_prose(block, masked) for block in blocks(self.text)]
        runs = [part for block in found for run in block for part in _unwrapped(run)]
        return [(run[0][0], run[-1][1]) for run in runs]

    def _part(self, kind: PartKind, span: Span) -> Part:
        return Part(kind, *span, self.text[slice(*span)])


def written(article: Article) -> dict[str, Interval | None]:
    """When each article of a merged one was written, by the ids that links have for it."""
    return {f"{origin.prefix}{NOW}": origin.published for origin in article.origins}


def _prose(block: list[Span], masked: set[Span]) -> list[list[Span]]:
    """The lines of a block, split where boilerplate stands between them."""
    runs: list[list[Span]] = [[]]
    for line in block:
        if line in masked:
            runs.append([])
        elif (block[0][0], block[-1][1]) not in masked:
            runs[-1].append(line)
    return [run for run in runs if run]


def _unwrapped(run: list[Span]) -> list[list[Span]]:
    """Lines one by one where they are too long to be wrapped: each is a paragraph then."""
    return [[line] for line in run] if any(end - start > _WRAPPED for start, end in run) else [run]


def _has_title(text: str, paragraphs: list[Span], title: str | None) -> bool:
    """Whether the first paragraph is a headline: the one given, or a line with no full stop."""
    if len(paragraphs) < 2:
        return False
    first = text[slice(*paragraphs[0])]
    if title is not None and first.split() == title.split():
        return True
    is_line = "\n" not in first and len(first) < 300 and len(first.split()) <= _TITLE_WORDS
    return is_line and not first.endswith((".", "!”", ".”", '."', ":")) and not _match_dateline(first)


def _dateline(text: str, part: Part) -> Dateline | None:
    match = _match_dateline(part.text)
    if not match:
        return None
    spans = {name: _shifted(match.span(name), part.start) for name in ("place", "date", "agency")}
    start, end = part.start + match.start(), part.start + match.end()
    return Dateline(
        start,
        end,
        text[start:end],
        spans["place"] or (start, start),
        spans["date"],
        spans["agency"],
    )


def _match_dateline(paragraph: str) -> re.Match[str] | None:
    stamp = _STAMPED.match(paragraph)
    starts = dict.fromkeys((0, stamp.end() if stamp else 0))
    found = (pattern.match(paragraph, at, at + _DATELINE_REACH) for at in starts for pattern in _DATELINES)
    return next(filter(None, found), None)


def _shifted(span: Span, by: int) -> Span | None:
    return None if span == (-1, -1) else (span[0] + by, span[1] + by)
