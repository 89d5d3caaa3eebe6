"""Sphinx: how the pages become a site. Reads no network; knows no page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from timeline import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "timeline"
author = "The timeline developers"
project_copyright = "the timeline developers"
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
exclude_patterns = ["_build"]
nitpicky = False  # types of spaCy and pandas have no page here
suppress_warnings = ["ref.python"]  # two modules of formats may call their own type Document

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_preserve_defaults = True
maximum_signature_line_length = 90
add_module_names = False

html_theme = "furo"
html_title = f"timeline {version}"
html_extra_path = ["llms.txt"]
html_copy_source = False
html_theme_options = {
    "navigation_with_keys": True,
    "light_css_variables": {"code-font-size": "75%"},  # a table is 100 columns wide
}

_DEFAULT = re.compile(r"attr_dict\['(\w+)'\]\.default")
_LONGEST_DEFAULT = 20


def setup(app: Sphinx) -> None:
    """Sphinx calls this."""
    app.connect("autodoc-process-signature", _with_defaults)


def _with_defaults(
    _app: Sphinx,
    _what: str,
    _name: str,
    found: Any,
    _options: Any,
    signature: str | None,
    returned: str | None,
) -> tuple[str | None, str | None]:
    """The signature with attrs' defaults as values, long ones as three dots."""

    def default(match: re.Match[str]) -> str:
        value = repr(getattr(found.__attrs_attrs__, match[1]).default)
        return value if len(value) <= _LONGEST_DEFAULT else "..."

    return signature and _DEFAULT.sub(default, signature), returned
