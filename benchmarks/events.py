"""Events: extent, class, tense, aspect, polarity, status, participants, places, types and cost.

    python -m benchmarks.events [PART ...] [--corpora ../shared/corpora]

Parts and their definitions:

    detection     five folds over the documents of timebank_aquaint (seed fixed in training/events.py):
                  trained on four, scored on one; an event counts when its head token is right
                  (extent), and when its class is too (class); micro F1 over the folds
    decade        trained without AQUAINT's documents, scored on them
    attributes    tense, aspect and polarity of the annotated events against MAKEINSTANCE, as accuracy;
                  "unread" is the first fold, whose errors nobody has looked at
    factuality    status, as a number from -3 to 3 per status and source (means of the training part),
                  against the dev part of factuality.jsonl: Pearson's r, mean absolute error
    certainty     status against MEANTIME's certainty, polarity and time: macro-F1
    participants  against MEANTIME's roles Arg0, Arg1 and Argm-LOC, on heads, any mention of the same
                  entity being right: F1 per role; "on annotated mentions" leaves out what was found
                  but is no entity mention of theirs (they mark people, things and places, no events)
    types         against benchmarks/labels/event_types.jsonl, labelled by hand: agreement, share OTHER;
                  "seen" labels guided the table after a first figure of 70.5 %; "unseen" and "unseen2"
                  ones never did; "fresh" ones were given last, before any answer to them, of documents
                  that no list of the table's mending had come from
    cost          seconds that detection and description take on top of the parse
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from training.events import CLASSES, Record, example, folds, gold_heads, parse_all, read, train

from timeline import detector, events, syntax
from timeline.languages.en_types import TYPES

Corpora = Path
AQUAINT = "19980601"  # its news is of this day and later, TimeBank's is earlier
ROLES = {"Arg0": "agent", "Arg1": "patient", "Argm-LOC": "place"}


def prf(right: float, found: float, gold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return 100 * precision, 100 * recall, 200 * precision * recall / max(precision + recall, 1e-9)


def line(name: str, right: float, found: float, gold: float) -> str:
    """One row of a table."""
    return "{:24} P {:5.1f}  R {:5.1f}  F1 {:5.1f}  (gold {:.0f})".format(
        name, *prf(right, found, gold), gold
    )


# --- detection ------------------------------------------------------------------------


def detection(corpora: Corpora) -> None:
    """Extent and class over five folds."""
    records = read(corpora / "timebank_aquaint.jsonl")
    docs = parse_all(records)
    counts: Counter[str] = Counter()
    for part in folds(len(records)):
        held = set(part)
        kept = [i for i in range(len(records)) if i not in held]
        fold = score_split(docs, records, kept, part)
        print(summary("fold", fold))
        counts += fold
    print(summary("five folds", counts))


def decade(corpora: Corpora) -> None:
    """Trained on TimeBank alone, scored on AQUAINT, whose news is ten years younger."""
    records = read(corpora / "timebank_aquaint.jsonl")
    docs = parse_all(records)
    tested = [i for i, record in enumerate(records) if is_aquaint(record)]
    kept = [i for i, record in enumerate(records) if not is_aquaint(record)]
    print(summary(f"{len(kept)} → {len(tested)} docs", score_split(docs, records, kept, tested)))


def is_aquaint(record: Record) -> bool:
    """Whether a document is of the AQUAINT part, by the date in its name."""
    return record["id"][:3] in ("APW", "NYT", "XIE") and record["id"][3:11] >= AQUAINT


def score_split(
    docs: Sequence[Any], records: Sequence[Record], kept: Iterable[int], tested: Iterable[int]
) -> Counter[str]:
    model = train([example(docs[i], records[i]) for i in kept])
    return sum((score_document(model, docs[i], records[i]) for i in tested), Counter())


def score_document(model: detector.Model, doc: Any, record: Record) -> Counter[str]:
    found = dict(detector.classify(doc, model))
    closed = events.tokens_inside(doc, [(timex["start"], timex["end"]) for timex in record["timexes"]])
    found = {i: name for i, name in found.items() if i not in closed and not events.is_frozen(doc[i])}
    gold = {i: event["class"] for i, event in gold_heads(doc, record).items()}
    counts = Counter(found=len(found), gold=len(gold), extent=len(found.keys() & gold.keys()))
    counts["class"] = sum(found.get(i) == name for i, name in gold.items())
    for name in CLASSES[1:]:
        counts["gold " + name] = sum(value == name for value in gold.values())
        counts["found " + name] = sum(value == name for value in found.values())
        counts["right " + name] = sum(value == name == found.get(i) for i, value in gold.items())
    return counts


def summary(name: str, counts: Counter[str]) -> str:
    rows = [
        line(f"{name}: extent", counts["extent"], counts["found"], counts["gold"]),
        line(f"{name}: class", counts["class"], counts["found"], counts["gold"]),
    ]
    if name == "five folds":
        rows += [
            line("  " + kind, *(counts[f"{key} {kind}"] for key in ("right", "found", "gold")))
            for kind in CLASSES[1:]
        ]
    return "\n".join(rows)


def attributes(corpora: Corpora) -> None:
    """Tense, aspect and polarity of the annotated events, found or not."""
    records = read(corpora / "timebank_aquaint.jsonl")
    unread = set(folds(len(records))[0])
    right: Counter[tuple[str, str, bool]] = Counter()
    for number, (doc, record) in enumerate(zip(parse_all(records), records, strict=True)):
        heads = gold_heads(doc, record)
        spans = [(doc[i].idx, doc[i].idx + len(doc[i])) for i in heads]
        for event, gold in zip(events.describe(doc, spans), heads.values(), strict=True):
            for name in judged_attributes(record, gold):
                for part in ("all", "unread") if number in unread else ("all",):
                    right[part, name, getattr(event, name) == gold[name]] += 1
    for part in ("all", "unread"):
        for name in ("tense", "aspect", "polarity"):
            total = right[part, name, True] + right[part, name, False]
            print(f"{part:6} {name:10} {100 * right[part, name, True] / total:5.1f} % of {total}")


def judged_attributes(record: Record, gold: Record) -> list[str]:
    """The attributes that are annotated, polarity only where its annotation can be used."""
    names = ["tense", "aspect"] + (["polarity"] if polarity_is_usable(record) else [])
    return [name for name in names if gold.get(name) is not None]


def polarity_is_usable(record: Record) -> bool:
    """Some AQUAINT documents mark every event NEG, affirmative or not."""
    negative = sum(event.get("polarity") == "NEG" for event in record["events"])
    return negative <= 0.25 * len(record["events"])


# --- status ---------------------------------------------------------------------------


def factuality(corpora: Corpora) -> None:
    """Pearson's r of the status with the annotated value."""
    parts: dict[str, list[tuple[tuple[str, ...], float]]] = defaultdict(list)
    for record in read(corpora / "factuality.jsonl"):
        doc = syntax.parse(record["text"], syntax.load())
        spans = [(event["start"], event["end"]) for event in record["events"]]
        kept = [
            (event, span)
            for event, span in zip(record["events"], spans, strict=True)
            if events.span_head(doc, *span)
        ]
        for event, (gold, _) in zip(events.describe(doc, [span for _, span in kept]), kept, strict=True):
            parts[record["split"]].append((traits(event), gold["factuality"]))
    means = fitted(parts["train"])
    values = np.array([(predict(means, key), gold) for key, gold in parts["dev"]])
    print(
        f"Pearson r {np.corrcoef(values.T)[0, 1]:.3f}  MAE {np.abs(values[:, 0] - values[:, 1]).mean():.3f}  n {len(values)}"
    )
    for key, value in sorted(means.items()):
        print("  ", key, f"{value:5.2f}")


