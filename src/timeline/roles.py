"""Who does what to whom in an event, and where: read off the parse; knows no kind's own words.

Arguments follow Universal Dependencies with the usual rules of propagation (Schuster & Manning
2016): through passives, relative clauses, control and raising, coordination, light verbs.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.annotations import Participant
from timeline.entities import Entities
from timeline.event_types import OTHER, EventType
from timeline.languages.en_events import (
    ACTING,
    ADDRESSING,
    ADVERBIAL,
    AGENT_CASES,
    ARGUMENT_CASES,
    ASPECTUAL,
    BETWEEN_CASES,
    CALLED,
    COMPLETING,
    COUNTRY_NOUNS,
    DESTINATION_CASES,
    DISTANCES,
    DOING,
    ENDINGS,
    FUTURE_IN_PAST,
    GRANTING,
    HAPPEN,
    INSIDE_CASES,
    INTENT_CASES,
    JUDGING,
    LEAVING,
    LIGHT,
    LOSING,
    MAKING,
    MEANS,
    MEASURES,
    MEDIA_NOUNS,
    MIDST,
    MONEY,
    NOMINAL_MARKS,
    OBJECT_CONTROL,
    OBJECT_MARKS,
    ORG_NOUNS,
    ORIGIN_CASES,
    OWNED_VENUES,
    PARTICLES,
    PEOPLE,
    PLACE_CASES,
    PLACE_CASES_NAMED,
    RANKED,
    RECEIVING,
    REL_PLACE,
    RELATIVES,
    REPORTING,
    REPUTED,
    SECURITIES,
    SUMMONING,
    TARGET_CASES,
    THING_PRONOUNS,
    THROWING,
    TITLES,
    TOURED_CASES,
    UNACCUSATIVE,
    VENUES,
    WATCHING,
    WITH_CASES,
)
from timeline.lemmas import lemma
from timeline.tree import (
    NOMINAL,
    OPENING,
    ancestors,
    case_word,
    child,
    children,
    conjuncts,
    first_conjunct,
    governor,
    phrase,
    words,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

Argument = tuple[str, "Token"]
SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")
OBLIQUE = ("obl", "obl:agent", "nmod", "obl:arg")
NOMINAL_ROLES = (
    "agent",
    "patient",
    "counterpart",
    "recipient",
    "instrument",
    "destination",
    "origin",
    "place",
)
VERBAL = frozenset(("VERB", "AUX"))
PLACES = ("LOC", "GPE", "FAC")  # entity types
NOBODY = ("ORG", *PLACES)
HARMING = ("conflict", "disaster", "life")  # kinds that what is no person may do
FACING = ("contact", "conflict", "competition", "justice")  # kinds with two sides


def participants(
    token: Token, kind: EventType, entities: Entities, times: Container[int] = ()
) -> tuple[Participant, ...]:
    """The participants of the event that ``token`` heads, agents first, without its place.

    ``times`` holds the tokens of time expressions, which never take part. Source of the rules: the
    module's docstring.
    """
    found = (
        verb_arguments(token, kind)
        if token.pos_ in VERBAL or (is_predicate(token) and not _is_told(token, kind))
        else noun_arguments(token, kind)
    )
    kept = {
        head.i: (role, head) for role, head in reversed(list(_spread(found, kind))) if head.i not in times
    }
    ordered = sorted(kept.values(), key=lambda pair: (NOMINAL_ROLES.index(pair[0]), pair[1].i))
    return tuple(
        as_participant(head, kind.role(role, lemma(token)), entities, times)
        for role, head in _told_once(ordered, entities)
        if _may_act(head)
    )


def _is_told(token: Token, kind: EventType) -> bool:
    """Whether a predicate is an event that the subject only stands for: "this was a raid by rebels"."""
    subject = child(token, "nsubj")
    stands = subject is not None and (subject.pos_ in ("PRON", "DET") or not can_act(subject))
    return token.pos_ == "NOUN" and stands and kind.name != OTHER and lemma(token) not in kind.doers


def _told_once(found: list[Argument], entities: Entities) -> Iterator[Argument]:
    """Without a pronoun whose role another has that it may mean: "The firm gave its support"."""
    for role, head in found:
        entity = entities.of(head)
        others = [entities.of(other) for same, other in found if same == role and other.i != head.i]
        means_another = any(None in (entity, other) or entity == other for other in others)
        if head.tag_ != "PRP$" or not means_another:
            yield role, head


def as_participant(head: Token, role: str, entities: Entities, times: Container[int] = ()) -> Participant:
    """The noun phrase that ``head`` heads, in a role, without the times that stand in it."""
    start, end = phrase(head, times)
    entity = entities.of(head)
    text = words(head.doc, start, end)
    kind, name = (entity.kind, entity.name) if entity else (None, None)
    return Participant(start, end, text, role, kind, name)


def _may_act(head: Token) -> bool:
    if head.text[0] in "'’":  # of "let's"
        return False
    return head.pos_ in NOMINAL or head.pos_ in ("DET", "ADJ", "SYM", "X")


def _spread(found: Iterable[Argument], kind: EventType) -> Iterator[Argument]:
    """Coordinated arguments one by one; of mutual kinds the agents stay side by side."""
    for role, head in found:
        for part in conjuncts(head):
            if (part.pos_ in NOMINAL and not _is_price(part)) or part.i == head.i:
                yield role, antecedent(part)


def _is_price(part: Token) -> bool:
    """Whether a sum stands right behind somebody and is no second one: "fined Acme two euros"."""
    return lemma(part) in MONEY and part.dep_ == "conj" and child(part, "cc", "punct") is None


def is_predicate(token: Token) -> bool:
    """Whether a noun or adjective is the predicate of a copula."""
    return child(token, "cop") is not None


def is_passive(token: Token) -> bool:
    """Whether a verb is passive, by its auxiliary, as a participle alone or by who does it in a headline."""
    if child(token, "aux:pass", "nsubj:pass") is not None or _is_clipped(token):
        return True
    reduced = token.dep_ in REDUCED and child(token, "aux", "nsubj") is None
    if token.dep_ == "conj" and child(token, "nsubj", "aux") is None and token.tag_ == "VBN":
        return token.head.pos_ in VERBAL and is_passive(token.head)
    return (reduced and token.tag_ == "VBN") or _is_reputed(token)


def _is_clipped(token: Token) -> bool:
    """Whether a headline's main verb is a participle: "Town swamped by floods"."""
    done_by = token.dep_ == "ROOT" and token.tag_ in ("VBN", "VBD") and child(token, "aux", "obj") is None
    doers = [head for head in children(token, "obl:agent", "obl") if case_word(head) in AGENT_CASES]
    sure = token.tag_ == "VBN" or any(head.dep_ == "obl:agent" for head in doers)
    return done_by and sure and any(not _is_measure(head) for head in doers)


