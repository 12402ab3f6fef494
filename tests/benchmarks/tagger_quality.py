"""How well gazetteers and rules tag news that nobody has marked: exact F1 on ARMAN fold 1 test.

    python -m tests.benchmarks.tagger_quality [--json]

The corpus is not part of the repository. It is looked for in the folder that HASHIYE_CORPORA names,
else in `../shared/corpora`: `arman/test_fold1.txt`, a token and an IOB2 tag a line, an empty line
between sentences. `--corpus parstwiner` and `--corpus textmining` measure on the openly licensed
corpora that rules may be tuned on.
"""

import argparse
import ast
import csv
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from core.tagger.builtin import BuiltinTagger

LABELS = ("PER", "LOC", "ORG")
BUDGET_F1 = 45.0
_NAMES = {"pers": "PER", "loc": "LOC", "org": "ORG", "POG": "ORG"}
_FILES = {
    "arman": ("arman/test_fold1.txt",),
    "parstwiner": ("parstwiner/train.txt", "parstwiner/dev.txt"),
    "textmining": ("textmining/eval.csv", "textmining/test.csv"),
}
_KINDS = ("DAT", "PER", "ORG", "LOC", "EVE")
_CSV_TAGS = ["O", *(f"B-{kind}" for kind in _KINDS), *(f"I-{kind}" for kind in _KINDS)]
Sentence = tuple[list[str], list[str]]
Entity = tuple[int, int, str]


def corpora() -> Path:
    """The folder of the corpora."""
    return Path(os.environ.get("HASHIYE_CORPORA", "../shared/corpora"))


def sentences(path: Path) -> Iterator[Sentence]:
    """Tokens and tags of each sentence of a corpus file."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                tags = [_CSV_TAGS[number] for number in ast.literal_eval(row["labels"])]
                yield ast.literal_eval(row["tokens"]), tags
        return
    tokens: list[str] = []
    tags: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        parts = line.split()
        if len(parts) == 2:
            tokens.append(parts[0])
            tags.append(parts[1])
        elif tokens:
            yield tokens, tags
            tokens, tags = [], []
    if tokens:
        yield tokens, tags


def entities(tags: list[str]) -> set[Entity]:
    """The half-open token ranges that IOB2 `tags` mark, with their labels."""
    found: set[Entity] = set()
    start = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            found.add((start, i, _NAMES.get(tags[start][2:], tags[start][2:])))
            start = None
        if tag.startswith("B-"):
            start = i
    return found


def suggested(tagger: BuiltinTagger, tokens: list[str]) -> set[Entity]:
    """What `tagger` marks in the sentence of `tokens`, as token ranges.

    A suggestion that does not begin and end with a token counts with offsets that match nothing.
    """
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    position = 0
    for i, token in enumerate(tokens):
        starts[position] = i
        ends[position + len(token)] = i + 1
        position += len(token) + 1
    return {
        (starts.get(one.start, -one.start - 1), ends.get(one.end, -one.end - 1), one.label)
        for one in tagger.suggest_text(" ".join(tokens))
    }


def measure(paths: list[Path], show: str = "") -> dict[str, object]:
    """Exact precision, recall and F1 in per cent, for each label and over all of them."""
    tagger = BuiltinTagger(labels=frozenset(LABELS))
    right: Counter[str] = Counter()
    proposed: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for path in paths:
        for tokens, tags in sentences(path):
            gold = {entity for entity in entities(tags) if entity[2] in LABELS}
            found = suggested(tagger, tokens)
            right.update(label for *_, label in gold & found)
            proposed.update(label for *_, label in found)
            expected.update(label for *_, label in gold)
            if show:
                for sign, odd in (("+", found - gold), ("-", gold - found)):
                    wrong.update(
                        f"{sign} {label} {' '.join(tokens[max(first, 0) : last])}"
                        for first, last, label in odd
                        if label == show
                    )
    for mistake, count in wrong.most_common(150):
        print(count, mistake)
    figures = {label: _scores(right[label], proposed[label], expected[label]) for label in LABELS}
    total = _scores(right.total(), proposed.total(), expected.total())
    return {"labels": figures, **total}


def _scores(right: int, proposed: int, expected: int) -> dict[str, float]:
    return {
        "precision": round(100 * right / max(proposed, 1), 1),
        "recall": round(100 * right / max(expected, 1), 1),
        "f1": round(200 * right / max(proposed + expected, 1), 1),
    }


def main() -> int:
    """Measure, print, and return 0; 1 where the corpus is absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--corpus", choices=sorted(_FILES), default="arman")
    parser.add_argument("--mistakes", choices=LABELS, default="", help="list a label's mistakes")
    arguments = parser.parse_args()
    paths = [corpora() / name for name in _FILES[arguments.corpus]]
    missing = [path for path in paths if not path.is_file()]
    if missing:
        print(f"skipped: no {missing[0]}; set HASHIYE_CORPORA to the corpora", file=sys.stderr)
        return 1
    figures = measure(paths, arguments.mistakes)
    f1 = figures["f1"]
    assert isinstance(f1, float)
    report = {"within_budget": f1 >= BUDGET_F1, "corpus": arguments.corpus, **figures}
    if arguments.json:
        print(json.dumps(report))
        return 0
    print(f"{arguments.corpus}: exact, budget {BUDGET_F1} F1")
    for label, scores in [*figures["labels"].items(), ("all", figures)]:  # type: ignore[attr-defined]
        print(f"  {label:4} P {scores['precision']}  R {scores['recall']}  F1 {scores['f1']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
