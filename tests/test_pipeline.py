"""The bundled weights: complete, small, quick to load, and right about plain news sentences."""

from __future__ import annotations

import json
import shutil
import time

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from timeline import detector, link_model
from timeline.errors import MissingPipeline
from timeline.pipeline import FOLDER, SIZES, models, read_pipeline
from timeline.pipeline.gazetteer import gazetteer
from timeline.pipeline.names import settle
from timeline.syntax import parse

# A sentence, and for each of some words the relation to its head.
TREES = [
    (
        "Rescuers found two hikers near the summit on Sunday.",
        {"Rescuers": ("nsubj", "found"), "hikers": ("obj", "found"), "Sunday": ("obl", "found")},
    ),
    (
        "The bill was vetoed by the governor.",
        {"bill": ("nsubj:pass", "vetoed"), "governor": ("obl:agent", "vetoed")},
    ),
    (
        "Officials said that the bridge had collapsed.",
        {"collapsed": ("ccomp", "said"), "bridge": ("nsubj", "collapsed"), "had": ("aux", "collapsed")},
    ),
    (
        "The company plans to close its factory next year.",
        {"close": ("xcomp", "plans"), "factory": ("obj", "close")},
    ),
    (
        "The storm destroyed homes and killed three people.",
        {"killed": ("conj", "destroyed"), "homes": ("obj", "destroyed"), "people": ("obj", "killed")},
    ),
    (
        "The suspect, who was arrested on Monday, denied the charges.",
        {"suspect": ("nsubj", "denied"), "arrested": ("acl:relcl", "suspect"), "charges": ("obj", "denied")},
    ),
    (
        "She is the first woman to lead the party.",
        {"is": ("cop", "woman"), "She": ("nsubj", "woman"), "lead": ("acl", "woman")},
    ),
    (
        "Police will not release the video before the trial.",
        {"Police": ("nsubj", "release"), "will": ("aux", "release"), "not": ("advmod", "release")},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "relations"), TREES)
def test_the_clause_is_read(sentence, relations):
    doc = parse(sentence)
    found = {t.text: (t.dep_, t.head.text) for t in doc if t.text in relations}
    assert found == relations


