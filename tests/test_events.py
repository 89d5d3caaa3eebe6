from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trees import token, tree

from timeline import Article, detector, extract
from timeline.annotations import Event, Status, TimemlClass
from timeline.event_types import EventType
from timeline.events import Found, describe, describe_found, extent, find_events, is_frozen
from timeline.languages.en_types import TYPES
from timeline.syntax import parse

ARTICLE = (
    "Mayor Ana Ruiz met fishers in Vigo on Monday. She is expected to visit Porto next week. "
    "The meeting followed a storm that killed two people, police said."
)


@pytest.fixture(scope="module")
def doc():
    return parse(ARTICLE)


def by_text(events: tuple[Event, ...]) -> dict[str, Event]:
    return {event.text: event for event in events}


def test_events_of_an_article(doc):
    events = by_text(find_events(doc))
    assert {"met", "visit", "killed", "said"} <= events.keys()
    assert [part.label for part in events["met"].participants][:1] == ["Ana Ruiz"]
    assert events["met"].place.label == "Vigo"
    assert (events["visit"].status, events["visit"].type) == (Status.PLANNED, "visit")
    assert events["killed"].source.label == "police"
    assert events["said"].timeml_class is TimemlClass.REPORTING


def test_events_are_numbered_in_text_order(doc):
    events = find_events(doc)
    assert [event.eid for event in events] == [f"e{n}" for n in range(1, len(events) + 1)]
    assert [event.start for event in events] == sorted(event.start for event in events)


def test_offsets_are_the_text_s_own(doc):
    for event in find_events(doc):
        pieces = [event, *event.participants, *event.evidence]
        pieces += [piece for piece in (event.place, event.source) if piece]
        assert all(ARTICLE[piece.start : piece.end] == piece.text for piece in pieces)


def test_skipped_areas_and_time_expressions_hold_no_events(doc):
    start, end = ARTICLE.index("She"), ARTICLE.index("The meeting")
    assert not [e for e in find_events(doc, skip=[(start, end)]) if start <= e.start < end]
    met = ARTICLE.index("met")
    assert "met" not in by_text(find_events(doc, timexes=[(met, met + 3)]))


def test_supplied_spans_are_described_in_their_order(doc):
    spans = [(ARTICLE.index(word), ARTICLE.index(word) + len(word)) for word in ("killed", "met")]
    assert [event.text for event in describe(doc, spans)] == ["killed", "met"]


def test_a_kind_of_one_s_own_is_used(doc):
    table = TYPES + EventType("harbour talk", "contact", verbs="meet", nouns="meeting")
    assert by_text(find_events(doc, types=table))["met"].type == "harbour talk"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "👍 🇪🇸", "a\r\nb\x0cc", "(((("])
def test_odd_texts_have_no_events(text):
    assert find_events(parse(text)) == ()


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="He said 'the war', ended.\n\t“”é👍%$-/", max_size=80))
def test_no_text_raises(text):
    for event in find_events(parse(text)):
        assert text[event.start : event.end] == event.text


def test_the_same_text_gives_the_same_events(doc):
    assert find_events(parse(ARTICLE)) == find_events(doc)


# --- extents -------------------------------------------------------------------------------------

