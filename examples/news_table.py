"""A collection of news as a pandas table and a plot: `python examples/news_table.py examples/news`.

Needs the extras `pandas` and `plot`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import matplotlib as mpl
import pandas as pd

import timeline

mpl.use("agg")  # a picture, no window


def read(folder: Path) -> pd.DataFrame:
    """The rows of all articles, their publication date the beginning of each file's name."""
    files = sorted(folder.glob("*.txt"))
    articles = [timeline.Article(f.read_text(encoding="utf-8"), f.name[:10], url=f.name) for f in files]
    return pd.concat([found.to_pandas() for found in timeline.Extractor().pipe(articles)], ignore_index=True)


def main(folder: str) -> None:
    """Print how many events of each status every article tells; print and draw the weeks of their begins."""
    events = read(Path(folder))
    print(pd.crosstab(events["article"], events["status"]).to_string())
    days = pd.to_datetime(events["begins_earliest"].dropna().str[:10]).rename("week from")
    counts = pd.crosstab(days.dt.to_period("W").dt.start_time.dt.date, events["status"])
    print(counts.to_string())
    axes = counts.plot.bar(stacked=True, ylabel="events")
    axes.figure.savefig("news.png", bbox_inches="tight")


if __name__ == "__main__":
    main(*sys.argv[1:])
