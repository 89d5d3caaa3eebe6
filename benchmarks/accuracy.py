"""TempEval-3 scores of the time expressions on any folder or file of TimeML or JSON Lines you have.

    python benchmarks/accuracy.py PATH [--mistakes 50] [--fold 4] [--ranges]

PATH is a `.jsonl` file (one document a line: `id, dct, text, timexes [{start, end, type, value}]`),
a `.tml` file, or a folder of `.tml` files. Scores are those of TempEval-3 (UzZaman et al. 2013):
strict and relaxed extent F1, and F1 of type and value over relaxed matches. `--fold` scores one
fifth of the documents (by sorted id), `--except-fold` the other four: rules are written from the
four and judged on the fifth. A range ("1998-2001") counts as its two ends, as the corpora write it:
TIMEX3 marks no words for the whole. `--ranges` counts the timex of the whole too.
"""

from __future__ import annotations

import argparse
import json
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

from timeline.published import read_published
from timeline.timexes import find_timexes

MEASURES = ("strict", "relaxed", "type", "value")


def read(path: Path) -> list[dict]:
    """Documents of a path, sorted by id."""
    if path.suffix == ".jsonl":
        lines = path.read_text(encoding="utf-8").splitlines()
        documents = [json.loads(line) for line in lines]
    else:
        files = sorted(path.glob("**/*.tml")) if path.is_dir() else [path]
        documents = [read_timeml(file) for file in files]
    return sorted(documents, key=lambda document: document["id"])


def read_timeml(path: Path) -> dict:
    """Text, publication date and TIMEX3 of a TimeML file."""
    root = ET.parse(path).getroot()
    body = root.find("TEXT") if root.find("TEXT") is not None else root
    pieces, timexes = [], []

    def walk(node: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag == "TIMEX3":
            timexes.append({"start": start, "end": sum(map(len, pieces)), **node.attrib})

    walk(body)
    creation = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    return {
        "id": path.stem,
        "dct": creation.get("value")[:10] if creation is not None else None,
        "text": "".join(pieces),
        "timexes": timexes,
    }


def match(gold: list[dict], found: list) -> list[tuple[dict | None, object | None]]:
    """Each gold timex with the free found one that overlaps it most; then what is left of both."""
    free = sorted(found, key=lambda timex: timex.start)
    pairs: list[tuple[dict | None, object | None]] = []
    for item in sorted(gold, key=lambda timex: timex["start"]):
        best = max(free, key=lambda timex: overlap(item, timex), default=None)
        if best is None or overlap(item, best) <= 0:
            pairs.append((item, None))
            continue
        free.remove(best)
        pairs.append((item, best))
    return pairs + [(None, timex) for timex in free]


def overlap(item: dict, timex: object) -> int:
    return min(item["end"], timex.end) - max(item["start"], timex.start)


def hits(item: dict, timex: object) -> tuple[bool, bool, bool, bool]:
    same = (item["start"], item["end"]) == (timex.start, timex.end)
    return same, True, item["type"] == timex.type, item["value"] == timex.value


def main() -> None:
    """Score, print the table, then the commonest mistakes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--mistakes", type=int, default=0)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--except-fold", type=int)
    parser.add_argument("--ranges", action="store_true")
    options = parser.parse_args()
    documents = [
        document
        for number, document in enumerate(read(options.path))
        if (options.fold is None or number % 5 == options.fold) and number % 5 != options.except_fold
    ]
    totals, gold_count, found_count = Counter(), 0, 0
    mistakes: Counter[str] = Counter()
    for document in documents:
        published = read_published(document["dct"][:10]) if document.get("dct") else None
        found = find_timexes(document["text"], published)
        if not options.ranges:
            found = [timex for timex in found if not timex.is_range]
        gold_count += len(document["timexes"])
        found_count += len(found)
        for item, timex in match(document["timexes"], found):
            if item is not None and timex is not None:
                right = hits(item, timex)
                totals.update(name for name, hit in zip(MEASURES, right, strict=True) if hit)
                if right[3]:
                    continue
            mistakes[mistake(document, item, timex)] += 1
    print(f"{len(documents)} documents, {gold_count} gold, {found_count} found")
    for name in MEASURES:
        precision, recall = totals[name] / max(found_count, 1), totals[name] / max(gold_count, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:8} precision {precision:6.1%}   recall {recall:6.1%}   F1 {f1:6.1%}")
    for words, count in mistakes.most_common(options.mistakes):
        print(f"{count:4}  {words}")


def mistake(document: dict, item: dict | None, timex: object | None) -> str:
    if timex is None:
        text = document["text"][item["start"] : item["end"]]
        return f"missed   {' '.join(text.split())!r} = {item['value']}"
    if item is None:
        return f"spurious {timex.text!r} by {timex.rule!r}"
    return f"value    {timex.text!r} is {item['value']}, read as {timex.value} (published {document['dct'][:10]})"


if __name__ == "__main__":
    main()