EXTENTS = [
    ("a|DT|det|3 press|NN|compound|3 conference|NN|ROOT|0", "conference", "press conference"),
    ("an|DT|det|3 open|JJ|amod|3 conference|NN|ROOT|0", "conference", "conference"),
    ("It|PRP|nsubj|2 shot|VBD|ROOT|0|shoot down|RP|compound:prt|2 jets|NNS|obj|2", "shot", "shot down"),
    ("It|PRP|nsubj|2 shot|VBD|ROOT|0|shoot jets|NNS|obj|2 down|RP|compound:prt|2", "shot", "shot"),
    ("It|PRP|nsubj|2 laid|VBD|ROOT|0|lay off|IN|case|4 staff|NN|obj|2", "laid", "laid off"),
    ("It|PRP|nsubj|2 laid|VBD|ROOT|0|lay off|RB|advmod|4 200|CD|nummod|5 men|NNS|obj|2|man", "laid", "laid off"),
    ("It|PRP|nsubj|2 cost|VBD|ROOT|0 over|RB|advmod|4 200|CD|nummod|5 euros|NNS|obj|2", "cost", "cost"),
    ("It|PRP|nsubj|2 went|VBD|ROOT|0|go down|RB|advmod|2", "went", "went down"),
    ("It|PRP|nsubj|2 went|VBD|ROOT|0|go slowly|RB|advmod|2", "went", "went"),
    ("It|PRP|nsubj|2 took|VBD|ROOT|0|take place|NN|obj|2", "took", "took place"),
    ("It|PRP|nsubj|2 took|VBD|ROOT|0|take money|NN|obj|2", "took", "took"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "expected"), EXTENTS)
def test_extent(sentence, word, expected):
    parsed = tree(sentence)
    start, end = extent(token(parsed, word), TYPES)
    assert parsed.text[start:end] == expected


FROZEN = [
    ("Rents|NNS|nsubj|2|rent rose|VBD|ROOT|0|rise as|IN|mark|4 expected|VBN|advcl|2|expect", "expected", True),
    ("Rents|NNS|nsubj|2|rent rose|VBD|ROOT|0|rise as|IN|mark|5 he|PRP|nsubj|5 expected|VBD|advcl|2|expect", "expected", False),
    ("It|PRP|nsubj|2 fell|VBD|ROOT|0|fall according|VBG|case|5|accord to|TO|fixed|3 him|PRP|obl|2", "according", True),
    ("It|PRP|nsubj|2 quit|VBD|ROOT|0|quit in|IN|case|4 return|NN|obl|2 for|IN|case|6 aid|NN|nmod|4", "return", True),
    ("It|PRP|nsubj|2 quit|VBD|ROOT|0|quit on|IN|case|5 his|PRP$|nmod:poss|5 return|NN|obl|2", "return", False),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "frozen"), FROZEN)
def test_what_is_no_verb_in_its_phrase_is_no_event(sentence, word, frozen):
    assert is_frozen(token(tree(sentence), word)) is frozen


# --- what is listed, and what is told again, on hand-made trees ---------------------------------------


def described(text: str, *words: str) -> list[Event]:
    """All those words of a hand-made parse as events."""
    parsed = tree(text)
    classes = {"said": TimemlClass.REPORTING}
    found = [Found(w, classes.get(w.text, TimemlClass.OCCURRENCE)) for w in parsed if w.text in words]
    return list(describe_found(parsed, found))


