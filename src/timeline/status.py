"""Whether an event happened: held, ongoing, planned, possible, denied or recurring, and the cue.

Cues combine outward from the event as in FactBank (Saurí & Pustejovsky 2009): the event's own
negation and auxiliaries first, then what governs it. Also TimeML's tense, aspect, polarity and
modality. It knows no dates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.annotations import Evidence, Status
from timeline.languages.en_events import (
    ABLE,
    ACCUSING,
    AIMS,
    ANY,
    ASKING,
    ASPECTUAL,
    BEING,
    BEYOND,
    BRINGING,
    CLAUSE_MARKS,
    CLAUSE_THAT,
    CLOSE,
    COMING,
    CONTESTS,
    CONVENED,
    CONVENING,
    DEEDS,
    DEFINITES,
    DROPPING,
    DUE,
    EACH,
    ENDINGS,
    EPISTEMIC,
    EVER,
    FACED,
    FACING,
    FAILING,
    FUTURE_GOING,
    FUTURE_IN_PAST,
    GATHERING,
    GERUND_MARKS,
    GOING_ON,
    GOVERNING_NOUNS,
    GOVERNORS,
    IMPLICATIVES,
    INVERTED,
    MANDATIVE,
    MEASURED,
    MIDST,
    MISSED,
    MODALS,
    MODIFIERS,
    NAMING,
    NEARLY,
    NEGATIONS,
    NEXT,
    NO_SIGN,
    NOBODY,
    NOMINAL_MARKS,
    NOUN_GOVERNORS,
    OBLIQUE_OF_GERUND,
    OBLIQUE_OF_SOME,
    OBLIQUE_OF_THE,
    ONE,
    ONLY,
    OPEN_MARKS,
    OPEN_NOUNS,
    OPEN_TOO,
    OR,
    OUGHT,
    OUTCOMES,
    PREDICATES,
    PRESENT_MODALS,
    RAISING,
    RANKS,
    REFUTING,
    REPORTING,
    RUNNING,
    SAME_PAST,
    SET_FOR,
    SIGNS,
    TO_COME,
    TOO,
    UNDENIED,
    UNDOING,
    UNTIL,
    UNTRUE,
    UTTERED,
    WEIGHING,
    YET,
)
from timeline.lemmas import lemma
from timeline.roles import VERBAL, is_predicate, particles, support
from timeline.tree import CLOSING, OPENING, ancestors, case_word, child, children, first_conjunct, governor

if TYPE_CHECKING:
    from spacy.tokens import Token

Cue = tuple[Status, "Token"]
OPEN = (Status.PLANNED, Status.POSSIBLE)
SIMPLE = frozenset(("do", "be"))  # helpers of a plain past or present
CLAUSE_STOPS = frozenset(",;:")
HANDING_DOWN = BRINGING | ASPECTUAL - ENDINGS  # verbs whose own status is their object's
COMPLEMENTS = frozenset("xcomp ccomp acl csubj csubj:pass".split())
TOLD = frozenset(("ccomp", "acl"))
NOUN_COMPLEMENTS = frozenset("obj nsubj:pass nmod".split())
NEW_TO = frozenset(("nsubj", "nsubj:pass", "obj"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
BARE = frozenset(("VB", "VBN", "VBP"))  # VBP: what follows "and" under a modal is often read so


@frozen
class VerbGroup:
    """TimeML attributes of a verb group: tense, aspect, polarity and the modal word."""

    tense: str = "NONE"
    aspect: str = "NONE"
    polarity: str = "POS"
    modality: str | None = None


# --- status ---------------------------------------------------------------------------


def status(token: Token) -> tuple[Status, tuple[Evidence, ...]]:
    """The status of an event and the words it rests on; held where nothing speaks against it.

    >>> status.__name__
    'status'
    """
    found = cue(token)
    if found is None:
        return (Status.ONGOING if _goes_on(token) else Status.HELD), ()
    value, word = found
    return value, (Evidence(word.idx, word.idx + len(word), word.text, "cue"),)


def cue(token: Token) -> Cue | None:
    """The strongest cue on an event: its own, its carrier's, or its governor's."""
    return next((found for test in CUES for found in [test(token)] if found is not None), None)


def carriers(token: Token) -> list[Token]:
    """The event word and the light verb that carries it; auxiliaries of either speak of both.

    What "will end the war" says is to come is the end.
    """
    verb = token.head if token.dep_ == "cop" else support(token)
    return [token] if verb is None or (verb.i != token.i and lemma(verb) in ENDINGS) else [token, verb]


def negation(token: Token) -> Cue | None:
    """The word that negates an event itself."""
    for carrier in carriers(token):
        for word in children(carrier, "advmod", "det", "neg", "cc:preconj", "cc"):
            if (word.lower_ in NEGATIONS or joined(word) in NEGATIONS) and not _is_not_only(word):
                return None if _is_regretted(carrier) else _not_until(carrier, word)
    return next(filter(None, (test(token) for test in UNDONE_BY)), None)


def _neither(verb: Token) -> Cue | None:
    """The negation that "or" hands on: "had not admitted it or named anyone"."""
    joined_by = child(verb, "cc")
    shares = verb.dep_ == "conj" and joined_by is not None and joined_by.lower_ in OR
    alone = shares and verb.pos_ in VERBAL and child(verb, "nsubj", "nsubj:pass", "aux") is None
    found = negation(verb.head) if alone else None
    return found if found is not None and found[0] is Status.DENIED else None


def _done_without(verb: Token) -> Cue | None:
    """The "without" of what was not done: "left without paying"."""
    marks = children(first_conjunct(verb), "mark") if verb.tag_ == "VBG" else []
    return next(((Status.DENIED, w) for w in marks if NOMINAL_MARKS.get(joined(w)) is Status.DENIED), None)


def _is_not_only(word: Token) -> bool:
    """Whether a negation only adds what follows: "not only did he win"."""
    return word.doc[word.i + 1 : word.i + 2].text.lower() in ONLY


def _is_regretted(verb: Token) -> bool:
    """Whether a verb is said to be what ought to have happened, or not to have: "should have left"."""
    helpers = {word.lower_ for word in children(verb, "aux", "aux:pass")}
    return "have" in helpers and not helpers.isdisjoint(OUGHT)


def _nearly(verb: Token) -> Cue | None:
    """The "nearly" of what did not quite happen, unless it is one of measure: "nearly doubled"."""
    past = verb.tag_ == "VBD" or any(word.tag_ == "VBD" for word in children(verb, "aux", "aux:pass"))
    told = (past or verb_group(verb).tense == "PAST") and lemma(verb) not in MEASURED
    near = (
        word for word in children(verb, "advmod") if told and word.lower_ in NEARLY and word.i == verb.i - 1
    )
    return next(((Status.DENIED, word) for word in near), None) or _came_close(verb)


def _came_close(token: Token) -> Cue | None:
    """The "close" of what was near to happening: "came close to winning"."""
    marker = child(token, "mark", "case")
    near = token.doc[marker.i - 1] if marker is not None and marker.i else token
    came = (
        near.lower_ in CLOSE and lemma(near.head) in COMING and marker is not None and marker.lower_ == "to"
    )
    return (Status.DENIED, near) if came else None


def _not_until(carrier: Token, word: Token) -> Cue | None:
    """What does not happen until some time happens then, and happened if told in the past.

    What will not, or has not so far, is denied as FactBank has it.
    """
    ends = children(carrier, "obl", "advcl", "obl:tmod", "advmod")
    marks = (mark for end in ends for mark in children(end, "case", "mark"))
    helpers = {lemma(helper) for helper in children(carrier, "aux", "aux:pass")}
    if UNTIL.isdisjoint(mark.lower_ for mark in marks) or not helpers or not helpers <= SIMPLE:
        return Status.DENIED, word
    return (Status.PLANNED, word) if is_present(carrier) else None


def is_present(verb: Token) -> bool:
    """Whether a verb, or its auxiliary, is a present: "leaves", "is signed"."""
    told = (verb, *children(verb, "aux", "aux:pass", "cop"))
    return any(word.tag_ in ("VBZ", "VBP") for word in told)


def _not_yet(token: Token) -> Cue | None:
    """The "yet" of what has yet to happen."""
    marker = child(token, "mark")
    before = token.doc[max(marker.i - 1, 0)] if marker is not None else token
    return (Status.DENIED, before) if before.lower_ in YET and is_infinitive(token) else None


def joined(word: Token) -> str:
    """A word with its fixed parts: "rather than"."""
    return " ".join([word.lower_, *(part.lower_ for part in children(word, "fixed"))])


def _negative_subject(token: Token) -> Cue | None:
    """Whether nobody did it or underwent it."""
    for head in children(token, "nsubj", "nsubj:pass"):
        for word in (head, *children(head, "det", "cc:preconj")):
            if word.lower_ in NOBODY:
                return Status.DENIED, word
    return None


UNDONE_BY = (_nearly, _not_yet, _negative_subject, _done_without, _neither)


def _modifier(token: Token) -> Iterator[Cue]:
    for carrier in carriers(token):
        for word in children(carrier, "amod", "advmod", "obl:tmod", "obl:npmod"):
            if word.lower_ in MODIFIERS:
                yield _undone(token, word) or (MODIFIERS[word.lower_], word)


def _undone(token: Token, modifier: Token) -> Cue | None:
    """What denies an event that had been planned: "the planned strike was called off"."""
    planned = token.pos_ == "NOUN" and MODIFIERS[modifier.lower_] is Status.PLANNED
    found = _governor(token) if planned else None
    return found if found is not None and found[0] is Status.DENIED else None


def _each_time(token: Token) -> Iterator[Cue]:
    """The "every" of a time without preposition: "is held every year"."""
    for carrier in carriers(token):
        times = (word for word in carrier.children if word.dep_.startswith("obl") and not case_word(word))
        yield from (
            (Status.RECURRING, w) for time in times for w in children(time, "det") if w.lower_ in EACH
        )


def _going_on(token: Token) -> Cue | None:
    """An event that still goes on; of what "should end now" the auxiliary says more."""
    return next((found for found in _modifier(token) if found[0] is Status.ONGOING), None)


def _own_modifier(token: Token) -> Cue | None:
    for found in (*_modifier(token), *_each_time(token)):
        if found[1].lower_ in EVER and "PERFECTIVE" in verb_group(token).aspect:
            continue  # "has always denied it" tells of what was, and not of a habit
        once = found[0] is Status.RECURRING and token.pos_ == "NOUN" and _auxiliary(token) is not None
        if found[0] is not Status.ONGOING and not once:
            return found
    return next(((Status.POSSIBLE, word) for word in children(token, "det") if word.lower_ == ANY), None)


def _imperative(token: Token) -> Cue | None:
    """What somebody is told to do: a bare verb that nobody is subject of."""
    first = first_conjunct(token)
    quoted = first.dep_ == "ccomp" and any(
        w.text in OPENING for w in token.doc[max(first.i - 1, 0) : first.i]
    )
    bare = token.tag_ == first.tag_ == "VB" and (first.dep_ in ("ROOT", "parataxis") or quoted)
    helpers = (child(verb, "nsubj", "nsubj:pass", "aux", "mark", "expl") for verb in (token, first))
    helped = any(helpers) or _auxiliaries(token)
    return (Status.POSSIBLE, token) if bare and not helped else None


def _subjunctive(token: Token) -> Cue | None:
    """What is asked for in a clause without a tense: "insisted that he be freed"."""
    bare = [word for word in (token, *children(token, "aux", "aux:pass", "cop")) if word.tag_ == "VB"]
    helped = any(word.tag_ == "MD" or word.lower_ == "to" for word in children(token, "aux", "mark"))
    who, told = child(token, "nsubj", "nsubj:pass"), token.dep_ in TOLD and lemma(token) not in SAME_PAST
    by_itself = bare and not helped and who is not None and who.i < bare[0].i and told
    finite = any(word.tag_ in FINITE for word in children(token, "aux", "aux:pass", "cop"))
    return (Status.POSSIBLE, bare[0]) if by_itself and not finite and lemma(token.head) in ASKING else None


def _tomorrow(token: Token) -> Cue | None:
    """A present that a time to come makes a plan: "leaves next week"."""
    if token.tag_ not in ("VBZ", "VBP") or children(token, "aux"):
        return None
    times = (word for word in token.children if word.dep_.startswith("obl") or word.dep_ == "advmod")
    return next(((Status.PLANNED, time) for time in times if is_to_come(time)), None)


def _question(token: Token) -> Cue | None:
    """What is asked whether it is so: "Will he resign?"."""
    first = first_conjunct(token)
    subject, helper = child(first, "nsubj", "nsubj:pass"), child(first, "aux", "aux:pass")
    if subject is None or helper is None or first.dep_ != "ROOT":
        return None
    inverted = helper.i < subject.i and helper.i == first.left_edge.i
    asked = (word for word in first.sent if inverted and word.text == "?")
    return next(((Status.POSSIBLE, word) for word in asked), None)


def is_to_come(word: Token) -> bool:
    """Whether a word names a time to come: "tomorrow", "next week"."""
    return word.lower_ in TO_COME or any(part.lower_ in NEXT for part in children(word, "amod"))


def _refuted(token: Token) -> Cue | None:
    """What is denied to be so or to come: "denied that it would close", "denied it planned to close"."""
    for carrier in carriers(token):
        clause = first_conjunct(carrier)
        head = _claim(clause)
        if (
            clause.dep_ == "xcomp"
            and clause.tag_ not in FINITE
            and GOVERNORS.get(lemma(head)) is Status.PLANNED
        ):
            return _refuted(head)
        told = clause.dep_ == "ccomp" or (clause.dep_ == "xcomp" and clause.tag_ in FINITE)
        if told and lemma(head) in REFUTING and not _is_denied_subject(head, clause):
            return _with_negation(Status.DENIED, head)
        if head.pos_ == "NOUN" and _said_in_noun(head, clause) is Status.DENIED:
            return _with_negation(Status.DENIED, head.head)
        if (untrue := _untrue(head, clause)) is not None:
            return Status.DENIED, untrue
    return None


def _untrue(head: Token, clause: Token) -> Token | None:
    """The word by which the author denies what was claimed: "a false claim that", "wrongly said"."""
    claims = lemma(head) in REPORTING if head.pos_ in VERBAL else lemma(head) in UTTERED
    told = claims and clause.dep_ in TOLD and child(clause, "nsubj", "nsubj:pass", "mark") is not None
    said = children(head, "amod", "advmod") if told else []
    return next((word for word in said if word.lower_ in UNTRUE), None)


def _claim(clause: Token) -> Token:
    """What a clause is said by, past whoever claims it: "denied allegations by staff that he had lied"."""
    noun = clause.head
    by = noun.dep_ == "nmod" and case_word(noun) == "by" and child(clause, "mark") is not None
    return noun.head if by else noun


def _auxiliary(token: Token) -> Cue | None:
    for carrier in carriers(token):
        for word in (*_auxiliaries(carrier), *_copula(carrier)):
            value = _said_by_helper(word, carrier)
            if value is not None:
                return value, word
    return None


def _copula(verb: Token) -> list[Token]:
    """The "was" of "the trial was to begin", read as a copula; an aim "was to" do something otherwise."""
    aims = any(lemma(word) in AIMS for word in children(verb, "nsubj", "nsubj:outer"))
    return [] if aims or verb.pos_ not in VERBAL else children(verb, "cop")


def _said_by_helper(word: Token, verb: Token) -> Status | None:
    """What an auxiliary says of its verb; what "was to have" happened and what "should have" did not."""
    perfect = any(other.lower_ == "have" for other in _auxiliaries(verb))
    if lemma(word) == "be" and _comes_before_to(word, verb):
        return Status.DENIED if perfect else Status.PLANNED
    if perfect and word.lower_ in OUGHT:
        undone = all(w.lower_ not in NEGATIONS for w in children(verb, "advmod", "neg"))
        return Status.DENIED if undone else Status.HELD
    if word.lower_ in FUTURE_IN_PAST and not perfect and _reported_in_past(verb):
        return Status.PLANNED
    return MODALS.get(word.lower_)


def _comes_before_to(helper: Token, verb: Token) -> bool:
    """Whether a form of "be" stands before the "to" of an infinitive: "is to leave", not "to be freed"."""
    marker = next((w for w in children(first_conjunct(verb), "mark", "aux") if w.lower_ == "to"), None)
    return is_infinitive(verb) and marker is not None and helper.i < marker.i


def _auxiliaries(token: Token) -> list[Token]:
    """The auxiliaries of a verb, or of the verb it is coordinated with when it has none."""
    own = children(token, "aux", "aux:pass")
    shares = token.dep_ == "conj" and token.head.pos_ in VERBAL and child(token, "nsubj", "mark") is None
    same = token.head.tag_ == token.tag_ or token.tag_ in BARE
    return own if own or not shares or not same else _auxiliaries(token.head)


def _reported_in_past(token: Token) -> bool:
    """Whether "would" is the future seen from a past verb of saying."""
    for lower, upper in ancestors(token):
        if lemma(upper) in REPORTING and upper.pos_ in VERBAL:
            return upper.tag_ in ("VBD", "VBN") and not _is_quoted(lower, upper)
        if lower.dep_ == "advcl":
            return False
    return False


def _is_quoted(clause: Token, verb: Token) -> bool:
    """Whether a clause is given back word for word by the verb behind it: "'It would help,' she said"."""
    return any(word.text in CLOSING for word in clause.doc[clause.i : verb.i])


def _conditional(token: Token) -> Cue | None:
    """An event inside an if-clause, or in the inverted clause that stands for one."""
    first = next((word for word in token.sent if not word.is_quote), token)
    if first.lower_ in INVERTED and first.tag_ in ("VBD", "MD") and first.i < token.i:
        later = any(word.text in CLAUSE_STOPS for word in token.doc[first.i : token.i])
        if not later and all(word.text != "?" for word in token.sent):
            return Status.POSSIBLE, first
    for carrier in carriers(token):
        for lower in (carrier, *(upper for _, upper in islice(ancestors(carrier), 3))):
            if (helper := _inverted(lower)) is not None:
                return Status.POSSIBLE, helper
            for word in children(lower, "mark", "advmod"):
                if opened := _opened(word, lower):
                    return opened, word
            if lower.dep_ not in ("conj", "xcomp", "ccomp"):
                break
    return None


def _inverted(verb: Token) -> Token | None:
    """The auxiliary before its subject that stands for an "if": "would have won had they tried"."""
    helper, subject = child(verb, "aux", "aux:pass", "cop"), child(verb, "nsubj", "nsubj:pass")
    if (
        verb.dep_ not in ("advcl", "ccomp")
        or helper is None
        or subject is None
        or helper.lower_ not in INVERTED
    ):
        return None
    return helper if helper.i < subject.i and verb.left_edge.i == helper.i else None


def _leads_back(clause: Token) -> bool:
    """Whether a past is only one by its "would": "they would not leave until she agreed"."""
    would = any(word.lower_ in FUTURE_IN_PAST for word in children(clause.head, "aux"))
    return clause.dep_ == "advcl" and clause.tag_ == "VBD" and would


def _opened(marker: Token, verb: Token) -> Status | None:
    """What its marker makes of a clause: "if he leaves", in the present also "until he leaves"."""
    leaning = marker.lower_ in OPEN_TOO and verb.dep_ == "advcl" and is_present(verb)
    above = _auxiliary(verb.head) if leaning else None  # no more: a cue of each would ask for all above
    if above is not None and above[0] in OPEN:
        return above[0]
    foreseen = _leads_back(verb) and _auxiliary(verb.head) is not None
    waits = marker.lower_ in OPEN_MARKS and (is_present(verb) or foreseen)
    is_open = marker.dep_ == "mark" and (waits or CLAUSE_MARKS.get(marker.lower_) is Status.POSSIBLE)
    return Status.POSSIBLE if is_open else None


def _nominal_mark(token: Token) -> Cue | None:
    above = governor(token)
    if lemma(above) in MIDST and case_word(token) == "of":
        return Status.ONGOING, above
    first = first_conjunct(token)
    marker = first.head if first.head.pos_ == "ADV" else child(first, "case")
    value = NOMINAL_MARKS.get(case_word(token))
    if value is None and first.dep_ == "obj" and first.head.tag_ == "VBG":
        marker = child(first.head, "mark")
        value = NOMINAL_MARKS.get(marker.lower_) if marker is not None else None
    return (value, marker) if value and marker is not None else None


def _governor(token: Token) -> Cue | None:
    """What the word above says of its complement; negation there turns it round."""
    for carrier in carriers(token):
        if is_predicate(carrier) and case_word(carrier) in BEYOND:
            continue
        link = first_conjunct(carrier).dep_
        head = first_conjunct(carrier).head
        if head.i == carrier.i or (carrier.i != token.i and _is_known_deed(token, carrier, head)):
            continue
        found = _governs(head, carrier, link)
        if found is not None:
            return found
    return None


def _is_known_deed(noun: Token, verb: Token, head: Token) -> bool:
    """Whether it is open only who did a deed that all know of: "denied carrying out the raid"."""
    return _is_definite(noun) and lemma(verb) in DEEDS and lemma(head) in REFUTING | ACCUSING


def _governs(head: Token, carrier: Token, link: str) -> Cue | None:
    if _is_denied_subject(head, carrier):
        return _with_negation(Status.DENIED, head.head)
    if link == "nmod" and case_word(carrier) == "of" and lemma(head) in NO_SIGN and _is_unseen(head):
        return NO_SIGN[lemma(head)], head
    if link in ("obj", "xcomp") and lemma(head) in NAMING and len(children(head, "obj", "xcomp")) > 1:
        return None
    value = _said_of_noun(head, carrier, link) or _said_of_clause(head, carrier, link)
    if value is Status.ONGOING:
        return cue(head) or (None if verb_group(head).tense == "PAST" else (value, head))
    if value is not None:
        return _conditional(head) or _with_negation(value, head)
    passes = link == "xcomp" or (link == "obj" and lemma(head) in HANDING_DOWN)
    return cue(head) if passes else None


def _said_of_noun(head: Token, carrier: Token, link: str) -> Status | None:
    if carrier.pos_ not in ("NOUN", "PROPN"):
        return None
    behind = _said_behind(head, carrier)
    if behind is not None:
        return behind
    if (lemma(head) in UNDOING and lemma(carrier) in UTTERED) or _is_raised(head, carrier, link):
        return None
    if link == "nsubj:pass" and child(head, "obj") is not None:  # "they were denied a visa"
        return None
    governor = _with_particle(head, NOUN_GOVERNORS)
    value = NOUN_GOVERNORS.get(governor)
    if link == "obj" and governor in CONVENING:
        value = Status.PLANNED if lemma(carrier) in CONVENED else None
    if governor in WEIGHING or (governor in FACING and lemma(carrier) in FACED):
        value = None if _is_definite(carrier) else Status.POSSIBLE
    return _as_known(value, head, carrier) if _is_object(carrier, link, head) else None


def _is_definite(noun: Token) -> bool:
    """Whether a noun is "the" one, or "that" one, which the reader knows of."""
    return any(word.lower_ in DEFINITES for word in children(noun, "det"))


def _as_known(value: Status | None, head: Token, noun: Token) -> Status | None:
    """What a word says of a noun that it is wanted, or not: of one that is there already, nothing.

    "Nobody wanted this war" is about a war; "hoped to avert a strike" leaves open whether there was one.
    """
    if value is Status.POSSIBLE and _is_definite(noun) and negation(head) is not None:
        return None
    if value is not Status.DENIED or negation(head) is not None or _is_counterfactual(head):
        return value
    above = _governor(head) if is_infinitive(head) else _auxiliary(head)
    return Status.POSSIBLE if above is not None and above[0] is Status.POSSIBLE else value


def _is_unseen(sign: Token) -> bool:
    """Whether there is no such sign: "no evidence of fraud", "did not find signs of a struggle"."""
    verb = sign.head if sign.dep_ in NOUN_COMPLEMENTS else sign
    return negation(sign) is not None or negation(verb) is not None


def _said_behind(head: Token, carrier: Token) -> Status | None:
    """What is said of a noun or gerund by its preposition and the word, or the object, before that."""
    marker = child(carrier, "case", "mark") or child(first_conjunct(carrier), "case", "mark")
    if marker is None:
        return None
    above = [head.head] if carrier.dep_ == "acl" else []  # "suspected the man of lying"
    near = (*above, head, *children(head, "obj", "advmod", "xcomp"))
    before = (lemma(word) for word in near if word.i < marker.i)
    some = OBLIQUE_OF_THE if _is_definite(carrier) else OBLIQUE_OF_SOME
    table = OBLIQUE_OF_GERUND if carrier.tag_ == "VBG" else some
    found = (table.get(f"{word} {marker.lower_}") for word in before)
    open_gerund = carrier.tag_ == "VBG" and marker.lower_ in GERUND_MARKS
    return next(filter(None, found), Status.POSSIBLE if open_gerund else None)


def _with_particle(head: Token, table: Mapping[str, Status]) -> str:
    """A verb with its particle where the table has both: "call off"."""
    wholes = (f"{lemma(head)} {particle.lower_}" for particle in particles(head))
    return next((whole for whole in wholes if whole in table), lemma(head))


def _is_raised(head: Token, carrier: Token, link: str) -> bool:
    """Whether a noun is the subject of what the verb says something of: "expect the war to end"."""
    kinds = ("xcomp", "ccomp", "advcl") if lemma(head) in RAISING else ("xcomp", "ccomp")
    known = link == "nsubj:pass" and _is_definite(carrier)
    clauses = children(head, *kinds) if link == "obj" or known else []
    return any(clause.i > carrier.i and is_infinitive(clause) for clause in clauses)


def _said_of_clause(head: Token, carrier: Token, link: str) -> Status | None:
    """What the governor's row says; an infinitive below any verb but an implicative is open."""
    if carrier.tag_ == "VBG" and (behind := _said_behind(head, carrier)):
        return behind
    complement = link in COMPLEMENTS or (link == "advcl" and _completes(carrier, head))
    if lemma(head) in SIGNS and link in TOLD and negation(head) is not None:
        return Status.POSSIBLE
    if complement and head.pos_ in ("NOUN", "PROPN"):
        value = GOVERNING_NOUNS.get(lemma(head)) if is_infinitive(carrier) else _said_in_noun(head, carrier)
        return Status.DENIED if is_infinitive(carrier) and _is_dropped(head) else value
    return _said_by_word(head, carrier, link) if complement else None


