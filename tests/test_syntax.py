"""One Doc over a text of any length: offsets, paragraphs, skipped areas, strange input."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from trees import tree

from timeline.errors import UnusablePipeline
from timeline.pipeline.closings import hang_closings
from timeline.pipeline.dues import head_dues
from timeline.pipeline.openings import hang_opening_nouns, part_opening_times
from timeline.pipeline.roots import root_verbs
from timeline.pipeline.subjects import hang_subjects
from timeline.pipeline.titles import join_titles
from timeline.syntax import LONGEST_WINDOW, LONGEST_WORD, lay_out, load, parse, parse_many, stretches

TEXTS = [
    "",
    " ",
    "\n\n\n",
    "Rain fell.",
    "  Rain  fell .  ",
    "\tRain fell.\r\n\r\nSnow fell.\r\n",
    "Headline without a stop\n\nThe first sentence. The second one.\nA third.",
    "Rain\u2028fell\u2029again\x0c\x0band\x85again",
    "Null\x00bytes\x01and\x1fothers\ufeff\u200b.",
    "東京で雨が降った。大阪では晴れた。",
    "هطل المطر في القاهرة يوم الاثنين.",
    "Rain 🌧️ fell 👩‍👩‍👧‍👦 here.",
    "no.spaces,here;at:all!and(none)there",
    "e\u0301clair \u00a0 nbsp",
    "-" * 300,
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_doc_is_over_the_callers_own_text(text):
    doc = parse(text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB.,!?'\" \n\t\r(-1é漢\u2028\x00", max_size=60), st.data())
def test_any_text_with_any_areas_keeps_its_letters(text, data):
    bounds = st.integers(-2, len(text) + 2)
    skip = data.draw(st.lists(st.tuples(bounds, bounds), max_size=3))
    doc = parse(text, skip=skip)
    assert doc.text == text
    assert sum(len(sent) for sent in doc.sents) == len(doc)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab .\n", max_size=80), st.data())
def test_stretches_cover_the_text_once_and_in_order(text, data):
    bounds = st.integers(-2, len(text) + 2)
    breaks = data.draw(st.lists(bounds, max_size=3))
    found = list(stretches(text, data.draw(st.lists(st.tuples(bounds, bounds), max_size=4)), breaks))
    assert "".join(text[start:end] for start, end, _ in found) == text
    assert not any(start < at < end for start, end, is_read in found if is_read for at in breaks)


SENTENCES = [
    ("Dam bursts\n\nThe dam burst.", ["Dam bursts", "The dam burst."]),
    ("Dam bursts\nThe dam burst.", ["Dam bursts", "The dam burst."]),
    ("He came. She left.", ["He came.", "She left."]),
    ("He\n\nleft.", ["He", "left."]),
    (
        "The engineers who inspected the old bridge on Monday\nfound cracks in two of its piers.",
        ["The engineers who inspected the old bridge on Monday\nfound cracks in two of its piers."],
    ),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_a_paragraph_ends_a_sentence_and_a_wrapped_line_does_not(text, sentences):
    assert [sent.text.strip() for sent in parse(text).sents] == sentences


@pytest.mark.parametrize("text", ["A  dog \n\n barked .\n", "\n\n A dog\tbarked", "x \n \n y"])
def test_white_space_only_hangs_on_words(text):
    for token in parse(text):
        if token.is_space:
            assert (token.pos_, token.dep_, token.n_lefts) == ("SPACE", "dep", 0)
            assert not token.head.is_space


OPENED = [
    ("Hours after the rebels entered the town, the mayor fled.", "fled", "entered"),
    ("The morning after she said she would stay, her rivals left the party.", "left", "said"),
]


@pytest.mark.parametrize(("text", "main", "opening"), OPENED)
def test_an_opening_clause_hangs_on_the_one_it_opens(text, main, opening):
    words = {token.text: token for token in parse(text)}
    assert words[main].dep_ == "ROOT"
    assert words[opening].dep_ == "advcl" or words[opening].head.dep_ == "obl:unmarked"
    assert len(list(parse(text).sents)) == 1


@pytest.mark.parametrize(
    ("sentence", "time", "subject"),
    [
        ("By|IN|case|3 Friday|NNP|compound|3 crews|NNS|obl|4 left|VBD|ROOT|0", "Friday", "crews"),
        ("By|IN|case|3 Friday|NNP|compound|3 crews|NNS|nsubj|4 left|VBD|ROOT|0", "Friday", "crews"),
        (
            "By|IN|case|4 Friday|NNP|compound|3 night|NN|compound|4 crews|NNS|obl|5 left|VBD|ROOT|0",
            "night",
            "crews",
        ),
    ],
)
def test_a_time_that_opens_a_sentence_is_no_part_of_its_subject(sentence, time, subject):
    words = {token.text: token for token in part_opening_times(tree(sentence))}
    assert (words[time].dep_, words[subject].dep_) == ("obl", "nsubj")
    assert words["By"].head.text == time


def test_a_noun_that_opens_a_sentence_is_not_its_subject():
    doc = tree(
        "Since|IN|mark|7 the|DT|det|3 vote|NN|nsubj|7 ,|,|punct|3 rents|NNS|nsubj|7 have|VBP|aux|7 risen|VBN|ROOT|0"
    )
    words = {token.text: token for token in hang_opening_nouns(doc)}
    assert (words["vote"].dep_, words["Since"].dep_, words["Since"].head.text) == ("obl", "case", "vote")


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Ana|NNP|nsubj|2 paid|VBD|ROOT|0|pay a|DT|det|4 fee|NN|obj|2 ,|,|punct|2 he|PRP|nsubj|7 said|VBD|acl:relcl|4|say",
         "parataxis"),
        ("Ana|NNP|nsubj|2 paid|VBD|ROOT|0|pay a|DT|det|4 fee|NN|obj|2 he|PRP|nsubj|6 reported|VBD|acl:relcl|4|report",
         "acl:relcl"),
    ],
)  # fmt: skip
def test_who_said_it_behind_a_comma_is_no_clause_of_a_noun(sentence, label):
    assert hang_closings(tree(sentence))[-1].dep_ == label


# A tree in which "due to" is one preposition; what the verb then hangs on, and the subject.
DUES = [
    ("It|PRP|nsubj|5 was|VBD|cop|5 due|JJ|mark|5 to|IN|fixed|3 end|VB|ROOT|0 soon|RB|advmod|5", "due", "due"),
    (
        "He|PRP|nsubj:pass|6 was|VBD|cop|6 due|JJ|mark|6 to|TO|mark|6 be|VB|aux:pass|6 heard|VBN|ROOT|0",
        "due",
        "due",
    ),
    ("Talks|NNS|nsubj|5 due|IN|case|4 to|IN|fixed|2 start|VB|acl|1 ended|VBD|ROOT|0", "due", "ended"),
    (
        "It|PRP|nsubj|5 was|VBD|cop|5 due|JJ|case|5 to|IN|fixed|3 rain|NN|ROOT|0 then|RB|advmod|5",
        "rain",
        "rain",
    ),
]


@pytest.mark.parametrize(("sentence", "above", "root"), DUES)
def test_a_verb_hangs_on_what_is_due(sentence, above, root):
    doc = head_dues(tree(sentence))
    verb = next(token for token in doc if token.text in ("end", "heard", "start", "rain"))
    subject = next(token for token in doc if token.dep_ == "nsubj")
    assert (verb.head.text, subject.head.text) == (above, root)


def test_a_past_behind_what_is_due_is_no_part_of_it():
    doc = tree(
        "He|PRP|nsubj|5 was|VBD|cop|5 due|JJ|mark|5 to|TO|mark|5 speak|VB|ROOT|0 but|CC|cc|7 fell|VBD|conj|5"
    )
    assert head_dues(doc)[-1].head.text == "due"


SPACED_NAMES = [
    ("He lives in New  York.", ["New  York"]),
    ("Angela \t Merkel met Emmanuel\u00a0\u00a0Macron.", ["Angela \t Merkel", "Emmanuel\u00a0\u00a0Macron"]),
]


@pytest.mark.parametrize(("text", "names"), SPACED_NAMES)
def test_white_space_within_a_name_belongs_to_it(text, names):
    assert [ent.text for ent in parse(text).ents] == names


SKIPPED = "Sign up now! The mayor resigned on Friday. Read more in Kyiv."


@pytest.mark.parametrize("skip", [[(0, 12)], [(43, 99)], [(0, 12), (5, 12), (43, 61)], [(-5, 13)]])
def test_a_skipped_area_has_words_and_nothing_else(skip):
    doc = parse(SKIPPED, skip=skip)
    inside = [t for t in doc if any(a <= t.idx < b for a, b in skip)]
    assert inside
    assert {(t.pos_, t.tag_, t.lemma_, t.ent_type_) for t in inside} == {("X", "", "", "")}
    assert any(t.dep_ == "nsubj" and t.text == "mayor" for t in doc)


def test_a_skipped_area_shares_no_sentence_with_what_is_read():
    doc = parse(SKIPPED, skip=[(0, 12)])
    assert [sent.text.strip() for sent in doc.sents][:2] == [
        "Sign up now!", "The mayor resigned on Friday.",
    ]  # fmt: skip


def test_all_of_a_text_can_be_skipped():
    doc = parse(SKIPPED, skip=[(0, len(SKIPPED))])
    assert [sent.text for sent in doc.sents] == [SKIPPED]


def reading(doc):
    return [(t.text, t.tag_, t.lemma_, t.dep_, t.head.i, t.ent_type_) for t in doc]


def test_many_texts_read_as_each_alone():
    texts = ["Rain fell in Peru.", "", "The dam burst.\n\nNobody was hurt.", " \n"]
    skips = [[], [], [(0, 3)], []]
    together = list(parse_many(texts, skips=skips, batch_size=2))
    assert list(map(reading, together)) == [
        reading(parse(text, skip=skip)) for text, skip in zip(texts, skips, strict=True)
    ]


def test_many_texts_are_read_lazily():
    taken = []
    texts = (taken.append(i) or f"Rain fell {i}." for i in range(1000))
    next(parse_many(texts, batch_size=4))
    assert len(taken) < 20


def test_the_same_text_reads_the_same_twice():
    text = "After the vote, Chancellor Ada Novak said the ministry would appeal."
    assert reading(parse(text)) == reading(parse(text))


def test_the_pipelines_own_limit_never_shows(monkeypatch):
    monkeypatch.setattr(load(), "max_length", 20)
    assert len(list(parse("The river rose and the dam burst at last. " * 3).sents)) == 3


def test_a_long_paragraph_is_cut_where_a_sentence_ends():
    layout = lay_out(load(), "The river rose again . " * 200)
    assert {layout.words[w[-1]] for w in layout.windows} == {"."}
    assert max(map(len, layout.windows)) <= LONGEST_WINDOW


MONSTERS = {
    "word": "a" * 1_000_000,
    "brackets": "(" * 200_000,
    "numbers": "1" * 500_000,
    "dots": "." * 200_000,
    "lines": "\n" * 500_000,
    "spaces": " " * 500_000,
    "other script": "漢字" * 200_000,
    "no spaces": "rain,fell." * 20_000,
}


@pytest.mark.parametrize("name", MONSTERS)
def test_monstrous_text_is_laid_out_in_linear_time(name):
    text, start = MONSTERS[name], time.process_time()
    layout = lay_out(load(), text)
    assert "".join(w + " " * s for w, s in zip(layout.words, layout.spaces, strict=True)) == text
    assert max(map(len, (w for w in layout.words if not w.isspace())), default=0) <= LONGEST_WORD
    assert time.process_time() - start < 20


def test_a_word_of_a_megabyte_is_read():
    text = "Rain fell. " + "a" * 1_000_000 + " Snow fell."
    assert parse(text).text == text


def test_threads_share_one_pipeline():
    with ThreadPoolExecutor(8) as threads:
        assert len({id(nlp) for nlp in threads.map(lambda _: load(), range(16))}) == 1


@pytest.mark.parametrize("missing", ["tagger", "parser"])
def test_a_pipeline_without_tagger_or_parser_is_refused(missing):
    nlp = spacy.blank("en")
    for name in {"tagger", "parser"} - {missing}:
        nlp.add_pipe(name).add_label("nsubj")
    with pytest.raises(UnusablePipeline, match=f"no {missing}"):
        parse("Rain fell.", nlp)


def test_importing_the_package_neither_loads_nor_registers_anything():
    code = "import sys, timeline; assert 'spacy' not in sys.modules, 'spaCy was imported'"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# A sentence whose subject was read as its root, and which word is the root in the end.
ROOTS = [
    ("Staff|NNS|ROOT|0 called|VBD|acl|1 on|IN|case|4 her|PRP|obl|2 .|.|punct|1", "called"),
    ("Staff|NNS|ROOT|0 called|VBN|acl|1|call on|IN|case|4 her|PRP|obl|2 .|.|punct|1", "called"),
    ("Staff|NNS|ROOT|0 fined|VBN|acl|1 her|PRP|obj|2 .|.|punct|1", "fined"),
    ("Staff|NNS|ROOT|0 left|VBD|acl|1 and|CC|cc|4 wept|VBD|conj|1 .|.|punct|1", "left"),
    ("Staff|NNS|ROOT|0 fined|VBN|acl|1 in|IN|case|4 Rome|NNP|obl|2 .|.|punct|1", "Staff"),
    ("Staff|NNS|ROOT|0 fined|VBD|acl|1 her|PRP|obj|2", "Staff"),
    ("Staff|NNS|ROOT|0 who|WP|nsubj|3 left|VBD|acl|1 .|.|punct|1", "Staff"),
    ("Now|RB|advmod|3 are|VBP|cop|3 staff|NNS|ROOT|0 fined|VBD|acl|3 .|.|punct|3", "staff"),
]


@pytest.mark.parametrize(("sentence", "root"), ROOTS)
def test_a_past_that_alone_is_finite_is_the_root(sentence, root):
    doc = root_verbs(tree(sentence))
    assert [token.text for token in doc if token.dep_ == "ROOT"] == [root]
    assert all(token.head.text == root for token in doc if token.text == "." or token.dep_ == "conj")


LATE = "Guards|NNS|nsubj|2|guard said|VBD|ROOT|0|say Ana|NNP|nsubj|2 of|IN|case|5 Oslo|NNP|nmod|3"
# A sentence, a word, and what that hangs on as what.
SUBJECTS = [
    (f"{LATE} was|VBD|aux:pass|7|be held|VBN|ccomp|2|hold .|.|punct|2", "Ana", ("nsubj:pass", "held")),
    (f"{LATE} fled|VBD|ccomp|2|flee .|.|punct|2", "Ana", ("nsubj", "fled")),
    (f"{LATE} he|PRP|nsubj|7 fled|VBD|ccomp|2|flee .|.|punct|2", "Ana", ("nsubj", "said")),
    ("Ana|NNP|ROOT|0 to|TO|mark|3 visit|VB|acl|1 Oslo|NNP|obj|3", "Ana", ("nsubj", "visit")),
    ("Workers|NNS|ROOT|0|worker to|TO|mark|3 strike|VB|acl|1 soon|RB|advmod|3", "Workers", ("nsubj", "strike")),
    (
        ("Men|NNS|nsubj|2|man left|VBD|ccomp|9|leave town|NN|obj|2 ,|,|punct|6 the|DT|det|6 mayor|NN|appos|3 Ana|NNP|appos|6 "
        ",|,|punct|2 said|VBD|ROOT|0|say"),
        "mayor", ("nsubj", "said"),
    ),
    (
        "Men|NNS|nsubj|2|man left|VBD|ccomp|8|leave town|NN|obj|2 ,|,|punct|6 a|DT|det|6 spa|NN|appos|3 ,|,|punct|2 said|VBD|ROOT|0|say",
        "spa", ("appos", "town"),
    ),
    (
        ("The|DT|det|2 firm|NN|nsubj:pass|4 ,|,|punct|2 led|VBN|ROOT|0|lead by|IN|case|6 Lee|NNP|obl:agent|4 ,|,|punct|4 "
        "closed|VBD|parataxis|4|close"),
        "firm", ("nsubj", "closed"),
    ),
    (
        ("The|DT|det|2 firm|NN|nsubj:pass|4 was|VBD|aux:pass|4|be led|VBN|ROOT|0|lead by|IN|case|6 Lee|NNP|obl:agent|4 ,|,|punct|4 "
        "closed|VBD|parataxis|4|close"),
        "firm", ("nsubj:pass", "led"),
    ),
    (
        "They|PRP|nsubj|2 hit|VBD|ROOT|0 police|NNS|obj|2 ,|,|punct|6 who|WP|nsubj|6 fled|VBD|advcl:relcl|2|flee",
        "fled", ("acl:relcl", "police"),
    ),
    (
        "They|PRP|nsubj|2 won|VBD|ROOT|0|win twice|RB|advmod|2 ,|,|punct|6 which|WDT|nsubj|6 hurt|VBD|advcl:relcl|2",
        "hurt", ("advcl:relcl", "won"),
    ),
    (
        "Ana|NNP|nsubj|6|PERSON ,|,|punct|3 Ben|NNP|appos|1|PERSON and|CC|cc|5 Eve|NNP|conj|1|PERSON sang|VBD|ROOT|0|sing",
        "Ben", ("conj", "Ana"),
    ),
    (
        "Ana|NNP|nsubj|4|PERSON ,|,|punct|3 Eve|NNP|appos|1|PERSON sang|VBD|ROOT|0|sing",
        "Eve", ("appos", "Ana"),
    ),
    (
        (
            "Boys|NNS|ROOT|0|boy and|CC|cc|5 coaches|NNS|nsubj:pass|5|coach were|VBD|aux:pass|5|be freed|VBN|conj|1|free "
            "today|NN|obl|5"
        ),
        "Boys",
        ("nsubj:pass", "freed"),
    ),
    (
        "Boys|NNS|ROOT|0|boy and|CC|cc|3 coaches|NNS|conj|1|coach freed|VBN|conj|1|free",
        "Boys",
        ("ROOT", "Boys"),
    ),
    (
        "The|DT|det|2 boys|NNS|nsubj|4|boy ,|,|punct|2 aged|JJ|parataxis|8 11|CD|obl|4 ,|,|punct|4 were|VBD|aux:pass|8|be freed|VBN|ROOT|0|free",
        "boys",
        ("nsubj:pass", "freed"),
    ),
    (
        "The|DT|det|2 boys|NNS|nsubj|4|boy were|VBD|cop|4|be old|JJ|parataxis|7 ,|,|punct|4 she|PRP|nsubj|7 said|VBD|ROOT|0|say",
        "boys",
        ("nsubj", "old"),
    ),
    (
        "A|DT|det|2 man|NN|nsubj|6 who|WP|nsubj|4 shot|VBD|acl:relcl|2|shoot Ana|NNP|nsubj|6 fled|VBD|ROOT|0|flee",
        "Ana",
        ("obj", "shot"),
    ),
    (
        "A|DT|det|2 man|NN|nsubj|7 who|WP|nsubj|4 shot|VBD|acl:relcl|2|shoot her|PRP|obj|4 Ana|NNP|nsubj|7 fled|VBD|ROOT|0|flee",
        "Ana",
        ("nsubj", "fled"),
    ),
    (
        "A|DT|det|2 jury|NN|nsubj|3 convicted|VBN|amod|5|convict old|JJ|amod|5 mayor|NN|nsubj|7 guards|NNS|nsubj|7 said|VBD|ROOT|0|say",
        "mayor",
        ("obj", "convicted"),
    ),
    (
        "A|DT|det|3 convicted|VBN|amod|3|convict mayor|NN|nsubj|4 said|VBD|ROOT|0|say",
        "mayor",
        ("nsubj", "said"),
    ),
    (
        "Boats|NNS|nsubj|7|boat ,|,|punct|4 a|DT|det|4 plane|NN|appos|1 and|CC|cc|6 cars|NNS|conj|1|car sank|VBD|ROOT|0|sink",
        "plane",
        ("conj", "Boats"),
    ),
    (
        "Boats|NNS|nsubj|8|boat ,|,|punct|4 a|DT|det|4 plague|NN|appos|1 ,|,|punct|4 and|CC|cc|7 cars|NNS|conj|1|car sank|VBD|ROOT|0|sink",
        "plague",
        ("appos", "Boats"),
    ),
    (
        "A|DT|det|2 boy|NN|nsubj|5 and|CC|cc|4 girls|NNS|nsubj|5|girl fled|VBD|ROOT|0|flee",
        "girls",
        ("conj", "boy"),
    ),
    ("Plan|NN|ROOT|0 to|TO|mark|3 visit|VB|acl|1 Oslo|NNP|obj|3", "Plan", ("ROOT", "Plan")),
    ("The|DT|det|2 man|NN|ROOT|0 to|TO|mark|4 beat|VB|acl|2", "man", ("ROOT", "man")),
    ("Ana|NNP|ROOT|0 to|TO|mark|3 visit|VB|acl|1 ,|,|punct|1 says|VBZ|parataxis|1|say Ben|NNP|nsubj|5", "Ana", ("ROOT", "Ana")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "above"), SUBJECTS)
def test_a_clause_has_its_own_subject(sentence, word, above):
    doc = hang_subjects(tree(sentence))
    assert [(token.dep_, token.head.text) for token in doc if token.text == word] == [above]


# A sentence, a word, and what that hangs on as what.
GRADED = [
    ("a|DT|det|2 magnitude|NN|obl|5 6|CD|nummod|4 quake|NN|conj|2 hit|VBD|ROOT|0", "quake", ("obl", "hit")),
    ("A|DT|det|2 magnitude|NN|nsubj|5 6|CD|nummod|4 quake|NN|nsubj|5 hit|VBD|ROOT|0", "A", ("det", "quake")),
    ("A|DT|det|2 dozen|NN|nsubj|5 6|CD|nummod|4 quake|NN|nsubj|5 hit|VBD|ROOT|0", "A", ("det", "dozen")),
]


GRADED += [
    (
        "Murder|NN|nsubj|5 of|IN|case|3 reporter|NN|nmod|1 Ana|NNP|nsubj|5|PERSON hurt|VBD|ROOT|0",
        "Ana",
        ("nmod", "Murder"),
    ),
    (
        "Murder|NN|nsubj|5 of|IN|case|3 reporters|NNS|nmod|1|reporter Oslo|NNP|nsubj|5|LOC hurt|VBD|ROOT|0",
        "Oslo",
        ("nsubj", "hurt"),
    ),
]


@pytest.mark.parametrize(("sentence", "word", "above"), GRADED)
def test_what_is_graded_is_the_head(sentence, word, above):
    doc = join_titles(tree(sentence))
    assert [(token.dep_, token.head.text) for token in doc if token.text == word] == [above]