# sentence, its events, those that a timeline lists
LISTED = [
    (
        "Ana|NNP|nsubj:pass|3|PERSON is|VBZ|aux:pass|3|be expected|VBN|ROOT|0|expect to|TO|mark|5 meet|VB|xcomp|3 Ben|NNP|obj|5|PERSON",
        ("expected", "meet"), ["meet"],
    ),
    ("Spain|NNP|nsubj|2|LOC held|VBD|ROOT|0|hold talks|NNS|obj|2|talk", ("held", "talks"), ["talks"]),
    ("Spain|NNP|nsubj|2|LOC halted|VBD|ROOT|0|halt talks|NNS|obj|2|talk", ("halted", "talks"), ["halted", "talks"]),
    ("Spain|NNP|nsubj|2|LOC launched|VBD|ROOT|0|launch talks|NNS|obj|2|talk", ("launched", "talks"), ["talks"]),
    ("Ana|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say ferries|NNS|nsubj|4|ferry sank|VBD|ccomp|2|sink", ("said", "sank"), ["said", "sank"]),
    ("police|NNS|nsubj|2 said|VBD|ROOT|0|say ferries|NNS|nsubj|4|ferry sank|VBD|ccomp|2|sink", ("said", "sank"), ["sank"]),
    ("Ana|NNP|nsubj|2|PERSON refused|VBD|ROOT|0|refuse to|TO|mark|4 resign|VB|xcomp|2", ("refused", "resign"), ["resign"]),
    ("Ana|NNP|nsubj|2|PERSON resembles|VBZ|ROOT|0|resemble Ben|NNP|obj|2|PERSON", ("resembles",), []),
    ("Oil|NN|nsubj|2 fell|VBD|ROOT|0|fall amid|IN|mark|4 growing|VBG|advcl|2|grow unrest|NN|obj|4", ("growing", "unrest"), ["unrest"]),
    (
        "Ana|NNP|nsubj|2|PERSON fled|VBD|ROOT|0|flee after|IN|mark|4 losing|VBG|advcl|2|lose money|NN|obj|4",
        ("fled", "losing"), ["fled", "losing"],
    ),
    ("phones|NNS|nsubj|2|phone sell|VBP|ROOT|0|sell", ("sell",), []),
    ("Ana|NNP|nsubj|2|PERSON sells|VBZ|ROOT|0|sell Acme|NNP|obj|2|ORG", ("sells",), ["sells"]),
    ("They|PRP|nsubj|2 tidied|VBD|ROOT|0|tidy", ("tidied",), []),
    ("workers|NNS|nsubj|2|worker tidied|VBD|ROOT|0|tidy", ("tidied",), ["tidied"]),
    ("Ana|NNP|nsubj|2|PERSON tidied|VBD|ROOT|0|tidy", ("tidied",), ["tidied"]),
    ("Ana|NNP|nsubj|2|PERSON flew|VBD|ROOT|0|fly to|TO|mark|4 sell|VB|advcl|2 Acme|NNP|obj|4|ORG", ("sell",), []),
    ("Ana|NNP|nsubj|2|PERSON praised|VBD|ROOT|0|praise Ben|NNP|obj|2|PERSON", ("praised",), []),
    ("Writing|VBG|ROOT|0|write by|IN|case|3 Ana|NNP|obl|1|PERSON", ("Writing",), []),
    ("Send|VB|ROOT|0 letters|NNS|obj|1|letter to|IN|case|4 Ana|NNP|obl|1|PERSON", ("Send",), []),
    ("Ana|NNP|nmod:poss|3|PERSON 's|POS|case|1 mistakes|NNS|nsubj|4|mistake hurt|VBD|ROOT|0|hurt", ("mistakes",), []),
    (
        "talks|NNS|nsubj:pass|4|talk set|VBN|acl|1|schedule were|VBD|aux:pass|4|be cancelled|VBN|ROOT|0|cancel with|IN|case|6 Ana|NNP|obl|4|PERSON",
        ("talks", "set", "cancelled"), ["talks"],
    ),
    ("Some|DT|det|2 states|NNS|nsubj|3|state offer|VBP|ROOT|0|offer loans|NNS|obj|3|loan", ("offer",), []),
    ("The|DT|det|2 states|NNS|nsubj|3|state offer|VBP|ROOT|0|offer loans|NNS|obj|3|loan", ("offer",), ["offer"]),
    ("You|PRP|nsubj|2 buy|VBP|ROOT|0|buy Acme|NNP|obj|2|ORG", ("buy",), []),
    ("You|PRP|nsubj|2 killed|VBD|ROOT|0|kill Ana|NNP|obj|2|PERSON", ("killed",), ["killed"]),
    ("growth|NN|nsubj|2 matters|VBZ|ROOT|0|matter", ("growth",), []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "listed"), LISTED)
def test_what_is_listed(sentence, words, listed):
    assert [event.text for event in described(sentence, *words) if event.salient] == listed


