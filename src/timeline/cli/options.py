"""What the command can be told, as a frozen value; misuse ends the program with status 2."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence

import shtab
from attrs import frozen

from timeline._version import __version__
from timeline.cli.inputs import FIELDS, KINDS, STDIN, are_many
from timeline.cli.outputs import FORMATS, is_folder
from timeline.interval import Interval
from timeline.published import read_published

_VIEW = ("--format", "html", "--open")  # what "timeline view" stands for
_EPILOG = """\
examples:
  timeline article.txt --published 2023-12-27
  timeline view article.txt --published 2023-12-27    (opens it as a page in the browser)
  timeline news/ rows.jsonl --format csv --output events.csv --processes 4

exit status: 0 all was read, 1 some articles could not be, 2 none could or the command was wrong
"""


@frozen
class Options:
    """A command taken apart; ``published`` is read, ``kind`` None where file names tell it."""

    inputs: tuple[str, ...]
    kind: str | None
    fields: Mapping[str, str]
    published: Interval | None
    format: str
    output: str | None
    explain: bool
    open: bool | None
    processes: int
    many: bool


def read_options(arguments: Sequence[str]) -> Options:
    """The options in a command's words; raises SystemExit or :class:`timeline.errors.InvalidDate`."""
    parser = _parser()
    is_view = list(arguments[:1]) == ["view"]
    given = parser.parse_intermixed_args([*_VIEW, *arguments[1:]] if is_view else arguments)
    many = are_many(given.inputs, given.kind)
    for mistake in _mistakes(given, many):
        parser.error(mistake)
    return Options(
        tuple(given.inputs),
        given.kind,
        FIELDS | dict(given.field),
        read_published(given.published),
        given.format,
        given.output,
        given.explain,
        given.open,
        given.processes,
        many,
    )


def _mistakes(given: argparse.Namespace, many: bool) -> Iterator[str]:
    """Options that are right alone and wrong together."""
    if given.processes < 1:
        yield "--processes is a number from 1"
    if given.inputs.count(STDIN) > 1:
        yield "standard input can be read once: give one -"
    if given.explain and given.format != "text":
        yield "--explain goes with --format text"
    if given.open is not None and (given.format != "html" or many):
        yield "--open and view show one article, as html"
    if many and FORMATS[given.format].in_row is None and not is_folder(given.output):
        yield f"--format {given.format} makes a file for each article: give --output FOLDER/"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "timeline",
        description="Print what news articles say happened, in order.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_inputs(parser)
    _add_outputs(parser)
    parser.add_argument(
        "--processes", metavar="N", type=int, default=1, help="how many processes read (default: 1)"
    )
    parser.add_argument("--version", action="version", version=f"timeline {__version__}")
    return shtab.add_argument_to(parser, help="print a script that completes this command in a shell")


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    inputs = parser.add_argument(
        "inputs",
        metavar="FILE",
        nargs="+",
        help="text in UTF-8, a web page (.html), rows of JSON (.jsonl), a folder of these, or - for stdin",
    )
    inputs.complete = shtab.FILE  # type: ignore[attr-defined]
    parser.add_argument(
        "--published",
        metavar="DATE",
        help="publication date, for all but rows that have their own; without it, relative times stay open",
    )
    parser.add_argument("--from", dest="kind", choices=KINDS, help="what FILE holds (default: by its name)")
    parser.add_argument(
        "--field",
        metavar="NAME=KEY",
        type=_field,
        action="append",
        default=[],
        help=f"which key of a row holds what; NAME is one of {', '.join(FIELDS)}",
    )


def _add_outputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to write (default: text)")
    output = parser.add_argument(
        "--output", metavar="PATH", help="file to write, or folder/ for a file for each article"
    )
    output.complete = shtab.FILE  # type: ignore[attr-defined]
    parser.add_argument(
        "--explain", action="store_true", help="say below the table why each event stands where it does"
    )
    parser.add_argument(
        "--open", action=argparse.BooleanOptionalAction, help="show the page in the browser (view does)"
    )


def _field(text: str) -> tuple[str, str]:
    name, _, key = text.partition("=")
    if name not in FIELDS or not key:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=KEY with a NAME of {', '.join(FIELDS)}")
    return name, key
