"""The error tree: what misuse raises at the door; text itself never raises.

TimelineError
├── InvalidArgument(TypeError,       an option of another type, or a number out of range
│                   ValueError)
├── InvalidDate(ValueError)          a publication date that cannot be read
│   └── ConflictingDates             a web page whose dates contradict each other
├── InvalidPage(ValueError)          a web page with no article in it
├── InvalidText(TypeError)           what is given as an article or its text, and is none
├── InvalidAnnotation(ValueError)    supplied timexes or events that do not fit the text
├── UnknownLanguage(LookupError)     no rules and no fallback for the language asked for
├── MissingPipeline(OSError)         the bundled weights are absent or damaged
├── UnusablePipeline(ValueError)     a caller's own pipeline lacks what the steps need
├── MissingExtra(ImportError)        a library that only an extra installs is absent
├── FormatError(ValueError)          a document in an exchange format that cannot be read
└── RuleError(ValueError)            a rule table that does not compile
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

Row = TypeVar("Row")
Made = TypeVar("Made")
OnError = Callable[["TimelineError"], object] | None
"""What is told of each article that cannot be read, so that the others are; None to raise it."""


class TimelineError(Exception):
    """Base of everything this library raises on purpose.

    >>> import timeline
    >>> try:
    ...     timeline.extract("They met on Monday.", "yesterday")
    ... except timeline.TimelineError as error:
    ...     print(type(error).__name__)
    InvalidDate
    """


class InvalidArgument(TimelineError, TypeError, ValueError):
    """An option of another type than it must be, or a number out of range."""


class InvalidDate(TimelineError, ValueError):
    """A publication date, or the end of a search, that cannot be read.

    >>> import timeline
    >>> try:
    ...     timeline.extract("They met on Monday.", "2024-W11")
    ... except ValueError as error:
    ...     print(str(error).partition(";")[0])
    cannot read '2024-W11' as a date: it is longer than a day
    """


class ConflictingDates(InvalidDate):
    """A web page states publication dates that contradict each other."""


class InvalidPage(TimelineError, ValueError):
    """A web page in which there is no article."""


class InvalidText(TimelineError, TypeError):
    """What is given as an article, or as its text, and is none."""


class InvalidAnnotation(TimelineError, ValueError):
    """Supplied timexes or events that do not fit the text they were given with."""


class UnknownLanguage(TimelineError, LookupError):
    """A language that has neither a rule file nor a fallback."""


class MissingPipeline(TimelineError, OSError):
    """The bundled weights are absent or damaged."""


class UnusablePipeline(TimelineError, ValueError):
    """A caller's own pipeline lacks a component or label scheme that the steps need."""


class MissingExtra(TimelineError, ImportError):
    """A library that only an extra of this package installs is absent."""


class FormatError(TimelineError, ValueError):
    """A document in an exchange format that cannot be read."""


class RuleError(TimelineError, ValueError):
    """A rule table that does not compile."""


def expect(given: object, kind: type[Any] | tuple[type[Any], ...], name: str, form: str) -> None:
    """Raise :class:`InvalidArgument` for what is not of its kind; ``form`` says what it should be.

    >>> expect(5, str, "name", 'text such as "Ruiz"')
    Traceback (most recent call last):
    timeline.errors.InvalidArgument: name: give text such as "Ruiz", not 5
    """
    if not isinstance(given, kind):
        raise InvalidArgument(f"{name}: give {form}, not {shown(given)}")


def shown(given: object) -> str:
    """A value in a message: what Python writes of it, cut where that is long."""
    text = repr(given)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def of_kind(kind: type[Any] | tuple[type[Any], ...], form: str) -> Callable[[Any, Any, Any], None]:
    """A validator of an attrs field: what :func:`expect` says of its value."""

    def check(_: object, attribute: Any, value: object) -> None:
        expect(value, kind, attribute.name, form)

    return check


def rows(given: object, kind: type[Row], name: str) -> tuple[Row, ...]:
    """Values of one kind as a tuple; :class:`InvalidArgument` where there is another among them."""
    form = f"{kind.__name__} values"
    if isinstance(given, kind):
        raise InvalidArgument(f"{name}: give {form} in a list, even one alone: [{shown(given)}]")
    expect(given, Iterable, name, form)
    found = tuple(cast("Iterable[Row]", given))
    for row in found:
        expect(row, kind, name, form)
    return found


def each(given: Iterable[Row], make: Callable[[Row], Made], name: str, on_error: OnError) -> Iterator[Made]:
    """What is made of each; the error of one of which nothing can be made says which it is.

    >>> def number(text):
    ...     expect(text, str, "number", "text")
    ...     return int(text)
    >>> list(each(["5", 6, "7"], number, "row", print))
    row 2: number: give text, not 6
    [5, 7]
    """
    for place, item in enumerate(given, 1):
        try:
            made = make(item)
        except TimelineError as error:
            told = type(error)(f"{name} {place}: {error}")
            if on_error is None:
                raise told from error
            on_error(told)
        else:
            yield made


_SHOWN = 60  # characters of a value in a message


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Imports of libraries that an extra installs; :class:`MissingExtra` where one is absent.

    >>> with extra("arrow"):
    ...     import no_such_library
    Traceback (most recent call last):
    timeline.errors.MissingExtra: no_such_library is missing: pip install "event-timeline[arrow]"
    """
    try:
        yield
    except ImportError as error:
        raise MissingExtra(f'{error.name} is missing: pip install "event-timeline[{name}]"') from error
