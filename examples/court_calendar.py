"""A calendar from a court chronology: `python examples/court_calendar.py examples/court.txt 2024-05-16`.

Only events whose days are known are in it; the others are named, so that nobody takes the calendar for
the whole story.
"""

from __future__ import annotations

import sys
from pathlib import Path

import timeline


def main(file: str, published: str) -> None:
    """Write court.ics, and say which dates have to be kept free and what has none."""
    found = timeline.extract(Path(file).read_text(encoding="utf-8"), published)
    calendar = found.to_ics()
    Path("court.ics").write_text(calendar, encoding="utf-8", newline="")
    print(f"court.ics has {calendar.count('BEGIN:VEVENT')} entries.")
    for event in found:
        if event.status is timeline.Status.PLANNED:
            print(f"Keep free: {event.interval} {event.text}")
    undated = [event.text for event in found if f"SUMMARY:{event.text}" not in calendar]
    print("Not in it, since no day is known:", ", ".join(undated))


if __name__ == "__main__":
    main(*sys.argv[1:])
