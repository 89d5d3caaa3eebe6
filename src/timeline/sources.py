"""On whose word an event stands: speech, "according to", citations; knows no dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.annotations import Evidence, Source
from timeline.entities import Entities
from timeline.languages.en_events import (
    ACCORDING,
    CITING,
    COMMITTING,
    FIRST_PERSON,
    MEDIA_NOUNS,
    REPORT_NOUNS,
    REPORTING,
    SAYING,
    VOICES,
)
from timeline.lemmas import lemma
from timeline.roles import antecedent, deep_subjects, goes_on_saying, is_passive
from timeline.tree import CLOSING, OPENING, ancestors, case_word, child, children, phrase, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Attribution = tuple["Token", "Token"]  # who says so, and the word that says that they do
CONTENT = frozenset("ccomp parataxis csubj csubj:pass".split())
COMMAS = frozenset((",", '"', "”", "''"))
ASIDE = ("parataxis", "acl:relcl")
NOUN_CONTENT = frozenset(("acl", "ccomp", "appos"))
TERMINALS = frozenset(".!?…")
DEEPEST = 40  # heads above a word; no sentence that is written to be read has as many
UNENDED = frozenset(",?!")


@frozen
class Quote:
    """A quotation: the numbers of its marks, and who says it, innermost first."""

    first: int
    last: int
    told: tuple[Attribution, ...] = ()


def source(token: Token, entities: Entities, quotes: Sequence[Quote] = ()) -> Source | None:
    """The innermost source of an event, each outer one as its ``via``; None is the author.

    ``quotes`` are the quotations of the article. Source of the method: attribution read off the path
    to the root, as in PARC (Pareti 2012).
    """
    every = _but_for_i([*attributions(token), *_carried_on(token, quotes)])
    outer = [pair for pair in every if _is_outer(token, *pair)]
    inner = [pair for pair in every if pair not in outer]
    found: Source | None = None
    for speaker, cue in reversed([*inner, *outer]):
        made = _as_source(speaker, cue, entities, found)
        same = found is not None and made.name is not None and made.name == found.name
        found = found if same else made
    return found


def _but_for_i(every: list[Attribution]) -> list[Attribution]:
    """Without the "I" or "we" of a speaker who is told: "'I think he lied,' Ana said"."""
    return [pair for pair in every if pair[0].lower_ not in FIRST_PERSON] or every


def _is_outer(token: Token, speaker: Token, cue: Token) -> bool:
    """Whether somebody passes on what another said: cites them, or stands after their quotation."""
    between = token.doc[token.i : speaker.i]
    return lemma(cue) in CITING or (cue.dep_ == "case" and any(w.text in CLOSING for w in between))


# --- quotations -----------------------------------------------------------------------


def quotations(doc: Doc) -> list[Quote]:
    """The quotations of an article, in text order, with who says them where that is told.

    What stands alone behind a quotation or a saying goes on with it: "'We lost,' she said. 'We are sad.'"
    """
    found: list[Quote] = []
    for first, last in _marked(doc):
        told = _told_outside(doc, first, last)
        if not told and _stands_alone(doc, first, last):
            told = _told_before(doc, first, found)
        found.append(Quote(first, last, told))
    return found


def _marked(doc: Doc) -> Iterator[tuple[int, int]]:
    """The numbers of the marks around each quotation; the end of a paragraph ends one too."""
    first: int | None = None
    for token in doc:
        if first is None:
            first = token.i if token.text in OPENING else None
        elif token.text in CLOSING or "\n" in token.text:
            if token.i > first + 1:
                yield first, token.i
            first = None


def _told_outside(doc: Doc, first: int, last: int) -> tuple[Attribution, ...]:
    """Who is told outside of a quotation to say what stands at its begin or its end."""
    for end in (first + 1, last - 1):
        pairs = tuple(pair for pair in attributions(doc[end]) if not first < pair[1].i < last)
        if pairs:
            return pairs
    return _told_behind(doc, last)


def _told_behind(doc: Doc, last: int) -> tuple[Attribution, ...]:
    """The "he said" behind a quotation that does not end in a full stop, read as a sentence of its own."""
    behind = doc[last + 1 : last + 2]
    if not behind or not behind[0].is_sent_start or doc[last - 1].text not in UNENDED:
        return ()
    verb = behind[0].sent.root
    says = lemma(verb) in SAYING and not children(verb, "ccomp", "obj")
    return tuple((speaker, verb) for speaker in speakers(verb)[:1]) if says else ()


def _stands_alone(doc: Doc, first: int, last: int) -> bool:
    """Whether a quotation is whole sentences, and no part of one."""
    before = doc[first - 1].text if first else "."
    opens = before.isspace() or before in TERMINALS | CLOSING or bool(doc[first].is_sent_start)
    return opens and doc[last - 1].text in TERMINALS


def _told_before(doc: Doc, first: int, found: Sequence[Quote]) -> tuple[Attribution, ...]:
    """Who spoke right before: in the quotation before, or in the sentence before of the same paragraph."""
    ahead = doc[first - 1] if first else doc[first]
    before = ahead.nbor(-1) if ahead.is_space and ahead.i else ahead
    if found and found[-1].told and _is_of(before, found[-1]):
        return found[-1].told
    root = before.sent.root
    says = lemma(root) in SAYING and before.i < first and "\n" not in ahead.text
    return tuple((speaker, root) for speaker in speakers(root)[:1]) if says else ()


def _is_of(before: Token, quote: Quote) -> bool:
    """Whether a word stands in the sentence in which a quotation ends or is told to be said."""
    start = before.sent.start
    return start <= quote.last <= before.i or any(start <= cue.i <= before.i for _, cue in quote.told)


def _carried_on(token: Token, quotes: Sequence[Quote]) -> list[Attribution]:
    """Who is told in another sentence to speak in the quotation that a word stands in."""
    at = bisect_right(quotes, token.i, key=lambda quote: quote.first) - 1
    if at < 0 or quotes[at].last < token.i:
        return []
    return [pair for pair in quotes[at].told if pair[1].sent.start != token.sent.start]


# --- attributions ---------------------------------------------------------------------


def _as_source(speaker: Token, cue: Token, entities: Entities, via: Source | None) -> Source:
    start, end = phrase(speaker)
    entity = entities.of(speaker)
    name, kind = (entity.name, entity.kind) if entity else (None, None)
    evidence = Evidence(cue.idx, cue.idx + len(cue), cue.text, "cue")
    return Source(start, end, words(speaker.doc, start, end), name, kind, evidence, via)


def attributions(token: Token) -> Iterator[Attribution]:
    """Every attribution that holds of a token, innermost first."""
    yield from _beside(token, None)
    node = token
    for lower, upper in islice(ancestors(token), DEEPEST):
        if is_reporter(lower):
            return
        yield from _above(lower, upper)
        yield from _beside(upper, lower)
        node = upper
    if not is_reporter(node):
        yield from _misplaced(node, token)


def _above(lower: Token, upper: Token) -> Iterator[Attribution]:
    """The reporting verb or noun whose content holds the token."""
    content = (
        lower.dep_ in CONTENT
        or goes_on_saying(lower)
        or (lower.dep_ == "xcomp" and lemma(upper) in COMMITTING)
    )
    if lemma(upper) in REPORTING and content and not (is_reporter(lower) or stands_apart(lower)):
        yield from ((speaker, upper) for speaker in speakers(upper)[:1])
    elif lemma(upper) in REPORT_NOUNS and lower.dep_ in NOUN_CONTENT and lower.tag_ != "VBN":
        owners = children(upper, "nmod:poss") or [
            head for head in children(upper, "nmod") if case_word(head) in ("by", "from", "of")
        ]
        yield from ((owner, upper) for owner in owners[:1])


def is_reporter(token: Token) -> bool:
    """Whether a verb is a "he said" beside what is said, or misread as a relative clause."""
    if lemma(token) not in SAYING or not (token.dep_ in ASIDE or _follows_content(token)):
        return False
    who = child(token, "nsubj")
    alone = who is not None and not children(token, "ccomp", "obj")
    return alone and (token.dep_ == "parataxis" or _follows_comma(antecedent_free(who)))


def _follows_content(token: Token) -> bool:
    """Whether a verb was read as content of the verb before it, which it may be a "he said" of."""
    return token.dep_ == "ccomp" and token.head.i < token.i and child(token, "mark") is None


def antecedent_free(who: Token | None) -> Token | None:
    """A subject that is no relative pronoun."""
    return None if who is None or antecedent(who).i != who.i else who


def _follows_comma(who: Token | None) -> bool:
    first = None if who is None else who.left_edge
    return first is not None and first.i > 0 and first.nbor(-1).text in COMMAS


def _misplaced(root: Token, token: Token) -> Iterator[Attribution]:
    """Parenthetical reporters read as relative clauses: they report the whole sentence."""
    for verb in _below(root, _once(root.doc, "misplaced", _is_misplaced)):
        if not verb.is_ancestor(token):
            yield from ((speaker, verb) for speaker in speakers(verb)[:1])
            yield from _citations(verb, None)


def _is_misplaced(verb: Token) -> bool:
    return verb.dep_ == "acl:relcl" and is_reporter(verb)


def stands_apart(clause: Token) -> bool:
    """Whether a clause behind a semicolon is not reported by the verb before it.

    It reports by itself, or no clause stands there that it goes on from: "he said it was late; talks
    would go on" goes on saying, "she asked for a guard; none came" does not.
    """
    apart = any(word.text == ";" and word.i < clause.i for word in clause.children)
    quoted = child(clause.head, "ccomp") is not None or clause.i < clause.head.i
    return clause.dep_ == "parataxis" and apart and (lemma(clause) in REPORTING or not quoted)


def _beside(token: Token, lower: Token | None) -> Iterator[Attribution]:
    """The parenthetical, "according to" and "cited by" phrases that hang on a clause."""
    for dependent in token.children:
        if lower is not None and dependent.i == lower.i:
            continue
        if is_reporter(dependent):
            yield from ((speaker, dependent) for speaker in speakers(dependent)[:1])
            yield from _citations(dependent, None)
        elif dependent.dep_ in ("obl", "nmod") and _is_on_the_word_of(dependent):
            marker = child(dependent, "case")
            yield dependent, marker if marker is not None else dependent
    of_content = lemma(token) not in SAYING or (lower is not None and lower.dep_ in CONTENT)
    # who is cited stands for what is said and not for the saying; who cites, for both
    yield from (pair for pair in _citations(token, lower) if of_content or pair[1].tag_ != "VBG")


def _is_on_the_word_of(noun: Token) -> bool:
    """Whether a preposition names whose word it is: "per the ministry", but not "per capita"."""
    measures = case_word(noun) == "per" and not (noun.pos_ == "PROPN" or child(noun, "det") is not None)
    return case_word(noun) in ACCORDING and not measures


def _citations(token: Token, lower: Token | None) -> Iterator[Attribution]:
    """The cited and the citing of a clause, also where the participle hangs on one of its nouns."""
    for participle in _below(token, _once(token.doc, "citing", _is_citing)):
        elsewhere = lower is None or not (lower.i == participle.i or lower.is_ancestor(participle))
        if elsewhere and _hangs_on(participle, token):
            yield from ((antecedent(who), participle) for who in _cited(participle))


def _is_citing(word: Token) -> bool:
    return lemma(word) in CITING


def _once(doc: Doc, name: str, test: Callable[[Token], bool]) -> list[int]:
    """The numbers of the words of a text that pass a test; tried once, as each event asks for them."""
    key = f"timeline.{name}"
    if key not in doc.user_data:
        doc.user_data[key] = [word.i for word in doc if test(word)]
    found: list[int] = doc.user_data[key]
    return found


def _below(token: Token, numbers: list[int]) -> Iterator[Token]:
    """Those of the words, in text order, that hang on a token at any depth, or are it."""
    first, last = bisect_left(numbers, token.left_edge.i), bisect_right(numbers, token.right_edge.i)
    words = (token.doc[i] for i in numbers[first:last])
    return (word for word in words if word.i == token.i or token.is_ancestor(word))


def _hangs_on(participle: Token, clause: Token) -> bool:
    """Whether no other clause stands between a participle and the clause."""
    for lower, upper in ancestors(participle):
        if upper.i == clause.i:
            return True
        if upper.pos_ in ("VERB", "AUX") or lower.dep_ == "acl:relcl":
            return False
    return False


def _cited(participle: Token) -> list[Token]:
    by = children(participle, "obl:agent") or [
        head for head in children(participle, "obl") if case_word(head) == "by"
    ]
    return by or [head for head in children(participle, "obj") if _is_voice(participle, head)]


def _is_voice(participle: Token, head: Token) -> bool:
    """Whether what is cited can speak ("citing police"), unlike a reason ("citing rising costs")."""
    speaks = head.pos_ == "PROPN" or lemma(head) in MEDIA_NOUNS | REPORT_NOUNS | VOICES
    return participle.tag_ == "VBG" and speaks


def _may_speak(head: Token, verb: Token) -> bool:
    """Whether a subject can say something: no "there", and "it" only of a verb of saying: "…, it said"."""
    is_it = head.lower_ == "it" and head.dep_ != "expl" and lemma(verb) in SAYING
    return is_it or head.lower_ not in ("it", "there")


def speakers(verb: Token) -> list[Token]:
    """Who says what a reporting verb reports; none where the text does not tell."""
    found = [antecedent(head) for head in deep_subjects(verb) if _may_speak(head, verb)]
    if not is_passive(verb) or lemma(verb) in CITING:
        return [head for head in found if lemma(head) not in MEDIA_NOUNS or head.pos_ == "PROPN"] or found
    return [head for head in children(verb, "obl", "obl:agent") if case_word(head) == "by"]
