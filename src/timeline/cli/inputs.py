"""What the command reads: files, folders, standard input and rows of JSON; knows nothing of outputs.

Each article is read apart, so that one that cannot be read keeps no other from being read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from errno import EBADF
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve, frozen

from timeline.article import Article
from timeline.errors import FormatError
from timeline.published import settled
from timeline.web import read_html

if TYPE_CHECKING:
    from timeline.cli.options import Options
    from timeline.interval import Interval

STDIN = "-"
FIELDS = {name: name for name in ("text", "published", "title", "url", "id")}
_KIND_OF = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


@frozen
class File:
    """A file to read: its name in messages, the path of what is made of it, and what it holds."""

    name: str
    stem: PurePath
    kind: str


@frozen
class Input:
    """An article to read: its name in messages, the path of what is made of it, and how to get it."""

    name: str
    stem: PurePath
    read: Callable[[], Article]


def are_many(names: Sequence[str], kind: str | None) -> bool:
    """Whether the names stand for more than one article, whatever is in the files.

    >>> are_many(["a.txt"], None), are_many(["a.jsonl"], None), are_many(["-"], "jsonl")
    (False, True, True)
    """
    return len(names) > 1 or any(Path(name).is_dir() or _kind(name, kind) == "jsonl" for name in names)


def find_files(options: Options) -> list[File]:
    """The files that were named, and those in the folders that were, each folder's in order."""
    return [file for name in options.inputs for file in _files(name, options.kind)]


def _files(name: str, kind: str | None) -> Iterator[File]:
    folder = Path(name)
    if name == STDIN or not folder.is_dir():
        stem = PurePath("stdin" if name == STDIN else folder.stem)
        yield File(name, stem, _kind(name, kind))
        return
    inside = [
        path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _KIND_OF and path.is_file()
    ]
    for path in inside:
        yield File(str(path), path.relative_to(folder).with_suffix(""), _kind(path.name, kind))
    if not inside:
        yield File(name, PurePath(folder.name), "empty")


def _kind(name: str, kind: str | None) -> str:
    return kind or _KIND_OF.get(PurePath(name).suffix.lower(), "text")


def read_inputs(files: Iterable[File], options: Options) -> Iterator[Input]:
    """The articles in the files, none of them read yet but for the rows of JSON that hold them."""
    for file in files:
        if file.kind == "jsonl":
            yield from _rows(file, options)
        else:
            yield Input(file.name, file.stem, partial(_READERS[file.kind], file.name, options.published))


def _text(name: str, published: Interval | None) -> Article:
    """A byte order mark is no part of it, and a NUL is a sign of a binary file."""
    data = _data(name)
    if b"\0" in data:
        raise FormatError("this is not a text file in UTF-8")
    return Article(data.decode("utf-8-sig"), published)


def _page(name: str, published: Interval | None) -> Article:
    """A page whose dates contradict each other fails, unless it is told which one is right."""
    article = read_html(_data(name))
    if published is None:
        settled(article.dates)
    return article if published is None else evolve(article, published=published)


def _nothing(name: str, published: Interval | None) -> Article:
    raise FormatError(f"no file in this folder ends in {', '.join(_KIND_OF)}")


_READERS: Mapping[str, Callable[[str, Interval | None], Article]] = {
    "text": _text,
    "html": _page,
    "empty": _nothing,
}
KINDS = ("text", "html", "jsonl")


def _rows(file: File, options: Options) -> Iterator[Input]:
    """An article for each line that is not blank; a file that cannot be read is one that fails."""
    try:
        with _opened(file.name) as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    stem = file.stem.with_name(f"{file.stem.name}-{number}")
                    yield Input(f"{file.name}:{number}", stem, partial(_row, line, options))
    except OSError as error:
        yield Input(file.name, file.stem, partial(_fail, error))


def _row(line: bytes, options: Options) -> Article:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"not JSON: {error}") from error
    held = {name: row.get(key) for name, key in options.fields.items()} if isinstance(row, dict) else {}
    text = held.get("text")
    if not isinstance(text, str):
        raise FormatError(f'a row is a JSON object with its text as "{options.fields["text"]}"')
    for name, kind in _HOLDS.items():
        if held[name] is not None and not isinstance(held[name], kind):
            raise FormatError(f'"{options.fields[name]}" of a row is text, not {held[name]!r}')
    known_as = None if held["id"] is None else str(held["id"])
    return Article(text, held["published"] or options.published, held["title"], held["url"] or known_as)


_HOLDS: Mapping[str, type | tuple[type, ...]] = {"title": str, "url": str, "id": (str, int)}
"""What the keys of a row that need not be there hold where they are."""


def _fail(error: OSError) -> Article:
    raise error


def _data(name: str) -> bytes:
    with _opened(name) as file:
        return file.read()


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    if name != STDIN:
        return Path(name).open("rb")
    if sys.stdin is None:  # whoever runs the command has closed it
        raise OSError(EBADF, "standard input is closed")
    return nullcontext(sys.stdin.buffer)
