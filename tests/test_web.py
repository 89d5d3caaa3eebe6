"""Web pages: the article in them, and the dates that they state of themselves."""

from __future__ import annotations

import json
import sys

import pytest
import time_machine
from attrs import evolve

from timeline import (
    Article,
    ConflictingDates,
    InvalidDate,
    InvalidPage,
    InvalidText,
    MissingExtra,
    Timeline,
    extract,
    read_html,
)
from timeline.cli import main
from timeline.published import DateKind

pytest.importorskip("trafilatura")

TITLE = "Port reopens after storm"
LEAD = "Crews reopened the port on Monday after a storm that had kept it closed for three days, she said."


def page(head="", stamp="", lead=LEAD):
    """A page of a paper that does not exist, with a menu, links to other stories and a footer."""
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Harbour Gazette</title>{head}</head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article><h1>{TITLE}</h1>{stamp}
<p>{lead}</p>
<p>The mayor will visit it next week, and the council meets on the damage before the summer.</p>
<aside><h2>Most read</h2><ul><li><a href="/a">Mayor resigns over ferry deal</a></li></ul></aside>
</article></main><footer>© 2019 Harbour Gazette. All rights reserved.</footer></body></html>"""


def ld(**fields):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE} | fields
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(name, content, attribute="property"):
    return f'<meta {attribute}="{name}" content="{content}">'


def told(article):
    return [str(date) for date in article.dates]


def test_the_article_and_nothing_around_it():
    article = read_html(page(meta("article:published_time", "2024-03-14T10:22:00+01:00")))
    assert article.title == TITLE
    assert [part.text for part in article.parts][:2] == [TITLE, LEAD]
    assert "Home" not in article.text
    assert "resigns" not in article.text
    assert (str(article.published), article.published.zone) == ("2024-03-14T10:22:00", "+01:00")


def test_a_page_is_extracted_like_any_article():
    timeline = extract(read_html(page(meta("article:published_time", "2024-03-14"))))
    assert ("reopened", "2024-03-11") in [(event.text, str(event.interval)) for event in timeline]


# A page's head, what stands below its headline, its address, and the dates that it states.
STATED = [
    (ld(datePublished="2024-03-14"), "", None, ["published 2024-03-14 (JSON-LD datePublished)"]),
    (
        ld(datePublished="2024-03-14", dateModified="2024-03-20T08:00:00Z"), "", None,
        ["published 2024-03-14 (JSON-LD datePublished)", "updated 2024-03-20T08:00:00 (JSON-LD dateModified)"],
    ),
    (
        meta("og:updated_time", "2024-03-20") + meta("article:published_time", "2024-03-14"), "", None,
        ["updated 2024-03-20 (meta og:updated_time)", "published 2024-03-14 (meta article:published_time)"],
    ),
    (meta("DC.date.issued", "14 March 2024", "name"), "", None, ["published 2024-03-14 (meta DC.date.issued)"]),
    (meta("datePublished", "2024-03-14", "itemprop"), "", None, ["published 2024-03-14 (meta datePublished)"]),
    ("", "<time>14 March 2024</time>", None, ["published 2024-03-14 (below the headline)"]),
    (
        "", '<time datetime="2024-03-14T10:22:00Z">two hours ago</time>', None,
        ["published 2024-03-14T10:22:00 (below the headline)"],
    ),
    (
        "", "<div>By Ada Writer</div><div>Published: March 14, 2024 | Updated: March 20, 2024</div>", None,
        ["published 2024-03-14 (below the headline)", "updated 2024-03-20 (below the headline)"],
    ),
    (
        "", "<span>Last updated</span> <span>March 20, 2024</span><span>Posted</span> <b>March 14, 2024</b>", None,
        ["updated 2024-03-20 (below the headline)", "published 2024-03-14 (below the headline)"],
    ),
    ("", "", "https://example.org/2024/03/14/port", ["published 2024-03-14 (address)"]),
    ('<link rel="canonical" href="https://example.org/2024/03/14/port">', "", None, ["published 2024-03-14 (address)"]),
    (
        ld(**{"@type": "WebSite", "datePublished": "2001-01-01"}) + ld(datePublished="2024-03-14"), "", None,
        ["published 2024-03-14 (JSON-LD datePublished)"],
    ),
    (
        ld(**{"@type": "Thing", "@graph": [{"@type": "Person"}, {"@type": ["Article"], "datePublished": "2024-03-14"}]}),
        "", None, ["published 2024-03-14 (JSON-LD datePublished)"],
    ),
    (
        ld(datePublished="2024-03-14", mentions=[{"@type": "NewsArticle", "datePublished": "2019-01-05"}]), "", None,
        ["published 2024-03-14 (JSON-LD datePublished)"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("head", "stamp", "url", "dates"), STATED)
def test_the_dates_that_a_page_states(head, stamp, url, dates):
    article = read_html(page(head, stamp), url)
    assert told(article) == dates
    assert str(article.published)[:10] == "2024-03-14"


# What says nothing: it is relative, partial, ambiguous, implausible, broken, or not of this article.
SILENT = [
    meta("article:published_time", "3 hours ago"),
    meta("article:published_time", "yesterday"),
    meta("article:published_time", "2024-03"),
    meta("article:published_time", "2024"),
    meta("article:published_time", "03/04/2024"),
    meta("article:published_time", "0001-01-01T00:00:00"),
    meta("article:published_time", "1970-01-01T00:00:00Z"),
    meta("article:published_time", "2204-03-14"),
    meta("description", "2024-03-14"),
    meta("copyrightYear", "2024", "itemprop"),
    meta("article:published_time", "14/03/24"),
    meta("article:published_time", "1 of 2024") * 20 + meta("article:published_time", "2024-03-14"),
    ld(datePublished=None),
    ld(datePublished=["2024-03-14"]),
    ld(datePublished="soon"),
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-1</script>',
    '<script type="application/ld+json">' + "[" * 10_000 + "</script>",
    '<script type="application/ld+json">' + "[" * 300 + "]" * 300 + "</script>",
]


@pytest.mark.parametrize("head", SILENT, ids=lambda head: head[:60])
def test_what_names_no_day_is_passed_over(head):
    article = read_html(page(head))
    assert (article.dates, article.published) == ((), None)


@pytest.mark.parametrize(
    "stamp",
    [
        "<p>The bridge was opened on March 3, 2021.</p>",
        "<div>2 hours ago</div>",
        "<div>March 2024</div>",
        "<div>3/4/2024</div>",
        '<time datetime="2024-03">March</time>',
        f"<p>{LEAD}</p><time>14 March 2024</time>",
    ],
)
def test_lines_that_do_not_date_the_article_are_passed_over(stamp):
    assert read_html(page("", stamp)).dates == ()


def test_an_update_alone_is_no_publication():
    article = read_html(page(meta("article:modified_time", "2024-03-20")))
    assert [date.kind for date in article.dates] == [DateKind.UPDATED]
    assert article.published is None
    assert extract(article).article is article


DATELINES = [
    ("2024-03-14", "VIGO, March 14 (Reuters) — ", ["2024-03-14", "2024-03-14"]),
    ("2024-03-14", "VIGO, March 13 (Reuters) — ", ["2024-03-14", "2024-03-13"]),
    ("2024-01-01", "VIGO, Dec 31 (Reuters) — ", ["2024-01-01", "2023-12-31"]),
    ("2023-12-31", "VIGO, Jan 1 (Reuters) — ", ["2023-12-31", "2024-01-01"]),
    ("2024-03-14", "VIGO, March 14, 2024 (Reuters) — ", ["2024-03-14", "2024-03-14"]),
]


@pytest.mark.parametrize(("published", "dateline", "dates"), DATELINES)
def test_a_dateline_is_in_the_nearest_year(published, dateline, dates):
    article = read_html(page(meta("article:published_time", published), lead=dateline + LEAD))
    assert [str(date.interval) for date in article.dates] == dates
    assert str(article.published) == published


def test_a_dateline_of_no_year_alone_dates_nothing():
    assert read_html(page(lead="VIGO, March 14 (Reuters) — " + LEAD)).dates == ()


# Dates that contradict each other: head, what stands below the headline, address, dateline.
CONTRADICTORY = [
    (ld(datePublished="2024-03-14") + meta("article:published_time", "2024-03-20"), "", None, ""),
    (ld(datePublished="2024-03-14"), "<time>14 March 2021</time>", None, ""),
    (meta("article:published_time", "2024-03-14"), "", "https://example.org/2019/03/14/port", ""),
    (meta("article:published_time", "2024-03-14"), "", None, "VIGO, March 2 (Reuters) — "),
    (ld(datePublished="2024-03-14", dateModified="2019-01-05"), "", None, ""),
]


@pytest.mark.parametrize(("head", "stamp", "url", "dateline"), CONTRADICTORY)
def test_dates_that_contradict_are_reported_and_not_picked(head, stamp, url, dateline):
    article = read_html(page(head, stamp, dateline + LEAD), url)
    assert (article.published, len(article.dates)) == (None, 2)
    with pytest.raises(ConflictingDates) as caught:
        extract(article)
    assert all(date in str(caught.value) for date in told(article))
    assert isinstance(caught.value, InvalidDate)


@pytest.mark.parametrize(
    "settle",
    [
        lambda article: extract(article, "2024-03-14"),
        lambda article: extract(evolve(article, published="2024-03-14")),
    ],
)
def test_contradictory_dates_are_settled_by_giving_one(settle):
    article = read_html(page(ld(datePublished="2024-03-14"), "<time>14 March 2021</time>"))
    assert "2024-03-11" in [str(event.interval) for event in settle(article)]


def test_a_date_given_stands_instead_of_the_articles_own():
    article = Article("Crews left on Monday.", "2024-03-14")
    assert str(extract(article, "2024-03-28")[0].interval) == "2024-03-25"


@pytest.mark.parametrize(
    "html",
    [
        "",
        " ",
        "plain text",
        "{}",
        "%PDF-1.4",
        b"\x89PNG\0\0",
        "<html></html>",
        "<html><body><script>x = 1</script></body></html>",
        "<" * 1000,
    ],
)
def test_a_page_without_an_article_is_refused(html):
    with pytest.raises(InvalidPage) as caught:
        read_html(html)
    assert isinstance(caught.value, ValueError)


def test_a_page_that_breaks_the_reader_is_refused(monkeypatch):
    def broken(*_, **__):
        raise AssertionError

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    with pytest.raises(InvalidPage, match="too broken"):
        read_html(page())


@pytest.mark.parametrize("html", [None, 5, ["<html>"]])
def test_only_text_and_bytes_are_pages(html):
    with pytest.raises(InvalidText, match=type(html).__name__):
        read_html(html)


@pytest.mark.parametrize(
    "broken",
    [
        lambda html: html.replace("</p>", "").replace("</article>", ""),
        lambda html: html[: html.index("<aside>") + 20],
        lambda html: html.replace("<main>", "<main><div><b><i>"),
        lambda html: html.replace("<body>", "\0<body>"),
        lambda html: html.encode("utf-16"),
        lambda html: html.replace("utf-8", "latin-1").replace("she said", "Peña said").encode("latin-1"),
    ],
)
def test_broken_pages_are_read_as_far_as_they_go(broken):
    article = read_html(broken(page(meta("article:published_time", "2024-03-14"))))
    assert "Crews reopened the port on Monday" in article.text


def test_the_encoding_is_the_one_that_the_page_names():
    html = page(lead=LEAD.replace("she", "Peña")).replace("utf-8", "iso-8859-1")
    assert "Peña said" in read_html(html.encode("iso-8859-1")).text


@pytest.mark.parametrize("now", ["1999-12-31", "2024-02-29", "2068-06-01"])
def test_no_page_asks_the_clock(now):
    pages = [page(head, stamp) for head, stamp, *_ in STATED] + [page(head) for head in SILENT[:8]]
    expected = [read_html(html) for html in pages]
    with time_machine.travel(now):
        assert [read_html(html) for html in pages] == expected


def test_the_dates_travel_with_the_timeline():
    found = extract(read_html(page(ld(datePublished="2024-03-14", dateModified="2024-03-20"))))
    assert Timeline.from_json(found.to_json()) == found
    assert len(Timeline.from_json(found.to_json()).article.dates) == 2


@pytest.mark.parametrize("library", ["trafilatura", "htmldate"])
def test_a_missing_extra_is_named(monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=r"event-timeline\[web\]"):
        read_html(page(meta(f"named-{library}", "2024-03-14")))


@pytest.fixture
def pages(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.html").write_text(page(meta("article:published_time", "2024-03-14")), encoding="utf-8")
    (tmp_path / "odd.htm").write_text(
        page(ld(datePublished="2024-03-14"), "<time>14 March 2021</time>"), encoding="utf-8"
    )
    (tmp_path / "poor.html").write_text("<html></html>", encoding="utf-8")


@pytest.mark.usefixtures("pages")
def test_the_command_reads_pages(capsys):
    assert main([".", "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert {json.loads(line)["article"] for line in out.splitlines()} == {"good.html"}
    assert [line.split(":")[1] for line in err.splitlines()] == [" odd.htm", " poor.html"]


@pytest.mark.usefixtures("pages")
def test_a_date_given_to_the_command_settles_a_page(capsys):
    assert main(["odd.htm", "--published", "2024-03-14", "--format", "csv"]) == 0
    assert "2024-03-11" in capsys.readouterr().out
