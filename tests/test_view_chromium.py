"""The page in headless Chromium: it loads quietly, answers to mouse and keyboard, in light and dark.

Needs ``chromium`` and ``chromedriver`` on the machine and selenium from the extra ``test``; skips else.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator

import pytest
from attrs import evolve
from builders import TEXT, harbour

from timeline import Article
from timeline.formats.html import to_notebook
from timeline.timeline import Timeline

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.webdriver.common.by import By  # noqa: E402 — after the check that it is there
from selenium.webdriver.common.keys import Keys  # noqa: E402

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="no chromium and chromedriver on this machine"
)
FLAGS = ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1440,900")
HOSTILE = """<script>document.title='hacked'</script><img src=x onerror="document.title='hacked'">"'\u202e"""


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def shown(browser, tmp_path):
    """Opens a page from a file and hands out the browser; what it logs before is dropped."""

    def show(timeline: Timeline, fragment: str = "", html: str | None = None):
        path = tmp_path / "page.html"
        path.write_text(html or timeline.to_html(), encoding="utf-8")
        browser.get("about:blank")
        for log in ("browser", "performance"):
            browser.get_log(log)
        browser.get(path.as_uri() + fragment)
        return browser

    yield show
    assert browser.get_log("browser") == []


def one(browser, selector: str):
    return browser.find_element(By.CSS_SELECTOR, selector)


def row(browser, eid: str):
    return one(browser, f"details.row[data-id={eid}]")


def mark(browser, eid: str):
    return one(browser, "#" + row(browser, eid).get_attribute("data-mark"))


def is_chosen(element) -> bool:
    return "chosen" in element.get_attribute("class").split()


def focused(browser) -> str:
    return browser.execute_script("return document.activeElement.innerText")


def style(browser, element, name: str) -> str:
    return browser.execute_script("return getComputedStyle(arguments[0])[arguments[1]]", element, name)


def in_view(browser, element) -> bool:
    return browser.execute_script(
        "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
        element,
    )


def requests(browser) -> list[str]:
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [message for message in messages if message["method"] == "Network.requestWillBeSent"]
    return [message["params"]["request"]["url"] for message in sent]


def test_it_loads_only_itself(shown):
    browser = shown(harbour())
    assert browser.title == "Port reopens"
    assert {url.partition(":")[0] for url in requests(browser)} == {"file"}


def test_a_row_shows_its_reason_and_its_words(shown):
    browser = shown(harbour())
    assert not one(browser, "details.row[data-id=e1] dl").is_displayed()
    row(browser, "e1").find_element(By.TAG_NAME, "summary").click()
    assert "Monday" in one(browser, "details.row[data-id=e1] dl").text
    assert is_chosen(mark(browser, "e1"))
    assert "why" in mark(browser, "t1").get_attribute("class")
    row(browser, "e2").find_element(By.TAG_NAME, "summary").click()
    assert not is_chosen(mark(browser, "e1"))
    assert "Nothing in the text" not in one(browser, "details.row[data-id=e2] dl").text


def test_a_marked_word_shows_its_row(shown):
    browser = shown(harbour())
    mark(browser, "e4").click()
    assert is_chosen(row(browser, "e4"))
    assert "between 2025-01-01 and 2025-12-31" in row(browser, "e4").text
    assert browser.current_url.endswith("#" + row(browser, "e4").get_attribute("id"))


def test_a_time_in_a_closed_list_is_opened(shown):
    browser = shown(harbour())
    mark(browser, "t3").click()
    assert row(browser, "t3").is_displayed()
    assert "Counted from" in row(browser, "t3").text


def test_a_word_of_two_events_shows_one_after_the_other(shown):
    found = harbour()
    twin = evolve(found[0], eid="e6")
    browser = shown(evolve(found, events=(*found.events, twin), entries=(*found, twin)))
    for eid in ("e1", "e6", "e1"):
        mark(browser, "e1").click()
        assert is_chosen(row(browser, eid))


def test_it_works_by_keyboard_alone(shown):
    browser = shown(harbour())
    one(browser, "ol summary").send_keys(Keys.ARROW_DOWN)
    assert focused(browser).startswith("reopened")
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert is_chosen(mark(browser, "e2"))
    mark(browser, "e4").send_keys(Keys.ENTER)
    assert focused(browser).startswith("hearing")
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert row(browser, "e4").get_attribute("open") is None
    mark(browser, "e1").send_keys(Keys.ARROW_RIGHT)
    assert focused(browser) == "Monday"


