"""Whole articles a second: parse, events, links and order, on one core, and what a first answer costs.

    python benchmarks/articles.py FILE [--limit 100]

FILE is JSON Lines with `text` and `dct`. Counted are processor seconds, so that a busy machine disturbs
little; the import and the reading of the model are counted apart, in a process that has done nothing else.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path


def articles(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield row["text"], row["dct"]


def seconds(started: float) -> float:
    return time.process_time() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--limit", type=int, default=100)
    options = parser.parse_args()
    started = time.process_time()
    import timeline

    print(f"import            {seconds(started):6.2f} s")
    extractor = timeline.Extractor()
    started = time.process_time()
    extractor.extract(("Crews left on Monday.", "2024-03-14"))
    print(f"first timeline    {seconds(started):6.2f} s")
    read = list(islice(articles(options.file), options.limit))
    started = time.process_time()
    events = sum(len(found.events) for found in extractor.pipe(read))
    spent = seconds(started)
    words = sum(len(text.split()) for text, _ in read)
    print(
        f"articles a second {len(read) / spent:6.2f}  ({words / len(read):.0f} words, {events / len(read):.0f} events each)"
    )
    print(f"words a second    {words / spent:6.0f}")
    print(f"memory at most    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


if __name__ == "__main__":
    main()