# A sentence with its names, each with its kind.
NAMES = [
    ("Maria Lopez moved from Chile to Canada.", {"Maria Lopez": "PERSON", "Chile": "LOC", "Canada": "LOC"}),
    ("President Joko Widodo met Angela Merkel in Berlin.", {"Joko Widodo": "PERSON", "Angela Merkel": "PERSON", "Berlin": "LOC"}),
    ("The United Nations and the European Union condemned the attack.", {"United Nations": "ORG", "European Union": "ORG"}),
    ("He lives in New York with his wife.", {"New York": "LOC"}),
    ("Rain fell all day on the fields.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), NAMES)
def test_names_are_found_with_their_kinds(sentence, names):
    assert {ent.text: ent.label_ for ent in parse(sentence).ents} == names


def test_an_acronym_that_looks_like_a_common_word_is_read_as_a_name():
    doc = parse("The WHO said on Friday that the disease had spread.")
    who = doc[1]
    assert (who.text, who.lemma_, who.tag_, who.dep_, who.ent_type_) == ("WHO", "WHO", "NNP", "nsubj", "ORG")
    assert parse("WHO SAID SO ON FRIDAY?")[0].tag_ == "WP"


LEMMAS = [
    ("The children were running home.", ["the", "child", "be", "run", "home", "."]),
    ("She had bought cheaper shoes.", ["she", "have", "buy", "cheap", "shoe", "."]),
    (
        "The Royal Academy has a royal patron.",
        ["the", "Royal", "Academy", "have", "a", "royal", "patron", "."],
    ),
    ("It's been cold, and it's wet.", ["it", "have", "be", "cold", ",", "and", "it", "be", "wet", "."]),
]


@pytest.mark.parametrize(("sentence", "lemmas"), LEMMAS)
def test_lemmas_are_dictionary_forms(sentence, lemmas):
    assert [token.lemma_ for token in parse(sentence)] == lemmas


WORDS = [
    ("pro-Russian rebels", ["pro-Russian", "rebels"]),
    ("a long-term plan", ["a", "long", "-", "term", "plan"]),
    ("Really?! No!!!", ["Really", "?!", "No", "!!!"]),
    ("in mid-August and/or later", ["in", "mid-August", "and", "/", "or", "later"]),
    ("an e-mail", ["an", "e-mail"]),
    ("seat(s) free", ["seat", "(", "s", ")", "free"]),
    ("a U.S.-led team", ["a", "U.S.", "-", "led", "team"]),
    ("an F-35 at 7PM", ["an", "F", "-", "35", "at", "7", "PM"]),
    ("alot, who?me", ["a", "lot", ",", "who", "?", "me"]),
    ("in 2010-12", ["in", "2010", "-", "12"]),
    ("====", ["===="]),
    ("its a shame", ["it", "s", "a", "shame"]),
    ("Its not-for-profit arm, its aim", ["Its", "not", "-", "for", "-", "profit", "arm", ",", "its", "aim"]),
    ("your the best of your year", ["you", "r", "the", "best", "of", "your", "year"]),
    (
        "they wed in 2010 (twice): once here",
        ["they", "wed", "in", "2010", "(", "twice", ")", ":", "once", "here"],
    ),
    ("a cross-border over-reach", ["a", "cross-border", "over-reach"]),
    ("#NoMoreFlooding is #1", ["#NoMoreFlooding", "is", "#", "1"]),
    ("$$$ for $5", ["$$$", "for", "$", "5"]),
    ("Ready.? In the U.S.?", ["Ready", ".?", "In", "the", "U.S.", "?"]),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_are_cut_as_in_the_treebanks(text, words):
    assert [token.text for token in parse(text)] == words


@pytest.fixture
def copied(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "en")


def largest(folder):
    return max(folder.rglob("*"), key=lambda path: path.stat().st_size if path.is_file() else 0)


def test_a_missing_file_is_named(copied):
    largest(copied).unlink()
    with pytest.raises(MissingPipeline, match=r"tok2vec.*missing; install"):
        read_pipeline(copied)


def test_a_truncated_file_is_named(copied):
    path = largest(copied)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(MissingPipeline, match=r"tok2vec.*damaged; install"):
        read_pipeline(copied)


def test_a_missing_list_of_files_is_named(copied):
    (copied / SIZES).unlink()
    with pytest.raises(MissingPipeline, match=SIZES):
        read_pipeline(copied)


# What makes a complete pipeline one of another version.
FOREIGN = [
    lambda folder: shutil.copy(folder / "parser" / "model", folder / "tagger" / "model"),
    lambda folder: (folder / "ner" / "model").write_bytes(b"x" * 100),
    lambda folder: (folder / "config.cfg").write_text("[nlp"),
    lambda folder: (folder / "config.cfg").write_text(
        (folder / "config.cfg").read_text().replace("timeline_known_lemmas", "no_such_component")
    ),
    lambda folder: (folder / "strings.json").write_text("["),
    lambda folder: (folder / "ner" / "moves").write_bytes(b"\1"),
    lambda folder: (folder / "timeline_known_lemmas" / "lemmas.json").write_text("[1]"),
]


@pytest.mark.parametrize("change", FOREIGN)
def test_a_pipeline_of_another_version_is_named(copied, change):
    change(copied)
    sizes = {name: (copied / name).stat().st_size for name in json.loads((copied / SIZES).read_text())}
    (copied / SIZES).write_text(json.dumps(sizes))
    with pytest.raises(MissingPipeline, match=r"en cannot be used .*; install the package again"):
        read_pipeline(copied)


# Weights in one file: its name beside the pipeline, and what reads it.
WEIGHTS = [("events", detector.read), ("links", link_model.read)]


def without(name):
    return lambda arrays: {key: array for key, array in arrays.items() if not key.endswith(name)}


def shortened(name):
    return lambda arrays: {key: array[1:] if key.endswith(name) else array for key, array in arrays.items()}


@pytest.mark.parametrize(("name", "read"), WEIGHTS)
def test_bundled_weights_fit(name, read):
    assert read(FOLDER.parent / name / "weights.npz")


@pytest.mark.parametrize(("name", "read"), WEIGHTS)
@pytest.mark.parametrize("data", [None, b"", b"no archive", b"PK\3\4 cut short"])
def test_weights_that_cannot_be_read_are_named(tmp_path, name, read, data):
    path = tmp_path / "weights.npz"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(MissingPipeline, match=r"weights\.npz cannot be used .*; install the package again"):
        read(path)


@pytest.mark.parametrize(
    ("name", "read", "change"),
    [
        *[(*WEIGHTS[0], change) for change in (without("bias"), shortened("keys"), shortened("classes"))],
        *[
            (*WEIGHTS[1], change)
            for change in (without("bias"), shortened("rows"), shortened("labels"), shortened("bias"))
        ],
        (*WEIGHTS[1], lambda arrays: {key: array for key, array in arrays.items() if "pair" not in key}),
        (*WEIGHTS[1], lambda arrays: arrays | {"pair.rows": arrays["pair.rows"] + link_model.BUCKETS}),
    ],
)
def test_weights_that_do_not_fit_are_named(tmp_path, name, read, change):
    with np.load(FOLDER.parent / name / "weights.npz") as arrays:
        np.savez(tmp_path / "weights.npz", **change(dict(arrays)))
    with pytest.raises(MissingPipeline, match="cannot be used"):
        read(tmp_path / "weights.npz")


def test_the_error_is_an_os_error_too(tmp_path):
    with pytest.raises(OSError, match="missing"):
        read_pipeline(tmp_path)


def test_the_weights_are_small():
    assert sum(path.stat().st_size for path in FOLDER.rglob("*")) < 20e6


def test_loading_is_quick():
    start = time.process_time()
    read_pipeline()
    assert time.process_time() - start < 1.5


def test_no_parameter_stays_in_sixteen_bits():
    nodes = [node for model in models(read_pipeline()) for node in model.walk()]
    params = [(node, name) for node in nodes for name in node.param_names if node.has_param(name)]
    assert {str(node.get_param(name).dtype) for node, name in params} == {"float32"}


# Names with their kinds as they were found, and as the text agrees on.
AGREED = [
    (["Novak:LOC", "Ada Novak:PERSON"], ["PERSON", "PERSON"]),
    (["Vigo:LOC", "Vigo:ORG", "Vigo:LOC"], ["LOC", "LOC", "LOC"]),
    (["Paris:LOC", "Paris:LOC", "Paris:LOC", "Lee Paris:PERSON"], ["LOC", "LOC", "LOC", "PERSON"]),
    (["India:LOC", "Air India:ORG"], ["LOC", "ORG"]),
    ([], []),
]


def _doc(words, **columns):
    starts = [i == 0 or words[i - 1] == "." for i in range(len(words))]
    return Doc(Vocab(), words=words, sent_starts=starts, **columns)


@pytest.mark.parametrize(("found", "kinds"), AGREED)
def test_mentions_of_one_name_have_one_kind(found, kinds):
    names = [name.split(":") for name in found]
    words, tags = [], []
    for words_of, kind in names:
        parts = words_of.split()
        words += [*parts, "."]
        tags += [f"B-{kind}", *[f"I-{kind}"] * (len(parts) - 1), "O"]
    doc = settle(_doc(words, ents=tags or None))
    assert [ent.label_ for ent in doc.ents] == kinds


# Words (proper nouns but for those in lower case), the names in them as found, and as settled.
SETTLED = [
    ("Mr. Novak left", {"Mr. Novak": "PERSON"}, {"Novak": "PERSON"}),
    ("Prime Minister Ada Novak left", {"Minister Ada Novak": "PERSON"}, {"Ada Novak": "PERSON"}),
    ("the Senator left", {"Senator": "PERSON"}, {}),
    ("the Vigo Port Authority said", {"Vigo Port Authority": "LOC"}, {"Vigo Port Authority": "ORG"}),
    ("the Ministry of Peace said", {"Ministry of Peace": "PERSON"}, {"Ministry of Peace": "ORG"}),
    ("the Harbour Council said", {}, {"Harbour Council": "ORG"}),
    ("the NATO left", {}, {"NATO": "ORG"}),
    ("the Vigo left", {}, {}),
    ("the council said", {}, {}),
    ("the Vigo Council said", {"Vigo": "LOC"}, {"Vigo Council": "ORG"}),
    ("the Ada Council said", {"Ada": "PERSON"}, {"Ada": "PERSON"}),
    ("Vigo Department of Peace", {"Vigo": "LOC"}, {"Vigo": "LOC"}),
    ("Novak , Inc. fell", {"Novak": "PERSON"}, {"Novak , Inc.": "ORG"}),
    ("Novak , Inc. fell", {"Novak": "ORG", "Inc.": "ORG"}, {"Novak , Inc.": "ORG"}),
    ("a Corp. fell", {"Corp.": "ORG"}, {}),
    ("Novak Street fell", {"Novak Street": "PERSON"}, {"Novak Street": "LOC"}),
    ("the West Bank said", {"West Bank": "ORG"}, {"West Bank": "LOC"}),
    ("the Harbour Council ( HC ) said", {"Harbour Council": "ORG"}, {"Harbour Council": "ORG", "HC": "ORG"}),
    ("the Vigan left", {"Vigan": "LOC"}, {"Vigan": "LOC"}),
    ("the vigan left", {"vigan": "LOC"}, {}),
    ("said al - Novak", {"al": "PERSON", "Novak": "PERSON"}, {"al - Novak": "PERSON"}),
    ("an al - Qaeda man", {"Qaeda": "PERSON"}, {"al - Qaeda": "ORG"}),
    ("in Vigo ( VG ) fell", {"Vigo": "LOC"}, {"Vigo": "LOC"}),
    (
        "Ada Novak Lena Weber",
        {"Ada Novak Lena Weber": "PERSON"},
        {"Ada Novak": "PERSON", "Lena Weber": "PERSON"},
    ),
    ("Ada Lena Novak Weber", {"Ada Lena Novak Weber": "PERSON"}, {"Ada Lena Novak Weber": "PERSON"}),
    ("Ada Novak Lena", {"Ada Novak Lena": "PERSON"}, {"Ada Novak Lena": "PERSON"}),
    ("in Bergen Norway", {"Bergen Norway": "LOC"}, {"Bergen": "LOC", "Norway": "LOC"}),
    ("in North Dakota", {"North Dakota": "LOC"}, {"North Dakota": "LOC"}),
    ("in Central Norway", {"Central Norway": "LOC"}, {"Central Norway": "LOC"}),
    ("said Vice President Novak", {}, {"Novak": "PERSON"}),
    ("Frontrunner Ada Novak left", {"Frontrunner Ada Novak": "PERSON"}, {"Ada Novak": "PERSON"}),
    ("Hurricane Ada fell", {"Ada": "PERSON"}, {}),
    ("Historic Norway said", {"Norway": "LOC"}, {"Historic Norway": "ORG"}),
    ("Historic Norway Tours", {"Norway": "LOC"}, {"Norway": "LOC"}),
    ("Southern Norway said", {"Norway": "LOC"}, {"Norway": "LOC"}),
    ("the Vigo Harbour Courier said", {"Vigo Harbour": "LOC"}, {"Vigo Harbour Courier": "ORG"}),
    (
        "Bergen and Hove Police said",
        {"Bergen": "LOC", "Hove Police": "ORG"},
        {"Bergen and Hove Police": "ORG"},
    ),
    (
        "Boeing and Hove Police said",
        {"Boeing": "ORG", "Hove Police": "ORG"},
        {"Boeing": "ORG", "Hove Police": "ORG"},
    ),
    ("said General Novak", {}, {}),
    ("the Justice School", {}, {"Justice School": "ORG"}),
    ("the Governor left", {}, {}),
    ("from Spotify", {}, {"Spotify": "ORG"}),
    ("from Montevideo", {}, {}),
    ("from Montevideo", {"Montevideo": "PERSON"}, {"Montevideo": "LOC"}),
    ("from Montevideo", {"Montevideo": "ORG"}, {"Montevideo": "ORG"}),
    ("VIGO , May 2 -", {"VIGO": "ORG"}, {"VIGO": "LOC"}),
    ("VIGO , May 2", {"VIGO": "ORG"}, {"VIGO": "ORG"}),
    ("said Kim Jong - un", {"Kim Jong": "PERSON"}, {"Kim Jong": "PERSON"}),
    ("in Serbia and Montenegro", {"Serbia": "LOC"}, {"Serbia and Montenegro": "LOC"}),
    ("in Serbia and Norway", {"Serbia": "LOC", "Norway": "LOC"}, {"Serbia": "LOC", "Norway": "LOC"}),
    ("Novak & Weber fell", {"Novak": "PERSON"}, {"Novak & Weber": "ORG"}),
    (
        "Ada Novak & Weber",
        {"Ada Novak": "PERSON", "Weber": "PERSON"},
        {"Ada Novak": "PERSON", "Weber": "PERSON"},
    ),
    ("Serbia & Norway", {"Serbia": "LOC", "Norway": "LOC"}, {"Serbia": "LOC", "Norway": "LOC"}),
    ("the Fish and Harbour Council", {"Harbour Council": "ORG"}, {"Fish and Harbour Council": "ORG"}),
    ("the Boeing and Harbour Council", {"Boeing": "ORG"}, {"Boeing": "ORG", "Harbour Council": "ORG"}),
    ("Fish and Harbour Council", {}, {"Harbour Council": "ORG"}),
    ("Ministry of Peace and Quiet", {"Ministry of Peace and": "ORG"}, {"Ministry of Peace and Quiet": "ORG"}),
    (
        "Ministry of Peace and Ada Novak",
        {"Ministry of Peace and": "ORG", "Ada Novak": "PERSON"},
        {"Ministry of Peace": "ORG", "Ada Novak": "PERSON"},
    ),
]


def _part(word):
    return "PROPN" if word[0].isupper() else "DET" if word == "the" else "ADJ"


@pytest.mark.parametrize(("text", "found", "settled"), SETTLED)
def test_words_settle_what_a_name_is_of(text, found, settled):
    doc = _doc(text.split(), pos=[_part(word) for word in text.split()])
    doc.ents = [doc.char_span(text.index(n), text.index(n) + len(n), k) for n, k in found.items()]
    assert {ent.text: ent.label_ for ent in settle(doc).ents} == settled


# Words, whether each was found as an organisation, and how often "VG" is one in the end.
REPEATED = [
    ("VG fell . VG rose . VG slept .", [0, 3], 3),
    ("VG fell . VG rose . VG slept .", [0], 1),
    ("VG fell . VG rose . VG slept . VG ate . VG sang .", [0, 3], 2),
]


@pytest.mark.parametrize(("text", "found", "times"), REPEATED)
def test_an_organisation_found_as_often_as_missed_is_found_everywhere(text, found, times):
    words = text.split()
    ents = ["B-ORG" if i in found else "O" for i in range(len(words))]
    doc = _doc(words, pos=["PROPN" if w == "VG" else "VERB" for w in words], ents=ents)
    assert len(settle(doc).ents) == times


@pytest.mark.parametrize(("text", "names"), [
    ("the WHO said", ["WHO"]),
    ("who said", []),
    ("BUT WHO SAID", []),
])  # fmt: skip
def test_an_acronym_read_as_a_common_word_is_a_name(text, names):
    words = text.split()
    assert [ent.text for ent in settle(_doc(words, pos=["PRON"] * len(words))).ents] == names


@pytest.mark.parametrize(("name", "part", "kinds"), [
    ("montevideo", "PROPN", ["LOC"]),
    ("montevideo", "NOUN", []),
    ("spotify", "PROPN", []),
    ("vigan", "PROPN", []),
])  # fmt: skip
def test_a_listed_place_is_found_in_small_letters(name, part, kinds):
    doc = settle(_doc(["in", name], pos=["ADP", part]))
    assert [ent.label_ for ent in doc.ents] == kinds


@pytest.mark.parametrize("content", [None, "{", "{}"])
def test_lists_of_names_that_cannot_be_read_are_a_missing_pipeline(tmp_path, content):
    if content is not None:
        (tmp_path / "gazetteer.json").write_text(content)
    with pytest.raises(MissingPipeline, match=r"gazetteer.json.*install"):
        gazetteer(tmp_path)


@pytest.mark.parametrize(("kind", "found"), [("ORG", 2), ("ORG", 1), ("LOC", 2)])
def test_an_organisation_found_twice_is_found_wherever_it_stands(kind, found):
    words, pos = ["Vigo", "fell", "."] * 3, ["PROPN", "VERB", "PUNCT"] * 3
    doc = _doc(words, pos=pos, ents=[f"B-{kind}", "O", "O"] * found + ["O"] * (9 - 3 * found))
    assert len(settle(doc).ents) == (3 if (kind, found) == ("ORG", 2) else found)


def test_known_lemmas_stand_over_guesses_but_not_for_names():
    nlp = spacy.blank("en")
    known = nlp.add_pipe("timeline_known_lemmas")
    words = [("Fell", "VERB", "fall"), ("fell", "NOUN", "fell"), ("Fells", "PROPN", "Fell")] * 5
    words += [("fled", "VERB", "flead")]  # too few to stand against the list
    known.learn(words, {"VERB": {"fell": "fell", "mopping": "mop", "fled": "flee"}})
    rows = [("fell", "VERB", "fall"), ("Fell", "NOUN", "fell"), ("Fells", "PROPN", "?"), ("x", "X", "?")]
    rows += [("mopping", "VERB", "mop"), ("fled", "VERB", "flee")]
    for word, pos, lemma in rows:
        assert known(Doc(nlp.vocab, words=[word], pos=[pos], lemmas=["?"]))[0].lemma_ == lemma


@pytest.mark.parametrize(("part", "name"), [("PROPN", "Kim Jong-un"), ("VERB", "Kim Jong")])
def test_a_name_goes_on_behind_a_hyphen_without_spaces(part, name):
    words, spaces = ["Kim", "Jong", "-", "un", "fell"], [True, False, False, True, False]
    doc = _doc(words, spaces=spaces, pos=["PROPN", "PROPN", "PUNCT", part, "VERB"])
    doc.ents = [doc.char_span(0, 8, "PERSON")]
    assert [ent.text for ent in settle(doc).ents] == [name]