def _is_reputed(token: Token) -> bool:
    """Whether something is said of the subject of a verb read as active: "a man said to be ill"."""
    content = child(token, "xcomp")
    if content is None or lemma(token) not in REPUTED or token.tag_ not in ("VBD", "VBN"):
        return False
    is_so = any(lemma(word) in ("be", "have") for word in children(content, "aux", "aux:pass", "cop"))
    return is_so and child(content, "mark") is not None and child(token, "aux", "obj") is None


FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
TENSELESS = frozenset(("VB", "VBG", "VBN"))
REDUCED = ("acl", "advcl", "amod", "ccomp", "xcomp")


def particles(verb: Token) -> list[Token]:
    """The particles that make one expression with a verb, also one read as the object's preposition.

    That is the "off" of "lay off 200 workers".
    """
    found = children(verb, "compound:prt")
    following = verb.doc[verb.i + 1 : verb.i + 2]
    for word in following:
        if word.lower_ in PARTICLES and word.dep_ != "compound:prt" and _is_of_verb(word, verb):
            found.append(word)
    return found


def _is_of_verb(word: Token, verb: Token) -> bool:
    above = word.head
    while above.dep_ == "nummod":
        above = above.head
    of_object = word.lower_ in ADVERBIAL and above.dep_ == "obj" and above.head.i == verb.i
    return of_object or (word.dep_ == "advmod" and word.head.i == verb.i)


def can_act(head: Token) -> bool:
    """Whether a noun phrase is of those who can do something: a name, a person, a body of people."""
    actors = PEOPLE | TITLES | ORG_NOUNS | COUNTRY_NOUNS
    return head.pos_ in ("PROPN", "PRON") or lemma(head) in actors


# --- verbs ----------------------------------------------------------------------------


