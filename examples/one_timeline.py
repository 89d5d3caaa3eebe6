"""A folder of news, one timeline: `python examples/one_timeline.py examples/news`.

The publication date of each article is the beginning of its file's name. An event that two articles
certainly both tell is listed once.
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
    """Print each event with a known time: who did what, and which article tells it."""
    merged = timeline.merge(timeline.Extractor().pipe(read(Path(folder))))
    for row in merged.to_records():
        if row["edtf"]:
            told = " ".join(filter(None, (row["who"], f"*{row['text']}*", row["whom"])))
            print(f"{row['edtf']:24} {row['status']:9} {told} ({row['article']})")


if __name__ == "__main__":
    main(*sys.argv[1:])
