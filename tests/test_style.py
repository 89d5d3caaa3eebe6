"""Functions stay short: what cannot be read at a glance is a table or two functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "timeline"
MODULES = sorted(SOURCE.rglob("*.py"))
CEILING, P90, MEDIAN = 40, 20, 6
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines of the body without the docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_functions_are_short():
    lengths = [length(function) for path in MODULES for function in functions(path)]
    assert median(lengths) <= MEDIAN
    assert quantiles(lengths, n=10)[-1] <= P90


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_function_is_longer_than_a_screen(path):
    long = {f.name: length(f) for f in functions(path) if length(f) > CEILING}
    assert long == {}


def test_the_drawing_of_the_floors_shows_each_module():
    page = (SOURCE.parent.parent / "docs" / "design.md").read_text(encoding="utf-8")
    drawing = page.partition("```text\n6  doors")[2].partition("```")[0].split()
    assert {path.stem for path in SOURCE.glob("*.py") if not path.stem.startswith("_")} <= set(drawing)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_each_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