def _said_by_word(head: Token, carrier: Token, link: str) -> Status | None:
    """What a verb or adjective says of the clause that completes it."""
    if is_infinitive(carrier) and _is_going_to(head):
        return Status.PLANNED
    if lemma(head) in ABLE and any(word.tag_ == "VBD" for word in children(head, "cop")):
        return Status.HELD
    value = GOVERNORS.get(_with_particle(head, GOVERNORS))
    if value is not None:
        return value if _is_open(carrier, head) or lemma(head) in REFUTING else None
    open_ended = link == "xcomp" and is_infinitive(carrier) and head.pos_ != "AUX" and not _is_result(carrier)
    return Status.POSSIBLE if open_ended and lemma(head) not in IMPLICATIVES else None


def _is_dropped(plan: Token) -> bool:
    """Whether nothing came of a plan: "plans to build it were scrapped", "a bid to sell it failed"."""
    verb = plan.head
    if plan.dep_ not in NEW_TO or verb.pos_ not in VERBAL or _auxiliary(verb) or is_infinitive(verb):
        return False
    ended = lemma(verb) in (DROPPING if plan.dep_ != "nsubj" else FAILING)
    return ended and negation(verb) is None


def _is_going_to(verb: Token) -> bool:
    """Whether a verb is the "going" of "is going to rain"."""
    return verb.lower_ in FUTURE_GOING and child(verb, "aux") is not None and child(verb, "obl") is None