def traits(event: Any) -> tuple[str, ...]:
    """What the number depends on: status, whether a source is named, class."""
    return event.status.value, str(event.source is not None), event.timeml_class.value


def fitted(rows: Iterable[tuple[tuple[str, ...], float]]) -> dict[tuple[str, ...], float]:
    sums: dict[tuple[str, ...], list[float]] = defaultdict(list)
    for key, value in rows:
        for end in range(1, len(key) + 1):
            sums[key[:end]].append(value)
    return {key: float(np.mean(values)) for key, values in sums.items() if len(values) >= 20 or len(key) == 1}


def predict(means: dict[tuple[str, ...], float], key: tuple[str, ...]) -> float:
    return next(means[key[:end]] for end in range(len(key), 0, -1) if key[:end] in means)


def certainty(corpora: Corpora) -> None:
    """Status against MEANTIME's certainty, polarity and time."""
    counts: Counter[tuple[str, str]] = Counter()
    for record, doc in _meantime(corpora):
        gold = [
            event
            for event in record["events"]
            if event.get("certainty") and events.span_head(doc, event["start"], event["end"])
        ]
        for event, row in zip(
            events.describe(doc, [(e["start"], e["end"]) for e in gold]), gold, strict=True
        ):
            counts[meantime_status(row), _collapsed(event.status.value)] += 1
    names = sorted({gold for gold, _ in counts})
    scores = []
    for name in names:
        found, gold = (sum(n for key, n in counts.items() if key[side] == name) for side in (1, 0))
        print(line(name, counts[name, name], found, gold))
        scores.append(prf(counts[name, name], found, gold)[2])
    print(f"macro-F1 {np.mean(scores):.1f}", dict(counts))


