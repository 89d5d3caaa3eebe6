"""Characters a second of finding time expressions, beside peers that are installed, in one run.

    python benchmarks/speed.py FILE [--rounds 5]

FILE is plain text or JSON Lines with a `text`. The systems take turns, round by round, each timed
in processor seconds on one core; what is printed is the median of the rounds, and the ratio to the
slowest, so that a busy machine disturbs all alike. Peers are measured on the first 40,000
characters when they are slow.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

SLOW_SAMPLE = 40_000


def ours() -> Callable[[str], object]:
    from timeline.timexes import find_timexes

    return lambda text: find_timexes(text, None)


def dateparser_search() -> Callable[[str], object]:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def datefinder() -> Callable[[str], object]:
    import datefinder as peer

    return lambda text: list(peer.find_dates(text))


def parsedatetime() -> Callable[[str], object]:
    import parsedatetime as peer

    return peer.Calendar().nlp


def timefhuman() -> Callable[[str], object]:
    from timefhuman import timefhuman as peer

    return peer


SYSTEMS = {
    "timeline": (ours, None),
    "dateparser.search": (dateparser_search, SLOW_SAMPLE),
    "datefinder": (datefinder, None),
    "parsedatetime": (parsedatetime, SLOW_SAMPLE),
    "timefhuman": (timefhuman, SLOW_SAMPLE),
}


def texts(path: Path) -> list[str]:
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".jsonl":
        return [content]
    return [json.loads(line)["text"] for line in content.splitlines()]


def sample(documents: list[str], limit: int | None) -> list[str]:
    taken, size = [], 0
    for text in documents:
        if limit is not None and size >= limit:
            break
        taken.append(text)
        size += len(text)
    return taken


def rate(run: Callable[[str], object], documents: list[str]) -> float:
    started = time.process_time()
    for text in documents:
        run(text)
    return sum(map(len, documents)) / (time.process_time() - started)


def main() -> None:
    """Time all that import, interleaved, and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    documents = texts(options.path)
    systems = {}
    for name, (make, limit) in SYSTEMS.items():
        try:
            systems[name] = (make(), sample(documents, limit))
        except ImportError:
            print(f"{name}: not installed")
    for run, some in systems.values():
        run(some[0])  # compile and load before the clock runs
    rates: dict[str, list[float]] = {name: [] for name in systems}
    for _ in range(options.rounds):
        for name, (run, some) in systems.items():
            rates[name].append(rate(run, some))
    medians = {name: statistics.median(values) for name, values in rates.items()}
    slowest = min(medians.values())
    for name, median in sorted(medians.items(), key=lambda item: -item[1]):
        print(f"{name:20} {median / 1e3:10,.0f} k characters a second   {median / slowest:8.1f} x")


if __name__ == "__main__":
    main()