MET = "Ana|NNP|nsubj|2|PERSON met|VBD|ROOT|0|meet Ben|NNP|obj|2|PERSON"
DIED = "Ana|NNP|nsubj|2|PERSON died|VBD|ROOT|0|die"
# what it shows, text, its events, the ids that each points back to
RETOLD = [
    ("definite noun", f"{MET} / The|DT|det|2 meeting|NN|nsubj|3 ended|VBD|ROOT|0|end", ("met", "meeting"), [None, "e1"]),
    ("indefinite noun", f"{MET} / A|DT|det|2 meeting|NN|nsubj|3 ended|VBD|ROOT|0|end", ("met", "meeting"), [None, None]),
    ("another kind", f"{MET} / The|DT|det|2 attack|NN|nsubj|3 ended|VBD|ROOT|0|end", ("met", "attack"), [None, None]),
    (
        "other people",
        f"{MET} / Carl|NNP|nmod:poss|3|PERSON 's|POS|case|1 meeting|NN|nsubj|4 ended|VBD|ROOT|0|end",
        ("met", "meeting"), [None, None],
    ),
    (
        "the one whose people are around",
        (f"{MET} / Carl|NNP|nsubj|2|PERSON met|VBD|ROOT|0|meet Dora|NNP|obj|2|PERSON / "
        "After|IN|case|3 the|DT|det|3 meeting|NN|obl|5 Ben|NNP|nsubj|5|PERSON left|VBD|ROOT|0|leave"),
        ("met", "meeting"), [None, None, "e1"],
    ),
    (
        "people of its own",
        "Rebels|NNS|nsubj|2|rebel shelled|VBD|ROOT|0|shell Rome|NNP|obj|2|LOC / The|DT|det|2 attack|NN|nsubj|5 on|IN|case|4 Oslo|NNP|nmod|2|LOC ended|VBD|ROOT|0|end",
        ("shelled", "attack"), [None, None],
    ),
    (
        "its own verb, where the two are one word",
        "Ana|NNP|nsubj|2|PERSON secured|VBD|ROOT|0|secure a|DT|det|4 deal|NN|obj|2", ("secured", "deal"), ["e2", None],
    ),
    (
        "not its verb, which does something to it",
        "Ana|NNP|nsubj|2|PERSON condemned|VBD|ROOT|0|condemn the|DT|det|4 accusation|NN|obj|2", ("condemned", "accusation"), [None, None],
    ),
    (
        "a bombing is no seizure",
        "Rebels|NNS|nsubj|2|rebel seized|VBD|ROOT|0|seize Rome|NNP|obj|2|LOC / The|DT|det|2 bombing|NN|nsubj|3 ended|VBD|ROOT|0|end",
        ("seized", "bombing"), [None, None],
    ),
    (
        "a trip is a visit",
        "Ana|NNP|nsubj|2|PERSON visited|VBD|ROOT|0|visit Rome|NNP|obj|2|LOC / The|DT|det|2 trip|NN|nsubj|3 ended|VBD|ROOT|0|end",
        ("visited", "trip"), [None, "e1"],
    ),
    (
        "an aside does not make it another",
        f"{MET} / The|DT|det|2 meeting|NN|nsubj|6 ,|,|punct|5 which|WDT|nsubj|5 failed|VBD|acl:relcl|2|fail ended|VBD|ROOT|0|end",
        ("met", "meeting"), [None, "e1"],
    ),
    (
        "but a clause that says which does",
        f"{MET} / The|DT|det|2 meeting|NN|nsubj|5 which|WDT|nsubj|4 failed|VBD|acl:relcl|2|fail ended|VBD|ROOT|0|end",
        ("met", "meeting"), [None, None],
    ),
    ("the talks at which they met", f"{MET} / The|DT|det|2 talks|NNS|nsubj|3|talk ended|VBD|ROOT|0|end", ("met", "talks"), [None, "e1"]),
    ("who dies dies once", f"{DIED} / Ben|NNP|nsubj|2|PERSON said|VBD|ROOT|0|say {DIED.replace('ROOT|0', 'ccomp|2').replace('nsubj|2', 'nsubj|4')}", ("died",), [None, "e1"]),
    ("another's death is another", f"{DIED} / Ben|NNP|nsubj|2|PERSON died|VBD|ROOT|0|die", ("died",), [None, None]),
    ("who dies is buried later", f"{DIED} / Ana|NNP|nsubj:pass|3|PERSON was|VBD|aux:pass|3|be buried|VBN|ROOT|0|bury", ("died", "buried"), [None, None]),
    ("a storm that hits", "A|DT|det|2 storm|NN|nsubj|3 hit|VBD|ROOT|0 Oslo|NNP|obj|3|LOC", ("storm", "hit"), [None, "e1"]),
    (
        "what is called off did not happen before",
        f"{MET} / Rain|NN|nsubj|2 cancelled|VBD|ROOT|0|cancel the|DT|det|4 meeting|NN|obj|2", ("met", "meeting"), [None, None],
    ),
    (
        "the trial of that word, not the ruling",
        ("A|DT|det|2 trial|NN|nsubj|3 began|VBD|ROOT|0|begin / Judges|NNS|nsubj|2|judge ruled|VBD|ROOT|0|rule so|RB|advmod|2 / "
        "The|DT|det|2 trial|NN|nsubj|3 ended|VBD|ROOT|0|end"),
        ("trial", "ruled"), [None, None, "e1"],
    ),
    ("the last one is another", f"{MET} / The|DT|det|3 last|JJ|amod|3 meeting|NN|nsubj|4 failed|VBD|ROOT|0|fail", ("met", "meeting"), [None, None]),
    ("the longest is another", f"{MET} / The|DT|det|3 longest|JJS|amod|3 meeting|NN|nsubj|4 failed|VBD|ROOT|0|fail", ("met", "meeting"), [None, None]),
    ("the latest is the one told of", f"{MET} / The|DT|det|3 latest|JJS|amod|3 meeting|NN|nsubj|4 failed|VBD|ROOT|0|fail", ("met", "meeting"), [None, "e1"]),
    ("a quake is an earthquake", "An|DT|det|2 earthquake|NN|nsubj|3 came|VBD|ROOT|0|come / The|DT|det|2 quake|NN|nsubj|3 ended|VBD|ROOT|0|end", ("earthquake", "quake"), [None, "e1"]),
    ("an earthquake is no damage", "A|DT|det|2 bridge|NN|nsubj|3 burned|VBD|ROOT|0|burn / The|DT|det|2 earthquake|NN|nsubj|3 ended|VBD|ROOT|0|end", ("burned", "earthquake"), [None, None]),
    ("a saying is never told again", f"{MET} / Ana|NNP|nsubj|2|PERSON spoke|VBD|ROOT|0|speak / The|DT|det|2 speech|NN|nsubj|3 ended|VBD|ROOT|0|end", ("spoke", "speech"), [None, None]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "expected"), [case[1:] for case in RETOLD], ids=[c[0] for c in RETOLD]
)
def test_retold(text, words, expected):
    assert [event.same_as for event in described(text, *words)] == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels attacked Oslo. The attack shook Norway.", ["attack = attacked"]),
        ("Rebels attacked Oslo. The attack on May 3, 2015 was worse.", []),
        ("Rebels attacked Oslo. The attack, on May 3, 2015, was worse.", []),
        ("Rebels attacked Oslo. Two days after the attack, crowds met.", ["attack = attacked"]),
        ("Rebels attacked Oslo. He was held over the attacks in Rome on May 3, 2015.", []),
    ],
)
def test_a_noun_with_a_time_of_its_own_is_another(text, told):
    events = {event.eid: event for event in extract(text, "2024-03-14").events}
    same = [(event, events[event.same_as]) for event in events.values() if event.same_as]
    assert [f"{again.text} = {first.text}" for again, first in same] == told


