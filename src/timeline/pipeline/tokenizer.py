"""spaCy's English tokenizer with the few rules by which treebanks differ; knows no labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

RUNS = [r"[!?]{2,}", r"\${2,}", r"[<>]{2,}", r"={2,}", r"\*{2,}", r"_{2,}", r"~{2,}", r"#{2,}", r"-{3,}"]
BOUND = (  # these keep their hyphen: "pro-Russian" is one word, "long-term" is three
    "anti co counter cross ex extra inter intra mid mini multi neo non over post pre pro pseudo re "
    "semi sub super trans ultra un"
).split()
ABBREVIATIONS = "al. Ave. Ft. Sgt. Lt. Col. Capt. Maj. Cmdr. Blvd. Hon. Sens. Reps.".split()
APART = [("wan", "na"), ("Wan", "na"), ("out", "ta"), ("a", "lot"), ("Let", "s")]  # "alot" is two words
WHOLE = [f"{e}-mail{ending}" for e in "eE" for ending in ("", "s", "ed", "ing")]
NO_EXCEPTIONS = ("and/or", "):", "wed", "Wed")  # no emoticon, no "we'd"
PHONE_OR_HASHTAG = re.compile(rf"(?:\d-)?(?:\d{{3}}-)?\d{{3}}-\d{{4}}|#[{ALPHA}]\w+")
NO_POSSESSIVE = (  # stand before these: in "its a shame" an apostrophe was left out
    "a an the not also really definitely probably simply never my your been because"
).split()
UNMARKED = re.compile(rf"\b(?:[Ii]ts|[Yy]our)(?= (?:{'|'.join(NO_POSSESSIVE)})(?![\w-]))")
INSIDE = [  # cut wherever they stand: brackets, "who?me", "COVID-19", "U.S.-led"
    r"[()\[\]{}]",
    rf"(?<=[{ALPHA}])[?!]+(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])(?:{HYPHENS})(?=[0-9])",
    rf"(?<=\.)(?:{HYPHENS})(?=[{ALPHA}])",
]
BEFORE = [rf"-(?=[{ALPHA}])"]
AFTER = [rf"(?<=[{ALPHA}])-", r"(?<=[0-9])(?:[ap]m|[AP]M|[kK])", r"(?<=[a-z]{2})[.:,][?!]"]
HYPHEN = rf"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"


class TreebankTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokenizer, which cuts "its" in two besides where it stands for "it's"."""

    def __call__(self, text: str) -> Doc:
        """Cut a text into words."""
        doc: Doc = super().__call__(text)
        found = [doc.char_span(*match.span()) for match in UNMARKED.finditer(text)]
        if found:
            _cut(doc, [word[0] for word in found if word is not None])
        return doc


def _cut(doc: Doc, words: Iterable[Token]) -> None:
    """Cut the last letter off some words."""
    with doc.retokenize() as retokenizer:
        for word in words:
            retokenizer.split(word, [word.text[:-1], word.text[-1]], heads=[(word, 0), (word, 1)])


@registry.tokenizers("timeline.Tokenizer.v1")  # type: ignore[untyped-decorator]
def tokenizer_factory() -> Callable[[Language], Tokenizer]:
    """Make the tokenizer of the bundled pipeline."""
    return make_tokenizer


def make_tokenizer(nlp: Language) -> Tokenizer:
    """A tokenizer over a language's own rules: whole runs of marks, bound prefixes kept."""
    defaults = nlp.Defaults
    special = dict(defaults.tokenizer_exceptions or {})
    for exception in NO_EXCEPTIONS:
        special.pop(exception, None)
    special.update({word: [{65: word}] for word in (*ABBREVIATIONS, *WHOLE)})
    special.update({"".join(parts): [{65: part} for part in parts] for parts in APART})
    return TreebankTokenizer(
        nlp.vocab,
        rules=special,
        prefix_search=compile_prefix_regex([*RUNS, *BEFORE, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*RUNS, *AFTER, *(defaults.suffixes or ())]).search,
        infix_finditer=compile_infix_regex([*INSIDE, *_infixes(defaults.infixes or ())]).finditer,
        token_match=PHONE_OR_HASHTAG.fullmatch,
        url_match=defaults.url_match,
    )


def _infixes(defaults: Iterable[Any]) -> list[Any]:
    free = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.title()})" for prefix in BOUND)
    return [free + HYPHEN if pattern == HYPHEN else pattern for pattern in defaults]