def _said_in_noun(head: Token, carrier: Token) -> Status | None:
    """The clause of what a noun holds is open, or not so where it is denied: ``denied claims that …``."""
    marker, value = child(carrier, "mark"), GOVERNING_NOUNS.get(lemma(head))
    if marker is not None and marker.lower_ == "of" and carrier.tag_ == "VBG":
        return value if lemma(head) in OPEN_NOUNS else None
    if marker.lower_ != CLAUSE_THAT if marker is not None else child(carrier, "nsubj", "nsubj:pass") is None:
        return None
    if head.dep_ in NOUN_COMPLEMENTS and lemma(head.head) in REFUTING:
        return Status.DENIED if value or lemma(head) in UTTERED else None
    return value if value is Status.POSSIBLE else None


def _is_denied_subject(noun: Token, carrier: Token) -> bool:
    """Whether a noun is no object but the subject of what is denied: "deny the plant leaked"."""
    past = carrier.tag_ in ("VBN", "VBD") and carrier.i > noun.i and child(carrier, "nsubj", "mark") is None
    own = child(carrier, "obl:agent") is None and all(case_word(w) != "by" for w in children(carrier, "obl"))
    denied = noun.dep_ == "obj" and lemma(noun.head) in REFUTING
    return past and own and denied and lemma(noun) not in UTTERED