def test_a_strike_after_an_air_strike_is_an_attack():
    told = by_text(find_events(parse("An air strike hit Oslo. Norway condemned the strike.")))
    assert told["strike"].type == told["air strike"].type == "attack"
    alone = by_text(find_events(parse("Norway condemned the strike.")))
    assert alone["strike"].type == "protest"


def test_a_strike_where_a_missile_struck_is_an_attack():
    events = described(
        "A|DT|det|2 missile|NN|nsubj|3 struck|VBD|ROOT|0|strike Oslo|NNP|obj|3|LOC / "
        "The|DT|det|2 strike|NN|nsubj|3 ended|VBD|ROOT|0|end",
        "struck", "strike",
    )  # fmt: skip
    assert [event.type for event in events] == ["attack", "attack"]


def test_a_strike_where_a_deal_was_struck_is_none():
    events = described(
        "Ana|NNP|nsubj|2 struck|VBD|ROOT|0|strike a|DT|det|4 deal|NN|obj|2 / "
        "The|DT|det|2 strike|NN|nsubj|3 ended|VBD|ROOT|0|end",
        "struck", "strike",
    )  # fmt: skip
    assert [event.type for event in events] == ["agreement", "protest"]


def test_whatever_happened_is_no_meeting():
    assert by_text(find_events(parse("Ana spoke of the events in Oslo.")))["events"].type == "OTHER"


