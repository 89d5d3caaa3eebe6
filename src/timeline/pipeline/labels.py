"""Turns other pipelines' labels into Universal Dependencies and three kinds of names.

spaCy's `en_core_web_*` pipelines use the CLEAR scheme: prepositions and copulas are heads there
and the relations have other names. Entity labels become PERSON, ORG or LOC (GPE and FAC are
places); names of other kinds, as of nationalities or dates, are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import define
from spacy.tokens import Doc, Span

from timeline.errors import UnusablePipeline

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

Adapter = Callable[[Doc], Doc]

UNIVERSAL_RELATIONS = frozenset((
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj det discourse dislocated "
    "expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum "
    "vocative xcomp"
).split())  # fmt: skip
"""The relations of Universal Dependencies 2, without their subtypes."""
CLEAR_RELATIONS = frozenset((
    "acl advcl advmod amod appos aux case cc ccomp compound conj csubj det expl mark nmod nsubj nummod "
    "parataxis punct xcomp"
).split())  # fmt: skip
"""The relations of the CLEAR scheme that Universal Dependencies has too; the others are in ``RELATIONS``."""

RELATIONS = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "neg": "advmod",
    "prt": "compound:prt",
    "npadvmod": "obl:unmarked",
    "npmod": "obl:unmarked",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "quantmod": "advmod",
    "intj": "discourse",
    "meta": "dep",
    "prep": "advmod",
    "agent": "advmod",
    "pobj": "obl",
    "pcomp": "advcl",
}
KINDS = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
}  # fmt: skip
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
UNIVERSAL, CLEAR = frozenset({"nsubj", "obj", "obl"}), frozenset({"nsubj", "dobj", "pobj"})


def adapter(nlp: Language) -> Adapter:
    """What turns the docs of a pipeline into Universal Dependencies.

    Raises `UnusablePipeline` for one without tagger or parser, or with relations of a third kind.
    """
    for attribute, component in (("token.tag", "tagger"), ("token.dep", "parser")):
        if not _labels(nlp, attribute):
            raise UnusablePipeline(f"the pipeline has no {component}; it has {nlp.pipe_names}")
    relations = _labels(nlp, "token.dep")
    if relations >= UNIVERSAL:
        return as_they_are if _labels(nlp, "doc.ents") <= set(KINDS.values()) else with_kinds
    if relations >= CLEAR:
        return from_clear
    raise UnusablePipeline(f"the parser's labels are neither UD nor CLEAR: {sorted(relations)}")


def adapter_of(doc: Doc) -> Adapter | None:
    """What turns a doc that was read elsewhere into Universal Dependencies; None where nothing can.

    It must be tagged and parsed; the scheme is known by the labels in it.
    """
    if not (doc.has_annotation("TAG") and doc.has_annotation("DEP")):
        return None
    seen = {token.dep_.partition(":")[0] for token in doc} - {"ROOT", "root", "dep", ""}
    if seen <= UNIVERSAL_RELATIONS:
        return with_kinds
    return from_clear if seen <= CLEAR_RELATIONS | RELATIONS.keys() else None


def _labels(nlp: Language, attribute: str) -> set[str]:
    """The labels of the components that set an attribute."""
    setters = (n for n in nlp.pipe_names if attribute in nlp.get_pipe_meta(n).assigns)
    return {label for name in setters for label in nlp.pipe_labels.get(name, ())}


def as_they_are(doc: Doc) -> Doc:
    """The doc unchanged."""
    return doc


def with_kinds(doc: Doc) -> Doc:
    """The doc with its entity labels turned into PERSON, ORG and LOC."""
    doc.ents = tuple(_renamed(doc))
    return doc


def _renamed(doc: Doc) -> Iterator[Span]:
    for ent in doc.ents:
        if ent.label_ in KINDS:
            yield Span(doc, ent.start, ent.end, label=KINDS[ent.label_])


def from_clear(doc: Doc) -> Doc:
    """A doc in the CLEAR scheme as a new doc in Universal Dependencies."""
    tree = Tree(doc, [t.head.i for t in doc], [t.dep_ for t in doc])
    for token in sorted(doc, key=_depth, reverse=True):
        REBUILT.get(token.dep_, _keep)(tree, token)
    for token in doc:
        _join_conjuncts(tree, token)
    deps = [RELATIONS.get(dep, dep) for dep in tree.deps]
    return with_kinds(_with_tree(doc, tree.heads, deps))


@define
class Tree:
    """The heads and relations of a doc while they are rebuilt."""

    doc: Doc
    heads: list[int]
    deps: list[str]

    def children(self, i: int) -> list[int]:
        """The dependents of a word as the tree stands now."""
        return [t.i for t in self.doc[i].sent if self.heads[t.i] == i and t.i != i]

    def swap(self, i: int, relation: str) -> None:
        """Put a word in the place of its head, which then hangs on it by the relation."""
        head = self.heads[i]
        for other in self.children(head):
            self.heads[other] = i
        self.heads[i] = i if self.heads[head] == head else self.heads[head]
        self.deps[i] = self.deps[head]
        self.heads[head], self.deps[head] = i, relation


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _keep(tree: Tree, token: Token) -> None:
    """Leave a relation that stands the same way in both schemes."""


def _predicate(tree: Tree, token: Token) -> None:
    """Make what follows "be" the head of its clause."""
    if token.head.lemma_ == "be":
        tree.swap(token.i, "cop")


def _preposition(tree: Tree, token: Token) -> None:
    """Hang a preposition on its object, and the object where the preposition hung."""
    i, head = token.i, tree.heads[token.i]
    objects = [c for c in tree.children(i) if tree.deps[c] in {"pobj", "pcomp", "obl", "nmod"}]
    if objects:
        clause = tree.deps[objects[0]] == "pcomp"
        tree.swap(objects[0], "mark" if clause else "case")
        nominal = tree.doc[head].pos_ in NOMINAL
        tree.deps[objects[0]] = OBJECTS[clause, nominal, token.dep_ == "agent"]


OBJECTS = {
    (False, False, False): "obl",
    (False, True, False): "nmod",
    (False, False, True): "obl:agent",
    (False, True, True): "obl:agent",
    (True, False, False): "advcl",
    (True, True, False): "acl",
    (True, False, True): "advcl",
    (True, True, True): "acl",
}
REBUILT: dict[str, Callable[[Tree, Token], None]] = {
    "attr": _predicate,
    "acomp": _predicate,
    **dict.fromkeys(PREPOSITIONS, _preposition),
}


def _join_conjuncts(tree: Tree, token: Token) -> None:
    """Hang every conjunct on the first one, and a conjunction on the conjunct after it."""
    i = token.i
    if tree.deps[i] == "conj" and tree.deps[tree.heads[i]] == "conj":
        tree.heads[i] = tree.heads[tree.heads[i]]
    if tree.deps[i] == "cc":
        later = [c for c in tree.children(tree.heads[i]) if c > i and tree.deps[c] == "conj"]
        tree.heads[i] = later[0] if later else tree.heads[i]


def _with_tree(doc: Doc, heads: list[int], deps: list[str]) -> Doc:
    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc],
        pos=[t.pos_ for t in doc],
        morphs=[str(t.morph) for t in doc],
        lemmas=[t.lemma_ for t in doc],
        heads=heads,
        deps=deps,
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc],
    )