def meantime_status(event: Record) -> str:
    """The status that MEANTIME's three attributes amount to."""
    if event.get("polarity") == "NEG":
        return "denied"
    if event["certainty"] != "CERTAIN":
        return "possible"
    return "planned" if event.get("time") == "FUTURE" else "held"


def _collapsed(status: str) -> str:
    return "held" if status in ("ongoing", "recurring") else status


# --- roles ----------------------------------------------------------------------------


def _meantime(corpora: Corpora) -> list[tuple[Record, Any]]:
    records = read(corpora / "meantime_apple.jsonl")
    return list(zip(records, parse_all(records), strict=True))


def participants(corpora: Corpora) -> None:
    """Arg0, Arg1 and Argm-LOC of the annotated events, on heads."""
    counts: Counter[tuple[str, str]] = Counter()
    for record, doc in _meantime(corpora):
        counts += score_roles(record, doc)
    for role in ("agent", "patient", "place"):
        print(line(role, *(counts[key, role] for key in ("right", "found", "gold"))))
    print(
        line(
            "all",
            *(
                sum(counts[key, role] for role in ("agent", "patient", "place"))
                for key in ("right", "found", "gold")
            ),
        )
    )
    print(
        line(
            "all, on annotated mentions",
            *(
                sum(counts[key, role] for role in ("agent", "patient", "place"))
                for key in ("right", "known", "gold")
            ),
        )
    )


def instances(record: Record, doc: Any) -> dict[int, str]:
    """The entity of each annotated mention by its head: "which" and what it stands for are one."""
    heads = ((events.span_head(doc, entity["start"], entity["end"]), entity) for entity in record["entities"])
    return {head.i: entity.get("instance") or str(head.i) for head, entity in heads if head is not None}


def gold_roles(record: Record, doc: Any) -> set[tuple[str, str, int]]:
    """(event id, role, head token) of the annotated participants."""
    mentions = {
        entity["eid"] if "eid" in entity else "n" + entity["mid"]: entity for entity in record["entities"]
    }
    rows = set()
    for row in record["participants"]:
        mention = mentions.get(row["entity"])
        head = mention and events.span_head(doc, mention["start"], mention["end"])
        if row["role"] in ROLES and head is not None:
            rows.add((row["event"], ROLES[row["role"]], head.i))
    return rows


