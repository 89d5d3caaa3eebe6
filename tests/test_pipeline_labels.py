"""Trees in the labels of en_core_web_* become Universal Dependencies; docs are made by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from timeline.errors import UnusablePipeline
from timeline.pipeline.labels import adapter, as_they_are, from_clear, with_kinds
from timeline.pipeline.titles import join_titles

NLP = spacy.blank("en")


def doc_of(rows, ents=None):
    """A doc from rows of word/POS/lemma/label/head, heads as positions."""
    words, pos, lemmas, deps, heads = zip(*(row.split("/") for row in rows.split()), strict=True)
    return Doc(
        NLP.vocab, words=words, pos=pos, lemmas=lemmas, deps=deps, heads=list(map(int, heads)),
        ents=ents,
    )  # fmt: skip


# A tree in the CLEAR scheme, and the same in Universal Dependencies as word:label:head.
TREES = {
    "object": (
        "He/PRON/he/nsubj/1 sold/VERB/sell/ROOT/1 it/PRON/it/dobj/1",
        "He:nsubj:sold sold:ROOT:sold it:obj:sold",
    ),
    "passive with agent": (
        "It/PRON/it/nsubjpass/2 was/AUX/be/auxpass/2 hit/VERB/hit/ROOT/2 by/ADP/by/agent/2 hail/NOUN/hail/pobj/3",
        "It:nsubj:pass:hit was:aux:pass:hit hit:ROOT:hit by:case:hail hail:obl:agent:hit",
    ),
    "preposition on a verb": (
        "She/PRON/she/nsubj/1 stayed/VERB/stay/ROOT/1 in/ADP/in/prep/1 Rome/PROPN/Rome/pobj/2",
        "She:nsubj:stayed stayed:ROOT:stayed in:case:Rome Rome:obl:stayed",
    ),
    "preposition on a noun": (
        "the/DET/the/det/1 mayor/NOUN/mayor/nsubj/4 of/ADP/of/prep/1 Rome/PROPN/Rome/pobj/2 left/VERB/leave/ROOT/4",
        "the:det:mayor mayor:nsubj:left of:case:Rome Rome:nmod:mayor left:ROOT:left",
    ),
    "one preposition under another": (
        "ran/VERB/run/ROOT/0 out/ADP/out/prep/0 of/ADP/of/prep/1 town/NOUN/town/pobj/2",
        "ran:ROOT:ran out:case:town of:case:town town:obl:ran",
    ),
    "preposition before a clause": (
        "left/VERB/leave/ROOT/0 after/ADP/after/prep/0 eating/VERB/eat/pcomp/1",
        "left:ROOT:left after:mark:eating eating:advcl:left",
    ),
    "stranded preposition": (
        "went/VERB/go/ROOT/0 by/ADP/by/prep/0",
        "went:ROOT:went by:advmod:went",
    ),
    "copula with a noun": (
        "He/PRON/he/nsubj/1 is/AUX/be/ROOT/1 mayor/NOUN/mayor/attr/1 now/ADV/now/advmod/1",
        "He:nsubj:mayor is:cop:mayor mayor:ROOT:mayor now:advmod:mayor",
    ),
    "copula inside a clause": (
        "said/VERB/say/ROOT/0 it/PRON/it/nsubj/2 was/AUX/be/ccomp/0 late/ADJ/late/acomp/2",
        "said:ROOT:said it:nsubj:late was:cop:late late:ccomp:said",
    ),
    "no copula": (
        "It/PRON/it/nsubj/1 became/VERB/become/ROOT/1 law/NOUN/law/attr/1",
        "It:nsubj:became became:ROOT:became law:xcomp:became",
    ),
    "coordination": (
        "ate/VERB/eat/ROOT/0 ,/PUNCT/,/punct/0 drank/VERB/drink/conj/0 and/CCONJ/and/cc/2 left/VERB/leave/conj/2",
        "ate:ROOT:ate ,:punct:ate drank:conj:ate and:cc:left left:conj:ate",
    ),
    "possessor, relative clause, particle": (
        "her/PRON/she/poss/1 car/NOUN/car/ROOT/1 which/PRON/which/nsubj/3 broke/VERB/break/relcl/1 down/ADP/down/prt/3",
        "her:nmod:poss:car car:ROOT:car which:nsubj:broke broke:acl:relcl:car down:compound:prt:broke",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TREES)
def test_a_clear_tree_becomes_universal(name):
    clear, universal = TREES[name]
    found = [f"{t.text}:{t.dep_}:{t.head.text}" for t in from_clear(doc_of(clear))]
    assert found == universal.split()


# A tree in Universal Dependencies with two subjects or objects, and the same with one.
TITLES = {
    "title": (
        "Aide/NOUN/aide/nsubj/2 Lee/PROPN/Lee/nsubj/2 left/VERB/leave/ROOT/2",
        "Aide:nmod:desc:Lee Lee:nsubj:left left:ROOT:left",
    ),
    "determined noun": (
        "meet/VERB/meet/ROOT/0 the/DET/the/det/2 aide/NOUN/aide/obj/0 Lee/PROPN/Lee/obj/0",
        "meet:ROOT:meet the:det:aide aide:obj:meet Lee:appos:aide",
    ),
    "not one beside the other": (
        "rain/NOUN/rain/nsubj/2 ,/PUNCT/,/punct/2 fell/VERB/fall/ROOT/2 Lee/PROPN/Lee/nsubj/2",
        "rain:nsubj:fell ,:punct:fell fell:ROOT:fell Lee:nsubj:fell",
    ),
    "of different words": (
        "aide/NOUN/aide/nsubj/2 Lee/PROPN/Lee/nsubj/3 came/VERB/come/ROOT/2 left/VERB/leave/conj/2",
        "aide:nsubj:came Lee:nsubj:left came:ROOT:came left:conj:came",
    ),
}


@pytest.mark.parametrize("name", TITLES)
def test_a_title_and_a_name_are_one_subject(name):
    before, after = TITLES[name]
    assert [f"{t.text}:{t.dep_}:{t.head.text}" for t in join_titles(doc_of(before))] == after.split()


KINDS = [
    (["B-GPE", "O", "O"], {"Rome": "LOC"}),
    (["B-FAC", "I-FAC", "O"], {"Rome fell": "LOC"}),
    (["B-PER", "O", "B-ORG"], {"Rome": "PERSON", "today": "ORG"}),
    (["B-NORP", "O", "B-DATE"], {}),
]


@pytest.mark.parametrize(("tags", "names"), KINDS)
def test_entity_labels_become_three_kinds(tags, names):
    doc = Doc(NLP.vocab, words=["Rome", "fell", "today"], ents=tags)
    assert {ent.text: ent.label_ for ent in with_kinds(doc).ents} == names


def pipeline(relations, entities=()):
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger").add_label("NN")
    for relation in relations:
        (nlp.get_pipe("parser") if nlp.has_pipe("parser") else nlp.add_pipe("parser")).add_label(relation)
    for entity in entities:
        (nlp.get_pipe("ner") if nlp.has_pipe("ner") else nlp.add_pipe("ner")).add_label(entity)
    return nlp


ADAPTERS = [
    (["nsubj", "obj", "obl"], [], as_they_are),
    (["nsubj", "obj", "obl"], ["PERSON"], as_they_are),
    (["nsubj", "obj", "obl"], ["GPE"], with_kinds),
    (["nsubj", "dobj", "pobj"], ["GPE"], from_clear),
]


@pytest.mark.parametrize(("relations", "entities", "expected"), ADAPTERS)
def test_the_scheme_is_seen_from_the_labels(relations, entities, expected):
    assert adapter(pipeline(relations, entities)) is expected


def test_labels_of_a_third_kind_are_refused():
    with pytest.raises(UnusablePipeline, match="neither UD nor CLEAR"):
        adapter(pipeline(["SB", "OA"]))
