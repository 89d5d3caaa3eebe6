"""The shape of a boilerplate rule: a line that a web page prints and no reporter wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import field, frozen

from timeline.errors import RuleError, of_kind, rows


def _tuple(lines: Iterable[str]) -> tuple[str, ...]:
    return rows(lines, str, "examples")


@frozen
class Boilerplate:
    """A kind of line that belongs to the page and not to the article.

    ``pattern`` is a regular expression that a whole sentence or line must match, in any case;
    ``opens_list`` says that the headlines listed below it go with it ("Most read"), ``opens_rest``
    that all below it does (readers' comments);
    ``examples`` are tested.

    >>> Boilerplate("cookies", "accept cookies", ["Accept cookies"]).matches("ACCEPT COOKIES")
    True
    """

    name: str = field(validator=of_kind(str, "a name such as 'timetable'"))
    pattern: str
    examples: tuple[str, ...] = field(converter=_tuple)
    opens_list: bool = False
    opens_rest: bool = False
    _compiled: re.Pattern[str] = field(init=False, eq=False, repr=False)

    @_compiled.default
    def _compile(self) -> re.Pattern[str]:
        try:
            return re.compile(self.pattern, re.IGNORECASE)
        except (re.error, TypeError) as error:
            raise RuleError(
                f"the pattern {self.pattern!r} of {self.name!r} is no regular expression: {error}"
            ) from None

    def matches(self, line: str) -> bool:
        """Whether the whole line is of this kind."""
        return self._compiled.fullmatch(line) is not None


def rule_rows(given: Iterable[Boilerplate]) -> tuple[Boilerplate, ...]:
    """The rules as a tuple; :class:`timeline.errors.InvalidArgument` for anything else."""
    return rows(given, Boilerplate, "rules")
