"""TimeML as XML: a text, the marks over it and the elements around it; knows no annotation.

Every element and attribute is kept, SIGNAL, SLINK, ALINK and those of other tools among them:
``read(write(document)) == document``. Declared entities, by which a small file can grow without
end, and anything outside the file are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html.entities import html5
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from attrs import define, evolve, field, frozen

from timeline.errors import FormatError, expect

Span = tuple[int, int]

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ROOT, _TEXT, _CREATED, _TIMEX = "TimeML", "TEXT", "DCT", "TIMEX3"
_HEAD = frozenset(("DOCID", "TITLE", "EXTRAINFO", _CREATED))
_TAIL = frozenset(("MAKEINSTANCE", "TLINK", "SLINK", "ALINK"))


@frozen
class Element:
    """An element with its attributes; ``span`` is None outside the text, ``line`` that of the file."""

    name: str
    attributes: Mapping[str, str] = field(factory=dict)
    text: str = ""
    span: Span | None = None
    line: int = field(default=0, eq=False, repr=False)

    def get(self, *names: str) -> str | None:
        """The first of some attributes that is there."""
        return next((self.attributes[name] for name in names if name in self.attributes), None)


@frozen
class Document:
    """What a TimeML file holds.

    ``head`` has the elements before the text (DOCID, the creation time's TIMEX3, TITLE), ``marks``
    those within it, outer before inner, and ``tail`` those after it: instances and links.
    """

    text: str
    head: tuple[Element, ...] = ()
    marks: tuple[Element, ...] = ()
    tail: tuple[Element, ...] = ()


# Reading


def read(source: str | bytes) -> Document:
    """The document in the content of a TimeML file.

    Where there is no TEXT, all of it between head and instances is text. HTML's names of
    characters are read, although XML has five only. Raises :class:`timeline.errors.FormatError`,
    with the line, for what is not well formed or no TimeML, declares entities, or has no text.

    >>> found = read("<TimeML><TEXT>He <EVENT eid='e1' class='OCCURRENCE'>left</EVENT>.</TEXT></TimeML>")
    >>> found.text, found.marks[0].get("eid"), found.marks[0].span
    ('He left.', 'e1', (3, 7))
    """
    expect(source, (str, bytes), "TimeML", "text or bytes")
    encoding = "utf-8" if isinstance(source, str) else None
    data = legal(source).encode() if isinstance(source, str) else source
    reader = _Reader(expat.ParserCreate(encoding))
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise FormatError(f"line {error.lineno}: not well-formed XML ({reason})") from error
    except LookupError as error:
        raise FormatError(f"an encoding that Python does not know: {error}") from error
    return reader.document()


@define(eq=False)
class _Begun:
    """An element while it is read: where its text begins and ends, and how many had begun by its end."""

    name: str
    attributes: dict[str, str]
    line: int
    start: int
    end: int = 0
    until: int = 0


@define(eq=False)
class _Reader:
    """Takes what the parser meets: all letters in one row, and the elements in the order they begin."""

    parser: expat.XMLParserType
    elements: list[_Begun] = field(factory=list)
    open: list[_Begun] = field(factory=list)
    letters: list[str] = field(factory=list)
    length: int = 0

    def __attrs_post_init__(self) -> None:
        self.parser.buffer_text = True
        self.parser.UseForeignDTD(True)  # else an unknown name ends the reading
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.SkippedEntityHandler = self._name
        self.parser.EntityDeclHandler = self._refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        if not self.open and name.casefold() != _ROOT.casefold():
            raise FormatError(f"line {line}: the root is <{name}>, not <{_ROOT}>")
        self.open.append(_Begun(name, attributes, line, self.length))
        self.elements.append(self.open[-1])

    def _end(self, _: str) -> None:
        done = self.open.pop()
        done.end, done.until = self.length, len(self.elements)

    def _data(self, letters: str) -> None:
        self.letters.append(letters)
        self.length += len(letters)

    def _name(self, name: str, is_parameter: bool) -> None:
        known = html5.get(f"{name};")
        if known is None and not is_parameter:
            raise FormatError(f"line {self.parser.CurrentLineNumber}: no character is named &{name};")
        self._data("" if is_parameter else known or "")

    def _refuse(self, name: str, *_: object) -> None:
        line = self.parser.CurrentLineNumber
        raise FormatError(f"line {line}: entities are not read ({name}); write the characters themselves")

    def document(self) -> Document:
        """The elements before, within and after the text."""
        whole = "".join(self.letters)
        text, first, last = self._text()
        parts = self.elements[1:first], self.elements[first:last], self.elements[last:]
        head, marks, tail = ([_closed(begun, whole) for begun in part] for part in parts)
        inside = tuple(evolve(mark, span=_moved(mark.span, -text[0])) for mark in marks)
        outside = (
            tuple(evolve(element, span=None) for element in part if element.name not in (_TEXT, _CREATED))
            for part in (head, tail)
        )
        return Document(whole[slice(*text)], next(outside), inside, next(outside))

    def _text(self) -> tuple[Span, int, int]:
        """Where the text stands, and the numbers of the first mark in it and of the first after it."""
        texts = [number for number, begun in enumerate(self.elements) if begun.name == _TEXT]
        if len(texts) > 1:
            raise FormatError(f"line {self.elements[texts[1]].line}: a second <{_TEXT}>")
        if texts:
            begun = self.elements[texts[0]]
            return (begun.start, begun.end), texts[0] + 1, begun.until
        return self._body()

    def _body(self) -> tuple[Span, int, int]:
        """The same where no element marks the text: all between the head and the instances."""
        heads = [begun for begun in self.elements if begun.name in _HEAD]
        tails = (number for number, begun in enumerate(self.elements) if begun.name in _TAIL)
        last = next(tails, len(self.elements))
        start, first = max(((begun.end, begun.until) for begun in heads), default=(0, 1))
        end = self.elements[last].start if last < len(self.elements) else self.length
        if not "".join(self.letters)[start:end].strip():
            raise FormatError(f"there is no text: neither a <{_TEXT}> nor any outside the head")
        return (start, end), first, max(first, last)


def _closed(begun: _Begun, whole: str) -> Element:
    span = begun.start, begun.end
    return Element(begun.name, begun.attributes, whole[slice(*span)], span, begun.line)


def _moved(span: Span | None, by: int) -> Span | None:
    return span and (span[0] + by, span[1] + by)


# Writing


def write(document: Document) -> str:
    """The document as a file's content; characters that XML forbids become U+FFFD."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<{_ROOT}>",
        *map(_head, document.head),
        f"<{_TEXT}>{''.join(_marked(document.text, document.marks))}</{_TEXT}>",
        *map(_whole, document.tail),
        f"</{_ROOT}>",
    ]
    return "\n".join(lines) + "\n"