def _completes(carrier: Token, head: Token) -> bool:
    """Whether a clause read as an adverbial is what a verb says: "agreed on Friday to leave"."""
    planned = is_infinitive(carrier) and GOVERNORS.get(lemma(head)) is Status.PLANNED
    return planned or _is_prepositional(carrier)


def _is_prepositional(carrier: Token) -> bool:
    """A gerund with its preposition ("refrained from voting")."""
    return carrier.tag_ == "VBG" and any(
        word.lower_ in ("from", "to", "on", "of") for word in children(first_conjunct(carrier), "mark")
    )


def _is_open(carrier: Token, head: Token) -> bool:
    """Infinitives, -ing forms, clauses without a tense of their own ("demand that he go"); no finite ones."""
    told = [carrier.tag_, *(word.tag_ for word in children(carrier, "aux", "aux:pass", "cop"))]
    finite = any(tag in FINITE for tag in told) and not (told == ["VBP"] and lemma(head) in MANDATIVE)
    ended = lemma(head) in ENDINGS and carrier.tag_ == "VBG"
    return not ended and (not finite or lemma(head) in EPISTEMIC)


def _is_object(carrier: Token, link: str, head: Token) -> bool:
    ended = lemma(head) in ENDINGS and lemma(head) not in ("abandon", "ban")
    if link == "obl":
        return case_word(carrier) == "for"
    return not ended and link in NOUN_COMPLEMENTS