def verb_arguments(token: Token, kind: EventType) -> Iterator[Argument]:
    """General roles and their heads for a verb."""
    if token.dep_ == "cop" or lemma(token) == "be":
        yield from (("patient", head) for head in deep_subjects(token.head if token.dep_ == "cop" else token))
        return
    passive = is_passive(token)
    if is_predicate(token):
        yield from (("patient", head) for head in children(token, "nmod") if case_word(head) == "of")
    taken = {head.i for clause in children(token, "ccomp") for head in _fronted(clause)}
    objects = [head for head in children(token, "obj") if head.i not in taken and not _is_amount(head, kind)]
    objects = objects or _counted(token, kind) or _second_subject(token)
    loses = lemma(token) in LOSING and any(f"{lemma(token)} {lemma(head)}" in kind.verbs for head in objects)
    objects = [] if loses else objects  # "lost their lives" is one word
    subject_role = _role_of_subject(token, kind, objects, loses=loses)
    yield from ((subject_role, head) for head in deep_subjects(token))
    told = lemma(token) in ADDRESSING and len(objects) == 1 and not children(token, "iobj")
    done = "instrument" if _is_thrown(token, kind) else "recipient" if told else "patient"
    gets = objects[:1] if len(objects) > 1 and lemma(token) in GRANTING else []
    yield from (("recipient", head) for head in gets)
    yield from ((done, head) for head in objects[len(gets) :] or _gap(token))
    yield from (("recipient", head) for head in (*children(token, "iobj"), *_addressed(token, kind)))
    yield from oblique_arguments(token, kind, passive)
    yield from (("agent", head) for thing in objects if passive for head in _doers_of(thing))


def _doers_of(thing: Token) -> list[Token]:
    """Who does what is done, where a parser hung them on the thing: "the seizure of the ship by Iran"."""
    return [head for head in children(thing, "nmod") if case_word(head) in AGENT_CASES and can_act(head)]


def _role_of_subject(token: Token, kind: EventType, objects: list[Token], *, loses: bool) -> str:
    """What a verb's subject does in it, or what is done to it."""
    word = lemma(token)
    if is_passive(token):
        gets = word in ADDRESSING or (word in GRANTING and objects)
        return "recipient" if gets else "patient"
    if objects and word in RECEIVING and kind.name != OTHER and kind.parent != "contact":
        return "patient"  # "underwent surgery"
    suffers = kind.parent in BEREFT if loses else kind.undergoer
    is_undergone = suffers and word not in ACTING
    does = any(part.pos_ in VERBAL for part in children(token, "xcomp"))  # "chose to leave"
    begins = does and (word in ASPECTUAL or kind.parent == "politics")
    undergoes = not (objects or begins) and (is_undergone or word in UNACCUSATIVE)
    return "patient" if undergoes else "agent"


def _is_thrown(verb: Token, kind: EventType) -> bool:
    """Whether what a verb has as object flies at somebody: "threw stones at police"."""
    at = any(case_word(head) == "at" and can_act(head) for head in children(verb, "obl"))
    return at and kind.parent == "conflict" and lemma(verb) in THROWING


def _is_amount(head: Token, kind: EventType) -> bool:
    """Whether an object only says how much: "fell 2 percent", "fell ten metres", "beat Spain 2-1"."""
    measured = kind.undergoer and kind.parent == "economy" and head.lower_ in MEASURES
    away = kind.parent in ("movement", "disaster") and lemma(head) in DISTANCES
    fined = kind.parent == "justice" and lemma(head) in MONEY
    aged = head.i > 0 and head.nbor(-1).lower_ == "aged"  # "dies aged 56"
    return measured or away or fined or aged or _is_score(head)


def _is_score(number: Token) -> bool:
    """Whether two numbers with a dash between them stand for a result."""
    behind = number.doc[number.i : number.i + 3]
    parts = "".join(word.text_with_ws for word in behind).replace("–", "-").partition(" ")[0].split("-")
    return number.pos_ == "NUM" and len(parts) > 1 and all(part.strip(".,").isdigit() for part in parts)


def _counted(token: Token, kind: EventType) -> list[Token]:
    """How many people are hurt, where a parser takes the number for a measure: "wounded 30"."""
    bodily = kind.parent in ("life", "conflict", "justice")
    return [head for head in children(token, "obl:unmarked") if bodily and head.pos_ == "NUM"]


def _second_subject(token: Token) -> list[Token]:
    """The object of a verb where a parser made it another subject: "the mayor warned Ana Novak"."""
    own = children(token, "nsubj")
    return [head for head in own[1:] if own[0].i < token.i < head.i]


def deep_subjects(token: Token) -> list[Token]:
    """The subjects of a verb: its own, or what control, coordination and clauses hand down."""
    own = [head for head in children(token, *SUBJECT) if head.tag_ != "EX"]
    own = [head for head in own if head.dep_ != "nsubj:outer"] or own
    own = [head for head in own if head.i < token.i] or own
    if own:
        return _merge_titles(own)
    if child(token, "expl") is not None:
        return []
    step = _INHERITANCE.get(token.dep_)
    return step(token) if step and token.head.i != token.i else []


