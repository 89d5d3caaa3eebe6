"""Verbs that were read as nouns, and finite verbs that were joined to what is none."""

from __future__ import annotations

import pytest
from trees import token

from timeline.syntax import parse

# sentence, a word of it, its tag, its relation, its head
TREES = [
    ("The ECB cut rates on Thursday.", "cut", "VBD", "ROOT", "cut"),
    ("The ECB cut rates on Thursday.", "ECB", "NNP", "nsubj", "cut"),
    ("The ECB cut rates on Thursday.", "rates", "NNS", "obj", "cut"),
    ("The ECB cut rates on Thursday.", "Thursday", "NNP", "obl", "cut"),
    ("The Fed cut rates by a quarter point on Tuesday.", "cut", "VBD", "ROOT", "cut"),
    ("The bank cut rates.", "bank", "NN", "nsubj", "cut"),
    ("Shell set a target.", "set", "VBD", "ROOT", "set"),
    ("Greece votes on Sunday.", "votes", "VBZ", "ROOT", "votes"),
    ("The bank will cut rates.", "cut", "VB", "ROOT", "cut"),
    ("The banks set prices.", "set", "VBP", "ROOT", "set"),
    ("Rebels set fires at three sites and a fourth attempt was foiled.", "set", "VBD", "ROOT", "set"),
    ("The banks set prices and clients pay them.", "set", "VBP", "ROOT", "set"),
    ("The tax cut plans", "cut", "NN", "compound", "plans"),
    ("Tax cuts for the rich.", "cuts", "NNS", "ROOT", "cuts"),
    ("The tax cut plan of the government.", "cut", "NN", "compound", "plan"),
    ("The army denied breaking the truce and accused the rebels.", "accused", "VBD", "conj", "denied"),
    ("The army denied breaking the truce and shelling a town.", "shelling", "VBG", "conj", "breaking"),
    ("He tried to flee and shot himself.", "shot", "VBD", "conj", "tried"),
]


@pytest.mark.parametrize(("sentence", "word", "tag", "relation", "head"), TREES)
def test_verbs_are_found(sentence, word, tag, relation, head):
    found = token(parse(sentence), word)
    assert (found.tag_, found.dep_, found.head.text) == (tag, relation, head)
