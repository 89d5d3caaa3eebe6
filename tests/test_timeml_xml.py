"""TimeML files of any flavour as text, marks and elements, and back without a loss."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import FormatError
from timeline.formats.timeml_xml import Document, Element, read, write

LEFT = "He <EVENT eid='e1' class='OCCURRENCE'>left</EVENT>."
REFUSED = [
    ("", "line 1: not well-formed"),
    ("<TimeML><TEXT>He left.</TEXT>\n<TLINK", "line 2: not well-formed"),
    ("<TimeML>\n<TEXT>He</EVENT></TEXT></TimeML>", "line 2: not well-formed"),
    ("<TimeML><TEXT>Fish & chips</TEXT></TimeML>", "not well-formed"),
    ("plain text", "not well-formed"),
    ("<html><body>He left.</body></html>", "the root is <html>, not <TimeML>"),
    ("<TimeML><DOCID>a</DOCID>\n</TimeML>", "there is no text"),
    ("<TimeML/>", "there is no text"),
    ("<TimeML>\n<TEXT>He</TEXT>\n<TEXT>left</TEXT></TimeML>", "line 3: a second <TEXT>"),
    ("<TimeML><TEXT>\n&unheard;</TEXT></TimeML>", "line 2: no character is named &unheard;"),
    ("<!DOCTYPE TimeML [<!ENTITY a 'aaaa'>]><TimeML><TEXT>&a;</TEXT></TimeML>", "entities are not read"),
    (
        "<!DOCTYPE TimeML [<!ENTITY a SYSTEM 'file:///etc/hosts'>]><TimeML><TEXT>&a;</TEXT></TimeML>",
        "entities are not read",
    ),
    (b"<?xml version='1.0' encoding='klingon'?><TimeML><TEXT>a</TEXT></TimeML>", "klingon"),
    (b"<TimeML><TEXT>caf\xe9</TEXT></TimeML>", "line 1: not well-formed"),
]
TEXTS = [
    (f"<TimeML><TEXT>{LEFT}</TEXT></TimeML>", "He left."),
    (f"<TimeML><DOCID>a</DOCID><TITLE>Off</TITLE>{LEFT}<MAKEINSTANCE eiid='ei1'/>\n</TimeML>", "He left."),
    (f"<TimeML>{LEFT}</TimeML>", "He left."),
    ("<TimeML><TEXT><s>He</s> <DCT><TIMEX3 tid='t0'>1998</TIMEX3></DCT></TEXT></TimeML>", "He 1998"),
    ("<TimeML><TEXT>Caf&eacute; &amp; bar &#8212; &mdash;</TEXT></TimeML>", "Café & bar — —"),
    ("<TimeML><TEXT><!-- note --><![CDATA[1 < 2]]></TEXT></TimeML>", "1 < 2"),
    ("<!DOCTYPE TimeML SYSTEM 'TimeML.dtd'><TimeML><TEXT>a</TEXT></TimeML>", "a"),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><TimeML><TEXT>café</TEXT></TimeML>", "café"),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><TimeML><TEXT>café</TEXT></TimeML>".encode("latin-1"), "café"),
    ("<TimeML><TEXT></TEXT></TimeML>", ""),
]  # fmt: skip
LEGAL = st.characters(
    exclude_categories=("Cs",),
    exclude_characters="".join(map(chr, {*range(32), 0xFFFE, 0xFFFF} - {9, 10, 13})),
)
ATTRIBUTES = st.dictionaries(st.sampled_from(["eid", "class", "comment"]), st.text(LEGAL, max_size=5))


@st.composite
def documents(draw) -> Document:
    """A text with nested marks: each lies in the one before it, or after it."""
    text = draw(st.text(LEGAL, max_size=30))
    marks, open_ends, at = [], [len(text)], 0
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(at, len(text)))
        while open_ends[-1] <= start and len(open_ends) > 1:
            open_ends.pop()
        end = draw(st.integers(start, open_ends[-1]))
        marks.append(
            Element(
                draw(st.sampled_from(["EVENT", "TIMEX3", "s"])),
                draw(ATTRIBUTES),
                text[start:end],
                (start, end),
            )
        )
        open_ends.append(end)
        at = start
    head = (Element("DOCID", text="a b"), Element("TIMEX3", draw(ATTRIBUTES), "1998"))
    tail = st.builds(Element, st.sampled_from(["TLINK", "SLINK", "ALINK"]), ATTRIBUTES)
    return Document(text, head, tuple(marks), tuple(draw(st.lists(tail, max_size=3))))


@given(documents())
def test_what_is_written_is_read_back_equal(document):
    assert read(write(document)) == document


@pytest.mark.parametrize(("source", "text"), TEXTS)
def test_where_the_text_is(source, text):
    assert read(source).text == text
    assert read(write(read(source))) == read(source)


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_what_is_no_timeml_is_refused(source, reason):
    with pytest.raises(FormatError, match=reason):
        read(source)


def test_elements_of_other_tools_stay():
    source = (
        "<TimeML><TEXT><s>He said he <EVENT eid='e1' x='y'>left</EVENT> <SIGNAL sid='s1'>on</SIGNAL></s></TEXT>"
        "<SLINK lid='l1' relType='MODAL' /><ALINK lid='l2' /></TimeML>"
    )
    document = read(source)
    assert [(mark.name, mark.text) for mark in document.marks] == [
        ("s", "He said he left on"), ("EVENT", "left"), ("SIGNAL", "on"),
    ]  # fmt: skip
    assert [element.name for element in document.tail] == ["SLINK", "ALINK"]
    assert ElementTree.fromstring(write(document)).find("TEXT/s/EVENT").attrib == {"eid": "e1", "x": "y"}


@given(st.text() | st.binary())
def test_no_text_raises_but_as_a_format_error(source):
    with pytest.raises(FormatError):
        read(source)
