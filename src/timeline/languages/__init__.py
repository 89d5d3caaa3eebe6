"""Languages: the words, as tables; the only folder that holds any."""

from __future__ import annotations
