"""A folder of news, one timeline: `python examples/one_timeline.py examples/news`.

The publication date of each article is the beginning of its file's name. What is open at an
end is left out, and events of one time stand in the order of their articles.
"""

from __future__ import annotations

import sys
from pathlib import Path

import timeline


def read(folder: Path) -> list[timeline.Article]:
    """The articles of a folder, in the order of their names."""
    files = sorted(folder.glob("*.txt"))
    return [timeline.Article(f.read_text(encoding="utf-8"), f.name[:10], url=f.name) for f in files]


def main(folder: str) -> None:
    """Print what is known of each event: its time, its words, its people, and the article that tells it."""
    told = [
        (event.interval, event, found.article)
        for found in timeline.Extractor().pipe(read(Path(folder)))
        for event in found
        if event.interval and None not in (event.interval.lower, event.interval.upper)
    ]
    for interval, event, article in sorted(told, key=lambda one: (one[0].lower, one[0].upper)):
        words = [event.text, *(who.label for who in event.participants if who.role != "place")]
        print(f"{interval!s:27} {event.status:9} {', '.join(words)} ({article.url})")


if __name__ == "__main__":
    main(*sys.argv[1:])