def _with_negation(value: Status, head: Token) -> Cue:
    """A negated governor: "did not fail to pay" is held, "does not plan to run" denied."""
    against = negation(head)
    if against is None:
        missed = value is Status.DENIED and _is_counterfactual(head)
        return (Status.HELD, head) if missed else (value, head)
    undone = UNDENIED.get(_with_particle(head, UNDENIED), Status.HELD if value is Status.DENIED else None)
    return (Status.DENIED, against[1]) if undone is None else (undone, head)


def _is_counterfactual(verb: Token) -> bool:
    """Whether a verb did not happen though it might have ("could have been prevented")."""
    helpers = {word.lower_ for word in children(verb, "aux", "aux:pass")}
    return "have" in helpers and not helpers.isdisjoint(MISSED)


def _purpose(token: Token) -> Cue | None:
    """An infinitive of purpose is possible, one that is a headline's whole sentence planned."""
    first = first_conjunct(token)
    shared = children(first, "mark", "aux") if is_infinitive(token) else []
    marks = (*children(token, "mark", "aux"), *shared)
    marker = next((word for word in marks if word.lower_ == "to"), None)
    value = {"advcl": Status.POSSIBLE, "acl": Status.POSSIBLE, "ROOT": Status.PLANNED}.get(first.dep_)
    if first.dep_ == "acl" and (child(token, "aux:pass") is not None or _is_of_headline(first)):
        value = Status.PLANNED
    done = _is_result(token) or (token.dep_ == "advcl" and lemma(token.head) in IMPLICATIVES)
    if _is_ranked(token):
        return _of_predicate(token.head)
    if marker is not None and (short := _falls_short(token)) is not None:
        return Status.DENIED, short
    return (value, marker) if value and marker is not None and not done else None


