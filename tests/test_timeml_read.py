"""TimeML read as a timeline: own files, those of TempEval-3, TimeBank's, and what is refused."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from attrs import evolve
from builders import event, harbour

from timeline import FormatError, Status, Timeline, extract
from timeline.annotations import ReferenceKind
from timeline.formats.timeml import document_of
from timeline.formats.timeml_read import read
from timeline.formats.timeml_xml import write

ARTICLES = [
    (
        "Ministers met in Oslo on March 11. Ana Ruiz will sign the treaty on Friday, after the talks.",
        "2024-03-14",
    ),
    (
        "Crews may reopen the port.\r\n\r\nIt closed from May 3 to May 5 & no ship came in.",
        "2024-05-16T10:00:00+02:00",
    ),
    ("The strike began in early 2019 and lasted five days. Two days after the strike the mine closed.", None),
    ("He was not charged. Prosecutors said he had left <Kyiv> every Monday since 2021.", "2024-01-31"),
]
FILE = """<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID>XYZ1</DOCID>
<DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t9" type="DATE" value="1998-03-14">1998-03-14</TIMEX3></DCT>
<TITLE>Bridge</TITLE>
<TEXT>Crews <EVENT class="OCCURRENCE" eid="e1">opened</EVENT> it <SIGNAL sid="s1">on</SIGNAL> <TIMEX3
 anchorTimeID="t9" tid="t0" temporalFunction="true" type="DATE" value="1998-03-11">Wednesday</TIMEX3> and
 <EVENT class="OCCURRENCE" eid="e2">will teach</EVENT> <TIMEX3 tid="t2" type="SET" value="XXXX-WXX-1"
 quant="EVERY" anchorTimeID="t0">each Monday</TIMEX3>. The <EVENT class="OCCURRENCE" eid="e3">opening</EVENT>
 was <EVENT class="I_STATE" eid="e4" stem="like">liked</EVENT>.</TEXT>
