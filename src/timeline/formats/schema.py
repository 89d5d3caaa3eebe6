"""The JSON Schema of a timeline, read off the values themselves so that it cannot lag behind.

``timeline.schema.json`` beside this module holds what :func:`schema` gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from attrs import fields, has, resolve_types

from timeline.annotations import Bound
from timeline.formats.json import SCHEMA_VERSION, Document
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.relation import Relation

Schema = dict[str, Any]

_PLAIN: dict[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
}
_MOMENT: Schema = {
    "description": "ISO 8601, without a zone; null where open.",
    "type": ["string", "null"],
    "pattern": r"^-?\d{4,}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$",
}
_SIGN: Schema = {"enum": [-1, 0, 1, None]}
_OWN: dict[type, Schema] = {
    Granularity: {"enum": [unit.name for unit in Granularity]},
    Bound: {
        "description": "Not before the first, not after the second.",
        "type": "array",
        "prefixItems": [_MOMENT, _MOMENT],
        "minItems": 2,
        "maxItems": 2,
    },
    Relation: {
        "description": "A TimeML name, or the signs of begin:begin, begin:end, end:begin, end:end.",
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": _SIGN, "minItems": 4, "maxItems": 4},
        ],
    },
    Interval: {
        "description": "From begin up to but without end.",
        "type": "object",
        "properties": {
            "begin": _MOMENT,
            "end": _MOMENT,
            "granularity": {"enum": [unit.name for unit in Granularity]},
            "zone": {"type": ["string", "null"]},
        },
        "required": ["begin", "end", "granularity", "zone"],
        "additionalProperties": False,
    },
}
"""Values that JSON writes in a form of its own; see :func:`timeline.formats.json.converter`."""


def schema() -> Schema:
    """The schema of what :meth:`timeline.Timeline.to_json` writes, JSON Schema draft 2020-12."""
    classes = dict.fromkeys(_classes(Document))
    whole = _object(Document)
    whole["properties"] = {"schema_version": {"const": SCHEMA_VERSION}} | whole["properties"]
    whole["required"] = list(whole["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Timeline",
        **whole,
        "$defs": {kind.__name__: _definition(kind) for kind in classes if kind is not Document},
    }


def _classes(kind: type) -> Iterator[type]:
    """A class and the classes of its parts, each once."""
    waiting, seen = [kind], set[type]()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        yield kind
        if kind not in _OWN and has(kind):
            waiting += [inner for part in _parts(kind).values() for inner in _named(part)]


def _parts(kind: type) -> dict[str, Any]:
    resolved = resolve_types(kind)
    return {part.name: part.type for part in fields(resolved)}


def _named(annotation: Any) -> Iterator[type]:
    """The classes that an annotation names."""
    inner = get_args(annotation)
    if inner:
        for part in inner:
            yield from _named(part)
    elif annotation in _OWN or has(annotation) or _is_enum(annotation):
        yield annotation


def _is_enum(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, StrEnum)


def _definition(kind: Any) -> Schema:
    if kind in _OWN:
        return _OWN[kind]
    summary = {"description": (kind.__doc__ or "").partition("\n")[0]}
    return summary | ({"enum": [str(word) for word in kind]} if _is_enum(kind) else _object(kind))


def _object(kind: type) -> Schema:
    parts = {name: _schema_of(annotation) for name, annotation in _parts(kind).items()}
    return {
        "type": "object",
        "properties": parts,
        "required": list(parts),
        "additionalProperties": False,
    }


def _schema_of(annotation: Any) -> Schema:
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if get_origin(annotation) in (Union, UnionType):
        return {"anyOf": [_schema_of(part) for part in get_args(annotation)]}
    if get_origin(annotation) is tuple:
        return {"type": "array", "items": _schema_of(get_args(annotation)[0])}
    return {"$ref": f"#/$defs/{annotation.__name__}"}