def _falls_short(verb: Token) -> Token | None:
    """What says of an adjective that its infinitive did not come about: "too ill to travel"."""
    above = verb.head if verb.dep_ == "advcl" and verb.head.pos_ == "ADJ" else None
    if above is None or _auxiliary(above) is not None:
        return None
    against = negation(above)
    too = next((word for word in children(above, "advmod") if word.lower_ in TOO), None)
    return too if against is None else None if too is not None else against[1]


def _of_predicate(noun: Token) -> Cue | None:
    """What is said of whoever is, or becomes, the first to do something: "would become the first to win"."""
    found = cue(noun.head) if noun.dep_ == "xcomp" else _auxiliary(noun) if is_predicate(noun) else None
    return found if found is not None and found[0] in OPEN else None


def _is_of_headline(verb: Token) -> bool:
    """Whether an infinitive is what a headline tells: "Acme to close plant"."""
    noun, last = verb.head, verb.sent[-1]
    return noun.dep_ == "ROOT" and noun.pos_ in ("PROPN", "NOUN") and not (last.is_punct or verb.i < noun.i)


def _is_result(verb: Token) -> bool:
    """Whether an infinitive tells how a past ended or what went on there: "beat Ruiz to win the cup"."""
    above = verb.head.head if verb.head.dep_ in ("obj", "obl") else verb.head
    told = verb_group(above).tense == "PAST" and negation(above) is None
    ends = lemma(above) in CONTESTS and lemma(verb) in OUTCOMES
    return told and (ends or lemma(above) in GATHERING)


