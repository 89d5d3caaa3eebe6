"""Articles: their parts, dateline and what they refuse."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Article, InvalidDate, InvalidText

DATELINES = [
    ("LISBON, March 3 (Reuters) - Crews left.", "LISBON", "March 3", "Reuters"),
    ("LISBON, 3 March (AFP) — Crews left.", "LISBON", "3 March", "AFP"),
    ("BRUSSELS, March 3, 2024 — Crews left.", "BRUSSELS", "March 3, 2024", None),
    ("NAIROBI, Kenya (AP) _ Crews left.", "NAIROBI, Kenya", None, "AP"),
    ("Lisbon (Reuters) -- Crews left.", "Lisbon", None, "Reuters"),
    ("NEW YORK – Crews left.", "NEW YORK", None, None),
    ("LISBON | Mon Mar 4, 2024 6:47 pm EST LISBON (Reuters) - Crews left.", "LISBON", None, "Reuters"),
    ("(Adds quote) LISBON, March 3 (Reuters) - Crews left.", "LISBON", "March 3", "Reuters"),
    ("OSLO/LISBON (Reuters) - Crews left.", "OSLO/LISBON", None, "Reuters"),
    ("(Reuters) - Crews left.", "", None, "Reuters"),
    ("Mon Mar 4, 2024 4:36 pm EST (Reuters) - Crews left.", "", None, "Reuters"),
    ("ST. JOHN'S, N.B. (CP) — Crews left.", "ST. JOHN'S, N.B.", None, "CP"),
]
NO_DATELINE = [
    "The president (AP) left.",
    "U.S.-China talks began.",
    "A man — he was 40 — left.",
    "NATO said crews left.",
    "Lisbon - Crews left.",
]
STORY = "Port reopens\n\nVIGO, Spain (AP) — Crews left.\nShips came.\n\nAdvertisement\n\nIt rained.\n"


def parts(article: Article) -> list[tuple[str, str]]:
    return [(str(part.kind), part.text) for part in article.parts]


@pytest.mark.parametrize(("text", "place", "date", "agency"), DATELINES)
def test_a_dateline_is_taken_apart(text, place, date, agency):
    line = Article(text).dateline
    quoted = [span and text[slice(*span)] for span in (line.place, line.date, line.agency)]
    assert quoted == [place, date, agency]
    assert text[line.start : line.end] == line.text


@pytest.mark.parametrize("text", NO_DATELINE)
def test_other_openings_are_no_dateline(text):
    assert Article(text).dateline is None


def test_parts_in_order():
    assert parts(Article(STORY)) == [
        ("title", "Port reopens"),
        ("lead", "VIGO, Spain (AP) — Crews left.\nShips came."),
        ("boilerplate", "Advertisement"),
        ("body", "It rained."),
    ]


def test_the_dateline_is_found_below_the_title():
    assert Article(STORY).dateline.text == "VIGO, Spain (AP) —"


@pytest.mark.parametrize(
    ("text", "title", "kinds"),
    [
        ("", None, []),
        ("   \n\n ", None, []),
        ("Port reopens", None, ["lead"]),
        ("It rained.\n\nIt snowed.", None, ["lead", "body"]),
        ("It rained.\n\nIt snowed.", "It rained.", ["title", "lead"]),
        ("Port reopens\r\n\r\nIt rained.", None, ["title", "lead"]),
        ("\ufeffPort reopens\n\nIt rained.", None, ["title", "lead"]),
        ("Port reopens\fIt rained.", None, ["title", "lead"]),
        (f"Port reopens\nIt rained{' and rained' * 12}.", None, ["title", "lead"]),
        ("It rained and\nrained.", None, ["lead"]),
    ],
)
def test_what_counts_as_the_title(text, title, kinds):
    assert [str(part.kind) for part in Article(text, title=title).parts] == kinds


@pytest.mark.parametrize("text", [None, 5, b"bytes", ["a list"]])
def test_only_text_is_an_article(text):
    with pytest.raises(InvalidText, match=type(text).__name__) as caught:
        Article(text)
    assert isinstance(caught.value, TypeError)


def test_the_publication_date_is_read_when_the_article_is_made():
    assert str(Article("It rained.", "Dec. 27, 2023").published) == "2023-12-27"
    with pytest.raises(InvalidDate):
        Article("It rained.", "soon")


def test_masks_are_whole_spans():
    article = Article(STORY)
    start = STORY.index("Advertisement")
    assert article.masks(start, start + 13)
    assert not article.masks(start - 1, start + 2)
    assert not article.masks(0, 4)


PIECES = st.sampled_from(
    [
        "Oops!",
        "Advertisement",
        "It rained.",
        "Read also: Rain",
        "\n",
        "\r\n",
        "\f",
        "\n\n",
        " ",
        "🙂",
        "é",
        "\u2029",
        "• ",
        "Most read",
        "\ufeff",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_parts_lie_on_the_text_and_do_not_overlap(text):
    found = Article(text).parts
    assert all(text[part.start : part.end] == part.text for part in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Shops shut at 6 p.m. Police came.", "Police came."),
        ("Shops shut at 6 p.m. A man ran.", "A man ran."),
        ("Shops shut at 6 p.m. Monday.", None),
        ("Shops shut at 6 p.m. Oslo time.", None),
        ("Shops shut at 6 p.m. on Monday.", None),
    ],
)
def test_a_sentence_may_end_with_a_clock_time(text, rest):
    assert [text[at:] for at in Article(text).breaks] == ([] if rest is None else [rest])
