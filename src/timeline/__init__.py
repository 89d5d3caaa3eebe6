"""Turn a news article and its publication date into what happened, when, in order."""

from __future__ import annotations

from timeline._version import __version__
from timeline.annotations import (
    Bound,
    Certainty,
    Conflict,
    Event,
    Evidence,
    Participant,
    Reference,
    Source,
    Status,
    Timex,
    TLink,
    When,
)
from timeline.article import Article, Origin
from timeline.errors import (
    ConflictingDates,
    FormatError,
    InvalidAnnotation,
    InvalidArgument,
    InvalidDate,
    InvalidPage,
    InvalidText,
    MissingExtra,
    MissingPipeline,
    RuleError,
    TimelineError,
    UnknownLanguage,
    UnusablePipeline,
)
from timeline.extract import Extractor, extract, find_timexes
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.meaning import Direction
from timeline.merge import merge
from timeline.published import DateKind, StatedDate
from timeline.relation import Relation
from timeline.timeline import Timeline
from timeline.timexes import Options
from timeline.web import read_html


def __dir__() -> list[str]:
    return __all__  # what is meant to be found; modules beside it are imported by their names


__all__ = [
    "Article",
    "Bound",
    "Certainty",
    "Conflict",
    "ConflictingDates",
    "DateKind",
    "Direction",
    "Event",
    "Evidence",
    "Extractor",
    "FormatError",
    "Granularity",
    "Interval",
    "InvalidAnnotation",
    "InvalidArgument",
    "InvalidDate",
    "InvalidPage",
    "InvalidText",
    "MissingExtra",
    "MissingPipeline",
    "Options",
    "Origin",
    "Participant",
    "Reference",
    "Relation",
    "RuleError",
    "Source",
    "StatedDate",
    "Status",
    "TLink",
    "Timeline",
    "TimelineError",
    "Timex",
    "UnknownLanguage",
    "UnusablePipeline",
    "When",
    "__version__",
    "extract",
    "find_timexes",
    "merge",
    "read_html",
]