def _shared(token: Token) -> Cue | None:
    """Clauses as open as the one they stand in: "will speak before leaving", "to win would take years"."""
    beside = token.dep_ == "advcl" and token.tag_ == "VBG" and child(token, "mark") is not None
    subject = token.dep_ in ("csubj", "csubj:pass", "csubj:outer") and is_infinitive(token)
    found = cue(token.head) if beside or subject else None
    return found if found is not None and found[0] in OPEN else None


def _unmade(token: Token) -> Cue | None:
    """A noun new to the text is as open as the verb that tells of it: "a deal could be announced"."""
    known = children(token, "nmod:poss") or _is_definite(token)
    new = token.pos_ == "NOUN" and not known
    told = token.dep_ in NEW_TO or (token.dep_ == "obl" and case_word(token) == "for")
    if not (new and told) or token.head.pos_ not in VERBAL or children(token, "acl", "acl:relcl", "conj"):
        return None
    found = _auxiliary(token.head)
    return found if found is not None and found[0] in OPEN else None


def _aimed_at(token: Token) -> Cue | None:
    """What an aim is said to be: "the goal was to open a school"."""
    aim = next((word for word in children(token, "nsubj", "nsubj:outer") if lemma(word) in AIMS), None)
    return (Status.POSSIBLE, aim) if aim is not None and is_infinitive(token) else None


def _due(token: Token) -> Cue | None:
    """What is said to be due is still to come: "elections are due in May"."""
    return (Status.PLANNED, token.head) if is_due(token) else None


def is_due(noun: Token) -> bool:
    """Whether a noun is the subject of "is due", "is planned" and the like."""
    subject, verb = noun.dep_ in ("nsubj", "nsubj:pass"), noun.head
    appointed = verb.lower_ in SET_FOR and any(case_word(word) == "for" for word in children(verb, "obl"))
    return subject and (verb.lower_ in DUE or appointed) and child(verb, "cop", "aux:pass") is not None


def _weighed(token: Token) -> Cue | None:
    """What is said to be likely, unlikely or near: "a strike is unlikely"."""
    said = PREDICATES.get(lemma(token.head)) if token.dep_ == "nsubj" and child(token.head, "cop") else None
    clause = children(token.head, "xcomp", "ccomp", "csubj", "advcl")
    return (said, token.head) if said is not None and not clause and token.pos_ == "NOUN" else None


def _predicated(token: Token) -> Cue | None:
    """What is said of a noun by its predicate: "a curfew is in force", "the merger would be the largest"."""
    said = token.head
    if token.dep_ != "nsubj" or token.pos_ != "NOUN" or not is_predicate(said):
        return None
    runs = f"{case_word(said)} {lemma(said)}".strip() in RUNNING
    ranked = any(word.lower_ in RANKS or word.tag_ == "JJS" for word in (said, *children(said, "amod")))
    if not runs:
        return _auxiliary(said) if ranked else None
    now = verb_group(said).tense == "PRESENT"
    return negation(said) or _auxiliary(said) or ((Status.ONGOING, said) if now else None)