def _merge_titles(subjects: list[Token]) -> list[Token]:
    """A title and a name parsed as two subjects are one: the name; a relative or a dateline is none."""
    if len(subjects) > 1 and (subjects[0].lower_ in RELATIVES or _opens(subjects[0])):
        subjects = subjects[1:]
    adjacent = len(subjects) == 2 and subjects[1].i - subjects[0].i <= 3 and subjects[1].pos_ == "PROPN"
    return subjects[1:] if adjacent else subjects[:1] if len(subjects) > 1 else subjects


def _from_coordinate(token: Token) -> list[Token]:
    """Of "said he was ill and would rest" he would rest, who was said to be ill.

    A clause with a tense stands beside one with a tense: "asked them to wait and left".
    """
    first = children(token.head, "ccomp")[0] if goes_on_saying(token) else token.head
    while first.tag_ in TENSELESS and token.tag_ in ("VBD", "VBZ") and not _has_tense(first):
        above = first.head
        if first.tag_ == "VBN" and first.dep_ == "acl":  # "hit by a car driven by a boy and died"
            above = next((word for _, word in ancestors(first) if word.pos_ in VERBAL), first)
        if above.i == first.i or above.pos_ not in (*VERBAL, "ADJ"):
            break
        first = above
    return _of_clause(first)


def _has_tense(verb: Token) -> bool:
    return child(verb, "aux", "aux:pass", *SUBJECT) is not None and child(verb, "mark") is None


def _opens(subject: Token) -> bool:
    """Whether a name stands before a bracket or a dash at the start: "OSLO (Reuters) - Norway said"."""
    behind = subject.doc[subject.i + 1 : subject.i + 2].text
    return behind in ("(", "-", "–", "—", "|") and subject.left_edge.i == subject.sent.start


def _of_clause(head: Token) -> list[Token]:
    if head.pos_ == "ADJ" and head.dep_ == "xcomp":  # "found guilty of lying"
        return children(head.head, "obj") or deep_subjects(head.head)
    return deep_subjects(head) if head.pos_ in VERBAL or is_predicate(head) else []


def goes_on_saying(token: Token) -> bool:
    """Whether a clause beside a verb of saying is still a part of what is said."""
    content = child(token.head, "ccomp") if lemma(token.head) in REPORTING else None
    beside = token.dep_ == "conj" and child(token, *SUBJECT) is None
    future = any(word.lower_ in FUTURE_IN_PAST for word in children(token, "aux"))
    return beside and future and content is not None and content.i < token.i


def _from_controller(token: Token) -> list[Token]:
    objects = children(token.head, "obj", "iobj")
    bare = token.tag_ == "VB" and child(token, "mark") is None
    if objects and (bare or lemma(token.head) in OBJECT_CONTROL):
        return objects[:1]
    return _called_on(token.head) or deep_subjects(token.head)


def _called_on(verb: Token) -> list[Token]:
    """Whom a call is directed to: "called on Spain to vote"."""
    cases = CALLED.get(lemma(verb), ())
    return [head for head in children(verb, "obl") if head.i > verb.i and case_word(head) in cases]


def _addressed(verb: Token, kind: EventType) -> list[Token]:
    """Who is asked for something: "called on Spain"."""
    told = _called_on(verb) if kind.parent == "communication" else []
    return [head for head in told if case_word(head) in TARGET_CASES and can_act(head)]


def _from_adverbial(token: Token) -> list[Token]:
    tags = {token.tag_, *(word.tag_ for word in children(token, "aux", "aux:pass"))}
    finite = FINITE & tags
    marks = {word.lower_ for word in children(token, "mark")}
    if finite or (marks & NOMINAL_MARKS.keys() and "VBG" not in tags):
        return _fronted(token) if finite else []
    objects = children(token.head, "obj", "nsubj:pass") if marks & OBJECT_MARKS else []
    always = lemma(token.head) in JUDGING
    judged = [head for thing in objects for head in ([thing] if always else _judged(thing))]
    called = _called_on(token.head) if "to" in marks else []
    told = "to" in marks and lemma(token.head) in OBJECT_CONTROL - SUMMONING
    called = called or [head for head in children(token.head, "obj") if told and can_act(head)][:1]
    return (
        judged
        or called
        or _who_does(token)
        or _fronted(token)
        or _of_clause(_active(token.head) if marks - OBJECT_MARKS else token.head)
    )


def _who_does(participle: Token) -> list[Token]:
    """Who a verb says did what was done to no person: "the raid was foiled by police, capturing two"."""
    done = participle.tag_ == "VBG" and is_passive(participle.head)
    if not done or any(can_act(head) for head in children(participle.head, *SUBJECT)):
        return []
    doing = [head for head in children(participle.head, "obl", "obl:agent") if case_word(head) in AGENT_CASES]
    return [head for head in doing if head.i < participle.i and can_act(head)]