def test_a_part_of_a_verb_takes_no_part():
    (event, *_) = find_events(parse("Rebels set fire to nine cars."))
    assert [part.text for part in event.participants] == ["Rebels"]


def test_what_a_time_names_is_not_listed_again():
    since = "Since the start of Russia's invasion of Ukraine, Ana has condemned the aggression."
    listed = [event.text for event in extract(since, "2024-03-14")]
    assert "condemned" in listed
    assert "aggression" not in listed


def test_a_headline_tells_what_has_happened_and_the_text_tells_it_again():
    told = (
        "Acme|NNP|nsubj|2|ORG sues|VBZ|ROOT|0|sue Ana|NNP|obj|2|PERSON / "
        "Acme|NNP|nsubj|2|ORG sued|VBD|ROOT|0|sue Ana|NNP|obj|2|PERSON"
    )
    parsed = tree(told)
    found = [Found(word, TimemlClass.OCCURRENCE) for word in parsed if word.pos_ == "VERB"]
    plain, _ = describe_found(parsed, found)
    assert plain.status is Status.ONGOING
    title, text = describe_found(parsed, found, headline=frozenset(range(3)))
    assert (title.status, title.same_as, title.salient) == (Status.HELD, text.eid, False)
    assert text.salient


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The bank meets on June 3.", Status.PLANNED),
        ("The bank met on June 3.", Status.HELD),
        ("The bank meets on Mondays.", Status.ONGOING),
        ("Crowds gather in Oslo on May 3, 2019.", Status.HELD),
        ("The bank meets on Thursday.", Status.PLANNED),
        ("The bank met on Thursday.", Status.HELD),
        ("Shares are falling on Thursday.", Status.ONGOING),
        ("Shares rise on Thursday\n\nShares rose on Thursday.", Status.HELD),
    ],
)
def test_a_present_with_a_time_ahead_is_planned(text, status):
    (event, *_) = extract(text, "2024-03-14").events
    assert event.status is status


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Ana Ruiz told them: "Boats sank."', '"Boats sank'),
        ("Ana Ruiz said boats sank.", "boats sank"),
        ("Ana Ruiz said boats had sunk, papers show.", "boats"),
    ],
)
def test_what_is_said_begins_behind_the_mark_before_it(text, content):
    told = next(event for event in extract(text, "2024-03-14").events if event.type == "statement")
    assert next(piece.text for piece in told.evidence if piece.role == "content").startswith(content)