<MAKEINSTANCE aspect="NONE" eiid="ei10" eventID="e1" polarity="POS" pos="VERB" tense="PAST"/>
<MAKEINSTANCE eiid="ei20" eventID="e2" polarity="POS" pos="VERB" tense="FUTURE"/>
<MAKEINSTANCE eiid="ei21" eventID="e2" polarity="NEG" pos="VERB" tense="NONE" modality="will"/>
<MAKEINSTANCE eiid="ei30" eventID="e3" pos="NOUN"/>
<TLINK eventInstanceID="ei10" lid="l1" relType="IS_INCLUDED" relatedToTime="t0" signalID="s1"/>
<TLINK eventInstanceID="ei20" lid="l2" relType="AFTER" relatedToTime="t9"/>
<TLINK eventInstanceID="ei30" lid="l3" relType="IDENTITY" relatedToEventInstance="ei10"/>
<TLINK eventInstanceID="ei10" lid="l4" relType="IDENTITY" relatedToEventInstance="ei30"/>
<TLINK timeID="t0" lid="l5" relType="BEFORE" relatedToTime="t9"/>
<TLINK eventInstanceID="e4" lid="l6" relType="VAGUE" relatedToTime="t9"/>
<TIMEX3 tid="t7" type="DATE" value="1998-03" />
<SLINK lid="l7" eventInstanceID="ei10" subordinatedEventInstance="ei20" relType="MODAL"/>
</TimeML>
"""
TIMEBANK = """<TimeML>
APW19980213.1310
<TIMEX3 tid="t85" type="TIME" value="1998-02-13T14:26:00" functionInDocument="CREATION_TIME">02-13-98 1426EST</TIMEX3>
They <EVENT eid="e1" class="OCCURRENCE">left</EVENT>.
<MAKEINSTANCE eventID="e1" eiid="ei1" tense="PAST" aspect="NONE" polarity="POS" pos="VERB"/>
<TLINK lid="l1" relType="BEFORE" eventInstanceID="ei1" relatedToTime="t85"/>
</TimeML>
"""
BODY = "<TEXT>He <EVENT eid='e1' class='STATE'>is</EVENT> in <TIMEX3 tid='t1' type='DATE' value='1998'>1998</TIMEX3></TEXT>"
WRONG = [
    ("<TLINK lid='l1' relType='BEFORE' eventInstanceID='ei9' relatedToTime='t1'/>", "line 3: TLINK l1: nothing in the file is called ei9"),
    ("<TLINK lid='l1' relType='BEFORE' eventInstanceID='e1' relatedToTime='t9'/>", "TLINK l1: nothing in the file is called t9"),
    ("<TLINK lid='l1' relType='BEFORE' eventInstanceID='e1'/>", "TLINK l1: it has neither relatedToEventInstance nor relatedToTime"),
    ("<TLINK lid='l1' eventInstanceID='e1' relatedToTime='t1'/>", "TLINK l1: it has no relType"),
    ("<MAKEINSTANCE eiid='ei1' eventID='e7'/>", "MAKEINSTANCE ei1: no EVENT is called e7"),
    ("<MAKEINSTANCE eiid='ei1' eventID='e1'/><MAKEINSTANCE eiid='ei1' eventID='e1'/>", "ei1: the id ei1 is there twice"),
    ("<TIMEX3 tid='t1' type='DATE' value='1999'/>", "TIMEX3 t1: the id t1 is there twice"),
    ("<TIMEX3 tid='t2' type='DATE' value='1999' beginPoint='t8'/>", "TIMEX3 t2: no time is called t8"),
    ("<TIMEX3 tid='t2' type='DAY' value='1999'/>", "TIMEX3 t2: type is 'DAY', none of DATE, TIME, DURATION, SET"),
    ("<TIMEX3 type='DATE' value='1999'/>", "TIMEX3: it has no tid"),
]  # fmt: skip


def elements(timeline) -> list[tuple]:
    """What a file says of a timeline: each element with its place; the numbers of links left aside."""
    document = document_of(timeline)
    rows = [
        (element.name, {k: v for k, v in element.attributes.items() if k != "lid"}, element.span)
        for element in (*document.head, *document.marks, *document.tail)
    ]
    return sorted(rows, key=repr)


def intervals(timeline) -> dict:
    return {timex.tid: timex.interval for timex in timeline.timexes}


@pytest.mark.parametrize(("text", "published"), ARTICLES)
def test_what_is_written_is_read_back_equal(text, published):
    found = extract(text, published)
    copy = Timeline.from_timeml(found.to_timeml())
    assert copy.article.text == text
    assert copy.article.published == found.article.published
    assert elements(copy) == elements(found)
    assert intervals(copy) == intervals(found)
    assert {e.eid: e.interval for e in copy.events}.keys() == {e.eid for e in found.events}


def test_a_range_marks_no_words():
    written = extract(*ARTICLES[1]).to_timeml()
    assert 'endPoint="t3" temporalFunction="true" anchorTimeID="t0"></TIMEX3>to <' in written
    copy = Timeline.from_timeml(written)
    assert [(timex.text, timex.is_range, timex.part_of) for timex in copy.timexes] == [
        ("May 3", False, "t2"), ("", True, None), ("May 5", False, "t2"),
    ]  # fmt: skip
    assert [str(e.interval) for e in extract(copy.article, timexes=copy.timexes)] == ["2024-05-03/2024-05-06"]


def test_a_small_timeline_comes_back_in_order():
    copy = Timeline.from_timeml(harbour().to_timeml())
    assert [(e.text, str(e.interval)) for e in copy][:3] == [(e.text, str(e.interval)) for e in harbour()][:3]
    assert copy.article.title == "Port reopens"


def test_no_guessed_length_is_written():
    found = extract("Crews reopened the port. Rain fell in May.", "2024-05-16")
    assert any(link.target == "P1D" for link in found.links)
    assert "P1D" not in found.to_timeml()


def test_a_retelling_is_an_identity():
    timeline = harbour()
    told = evolve(timeline, events=(*timeline.events[:4], event("fallen", "e5", same_as="e2")))
    assert read(told.to_timeml()).events[4].same_as == "e2"


class TestFile:
    """One file with all that TimeML has, in the manner of TempEval-3."""

    found = read(FILE)
    timeline = Timeline.from_timeml(FILE)

    def test_the_article(self):
        assert (str(self.found.published), self.found.title, self.found.url) == (
            "1998-03-14",
            "Bridge",
            "XYZ1",
        )

    def test_the_creation_time_is_t0_and_gives_up_no_other_time(self):
        assert [(timex.tid, timex.text, timex.value) for timex in self.found.timexes] == [
            ("t9", "Wednesday", "1998-03-11"), ("t2", "each Monday", "XXXX-WXX-1"), ("t7", "", "1998-03"),
        ]  # fmt: skip

    def test_what_a_time_leans_on(self):
        wednesday, monday, march = (timex.reference for timex in self.found.timexes)
        assert (wednesday.kind, str(wednesday.interval)) == (ReferenceKind.DCT, "1998-03-14")
        assert (monday.kind, monday.evidence.text) == (ReferenceKind.MENTION, "Wednesday")
        assert march.kind is ReferenceKind.ABSOLUTE

    def test_each_instance_is_an_event(self):
        assert [(e.eid, e.text, e.lemma, e.tense, e.status, e.pos) for e in self.found.events] == [
            ("e1", "opened", "opened", "PAST", Status.HELD, "VERB"),
            ("e2", "will teach", "will teach", "FUTURE", Status.PLANNED, "VERB"),
            ("ei21", "will teach", "will teach", "NONE", Status.DENIED, "VERB"),
            ("e3", "opening", "opening", "NONE", Status.HELD, "NOUN"),
            ("e4", "liked", "like", "NONE", Status.HELD, "UNKNOWN"),
        ]

    def test_links_with_their_signals(self):
        assert [(link.source, link.relation.name, link.target) for link in self.found.links] == [
            ("e1", "IS_INCLUDED", "t9"), ("e2", "AFTER", "now"), ("e1", "SIMULTANEOUS", "e3"),
            ("t9", "BEFORE", "t0"), ("e4", "VAGUE", "t0"),
        ]  # fmt: skip
        assert [piece.text for piece in self.found.links[0].because.evidence] == ["on"]

    def test_the_links_make_the_order(self):
        assert [(e.text, str(e.interval)) for e in self.timeline] == [
            ("opened", "1998-03-11"), ("will teach", "1998-03-14/.."),
        ]  # fmt: skip
        assert self.timeline.explain("e1", "e2").startswith(
            "“opened” is before “will teach”: “opened” lies within “Wednesday” (TimeML: “on”);"
        )

    def test_it_is_written_back_equal(self):
        assert elements(Timeline.from_timeml(self.timeline.to_timeml())) == elements(self.timeline)

    def test_it_can_be_given_to_extract(self):
        given = self.timeline
        found = extract(given.article, timexes=given.timexes, events=given.events)
        assert [(e.text, str(e.interval)) for e in found][:1] == [("opened", "1998-03-11")]


def test_timebank_has_no_text_element_and_its_creation_time_inside():
    found = Timeline.from_timeml(TIMEBANK)
    assert found.article.text.split() == ["APW19980213.1310", "02-13-98", "1426EST", "They", "left."]
    assert str(found.article.published) == "1998-02-13T14:26:00"
    assert (found.timexes, [link.target for link in found.links]) == ((), ["now"])


@pytest.mark.parametrize("value", ["1998", "1998-03", "XXXX-03-14", "PRESENT_REF", ""])
def test_a_creation_time_that_names_no_day_is_unknown(value):
    assert (
        read(FILE.replace('type="DATE" value="1998-03-14"', f'type="DATE" value="{value}"')).published is None
    )


@pytest.mark.parametrize(("tail", "reason"), WRONG)
def test_what_does_not_fit_is_refused_with_its_line_and_id(tail, reason):
    with pytest.raises(FormatError, match=reason):
        read(f"<TimeML>\n{BODY}\n{tail}</TimeML>")


def test_an_unknown_class_is_refused():
    with pytest.raises(FormatError, match="EVENT e1: class is 'DEED'"):
        read(f"<TimeML>{BODY.replace('STATE', 'DEED')}</TimeML>")


# Other readers. The tools of TempEval-3 go by lines and double quotes; tieval reads copies of the
# corpora in which offsets and plain ends of links were added, so that these are added here too.


def test_the_tools_of_tempeval3_find_each_link_on_a_line_of_its_own():
    lines = harbour().to_timeml().splitlines()
    links = [line for line in lines if "<TLINK" in line]
    assert len(links) == 6
    assert all(
        line.startswith('<TLINK lid="l') and line.endswith(" />") and line.count("<") == 1 for line in links
    )


def test_tieval_reads_it(tmp_path):
    document = pytest.importorskip("tieval.datasets.readers.document")
    for number, (text, published) in enumerate(ARTICLES):
        if not published:
            continue  # tieval has no document without a creation time
        found = extract(text, published)
        path = tmp_path / f"{number}.tml"
        path.write_text(_as_tieval_has_it(found), encoding="utf-8", newline="")
        read_back = document.TCRDocumentReader(path).read()
        assert {(e.id, e.text) for e in read_back.events} == {
            (f"ei{e.eid[1:]}", e.text) for e in found.events
        }
        assert {t.id for t in read_back.timexs} - {"t0"} == {t.tid for t in found.timexes}


def _as_tieval_has_it(timeline) -> str:
    document = document_of(timeline)
    root = ElementTree.fromstring(write(document))
    for mark, element in zip(document.marks, list(root.find("TEXT").iter())[1:], strict=True):
        element.set("offsets", "{} {}".format(*mark.span))
        if not mark.text:
            element.set("text", "")  # which tieval misses where a range marks no words
    for made in root.iter("MAKEINSTANCE"):
        made.set("eid", made.get("eventID"))
    for tlink in root.iter("TLINK"):
        tlink.set("from", tlink.get("eventInstanceID") or tlink.get("timeID"))
        tlink.set("to", tlink.get("relatedToEventInstance") or tlink.get("relatedToTime"))
    return ElementTree.tostring(root, encoding="unicode")
