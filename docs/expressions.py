"""Write docs/expressions.md from the rule table: `python docs/expressions.py`. Knows no rule itself."""

from __future__ import annotations

from pathlib import Path

from timeline.grammar import Rule
from timeline.languages.en import STRATA

PAGE = Path(__file__).with_suffix(".md")
HEAD = """# Expressions

Made from the rule table by `python docs/expressions.py`; the tests check that it is up to date and
that every example here fires its rule. Examples are said on Thursday 2024-05-16. A dash means that
nothing may be found. Strata are applied from the first to the last; within one the first rule that
fits wins.
"""


def page() -> str:
    """The whole page as Markdown."""
    lines = [HEAD]
    for name, rules in STRATA.items():
        lines += [f"## {name}", "", "| pattern | example | value |", "|---|---|---|"]
        lines += [row for rule in rules for row in rows(rule)]
        lines.append("")
    return "\n".join(lines)


def rows(rule: Rule) -> list[str]:
    """The rows of one rule, one an example."""
    pattern = rule.name.replace("|", "\\|")
    return [
        f"| `{pattern}` | {phrase} | {'–' if value is None else value} |"
        for phrase, value in rule.examples.items()
    ]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