def score_roles(record: Record, doc: Any) -> Counter[tuple[str, str]]:
    gold = gold_roles(record, doc)
    linked = {event for event, _, _ in gold}
    spans = [
        event
        for event in record["events"]
        if event["eid"] in linked and events.span_head(doc, event["start"], event["end"])
    ]
    found = set()
    for event, row in zip(events.describe(doc, [(e["start"], e["end"]) for e in spans]), spans, strict=True):
        found |= set(_found_roles(event, row["eid"], doc))
    named = instances(record, doc)
    known = {row for row in found if row[2] in named}
    gold, found = (
        {(event, role, named.get(head, str(head))) for event, role, head in rows} for rows in (gold, found)
    )
    counts: Counter[tuple[str, str]] = Counter()
    for name, rows in (("gold", gold), ("found", found), ("right", gold & found), ("known", known)):
        counts.update((name, role) for _, role, _ in rows)
    return counts


def _found_roles(event: Any, eid: str, doc: Any) -> Iterable[tuple[str, str, int]]:
    general = {value: key for key, value in TYPES[event.type].frame}
    parts = [*event.participants, *([event.place] if event.place else [])]
    for part in parts:
        role = general.get(part.role, part.role)
        head = events.span_head(doc, part.start, part.end)
        if role in ROLES.values() and head is not None:
            yield eid, role, head.i


# --- types ----------------------------------------------------------------------------


def types(corpora: Corpora) -> None:
    """Agreement with the hand-made labels; several labels where several kinds are right."""
    labels = read(Path(__file__).parent / "labels" / "event_types.jsonl")
    nlp = syntax.load()
    texts = {
        (name, record["id"]): record["text"]
        for name in dict.fromkeys(row["corpus"] for row in labels)
        for record in read(corpora / f"{name}.jsonl")
    }
    counts: Counter[tuple[str, str]] = Counter()
    for key in dict.fromkeys((row["corpus"], row["id"]) for row in labels):
        rows = [row for row in labels if (row["corpus"], row["id"]) == key]
        doc = syntax.parse(texts[key], nlp)
        spans = [(row["start"], row["end"]) for row in rows]
        for event, row in zip(events.describe(doc, spans), rows, strict=True):
            counts.update((row["part"], name) for name in _judged(event, row["types"]))
    for part in dict.fromkeys(row["part"] for row in labels):
        print(_agreement(part, {name: n for (where, name), n in counts.items() if where == part}))


def _judged(event: Any, labels: list[str]) -> list[str]:
    """What one event counts for."""
    kind = "none" if labels == ["OTHER"] else "kind"
    names = [kind, f"{kind} right"] if event.type in labels else [kind]
    return [*names, f"{kind} OTHER"] if event.type == "OTHER" else names


def _agreement(part: str, counts: dict[str, int]) -> str:
    of_kind, without = counts["kind"], counts["none"]
    return (
        f"{part:7} agreement {100 * counts['kind right'] / of_kind:.1f} % of {of_kind} with a kind, "
        f"left OTHER {100 * counts['kind OTHER'] / of_kind:.1f} %; "
        f"of {without} without one {100 * counts['none OTHER'] / without:.1f} % are OTHER"
    )


# --- cost -----------------------------------------------------------------------------


def cost(corpora: Corpora) -> None:
    """Seconds of the parse and of all that stands on it here."""
    records = read(corpora / "meantime_apple.jsonl")
    nlp = syntax.load()
    parse_all(records[:2])
    start = time.process_time()
    docs = [syntax.parse(record["text"], nlp) for record in records]
    parsed = time.process_time()
    for doc in docs:
        detector.classify(doc)
    detected = time.process_time()
    for doc in docs:
        events.find_events(doc)
    done = time.process_time()
    print(
        f"parse {parsed - start:.2f} s, detection {detected - parsed:.2f} s "
        f"({100 * (detected - parsed) / (parsed - start):.0f} %), all of events {done - detected:.2f} s "
        f"({100 * (done - detected) / (parsed - start):.0f} %)"
    )


PARTS: dict[str, Callable[[Corpora], None]] = {
    "detection": detection,
    "decade": decade,
    "attributes": attributes,
    "factuality": factuality,
    "certainty": certainty,
    "participants": participants,
    "types": types,
    "cost": cost,
}


def main() -> None:
    """Run the parts asked for, all by default."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    options.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    given = options.parse_args()
    for name in given.parts or PARTS:
        print(f"\n== {name}")
        PARTS[name](given.corpora)


if __name__ == "__main__":
    main()
