"""What the command writes, and where to: the terminal, a file or a folder; never half a file."""

from __future__ import annotations

import json
import os
import sys
import webbrowser
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from errno import EBADF, EEXIST
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from timeline.cli.inputs import find_files
from timeline.formats.records import to_jsonl
from timeline.report import explained
from timeline.timeline import Timeline

if TYPE_CHECKING:
    from timeline.cli.inputs import Input
    from timeline.cli.options import Options

Write = Callable[["Input", Timeline], None]


@frozen
class Format:
    """A way to write: the ending of its files, an article alone, and one of several in a row.

    ``in_row`` takes the article's name and whether others went before; it is None where a file can
    hold one article only.
    """

    suffix: str
    alone: Callable[[Timeline], str]
    in_row: Callable[[Timeline, str, bool], str] | None = None


def _headed(table: Callable[[Timeline], str]) -> Format:
    """Tables for a reader; several stand below their names, as ``head`` prints several files."""

    def in_row(timeline: Timeline, name: str, goes_on: bool) -> str:
        return "\n" * goes_on + f"==> {name} <==\n{table(timeline)}\n"

    return Format(".txt", table, in_row)


def _rows(timeline: Timeline, _: str, goes_on: bool) -> str:
    """Rows of CSV, the header above the first of all only."""
    return timeline.to_csv().partition("\n")[2] if goes_on else timeline.to_csv()


FORMATS = {
    "text": _headed(str),
    "json": Format(
        ".json", lambda timeline: timeline.to_json(indent=2), lambda timeline, *_: timeline.to_json()
    ),
    "jsonl": Format(".jsonl", to_jsonl, lambda timeline, *_: to_jsonl(timeline)),
    "csv": Format(".csv", Timeline.to_csv, _rows),
    "timeml": Format(".tml", Timeline.to_timeml),
    "ics": Format(".ics", Timeline.to_ics),
    "timelinejs": Format(".json", lambda timeline: json.dumps(timeline.to_timelinejs(), ensure_ascii=False)),
    "mermaid": Format(".mmd", Timeline.to_mermaid),
    "graphml": Format(".graphml", Timeline.to_graphml),
    "jsonld": Format(".jsonld", lambda timeline: json.dumps(timeline.to_jsonld(), ensure_ascii=False)),
    "brat": Format(".ann", Timeline.to_brat),
    "html": Format(".html", Timeline.to_html),
}
_EXPLAINED = _headed(lambda timeline: f"{timeline}\n\n{explained(timeline)}")


def is_folder(output: str | None) -> bool:
    """Whether an output is a folder: one that is there, or a name that ends like one."""
    return output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir())


@contextmanager
def open_output(options: Options) -> Iterator[Write]:
    """What writes timelines where the options say; a file is in its place only when all is written."""
    form = _EXPLAINED if options.explain else FORMATS[options.format]
    sources = {Path(file.name).resolve() for file in find_files(options)}
    if options.output is not None and is_folder(options.output):
        yield _apart(Path(options.output), form, options.open, sources)
    elif options.output is None and options.open is None:
        yield _in_row(_stdout(), form, options.many, [])
    else:
        path = Path(options.output or Path(mkdtemp(prefix="timeline-"), f"timeline{form.suffix}"))
        names: list[str] = []
        with replacing(_spared(path, sources), lambda: bool(names)) as file:
            yield _in_row(file, form, options.many, names)
        _show(path, options.open)


def _stdout() -> BinaryIO:
    """Standard output, which whoever runs the command may have closed."""
    if sys.stdout is None:
        raise OSError(EBADF, "standard output is closed: give --output")
    return sys.stdout.buffer


def _in_row(file: BinaryIO, form: Format, many: bool, names: list[str]) -> Write:
    """One after the other, each as soon as it is there; ``names`` gets the name of each."""

    def write(item: Input, timeline: Timeline) -> None:
        text = form.in_row(timeline, item.name, bool(names)) if many and form.in_row else form.alone(timeline)
        names.append(item.name)
        file.write(_encoded(text))
        file.flush()

    return write


def _apart(folder: Path, form: Format, opens: bool | None, sources: Collection[Path]) -> Write:
    """A file for each article, in folders like those it was found in."""
    used: set[str] = set()

    def write(item: Input, timeline: Timeline) -> None:
        stem = next(name for name in _numbered(str(item.stem)) if name not in used)
        used.add(stem)
        path = folder / f"{stem}{form.suffix}"
        with replacing(_spared(path, sources)) as file:
            file.write(_encoded(form.alone(timeline)))
        _show(path, opens)

    return write


def _spared(path: Path, sources: Collection[Path]) -> Path:
    """The path to write to, which must be none of the files that are read."""
    if path.resolve() in sources:
        raise FileExistsError(EEXIST, "this is what is read: name another --output", str(path))
    return path


def _numbered(stem: str) -> Iterator[str]:
    """The name, and what stands for it where it is taken: name-2, name-3 …"""
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))


def _encoded(text: str) -> bytes:
    """UTF-8 whatever the terminal claims, so that the output is the same on every machine.

    A line ends in a newline; of no rows there is none.
    """
    return (text if text.endswith("\n") or not text else f"{text}\n").encode(errors="replace")


@contextmanager
def replacing(path: Path, is_made: Callable[[], bool] = lambda: True) -> Iterator[BinaryIO]:
    """A file that takes its place when all is written, if it is made, and leaves no trace when that fails.

    What is there and no plain file, such as a pipe, is written to as it is.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
        if is_made():
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _show(path: Path, opens: bool | None) -> None:
    """Tell where a page is, and open it in the browser when that is wanted."""
    if opens is None or not path.exists():
        return
    out = _stdout()
    out.write(_encoded(str(path)))
    out.flush()
    if opens and not webbrowser.open(path.resolve().as_uri()):
        sys.stderr.write("timeline: no browser was found; open the file above in one\n")