def _head(element: Element) -> str:
    whole = _whole(element)
    return f"<{_CREATED}>{whole}</{_CREATED}>" if element.name == _TIMEX else whole


def _whole(element: Element) -> str:
    opening = _opening(element)
    return f"{opening}{_text(element.text)}</{element.name}>" if element.text else f"{opening[:-1]} />"


def _marked(text: str, marks: Iterable[Element]) -> Iterator[str]:
    """The text with a tag around each mark; marks are nested and outer before inner."""
    closing: list[tuple[int, str]] = []
    at = 0
    for mark in marks:
        start, end = mark.span or (at, at)
        while closing and closing[-1][0] <= start:
            closes, name = closing.pop()
            yield f"{_text(text[at:closes])}</{name}>"
            at = closes
        yield _text(text[at:start]) + _opening(mark)
        at = start
        closing.append((end, mark.name))
    for closes, name in reversed(closing):
        yield f"{_text(text[at:closes])}</{name}>"
        at = closes
    yield _text(text[at:])


def _opening(element: Element) -> str:
    given = (f" {name}={quoteattr(legal(value))}" for name, value in element.attributes.items())
    return f"<{element.name}{''.join(given)}>"


def _text(text: str) -> str:
    """Escaped; a carriage return is written by number, since a parser reads a bare one as a new line."""
    return escape(legal(text), {"\r": "&#13;"})


def legal(text: str) -> str:
    """The text with U+FFFD for each character that XML forbids."""
    return _FORBIDDEN.sub("\ufffd", text)
