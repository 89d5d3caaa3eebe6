"""The command line: articles in, timelines out; what cannot be read is one line on stderr each.

Exit status: 0 all was read, 1 some articles could not be, 2 none could, or the command was wrong.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stderr
from pathlib import Path

from attrs import evolve
from tqdm import tqdm

from timeline.article import Article
from timeline.cli.inputs import Input, find_files, read_inputs
from timeline.cli.options import Options, read_options
from timeline.cli.outputs import open_output
from timeline.errors import TimelineError
from timeline.extract import Extractor
from timeline.timeline import Timeline

INTERRUPTED, CUT_OFF = 130, 141  # 128 and the number of the signal, as shells have it
_BATCH = 8  # articles; few, so that every process has some and the bar moves


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status; without arguments, those of the process."""
    if sys.stderr is None:  # whoever runs the command has closed it: what is told there goes nowhere
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):
            return main(arguments)
    try:
        return _run(read_options(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes it at its end
        return CUT_OFF
    except (OSError, TimelineError) as error:
        _complain(error, getattr(error, "filename", None))
        return 2


def _run(options: Options) -> int:
    tally: Counter[str] = Counter()
    with open_output(options) as write:
        for item, timeline in _timelines(options, tally):
            write(item, timeline)
    return (1 if tally["read"] else 2) if tally["failed"] else 0


def _timelines(options: Options, tally: Counter[str]) -> Iterator[tuple[Input, Timeline]]:
    """Each article's timeline as soon as it is found, in the order given."""
    inputs = read_inputs(find_files(options), options)
    waiting: deque[Input] = deque()
    articles = _articles(inputs, options, waiting, tally)
    found = Extractor().pipe(articles, batch_size=_BATCH, n_process=options.processes)
    for timeline in _watched(found, options):
        yield waiting.popleft(), timeline


def _articles(
    inputs: Iterable[Input], options: Options, waiting: deque[Input], tally: Counter[str]
) -> Iterator[Article]:
    """The articles that can be read, named where there are many; the others are told on stderr."""
    for item in inputs:
        try:
            article = item.read()
        except (OSError, UnicodeError, TimelineError) as error:
            tally["failed"] += 1
            _complain(error, item.name)
        else:
            tally["read"] += 1
            waiting.append(item)
            yield evolve(article, url=item.name) if options.many and not article.url else article


def _watched(found: Iterator[Timeline], options: Options) -> Iterable[Timeline]:
    """With a progress bar, where there is a terminal for it that is not printed on."""
    files = find_files(options)
    total = None if any(file.kind == "jsonl" for file in files) else len(files)
    hidden = not options.many or (options.output is None and sys.stdout.isatty())
    bar: Iterable[Timeline] = tqdm(found, total=total, unit=" articles", delay=1, disable=hidden or None)
    return bar


def _complain(error: Exception, name: str | None) -> None:
    """One line, above the progress bar where there is one."""
    reason = " ".join(_reason(error).split())
    tqdm.write(f"timeline: {name}: {reason}" if name else f"timeline: {reason}", file=sys.stderr)


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text (byte {error.start})"
    if isinstance(error, OSError) and not isinstance(error, TimelineError):
        return error.strerror or str(error)
    return str(error)