def _judged(thing: Token) -> list[Token]:
    """Who is meant by an object that is judged: themselves, or whose it is ("Iran's move")."""
    return [thing] if can_act(thing) else [head for head in children(thing, "nmod:poss") if can_act(head)]


def _active(verb: Token) -> Token:
    """The verb whose subject acts meanwhile, above a participle ("found a boat tied up while diving")."""
    reduced = verb.tag_ == "VBN" and verb.dep_ in ("acl", "ccomp") and child(verb, "aux", *SUBJECT) is None
    above = verb.head if reduced else verb
    while reduced and above.pos_ not in VERBAL and above.head.i != above.i:
        above = above.head
    return above


def _fronted(token: Token) -> list[Token]:
    """The subject of a clause that was read as an object of the verb above it.

    That is the relative pronoun lifted out of a clause of saying ("which, he said, would help"), and
    the noun of "reported nine killed".
    """
    if token.dep_ != "ccomp" or child(token, *SUBJECT) is not None:
        return []
    before = [word for word in children(token.head, "obj") if word.i < token.i]
    lifted = [word for word in before if word.lower_ in RELATIVES and word.i < token.head.i]
    told = lemma(token.head) in REPORTING - OBJECT_CONTROL and child(token, "mark") is None
    quoted = any(word.text in OPENING for word in token.doc[token.head.i : token.i])
    return lifted or ([word for word in before if word.i > token.head.i] if told and not quoted else [])


def _from_noun(token: Token) -> list[Token]:
    """What a participle modifies, or a past read as one; for an infinitive, who has the noun."""
    noun = token.head
    if token.tag_ in ("VBG", "VBN", "VBD") and child(token, "mark") is None:
        return _who_writes(token) or [noun]
    marks = {word.lower_ for word in children(token, "mark")}
    called = [head for head in _called_on(noun.head) if head.i == noun.i and "to" in marks]
    ranked = any(word.lower_ in RANKED for word in children(noun, "amod"))  # "the first ship to dock"
    if called or ranked or (marks & OBJECT_MARKS and noun.dep_ == "obj" and can_act(noun)):
        return [noun]
    judged = token.tag_ == "VBG" and noun.dep_ == "obl" and lemma(noun.head) in JUDGING  # "held on suspicion"
    held = children(noun.head, "obj", "nsubj:pass") if judged else []
    owner = children(noun, "nmod:poss") or _named_modifiers(noun) or held[:1]
    kept = noun.dep_ in ("obj", "xcomp") or (noun.dep_ == "obl" and case_word(noun) in INTENT_CASES)
    return owner or (deep_subjects(noun.head) if kept else [])


def _who_writes(participle: Token) -> list[Token]:
    """Who says so in what they send or write: "wrote to the board, saying"."""
    says = participle.tag_ == "VBG" and lemma(participle) in REPORTING
    noun = participle.head
    if not says or (noun.dep_ == "obj" and lemma(noun) not in MEDIA_NOUNS):
        return []
    verbs = (above for _, above in ancestors(participle) if above.pos_ in VERBAL)
    verb = next(verbs, None)
    return [] if verb is None or noun.dep_ in SUBJECT else deep_subjects(verb)


def _from_modified(token: Token) -> list[Token]:
    """The noun that a participle stands before ("the captured town")."""
    return [token.head] if token.tag_ in ("VBG", "VBN") else []


def _from_relative(token: Token) -> list[Token]:
    """A relative clause whose pronoun the parser made no subject still has its head as one."""
    return [] if token.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "VBG") else [token.head]


_INHERITANCE: dict[str, Callable[[Token], list[Token]]] = {
    "conj": _from_coordinate,
    "xcomp": _from_controller,
    "advcl": _from_adverbial,
    "ccomp": _from_adverbial,
    "acl": _from_noun,
    "amod": _from_modified,
    "acl:relcl": _from_relative,
}


def _gap(token: Token) -> list[Token]:
    """The noun that a relative clause leaves out as its object ("the talks he held")."""
    clause = first_conjunct(token)
    if clause.dep_ != "acl:relcl" or child(token, "ccomp", "xcomp", "cop"):
        return []
    own = children(token, "nsubj")
    if len(own) > 1 and own[0].lower_ in RELATIVES:  # "which the court closed", read as two subjects
        return [clause.head]
    full = any(word.lower_ in RELATIVES | REL_PLACE | {"when", "why"} for word in token.children)
    return [clause.head] if own and not full and not children(token, "obl") else []


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ not in RELATIVES or token.tag_ not in ("WDT", "WP", "WP$", "IN"):
        return token
    clauses = (lower.head for lower, _ in ancestors(token) if lower.dep_ == "acl:relcl")
    found = next(clauses, token)
    if token.lower_ == "who":
        return _whose_it_is(found)
    owners = children(found, "nmod") if lemma(found) in SECURITIES else []
    return next((owner for owner in owners if owner.ent_type_ == "ORG"), found)


