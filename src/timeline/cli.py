"""The command line: a file or stdin in, a timeline out; what is unusable is one line on stderr."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timeline._version import __version__
from timeline.errors import TimelineError
from timeline.extract import extract
from timeline.report import explained

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.timeline import Timeline

_EXAMPLE = "example: timeline article.txt --published 2023-12-27"
FORMATS: dict[str, Callable[[Timeline], str]] = {
    "text": str,
    "json": lambda timeline: timeline.to_json(indent=2),
    "csv": lambda timeline: timeline.to_csv().removesuffix("\n"),
    "html": lambda timeline: timeline.to_html().removesuffix("\n"),
    "timeml": lambda timeline: timeline.to_timeml().removesuffix("\n"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when a timeline was printed, 2 when the input cannot be used."""
    options = _parser().parse_args(arguments)
    try:
        timeline = extract(_read(options.file), options.published)
    except (OSError, UnicodeDecodeError, TimelineError) as error:
        sys.stderr.write(f"timeline: {_reason(options.file, error)}\n")
        return 2
    _write(FORMATS[options.format](timeline))
    if options.explain and options.format == "text":
        _write(f"\n{explained(timeline)}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "timeline",
        description="Print what a news article says happened, in order.",
        epilog=_EXAMPLE,
    )
    parser.add_argument("file", metavar="FILE", help="a text file in UTF-8, or - for standard input")
    parser.add_argument(
        "--published", metavar="DATE", help="publication date; without it, relative times stay open"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print it (default: text)")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="say below the table why each event stands where it does",
    )
    parser.add_argument("--version", action="version", version=f"timeline {__version__}")
    return parser


def _read(file: str) -> str:
    """The text; a byte order mark is no part of it, and a NUL is a sign of a binary file."""
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    if b"\0" in data:
        raise OSError("this is not a text file")
    return data.decode("utf-8-sig")


def _reason(file: str, error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"{file}: not UTF-8 text (byte {error.start})"
    if isinstance(error, TimelineError):
        return str(error)
    return f"{file}: {getattr(error, 'strerror', None) or error}"


def _write(text: str) -> None:
    """UTF-8 whatever the terminal claims, so that the output is the same on every machine."""
    sys.stdout.buffer.write(f"{text}\n".encode(errors="replace"))
    sys.stdout.buffer.flush()