def test_what_was_chosen_is_in_the_address(shown):
    browser = shown(harbour(), "#e2")
    assert is_chosen(row(browser, "e2"))


@pytest.mark.parametrize("status", ["held", "planned"])
def test_a_status_can_be_hidden(shown, status):
    browser = shown(harbour())
    one(browser, f"label[for=show-{status}]").click()
    listed = {
        row.get_attribute("data-id")
        for row in browser.find_elements(By.CSS_SELECTOR, "ol details")
        if row.is_displayed()
    }
    assert listed == {"held": {"e4"}, "planned": {"e1", "e2"}}[status]


def test_the_scale_can_be_changed(shown):
    browser = shown(harbour())
    bar = row(browser, "e1").find_element(By.CLASS_NAME, "sure")
    one(browser, "label[for=even]").click()
    even = bar.size["width"]
    one(browser, "label[for=fitted]").click()
    assert bar.size["width"] > even
    one(browser, "label[for=even]").click()
    year = row(browser, "e4").find_element(By.CLASS_NAME, "bar").size["width"]
    assert year > 10 * even


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_light_and_dark(shown, browser, scheme):
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    shown(harbour())
    paper = luminance(style(browser, one(browser, "body"), "backgroundColor"))
    assert (paper > 0.5) == (scheme == "light")
    for selector in (
        "h1",
        ".meta",
        ".what b",
        ".kind",
        ".kind em",
        ".when",
        ".flag span",
        ".page p",
        "footer",
    ):
        ink = luminance(style(browser, one(browser, selector), "color"))
        high, low = max(ink, paper), min(ink, paper)
        assert (high + 0.05) / (low + 0.05) >= 4.5, selector  # WCAG 2 level AA
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def luminance(colour: str) -> float:
    """Relative luminance of "rgb(r, g, b)" (WCAG 2)."""
    parts = [int(part) / 255 for part in colour.partition("(")[2].rstrip(")").split(",")[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_hostile_text_stays_text(shown):
    found = harbour()
    entries = tuple(evolve(event, text=HOSTILE, type="meeting") for event in found)
    text = TEXT.replace("Rain", HOSTILE)
    browser = shown(evolve(found, entries=entries, article=Article(text, "2024-03-14", title=HOSTILE)))
    assert browser.title != "hacked"
    assert "<script>" in one(browser, "h1").text
    assert "<img" in one(browser, "article").text


def test_it_works_in_a_notebooks_frame(shown):
    browser = shown(harbour(), html=f"<!DOCTYPE html><title>notebook</title>{to_notebook(harbour())}")
    browser.switch_to.frame(0)
    mark(browser, "e2").click()
    assert is_chosen(row(browser, "e2"))


def test_a_narrow_screen_shows_both(shown, browser):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True},
    )
    shown(harbour())
    assert in_view(browser, mark(browser, "e1"))
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_printed_page_is_whole(shown, browser):
    shown(harbour())
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    height = browser.execute_script("return document.documentElement.scrollHeight")
    assert height >= sum(one(browser, pane).size["height"] for pane in ("main", "article"))
    assert style(browser, one(browser, "article"), "overflowY") == "visible"
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_long_timeline_stays_usable(shown):
    browser = shown(many(2_000))
    assert len(browser.find_elements(By.CSS_SELECTOR, "ol details.row")) == 2_000
    last = browser.find_elements(By.CSS_SELECTOR, "article a")[-1]
    browser.execute_script("arguments[0].click()", last)
    chosen = one(browser, "details.row.chosen")
    assert in_view(browser, chosen)
    assert in_view(browser, last)


def many(count: int) -> Timeline:
    """A timeline of as many events as asked for, each of the same sentence."""
    found = harbour()
    text = "".join(f"{TEXT}\n\n" for _ in range(count))
    size = len(TEXT) + 2
    events = tuple(
        evolve(
            found[0], eid=f"e{number}", start=found[0].start + number * size, end=found[0].end + number * size
        )
        for number in range(count)
    )
    return evolve(found, article=Article(text), entries=events, events=events, timexes=(), unplaced=())