def _whose_it_is(noun: Token) -> Token:
    """The person meant: no "who" is the organisation of "Lee, an expert at the university, who"."""
    inside = noun.ent_type_ in NOBODY and noun.dep_ == "nmod" and noun.head.pos_ in NOMINAL
    if inside:
        return _whose_it_is(noun.head)
    return noun.head if noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON" else noun


# --- obliques -------------------------------------------------------------------------


def oblique_arguments(token: Token, kind: EventType, passive: bool = False) -> Iterator[Argument]:
    """General roles told by prepositions."""
    for head in children(token, *OBLIQUE):
        case = case_word(head)
        role = None if case == "at" and _is_where(head) else _role_of_case(head, kind, passive)
        if role is not None and head.pos_ in NOMINAL:
            yield role, head


def _is_where(head: Token) -> bool:
    """Whether a noun is where something happens and not whom it strikes ("a walkout at the port")."""
    return head.ent_type_ in PLACES or is_venue(head)


DONE_BY_OTHERS = ("justice", "conflict", "politics", "life")  # kinds that others do to whom "of" names
BEREFT = ("life", "economy")  # kinds whose losers suffer: "lost their jobs", but not "lost the appeal"
TWO_SIDED = ("communication", "conflict")
GIVING = ("communication", "economy", "disaster", "society")  # kinds with somebody who is told or given


def _has_other_side(head: Token, kind: EventType) -> bool:
    """Whether "with" names the other side: "a war with Iran", but "attacked with knives"."""
    return kind.mutual or kind.parent == "contact" or (kind.parent in TWO_SIDED and can_act(head))


def _role_of_case(head: Token, kind: EventType, passive: bool) -> str | None:
    case = case_word(head)
    targets = TARGET_CASES if not passive else ()  # "was struck on the neck"
    opposes = not (kind.undergoer and kind.parent == "economy")  # not what falls against the dollar
    tests = (
        ("agent", case in AGENT_CASES and passive and not _is_means(head) and not _is_measure(head)),
        ("patient", case in COMPLETING and f"{lemma(head.head)} {case}" in kind.verbs and not passive),
        ("agent", case in BETWEEN_CASES and passive and kind.mutual),
        ("counterpart", case == "to" and lemma(head.head) in LOSING and child(head.head, "obj") is None),
        ("counterpart", case == "over" and lemma(head.head) in kind.framed),
        ("counterpart", case in WITH_CASES and _has_other_side(head, kind)),
        ("instrument", case == "with" and kind.parent in ("conflict", "justice")),
        (
            "patient",
            _is_aim(head, case, targets) if kind.parent == "conflict" else case == "against" and opposes,
        ),
        ("destination", case in ("to", "into", "toward", "towards") and kind.parent == "movement"),
        ("origin", case in ORIGIN_CASES and kind.parent == "movement"),
        (
            "recipient",
            case == "to" and kind.parent in GIVING and not (kind.undergoer and kind.parent == "economy"),
        ),
    )
    return next((role for role, holds in tests if holds), None)


def _is_aim(head: Token, case: str, targets: Container[str]) -> bool:
    """Whether a preposition says whom it strikes: "drones over Oslo", but not "a strike over pay"."""
    return case in targets and (case != "over" or can_act(head) or head.ent_type_ in PLACES)


def _is_measure(head: Token) -> bool:
    """Whether "by" tells how much: "rose by 2 percent"."""
    return head.lower_ in MEASURES or lemma(head) in DISTANCES


def _is_means(head: Token) -> bool:
    """Whether "by" tells how: "by helicopter", but not "by a helicopter"."""
    return lemma(head) in MEANS and child(head, "det", "amod", "nummod", "nmod:poss", "compound") is None


# --- nouns ----------------------------------------------------------------------------


def support(token: Token) -> Token | None:
    """The light verb that carries a noun event ("held" in "held talks"), or None."""
    head = token.head
    reduced = [part for part in children(token, "acl") if part.tag_ == "VBN" and lemma(part) in LIGHT]
    if reduced:
        return reduced[0]
    if head.i == token.i or head.pos_ not in (*VERBAL, "ADJ"):
        return None
    made_so = any(part.pos_ == "ADJ" for part in children(head, "xcomp"))  # "made floods common"
    carries = lemma(head) in LIGHT and not made_so
    as_object = carries and first_conjunct(token).dep_ in ("obj", "nsubj:pass", "xcomp")
    if as_object:
        return head
    raised = children(head, "advcl") if head.pos_ == "ADJ" else []  # "is due to begin"
    below = [head, *children(head, "xcomp"), *raised] if token.dep_ in SUBJECT else []
    return next((verb for verb in below if _happens(verb)), None)


