"""Builds the untrained pipeline and its training examples; knows nothing of where data lies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc
from spacy.training import Example

from timeline.pipeline import layers, tokenizer  # noqa: F401
from training.conllu import Sentence

if TYPE_CHECKING:
    from spacy.language import Language

WIDTH, DEPTH, HIDDEN = 192, 4, 112

TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {"@architectures": "timeline.LexicalEmbed.v1", "width": WIDTH, "dropout": 0.0},
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": WIDTH,
        "depth": DEPTH,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
TOKENIZER = "timeline.Tokenizer.v1"
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}
TAGGER = {"@architectures": "spacy.Tagger.v2", "normalize": False, "tok2vec": LISTENER}


def transition_model(state: str, extra: bool) -> dict[str, object]:
    """The configuration of a transition-based component."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": extra,
        "hidden_width": HIDDEN,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": LISTENER,
    }


COMPONENTS: dict[str, dict[str, object]] = {
    "tok2vec": {"model": TOK2VEC},
    "tagger": {"model": TAGGER},
    "morphologizer": {"model": TAGGER, "extend": False, "overwrite": True},
    "trainable_lemmatizer": {"model": TAGGER, "min_tree_freq": 2, "top_k": 3},
    "parser": {"model": transition_model("parser", extra=False), "min_action_freq": 8},
    "ner": {"model": transition_model("ner", extra=True)},
}


def blank_pipeline(lexicon: layers.Lexicon, vectors: layers.Array) -> Language:
    """The pipeline before training, with its lexicon and vectors."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    for name, config in COMPONENTS.items():
        nlp.add_pipe(name, config=config)
    tok2vec = nlp.get_pipe("tok2vec")
    layers.set_lexicon(tok2vec.model, lexicon, vectors)  # type: ignore[attr-defined]
    return nlp


def example(nlp: Language, sentences: list[Sentence]) -> Example:
    """A training example: the raw text as the tokenizer cuts it, and the given reading."""
    reference = gold_doc(nlp, sentences)
    return Example(nlp.make_doc(reference.text), reference)


def gold_doc(nlp: Language, sentences: list[Sentence]) -> Doc:
    """The treebank's reading of some neighbouring sentences as one doc."""
    words = [word for sentence in sentences for word in sentence.words]
    if not words[0].xpos:
        return _named_doc(nlp, sentences)
    offsets = list(_offsets(sentences))
    heads = [word.head + offset for word, offset in zip(words, offsets, strict=True)]
    return Doc(
        nlp.vocab,
        words=[w.form for w in words],
        spaces=[w.space for w in words[:-1]] + [False],
        tags=[w.xpos for w in words],
        pos=[w.upos for w in words],
        morphs=[w.feats for w in words],
        lemmas=[w.lemma for w in words],
        heads=heads,
        deps=["ROOT" if w.deprel == "root" else w.deprel for w in words],
        sent_starts=[i == 0 or offsets[i] != offsets[i - 1] for i in range(len(words))],
        ents=_entity_tags(sentences),
    )


def _named_doc(nlp: Language, sentences: list[Sentence]) -> Doc:
    """A doc of which nothing is known but the entities."""
    words = [word for sentence in sentences for word in sentence.words]
    spaces = [word.space for word in words[:-1]] + [False]
    forms = [word.form for word in words]
    return Doc(nlp.vocab, words=forms, spaces=spaces, ents=_entity_tags(sentences))


def _offsets(sentences: Iterable[Sentence]) -> Iterable[int]:
    offset = 0
    for sentence in sentences:
        yield from [offset] * len(sentence.words)
        offset += len(sentence.words)


def _entity_tags(sentences: Iterable[Sentence]) -> list[str] | None:
    tags: list[str] = []
    for sentence in sentences:
        if sentence.entities is None:
            return None
        own = ["O"] * len(sentence.words)
        for start, end, kind in sentence.entities:
            own[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
        tags += own
    return tags
