"""A page that takes an article and shows its timeline: `flask --app examples/web_page.py run`.

Needs Flask, which the library itself does not. The extractor is made once; a date that cannot be read
is told to the reader in the library's own words.
"""

from __future__ import annotations

from flask import Flask, Response, request
from markupsafe import Markup

import timeline

FORM = Markup(
    '<!doctype html><title>Timeline</title><form method="post">'
    '<p><label>Published <input name="published" placeholder="2024-03-14"></label>'
    '<p><textarea name="text" rows="20" cols="80" aria-label="Article">{text}</textarea>'
    "<p><button>Show its timeline</button> {wrong}</form>"
)
LONGEST = 200_000  # characters of an article

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 4 * LONGEST
extractor = timeline.Extractor()


@app.get("/")
def form() -> str:
    """The empty form."""
    return FORM.format(text="", wrong="")


@app.post("/")
def show() -> str | tuple[str, int] | Response:
    """The page of the article's timeline, or the form again with what was wrong."""
    text, published = request.form.get("text", ""), request.form.get("published") or None
    try:
        found = extractor.extract(text, published)
    except timeline.TimelineError as error:
        return FORM.format(text=text, wrong=error), 422
    return Response(found.to_html(), mimetype="text/html")