def _happens(verb: Token) -> bool:
    """Whether a verb says of its subject no more than that it happens, begins or ends."""
    thing = child(verb, "obj")
    if thing is not None:
        return lemma(verb) == "take" and lemma(thing) == "place"
    return lemma(verb) in HAPPEN and child(verb, "ccomp") is None


def noun_arguments(token: Token, kind: EventType) -> Iterator[Argument]:
    """General roles and their heads for a noun event, its light verb's arguments included."""
    owners = [*children(token, "nmod:poss"), *_named_modifiers(token)]
    yield from ((_role_of_owner(token, head, kind), head) for head in owners)
    yield from _noun_obliques(token, kind)
    verb = support(token)
    if verb is not None:
        yield from _from_support(verb, token, kind)
    elif not owners:
        yield from _attendants(token, kind)


def _role_of_owner(token: Token, owner: Token, kind: EventType) -> str:
    """What an owner does in a noun's event, or what is done to them: "his arrest", "its launch"."""
    is_thing = owner.lower_ in THING_PRONOUNS or (owner.pos_ == "NOUN" and not can_act(owner))
    done_to = [part for part in children(token, "nmod") if case_word(part) in ("of", "on")]
    others = (
        any(can_act(part) for part in done_to) and kind.parent in DONE_BY_OTHERS
    )  # "Rome's arrest of two men"
    made = is_thing and lemma(token) in MAKING and not done_to
    return "patient" if (kind.undergoer and not others) or made else "agent"


def _named_modifiers(token: Token) -> list[Token]:
    """A name before the noun that does or owns it ("the Apple announcement")."""
    return [head for head in children(token, "compound") if head.ent_type_ in ("PERSON", "ORG")]


def _noun_obliques(token: Token, kind: EventType) -> Iterator[Argument]:
    doing = kind.parent in ("communication", "movement", "contact")
    for head in children(token, "nmod", "obl"):
        case = case_word(head)
        sides = kind.mutual or kind.parent in FACING or can_act(head)
        if case in AGENT_CASES or (case in BETWEEN_CASES and sides):
            yield "agent", head
        elif case == "of" and kind.parent == "movement" and head.ent_type_ in PLACES:
            yield "destination", head
        elif case == "on" and kind.undergoer and kind.parent == "life" and can_act(head):
            yield "patient", head
        elif case == "of":
            yield "agent" if doing and _can_do(head, kind) else "patient", head
            yield from (("agent", doer) for doer in _doers_of(head))
        elif head.ent_type_ in PLACES:  # a parser hangs "of Ana" on the place in "the arrest in Oslo of Ana"
            yield from (("patient", part) for part in children(head, "nmod") if _is_person_of(part))
    yield from _fitting(oblique_arguments(token, kind), token)


def _is_person_of(part: Token) -> bool:
    return case_word(part) == "of" and part.ent_type_ == "PERSON"


def _fitting(found: Iterable[Argument], token: Token) -> Iterator[Argument]:
    """Without what a noun before the event is said to be done with: it belongs to the clause."""
    return ((role, head) for role, head in found if role != "instrument" or head.i > token.i)


def _can_do(head: Token, kind: EventType) -> bool:
    """Whether "of" names who speaks, as in "the word of Lee", not what about ("allegations of abuse")."""
    tests = {"communication": head.pos_ in ("PROPN", "PRON"), "contact": can_act(head)}
    return tests.get(kind.parent, True)


def _from_support(verb: Token, token: Token, kind: EventType) -> Iterator[Argument]:
    stops = lemma(verb) in ENDINGS and kind.parent not in ("communication", "contact")
    if token.dep_ in ("obj", "xcomp", "conj") and not stops and lemma(verb) not in WATCHING:
        given = is_passive(verb) and lemma(verb) in GRANTING
        undergoes = given or lemma(verb) in RECEIVING or (kind.undergoer and lemma(verb) not in DOING)
        yield from (("patient" if undergoes else "agent", head) for head in deep_subjects(verb))
    yield from oblique_arguments(verb, kind, is_passive(verb))