def test_a_headline_that_tells_of_all_of_a_kind_tells_no_event():
    told = extract(
        Article("Dogs bite postmen\nAcme sued Ana Ruiz on Monday.", "2024-03-14", "Dogs bite postmen")
    )
    assert [event.text for event in told] == ["sued"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("The firm issued proceedings in 2021. The trial ended.", True),
     ("The firm issued proceedings in 2021. The trial took place in May.", False)],
)  # fmt: skip
def test_what_took_place_at_a_time_of_its_own_is_another_of_its_kind(text, told):
    events = {event.text: event for event in extract(text, "2023-06-14").events}
    assert (events["trial"].same_as == events["proceedings"].eid) is told


@pytest.mark.parametrize(
    ("text", "word", "is_event"),
    [
        ("Both sides agreed to a ceasefire.", "ceasefire", True),
        ("Both sides walked out of the ceasefire talks.", "ceasefire", False),
        ("The navy held a joint drill off the coast.", "drill", True),
    ],
)
def test_a_noun_that_the_detector_has_not_met_is_an_event_by_what_it_is(text, word, is_event):
    assert (word in by_text(find_events(parse(text)))) is is_event


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A gunman opened fire at a market.", ["opened fire"]),
        ("He was named acting president.", ["named"]),
        ("The bank announced a rate cut.", ["announced", "rate cut"]),
        ("The army began a siege of Oslo.", ["began", "siege"]),
        ("He has flood insurance.", []),
        ("The court dissolved the opposition Move Forward party last week.", ["dissolved"]),
    ],
)
def test_what_is_and_what_is_no_event_of_its_own(text, told):
    assert [event.text for event in find_events(parse(text)) if event.text != "has"] == told


def test_what_took_place_is_an_event():
    events = by_text(find_events(parse("The vote took place on Sunday.")))
    assert events["took place"].same_as == events["vote"].eid


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A judge made the ruling on Monday.", ["made = ruling"]),
        ("The trip took place in May. Ana made the trip.", ["took place = trip", "made = trip", "trip = trip"]),
        ("Police made the arrest after the arrest took place.", ["made = arrest", "arrest = arrest"]),
        ("The Attack\n\nThe attack shook Oslo.", ["Attack = attack"]),
    ],
)  # fmt: skip
def test_what_tells_another_event_again_is_never_itself(text, told):
    events = {event.eid: event for event in extract(text, "2024-03-14").events}
    same = [(event, events[event.same_as]) for event in events.values() if event.same_as]
    assert [f"{again.text} = {first.text}" for again, first in same] == told
    assert all(again.eid not in {first.eid, first.same_as} for again, first in same)


def test_people_told_later_join_the_first_mention():
    told = (
        "a|DT|det|2 meeting|NN|nsubj|3 began|VBD|ROOT|0|begin / "
        "Ana|NNP|nmod:poss|3|PERSON 's|POS|case|1 meeting|NN|nsubj|4 ended|VBD|ROOT|0|end"
    )
    first, second = described(told, "meeting")
    assert second.same_as == first.eid
    assert [participant.name for participant in first.participants] == ["Ana"]


# --- the detector -----------------------------------------------------------------------------------


def test_features_are_one_row_a_word(doc):
    hashes = detector.features(doc)
    assert hashes.shape == (len(doc), len(detector.TEMPLATES))
    assert np.array_equal(hashes, detector.features(parse(ARTICLE)))


def test_features_tell_heads_apart():
    barks, bites = (
        tree("dogs|NNS|nsubj|2|dog bark|VBP|ROOT|0"),
        tree("dogs|NNS|nsubj|2|dog bite|VBP|ROOT|0"),
    )
    differ = detector.features(barks)[0] != detector.features(bites)[0]
    named = [name for name, other in zip(detector.TEMPLATES, differ, strict=True) if other]
    assert "head:lemma" in named
    assert "lemma tag" not in named


def test_only_some_parts_of_speech_can_be_events():
    parsed = tree("The|DT|det|2 war|NN|nsubj|3 ended|VBD|ROOT|0|end .|.|punct|3")
    assert detector.candidates(parsed).tolist() == [False, True, True, False]
