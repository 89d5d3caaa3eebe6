"""Lists of names that ship with the package; says what is on them, knows no texts."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from attrs import fields, frozen

from timeline.pipeline import FOLDER, reading

FILE = "gazetteer.json"


@frozen
class Gazetteer:
    """Names in lower case; those of `organisations` and `places` are nothing else that is listed."""

    given: frozenset[str]
    towns: frozenset[str]
    regions: frozenset[str]
    places: frozenset[str]
    organisations: frozenset[str]


LISTS = tuple(field.name for field in fields(Gazetteer))


@cache
def gazetteer(folder: Path = FOLDER) -> Gazetteer:
    """The lists of a packaged pipeline, read on the first call only.

    Raises `MissingPipeline` where the file is absent or damaged.

    >>> "montevideo" in gazetteer().towns
    True
    """
    path = folder / FILE
    with reading(path):
        read = json.loads(path.read_text(encoding="utf-8"))
        return Gazetteer(*(frozenset(read[name]) for name in LISTS))
