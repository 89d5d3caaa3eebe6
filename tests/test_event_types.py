from __future__ import annotations

import re

import pytest
from trees import token, tree

from timeline.event_types import OTHER, EventType
from timeline.events import event_type
from timeline.languages.en_types import TYPES
from timeline.lemmas import mended

# sentence, word, kind: verbs by what completes them, nouns by their compounds
CASES = [
    ("Ana|NNP|nsubj|2 met|VBD|ROOT|0|meet Ben|NNP|obj|2", "met", "meeting"),
    ("Ana|NNP|nsubj|2 stepped|VBD|ROOT|0|step down|RB|compound:prt|2", "stepped", "resignation"),
    ("Ana|NNP|nsubj|2 signed|VBD|ROOT|0|sign the|DT|det|4 treaty|NN|obj|2", "signed", "agreement"),
    ("Police|NNS|nsubj|2 fired|VBD|ROOT|0|fire shots|NNS|obj|2|shot", "fired", "attack"),
    ("Acme|NNP|nsubj|2|ORG fired|VBD|ROOT|0|fire Ana|NNP|obj|2|PERSON", "fired", "layoff"),
    ("A|DT|det|2 storm|NN|nsubj|3 hit|VBD|ROOT|0 Cuba|NNP|obj|3|LOC", "hit", "disaster"),
    ("Ana|NNP|nsubj|2|PERSON fell|VBD|ROOT|0|fall", "fell", "accident"),
    ("Prices|NNS|nsubj|2|price fell|VBD|ROOT|0|fall", "fell", "decrease"),
    ("Acme|NNP|nsubj|2 released|VBD|ROOT|0|release a|DT|det|4 phone|NN|obj|2", "released", "launch"),
    ("Spain|NNP|nsubj|2 released|VBD|ROOT|0|release Ana|NNP|obj|2|PERSON", "released", "release"),
    ("Ana|NNP|nsubj|2 made|VBD|ROOT|0|make a|DT|det|4 promise|NN|obj|2", "made", "promise"),
    ("Ana|NNP|nsubj|2 made|VBD|ROOT|0|make tea|NN|obj|2", "made", OTHER),
    ("press|NN|compound|2 conference|NN|ROOT|0", "conference", "press conference"),
    ("conference|NN|ROOT|0", "conference", "meeting"),
    ("Ana|NNP|nsubj|4 is|VBZ|cop|4|be the|DT|det|4 buyer|NN|ROOT|0", "buyer", "purchase"),
    ("They|PRP|nsubj|2 gathered|VBD|ROOT|0|gather outside|RB|advmod|2", "gathered", "meeting"),
    ("They|PRP|nsubj|2 gathered|VBD|ROOT|0|gather data|NNS|obj|2", "gathered", OTHER),
    ("It|PRP|nsubj:pass|3 was|VBD|aux:pass|3 ruled|VBN|ROOT|0|rule by|IN|case|5 kings|NNS|obl:agent|3|king", "ruled", "policy"),
    ("the|DT|det|2 event|NN|nsubj|3 began|VBD|ROOT|0|begin", "event", "meeting"),
    ("the|DT|det|2 events|NNS|nsubj|3|event hurt|VBD|ROOT|0|hurt", "events", OTHER),
    ("buyers|NNS|nsubj|2|buyer waited|VBD|ROOT|0|wait", "buyers", OTHER),
    ("Acme|NNP|nsubj|2|ORG met|VBD|ROOT|0|meet demand|NN|obj|2", "met", OTHER),
    ("Acme|NNP|nsubj|2|ORG launched|VBD|ROOT|0|launch a|DT|det|4 probe|NN|obj|2", "launched", "investigation"),
    ("protests|NNS|nsubj|2|protest erupted|VBD|ROOT|0|erupt", "erupted", "protest"),
    ("Cuba|NNP|nsubj:pass|3|LOC was|VBD|aux:pass|3|be hit|VBN|ROOT|0|hit by|IN|case|5 storms|NNS|obl:agent|3|storm", "hit", "disaster"),
    ("The|DT|det|2 plane|NN|nsubj|3 went|VBD|ROOT|0|go down|RB|advmod|3", "went", "accident"),
    ("Acme|NNP|nsubj|2|ORG demonstrated|VBD|ROOT|0|demonstrate a|DT|det|4 phone|NN|obj|2", "demonstrated", "launch"),
    ("Crowds|NNS|nsubj|2|crowd demonstrated|VBD|ROOT|0|demonstrate", "demonstrated", "protest"),
    ("Acme|NNP|nsubj|2|ORG dismissed|VBD|ROOT|0|dismiss the|DT|det|4 report|NN|obj|2", "dismissed", "refusal"),
    ("Acme|NNP|nsubj|2|ORG dismissed|VBD|ROOT|0|dismiss workers|NNS|obj|2|worker", "dismissed", "layoff"),
    ("Ana|NNP|nsubj|2 stayed|VBD|ROOT|0|stay calm|JJ|xcomp|2", "stayed", OTHER),
    ("Ana|NNP|nsubj|2 stayed|VBD|ROOT|0|stay in|IN|case|4 Rome|NNP|obl|2|LOC", "stayed", "visit"),
    ("Spain|NNP|nsubj|2|LOC beat|VBD|ROOT|0|beat Malta|NNP|obj|2|LOC", "beat", "competition"),
    ("Ana|NNP|nsubj|2|PERSON beat|VBD|ROOT|0|beat Eve|NNP|obj|2|PERSON", "beat", "competition"),
    ("Guards|NNS|nsubj|2|guard beat|VBD|ROOT|0|beat Eve|NNP|obj|2|PERSON", "beat", "attack"),
    ("The|DT|det|2 ferry|NN|nsubj|3 sank|VBD|ROOT|0|sink", "sank", "accident"),
    ("Prices|NNS|nsubj|2|price sank|VBD|ROOT|0|sink", "sank", "decrease"),
    ("A|DT|det|2 bus|NN|nsubj|3 overturned|VBD|ROOT|0|overturn", "overturned", "accident"),
    ("Judges|NNS|nsubj|2|judge overturned|VBD|ROOT|0|overturn the|DT|det|4 ruling|NN|obj|2", "overturned", "trial"),
    ("Ana|NNP|nsubj|3 will|MD|aux|3 appeal|VB|ROOT|0", "appeal", "trial"),
    ("Ana|NNP|nsubj|2 appealed|VBD|ROOT|0|appeal for|IN|case|4 calm|NN|obl|2", "appealed", "demand"),
    (
        "A|DT|det|2 storm|NN|nsubj|3 hit|VBD|ROOT|0 Oslo|NNP|obj|3|LOC destroying|VBG|advcl|3|destroy homes|NNS|obj|5|home",
        "destroying", "disaster",
    ),
    ("Ana|NNP|nsubj|2 mused|VBD|ROOT|0|muse", "mused", OTHER),
    ("the|DT|det|2 release|NN|ROOT|0 of|IN|case|5 the|DT|det|5 girls|NNS|nmod|2|girl", "release", "release"),
    ("the|DT|det|2 release|NN|ROOT|0 of|IN|case|5 the|DT|det|5 phone|NN|nmod|2", "release", "launch"),
    ("the|DT|det|2 release|NN|ROOT|0 of|IN|case|5 the|DT|det|5 letters|NNS|nmod|2|letter", "release", "publication"),
    ("an|DT|det|2 operation|NN|ROOT|0 on|IN|case|5 a|DT|det|5 patient|NN|nmod|2", "operation", "illness"),
    ("an|DT|det|2 operation|NN|ROOT|0 on|IN|case|5 the|DT|det|5 border|NN|nmod|2", "operation", "attack"),
    ("a|DT|det|2 strike|NN|ROOT|0 on|IN|case|5 the|DT|det|5 port|NN|nmod|2", "strike", "attack"),
    ("Ana|NNP|nsubj|2 won|VBD|ROOT|0|win in|IN|case|5 a|DT|det|5 landslide|NN|obl|2", "landslide", "election"),
    ("Ana|NNP|nsubj|2 died|VBD|ROOT|0|die in|IN|case|5 a|DT|det|5 landslide|NN|obl|2", "landslide", "disaster"),
    ("Party|NNP|nsubj|2|ORG won|VBD|ROOT|0|win 61|CD|obj|2 of|IN|case|5 seats|NNS|nmod|3|seat", "won", "election"),
    ("Hurricane|NNP|nmod:desc|2 Ana|NNP|nsubj|3 slammed|VBD|ROOT|0|slam into|IN|case|5 Oslo|NNP|obl|3|LOC", "slammed", "disaster"),
    ("The|DT|det|2 bus|NN|nsubj|3 slammed|VBD|ROOT|0|slam into|IN|case|5 Oslo|NNP|obl|3|LOC", "slammed", "accident"),
    ("The|DT|det|2 bridge|NN|nsubj|3 collapsed|VBD|ROOT|0|collapse", "collapsed", "accident"),
    ("Part|NN|nsubj|4 of|IN|case|3 Acme|NNP|nmod|1|ORG collapsed|VBD|ROOT|0|collapse", "collapsed", "accident"),
    ("The|DT|det|2 bank|NN|nsubj|3 collapsed|VBD|ROOT|0|collapse", "collapsed", "closure"),
    ("Drones|NNS|nsubj|2|drone sank|VBD|ROOT|0|sink a|DT|det|4 ship|NN|obj|2", "sank", "attack"),
    ("a|DT|det|3 nuclear|JJ|amod|3 test|NN|ROOT|0", "test", "deployment"),
    ("a|DT|det|3 blood|NN|compound|3 test|NN|ROOT|0", "test", "investigation"),
    ("Acme|NNP|nsubj|2|ORG paid|VBD|ROOT|0|pay the|DT|det|4 fine|NN|obj|2", "paid", "payment"),
    ("Acme|NNP|nsubj|2|ORG paid|VBD|ROOT|0|pay for|IN|case|5 the|DT|det|5 ship|NN|obl|2", "paid", "purchase"),
    ("Acme|NNP|nsubj|2|ORG borrowed|VBD|ROOT|0|borrow cash|NN|obj|2", "borrowed", "loan"),
    ("Ana|NNP|nsubj:pass|3 was|VBD|aux:pass|3|be re-arrested|VBN|ROOT|0|re-arrest", "re-arrested", "arrest"),
    ("Stocks|NNS|nsubj|2|stock rallied|VBD|ROOT|0|rally", "rallied", "increase"),
    ("Crowds|NNS|nsubj|2|crowd rallied|VBD|ROOT|0|rally", "rallied", "protest"),
    ("Police|NNS|nsubj|2 seized|VBD|ROOT|0|seize cash|NN|obj|2", "seized", "sanction"),
    ("Rebels|NNS|nsubj|2|rebel seized|VBD|ROOT|0|seize Rome|NNP|obj|2|LOC", "seized", "attack"),
    ("Guards|NNS|nsubj|2|guard shot|VBD|ROOT|0|shoot Ana|NNP|obj|2|PERSON dead|JJ|xcomp|2", "shot", "killing"),
    ("Guards|NNS|nsubj|2|guard shot|VBD|ROOT|0|shoot Ana|NNP|obj|2|PERSON", "shot", "attack"),
    ("Guards|NNS|nsubj:pass|3|guard were|VBD|aux:pass|3|be called|VBN|ROOT|0|call on|IN|case|5 Monday|NNP|obl|3", "called", OTHER),
    ("Ana|NNP|nsubj|2 called|VBD|ROOT|0|call on|IN|case|4 Ben|NNP|obl|2|PERSON", "called", "demand"),
    (
        "Ana|NNP|nsubj|2 appealed|VBD|ROOT|0|appeal for|IN|mark|6 witnesses|NNS|nsubj|6|witness to|TO|mark|6 come|VB|advcl|2",
        "appealed", "demand",
    ),
    ("It|PRP|nsubj:pass|3 was|VBD|aux:pass|3 destroyed|VBN|ROOT|0|destroy by|IN|case|5 fire|NN|obl|3", "destroyed", "disaster"),
    ("It|PRP|nsubj:pass|3 was|VBD|aux:pass|3 destroyed|VBN|ROOT|0|destroy by|IN|case|5 rebels|NNS|obl|3|rebel", "destroyed", "attack"),
    ("A|DT|det|2 court|NN|nsubj|3 struck|VBD|ROOT|0|strike down|RP|compound:prt|3 laws|NNS|obj|3|law", "struck", "trial"),
    ("Flights|NNS|nsubj:pass|3|flight were|VBD|aux:pass|3|be suspended|VBN|ROOT|0|suspend", "suspended", "closure"),
    ("They|PRP|nsubj|2 exchanged|VBD|ROOT|0|exchange prisoners|NNS|obj|2|prisoner", "exchanged", "release"),
    ("They|PRP|nsubj|2 exchanged|VBD|ROOT|0|exchange goods|NNS|obj|2|good", "exchanged", "sale"),
    ("A|DT|det|2 car|NN|nsubj|3 hit|VBD|ROOT|0 Ana|NNP|obj|3|PERSON", "hit", "accident"),
    ("Acme|NNP|nsubj|2|ORG won|VBD|ROOT|0|win a|DT|det|4 contract|NN|obj|2", "won", "agreement"),
    ("the|DT|det|2 trial|NN|ROOT|0 of|IN|case|5 the|DT|det|5 vaccine|NN|nmod|2", "trial", "investigation"),
    ("the|DT|det|2 trial|NN|ROOT|0 of|IN|case|5 the|DT|det|5 general|NN|nmod|2", "trial", "trial"),
    ("the|DT|det|2 loss|NN|ROOT|0 to|IN|case|4 Chile|NNP|nmod|2|LOC", "loss", "competition"),
    ("Acme|NNP|nsubj|2|ORG grounded|VBD|ROOT|0|ground most|JJS|obj|2 of|IN|case|5 planes|NNS|nmod|3|plane", "grounded", "closure"),
    ("A|DT|det|2 banana|NN|nsubj:pass|4 was|VBD|aux:pass|4|be taped|VBN|ROOT|0|tape", "taped", OTHER),
    ("Ana|NNP|nsubj|2 burned|VBD|ROOT|0|burn to|IN|case|4 death|NN|obl|2", "burned", "death"),
    ("Fifty|CD|nummod|2 votes|NNS|nsubj|3|vote separated|VBD|ROOT|0|separate them|PRP|obj|3", "separated", OTHER),
    ("Acme|NNP|nsubj|2|ORG dropped|VBD|ROOT|0|drop the|DT|det|4 plan|NN|obj|2", "dropped", "closure"),
    ("Acme|NNP|nsubj|2|ORG saves|VBZ|ROOT|0|save 90|CD|nummod|4 million|NN|obj|2", "saves", OTHER),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES)
