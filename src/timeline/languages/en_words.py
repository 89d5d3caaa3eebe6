"""English verbs and nouns that the tables of events list, as plain sets of dictionary forms."""

from __future__ import annotations

from timeline.languages import en_events
from timeline.languages.en_forms import IRREGULAR
from timeline.languages.en_types import TYPES


def _tables() -> set[str]:
    """Every word of the tables about events that are keyed by lemma."""
    found: set[str] = set()
    for name, table in vars(en_events).items():
        if name.isupper() and isinstance(table, dict | frozenset):
            found.update(word for word in table if isinstance(word, str))
    return found


KNOWN_VERBS = frozenset(
    {words.split()[0] for row in TYPES for words in row.verbs} | _tables() | set(IRREGULAR.values())
)
KNOWN_NOUNS = frozenset(
    {words.split()[-1] for row in TYPES for words in row.nouns} | en_events.VENUES | en_events.MEANS
)
