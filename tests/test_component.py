"""The spaCy component: what is on the Doc, per-document dates, the host's parse, and travelling."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from importlib.metadata import PackageNotFoundError, entry_points, metadata

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import timeline.component
from timeline import InvalidDate, extract
from timeline.boilerplate import find_boilerplate
from timeline.component import Component
from timeline.extract import Extractor
from timeline.pipeline.labels import adapter_of, from_clear, with_kinds
from timeline.syntax import adopt, load, parse

TEXT = "Ministers met in Oslo on Monday. Ana Ruiz will sign the treaty on Friday."
EXPECTED = [("met", "2024-03-11"), ("sign", "2024-03-15")]


def told(doc: Doc) -> list[tuple[str, str]]:
    return [(event.text, str(event.interval)) for event in doc._.timeline]


@pytest.fixture
def nlp():
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline", config={"published": "2024-03-14"})
    return nlp


def test_the_timeline_and_its_spans_are_on_the_doc(nlp):
    doc = nlp(TEXT)
    assert doc._.timeline == extract(TEXT, "2024-03-14")
    assert [(span.text, span.label_, span.id_) for span in doc.spans["timexes"]] == [
        ("Monday", "DATE", "t1"), ("Friday", "DATE", "t2"),
    ]  # fmt: skip
    assert [(span.text, span.label_) for span in doc.spans["events"]] == [
        ("met", "meeting"),
        ("sign", "agreement"),
    ]
    assert [span._.timex.value for span in doc.spans["timexes"]] == ["2024-03-11", "2024-03-15"]
    assert doc.spans["events"][0]._.event == doc._.timeline[0]
    assert (doc[0:1]._.timex, doc[0:1]._.event) == (None, None)


@pytest.mark.parametrize("text", ["", " \n", "No times here"])
def test_a_text_without_events_has_an_empty_timeline(nlp, text):
    doc = nlp(text)
    assert len(doc._.timeline) == 0
    assert doc._.timeline.article.text == text


def test_a_doc_that_was_not_read_has_none():
    assert spacy.blank("en")(TEXT)._.timeline is None


def test_without_a_date_nothing_is_guessed():
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline")
    assert [timex.interval for timex in nlp(TEXT)._.timeline.timexes] == [None, None]


def test_a_date_that_cannot_be_read_is_named():
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline")
    doc = nlp.make_doc(TEXT)
    doc._.published = "03/04/2023"
    with pytest.raises(InvalidDate, match="03/04/2023"):
        nlp(doc)


def test_a_date_of_the_configuration_is_read_when_the_component_is_made():
    with pytest.raises(InvalidDate, match="03/04/2023"):
        spacy.blank("en").add_pipe("timeline", config={"published": "03/04/2023"})


def test_options_come_from_the_configuration():
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline", config={"day_first": True})
    assert nlp("It closed on 5/6/2024.")._.timeline.timexes[0].value == "2024-06-05"


def test_an_extractor_of_ones_own():
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline")
    nlp.get_pipe("timeline").extractor = Extractor(rules=())
    assert [e.text for e in nlp("Rain fell on May 3, 2024.\n\nRead also: Dam bursts")._.timeline.events]


# Dates of each document


CONTEXTS = [
    (TEXT, {"published": "2024-03-14", "url": "a", "id": 7}),
    (TEXT, {"published": "2023-03-15", "title": "Talks"}),
    (TEXT, "no mapping"),
]


@pytest.mark.parametrize("n_process", [1, 2])
def test_dates_come_with_the_texts(n_process):
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline")
    read = list(nlp.pipe(CONTEXTS, as_tuples=True, n_process=n_process, batch_size=1))
    assert [context for _, context in read] == [context for _, context in CONTEXTS]
    assert [str(doc._.timeline.article.published) for doc, _ in read] == ["2024-03-14", "2023-03-15", "None"]
    assert [doc._.timeline.article.url for doc, _ in read] == ["a", None, None]
    assert told(read[0][0]) == EXPECTED


@pytest.mark.parametrize("published", ["2024-03-14", date(2024, 3, 14)])
def test_a_date_on_the_doc_comes_first(nlp, published):
    nlp.get_pipe("timeline").published = "1999-01-01"
    doc = nlp.make_doc(TEXT)
    doc._.published = published
    [(read, _)] = nlp.pipe([(doc, {"published": "1998-01-01"})], as_tuples=True)
    assert told(read) == EXPECTED


# Travelling


def test_it_travels_with_the_doc(nlp):
    doc = nlp(TEXT)
    copy = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert copy._.timeline == doc._.timeline
    assert copy.spans["events"][1]._.event.text == "sign"
    [binned] = DocBin(store_user_data=True, docs=[doc]).get_docs(spacy.blank("en").vocab)
    assert binned._.timeline == doc._.timeline
    assert [span._.timex.value for span in binned.spans["timexes"]] == ["2024-03-11", "2024-03-15"]


def test_a_pipeline_is_saved_with_its_configuration(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    assert told(spacy.load(tmp_path)(TEXT)) == EXPECTED


def test_a_timeline_becomes_a_doc():
    found = extract(TEXT, "2024-03-14")
    doc = found.to_spacy()
    assert (doc.text, doc._.timeline) == (TEXT, found)
    assert [span.text for span in doc.spans["events"]] == ["met", "sign"]


@pytest.mark.parametrize(
    "text", ["It fell in mid-2019-2020.", "(" * 3000 + "Rain fell on May 3, 2024.", "Dec.25–27, 2023"]
)
def test_spans_fit_any_tokenizer(text):
    doc = extract(text).to_spacy()
    assert all(span._.timex.text in span.text for span in doc.spans["timexes"])


# The host's parse


def test_the_parse_of_the_host_is_used():
    host = load()("Ministers left on Monday.")
    assert [event.text for event in Extractor().of_doc(host).events] == ["left"]
    for token in host:
        token.tag_, token.pos_ = "NNP", "PROPN"
    assert Extractor().of_doc(host).events == ()


def test_a_host_without_a_parse_gets_the_bundled_one():
    assert adopt(spacy.blank("en")(TEXT)) is None
    assert Extractor().of_doc(spacy.blank("en")(TEXT), "2024-03-14") == extract(TEXT, "2024-03-14")


def test_the_hosts_doc_is_not_changed():
    host = load()(TEXT)
    before = host.to_bytes()
    Component(published="2024-03-14")(host.copy())
    adopt(host, skip=[(0, 32)])
    assert host.to_bytes() == before


def reading(doc: Doc) -> list[tuple]:
    return [(t.text, t.tag_, t.lemma_, t.dep_, t.head.i, t.ent_type_) for t in doc]


@pytest.mark.parametrize(
    "text", [TEXT, "", " \n\n", "\n\n A dog\tbarked .\n", "Storm hits\n\nAna Ruiz fled."]
)
def test_what_the_bundled_pipeline_reads_is_adopted_as_it_is(text):
    assert reading(adopt(parse(text))) == reading(parse(text))


def test_a_skipped_area_has_words_and_nothing_else():
    text = "Sign up now! The mayor resigned on Friday.\n\nRead also: Dam bursts"
    skip = find_boilerplate(text)
    doc = adopt(load()(text), skip=skip)
    inside = [t for t in doc if any(a <= t.idx < b for a, b in skip) and not t.is_space]
    assert inside
    assert {(t.pos_, t.tag_, t.ent_type_) for t in inside} == {("X", "", "")}
    assert any(t.text == "mayor" and t.dep_ == "nsubj" for t in doc)


LABELS = [
    ("nsubj obj obl ROOT nsubj:pass acl:relcl", with_kinds),
    ("nsubj dobj pobj prep ROOT", from_clear),
    ("nsubj punct ROOT", with_kinds),
    ("sb oa ROOT", None),
    ("obl dobj ROOT", None),
]


@pytest.mark.parametrize(("labels", "adapter"), LABELS)
def test_the_scheme_is_known_by_its_labels(labels, adapter):
    deps = labels.split()
    doc = Doc(
        spacy.blank("en").vocab,
        words=deps,
        deps=deps,
        heads=[deps.index("ROOT")] * len(deps),
        tags=["NN"] * len(deps),
    )
    assert adapter_of(doc) is adapter


# Registration


def test_import_timeline_registers_nothing():
    code = (
        "import timeline, spacy; from spacy.tokens import Doc, Span;"
        "assert not Doc.has_extension('timeline') and not Span.has_extension('timex');"
        "assert 'timeline' not in spacy.Language._factory_meta and 'timeline.component' not in __import__('sys').modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_attribute_of_ones_own_is_left_alone():
    code = (
        "from spacy.tokens import Doc; import spacy; Doc.set_extension('published', default='2024-03-14');"
        "import timeline.component; nlp = spacy.blank('en'); nlp.add_pipe('timeline');"
        f"assert str(nlp({TEXT!r})._.timeline[0].interval) == '2024-03-11'"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_installed_package_names_its_factory():
    try:
        metadata("event-timeline")
    except PackageNotFoundError:
        pytest.skip("the package is not installed")
    [point] = [point for point in entry_points(group="spacy_factories") if point.name == "timeline"]
    assert point.load() is timeline.component.create
