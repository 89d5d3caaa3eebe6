"""Check on a corpus that every object lies on the text it quotes; print how long it took.

python benchmarks/offsets.py [FILE.jsonl]      default ../shared/corpora/timebank_aquaint.jsonl
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from test_offsets import spans

import timeline

corpus = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpora/timebank_aquaint.jsonl")
documents = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
articles = ((document["text"], document["dct"]) for document in documents)
checked = wrong = characters = 0
started = time.perf_counter()
for found in timeline.Extractor().pipe(articles):
    text = found.article.text
    characters += len(text)
    for item in spans(found):
        checked += 1
        wrong += text[item.start : item.end] != item.text
seconds = time.perf_counter() - started
print(f"{len(documents)} documents, {characters} characters, {seconds:.0f} s")
print(f"{checked} objects, {wrong} not true to the text")
sys.exit(bool(wrong))