def _carried(token: Token) -> Cue | None:
    """What is said of a verb that only says that a noun happens is said of it: "the trial was to begin"."""
    main = (carrier for carrier in carriers(token)[1:] if carrier.dep_ == "ROOT")
    return next(filter(None, map(cue, main)), None)


def _is_ranked(token: Token) -> bool:
    """Whether an infinitive tells what the first, the last or the only one did."""
    noun = token.head
    ranks = (noun, *children(noun, "amod", "det", "advmod"))
    told = token.dep_ == "acl" and child(noun, "aux", "mark") is None
    return told and any(word.lower_ in RANKS for word in ranks)


CUES: tuple[Callable[[Token], Cue | None], ...] = (
    _conditional,
    negation,
    _question,
    _refuted,
    _own_modifier,
    _auxiliary,
    _due,
    _weighed,
    _predicated,
    _governor,
    _nominal_mark,
    _aimed_at,
    _purpose,
    _imperative,
    _subjunctive,
    _tomorrow,
    _going_on,
    _shared,
    _unmade,
    _carried,
)


def _goes_on(token: Token) -> bool:
    """Whether an event goes on by its own verb, or by the one that says so of a noun: "the war rages"."""
    return is_ongoing(token) or any(is_ongoing(c) for c in carriers(token)[1:] if lemma(c) in GOING_ON)


def is_ongoing(token: Token) -> bool:
    """Whether a verb group says that the event goes on at the time of writing."""
    group = verb_group(token)
    progressive = group.tense == "PRESENT" and "PROGRESSIVE" in group.aspect
    if token.dep_ == "acl" and [word.lower_ for word in children(token, "aux:pass", "aux")] == [BEING]:
        return True
    state = group.tense == "PRESENT" and group.aspect == "NONE" and lemma(token) not in REPORTING
    return progressive or (state and token.pos_ in (*VERBAL, "ADJ", "NOUN"))


# --- tense, aspect, polarity, modality ------------------------------------------------


def verb_group(token: Token) -> VerbGroup:
    """TimeML's tense, aspect, polarity and modality of the event that ``token`` heads.

    Source: the TimeML annotation guidelines 1.2.1, on the auxiliaries of the group.
    """
    polarity = "NEG" if _is_negated(token) else "POS"
    if token.pos_ not in VERBAL and not is_predicate(token):
        return VerbGroup(polarity=polarity)
    bearer = token.head if token.dep_ == "cop" else token
    group = (*_auxiliaries(bearer), *children(bearer, "cop"))
    words = sorted((word for word in group if word.i != token.i), key=lambda word: word.i)
    modal = next((word for word in words if word.tag_ == "MD"), None)
    modality = modal.lower_ if modal is not None and MODALS.get(modal.lower_) is Status.POSSIBLE else None
    return VerbGroup(_tense(token, words, modal), _aspect(token, words), polarity, modality)


def _is_negated(token: Token) -> bool:
    words = children(token, "advmod", "det", "neg")
    return any(word.lower_ in NEGATIONS for word in words)


def _tense(token: Token, words: list[Token], modal: Token | None) -> str:
    if modal is not None:
        future = MODALS.get(modal.lower_) is Status.PLANNED
        return "FUTURE" if future else "PRESENT" if modal.lower_ in PRESENT_MODALS else "NONE"
    if any(lemma(word) == "go" for word in words):
        return "FUTURE"
    first = next((word for word in words if word.lower_ != "to"), token)
    if is_infinitive(token):
        return "INFINITIVE"
    return "PAST" if first.i == token.i and _is_past_alike(token) else TENSES.get(first.tag_, "NONE")


def _is_past_alike(verb: Token) -> bool:
    """Whether a past looks like a present, but for its subject in the singular: "the bank cut jobs"."""
    who = child(verb, "nsubj")
    one = who is not None and (who.tag_ in ("NN", "NNP") or who.lower_ in ONE) and not children(who, "conj")
    return one and verb.tag_ in ("VB", "VBP") and verb.lower_ in SAME_PAST and child(verb, "aux") is None


# As TimeBank has it a bare participle counts as past, a bare verb (an imperative) as present.
TENSES = {
    "VBD": "PAST",
    "VBZ": "PRESENT",
    "VBP": "PRESENT",
    "VBG": "PRESPART",
    "VBN": "PAST",
    "VB": "PRESENT",
}


def is_infinitive(token: Token) -> bool:
    """Whether a verb has "to", shares that of its coordination, or is bare below another verb."""
    if any(word.lower_ == "to" for word in children(token, "mark", "aux")):
        return True
    if token.tag_ != "VB" or child(token, "aux", "nsubj") is not None:
        return False
    return token.dep_ == "xcomp" or (token.dep_ == "conj" and is_infinitive(token.head))


def _aspect(token: Token, words: list[Token]) -> str:
    perfect = any(lemma(word) == "have" for word in words if word.dep_ == "aux")
    progressive = token.tag_ == "VBG" and any(lemma(word) == "be" for word in words)
    being = any(word.lower_ == "being" for word in words) and len(words) > 1
    parts = ["PERFECTIVE"] * perfect + ["PROGRESSIVE"] * (progressive or being)
    return "_".join(parts) or "NONE"