def _attendants(token: Token, kind: EventType) -> Iterator[Argument]:
    """Who acts at or during an event takes part in it ("she said at a briefing")."""
    above = governor(token)
    gathers = kind.parent in ("communication", "contact")
    attends = gathers and case_word(token) in ("at", "during", "in") and above.pos_ in VERBAL
    if token.dep_ in ("obl", "nmod") and (attends or lemma(above) in MIDST):
        yield from (("agent", head) for head in deep_subjects(above) if head.pos_ in ("PROPN", "PRON"))


# --- places ---------------------------------------------------------------------------


def place(
    token: Token, kind: EventType, entities: Entities, times: Container[int] = ()
) -> Participant | None:
    """Where the event happens: its own place, its light verb's, or that of the event around it."""
    carriers = [token, *filter(None, [support(token)])]
    hosts = [host for carrier in carriers for host in _hosts(carrier)]
    own = (head for carrier in (*carriers, *hosts) for head in _place_heads(carrier, kind, entities))
    others = (
        head
        for part in _located(token, kind)
        for head in _place_heads(part, kind, entities)
        if kind.parent != "economy" or head.ent_type_ in PLACES  # "a stake in two farms" lies in none
    )
    found = next((head for head in (*own, *others) if head.i not in times), None)
    return None if found is None else as_participant(found, "place", entities, times)


def _located(token: Token, kind: EventType) -> list[Token]:
    """Common nouns whose place is the event's: done something to ("killed two in Gaza") or doing it.

    What is no person does so where it is told to be only in kinds of harm: "a blast in Gaza killed two".
    """
    if kind.parent == "communication":
        return []
    done = [head for head in children(token, "obj", "nsubj:pass") if lemma(head) not in VENUES]
    doing = children(token, "nsubj", "obl:agent")
    doing += [head for head in children(token, "obl") if case_word(head) in AGENT_CASES and is_passive(token)]
    done += [head for head in doing if can_act(head) or kind.parent in HARMING]
    return [head for head in done if head.pos_ in ("NOUN", "NUM")]


def _hosts(token: Token) -> Iterator[Token]:
    """The events that an event is part of: "spoke at a briefing", "the trip, where they met"."""
    inside = [token, *children(token, "ccomp")]
    for head in (head for clause in inside for head in children(clause, "obl", "nmod")):
        if case_word(head) in ("at", "during") and governor(head).i == token.i:
            yield head
    if token.dep_ == "acl:relcl" and any(word.lower_ in REL_PLACE for word in token.children):
        yield token.head


def _place_heads(token: Token, kind: EventType, entities: Entities) -> Iterator[Token]:
    if kind.parent == "movement" or _is_left_by_where(token):
        yield from (head for head in _destinations(token) if is_place(head, entities))
    for head in children(token, "obl", "nmod"):
        case = case_word(head)
        named = entities.of(head)
        if f"{lemma(token)} {case}" in ARGUMENT_CASES or (case == "from" and kind.parent != "communication"):
            continue
        if case in PLACE_CASES and (
            is_venue(head) or (named and named.kind == "LOC" and case in PLACE_CASES_NAMED)
        ):
            yield head
        elif head.pos_ in ("NUM", "SYM") or (case in PLACE_CASES_NAMED and head.pos_ == "NOUN"):
            yield from (part for part in children(head, "nmod") if _is_named_place(part, entities))
    if any(word.lower_ in REL_PLACE for word in token.children) and token.dep_ == "acl:relcl":
        yield from [token.head] if is_place(token.head, entities) else []


def _is_named_place(part: Token, entities: Entities) -> bool:
    named = entities.of(part)
    return case_word(part) in INSIDE_CASES and named is not None and named.kind == "LOC"


def _is_left_by_where(token: Token) -> bool:
    """Whether a clause with "where" says what happened at a noun ("a trip to Chile, where")."""
    clauses = children(token, "acl:relcl")
    return any(word.lower_ in REL_PLACE for clause in clauses for word in clause.children)


def _destinations(token: Token) -> Iterator[Token]:
    yield from (head for head in children(token, "obj") if lemma(token) not in LEAVING)
    reached = DESTINATION_CASES if token.pos_ in VERBAL else DESTINATION_CASES | TOURED_CASES
    yield from (head for head in children(token, "obl", "nmod") if case_word(head) in reached)


def is_place(token: Token, entities: Entities) -> bool:
    """Whether a noun phrase is a named place or a venue."""
    entity = entities.of(token)
    return (entity is not None and entity.kind == "LOC") or is_venue(token)


def is_venue(token: Token) -> bool:
    """Whether a common noun is one of the places that events happen at; "at home" is no certain one."""
    somebodys = lemma(token) not in OWNED_VENUES or child(token, "det", "nmod:poss") is not None
    return token.pos_ in ("NOUN", "PROPN") and lemma(token) in VENUES and somebodys