def test_kind(sentence, word, expected):
    assert event_type(token(tree(sentence), word), TYPES) == expected


def test_a_kind_is_added_in_two_lines():
    table = TYPES + EventType("eclipse", "sky", verbs="eclipse", nouns="eclipse, solar eclipse")
    assert table.find_noun("eclipse") == "eclipse"
    assert TYPES.find_noun("eclipse") == OTHER


def test_an_added_kind_comes_first():
    assert (TYPES + EventType("reunion", "contact", verbs="meet")).find_verb("meet") == "reunion"


@pytest.mark.parametrize("row", list(TYPES), ids=lambda row: row.name)
def test_every_row_is_complete(row):
    assert row.parent
    assert row.verbs or row.nouns
    assert row.example[0].isupper()
    assert row.example[-1] == "."


@pytest.mark.parametrize("row", list(TYPES), ids=lambda row: row.name)
def test_every_row_owns_a_word_of_its_example(row):
    forms = re.findall(r"[a-z-]+", row.example.lower())
    said = {mended(form, tag, form) for form in forms for tag in ("VBD", "VBG", "VBZ", "NNS", "NN")}
    assert said & {word.split()[position] for position in (0, -1) for word in (*row.verbs, *row.nouns)}


def test_names_are_unique_and_the_table_has_two_levels():
    names = [row.name for row in TYPES]
    assert len(set(names)) == len(names)
    assert 5 <= len({row.parent for row in TYPES}) <= 15
