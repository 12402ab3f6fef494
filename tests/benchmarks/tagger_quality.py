"""How well suggestions are right: exact F1 on gold corpora, before and after learning.

    python -m tests.benchmarks.tagger_quality [--json] [--parts untaught arman articles]

- untaught: rules and lists alone, the base model alone and all together on ARMAN fold 1 test, its
  labels mapped to PER, LOC and ORG. Nothing has learned from news.
- arman: the project's model after all of ARMAN fold 1 train, six labels, trained as thoroughly as
  `hashiye train` does, on its test part.
- articles: the project's model after 5, 10, 20, 50, 100 and 200 articles of nsurl2019, seven
  labels, on the last 100 files by name; the mean of three orders. Beside it training from scratch,
  without what comes with Hashiye. Also how far scores are from the truth.

The corpora are not part of the repository: see `tests.benchmarks.corpora`.
"""

import argparse
import json
import random
import statistics
import sys
from collections.abc import Sequence
from time import perf_counter

from core.model import Label, LabelSet
from core.store.settings import ProjectSettings
from core.tagger import crf, training
from core.tagger.base import base_calibration, base_chain
from core.tagger.builtin import BuiltinTagger
from core.tagger.calibration import calibration_error
from core.tagger.candidate import Candidate
from core.tagger.combine import combine
from core.tagger.evidence import disjoint, tags
from core.tagger.features import expand
from core.tagger.label_map import LabelMap
from core.tagger.lexicon import Lexicon
from core.tagger.reading import Reading, propose, read_all, sequences
from core.tagger.training import Example
from tests.benchmarks import corpora
from tests.benchmarks.corpora import Marked

SHOWN = ProjectSettings().threshold
"""The threshold of a new project."""
ARMAN = {
    "pers": "PER",
    "loc": "LOC",
    "org": "ORG",
    "fac": "FAC",
    "event": "EVENT",
    "pro": "PRODUCT",
}
THREE = frozenset({"PER", "LOC", "ORG"})
SIZES = (5, 10, 20, 50, 100, 200)
SEEDS = (1, 2, 3)
HELD_OUT = 100
BUDGETS = {
    "base": 62.0,
    "arman": 75.0,
    "articles": dict(zip(SIZES, (53.0, 57.0, 61.0, 67.0, 71.0, 74.0), strict=True)),
    "calibration_error": 5.0,
}
Found = list[tuple[int, int, str, float]]


def scores(
    found: Sequence[Found],
    gold: Sequence[Marked],
    labels: frozenset[str],
    threshold: float = SHOWN,
) -> dict[str, object]:
    """Exact precision, recall and F1 in per cent, over all `labels` and for each."""
    result: dict[str, object] = {}
    totals = [0, 0, 0]
    for label in sorted(labels):
        right = shown = there = 0
        for several, (_, spans) in zip(found, gold, strict=True):
            told = {one[:3] for one in several if one[2] == label and one[3] >= threshold}
            held = {span for span in spans if span[2] == label}
            right, shown, there = right + len(told & held), shown + len(told), there + len(held)
        result[label] = _rates(right, shown, there)
        totals = [a + b for a, b in zip(totals, (right, shown, there), strict=True)]
    return _rates(*totals) | {"labels": result}


def _rates(right: int, shown: int, there: int) -> dict[str, object]:
    return {
        "precision": round(100 * right / max(shown, 1), 1),
        "recall": round(100 * right / max(there, 1), 1),
        "f1": round(200 * right / max(shown + there, 1), 1),
    }


def suggested(tagger: BuiltinTagger, readings: Sequence[Reading]) -> list[Found]:
    """What a tagger suggests for texts that were read."""
    found = tagger.suggest_read(readings, [0] * len(readings))
    return [[(one.start, one.end, one.label, one.score) for one in several] for several in found]


def placed(readings: Sequence[Reading], found: Sequence[Sequence[Candidate]]) -> list[Found]:
    """Candidates with offsets into the text."""
    return [
        [
            (
                reading.article.starts[one.first],
                reading.article.ends[one.last - 1],
                one.label,
                one.score,
            )
            for one in several
        ]
        for reading, several in zip(readings, found, strict=True)
    ]


def best_threshold(found: Sequence[Found]) -> float:
    """The threshold at which F1 is to be expected highest, by the scores alone.

    (Lipton, Elkan and Narayanaswamy 2014.) No gold is looked at.
    """
    ordered = sorted((one[3] for several in found for one in several), reverse=True)
    total, likely, best, threshold = sum(ordered), 0.0, 0.0, 1.0
    for count, score in enumerate(ordered, 1):
        likely += score
        expected = 2 * likely / (count + total)
        if expected > best:
            best, threshold = expected, score
    return threshold


def untaught() -> dict[str, object]:
    """The sources that have not learned from the project, on ARMAN."""
    gold = corpora.by_sentence(corpora.require("arman/test_fold1.txt"), ARMAN)
    readings = read_all([text for text, _ in gold], base_chain())
    by_rules = [
        combine(one.article, [*one.listed, *one.ruled], Lexicon(), nested=False) for one in readings
    ]
    meant = base_calibration().probability
    by_base = [
        [one._replace(score=meant(one.label, one.score)) for one in disjoint(reading.based)]
        for reading in readings
    ]
    base = placed(readings, by_base)
    threshold = best_threshold(base)
    together = suggested(BuiltinTagger(labels=THREE), readings)
    return {
        "rules": scores(placed(readings, by_rules), gold, THREE),
        "base": {"threshold": threshold, **scores(base, gold, THREE, threshold)},
        "together": scores(together, gold, THREE),
    }


def examples(texts: Sequence[Marked]) -> list[Example]:
    """Gold texts as documents that are done."""
    readings = read_all([text for text, _ in texts], base_chain())
    return [
        Example(str(i), reading, tuple(spans))
        for i, (reading, (_, spans)) in enumerate(zip(readings, texts, strict=True))
    ]


def arman() -> dict[str, object]:
    """The project's model, all of the corpus being done."""
    train, test = corpora.require("arman/train_fold1.txt", "arman/test_fold1.txt")
    done = examples(corpora.by_sentence([train], ARMAN))
    gold = corpora.by_sentence([test], ARMAN)
    started = perf_counter()
    tagger = learned(done, frozenset(ARMAN.values()), thorough=True)
    seconds = perf_counter() - started
    readings = read_all([text for text, _ in gold], base_chain())
    figures = scores(suggested(tagger, readings), gold, frozenset(ARMAN.values()))
    return figures | {"training_seconds": round(seconds, 1)}


def learned(
    done: Sequence[Example], labels: frozenset[str], *, thorough: bool = False
) -> BuiltinTagger:
    """The built-in tagger of a project in which these documents are done."""
    label_map = named(labels)
    model, _ = training.train(done, label_map, lambda _step, _steps: None, thorough=thorough)
    return BuiltinTagger(labels, training.lexicon_of(done), label_map=label_map, model=model)


def named(labels: frozenset[str]) -> LabelMap:
    """What a project with `labels` calls those of the untaught sources, as by itself."""
    return LabelMap.of(LabelSet(tuple(Label(label) for label in sorted(labels))), {})


def from_scratch(done: Sequence[Example], readings: Sequence[Reading]) -> list[Found]:
    """What a field that knows nothing but these documents finds."""
    told = []
    for example in done:
        tagged = tags(example.reading.article, example.spans)
        empty = [""] * len(tagged)
        for sentence, keys in zip(
            example.reading.sentences, sequences(example.reading, [empty]), strict=True
        ):
            told.append((keys, tagged[sentence.first : sentence.last]))
    method = crf.Method("lbfgs", {"c1": 0.1, "c2": 0.05, "max_iterations": 100})
    chain = crf.train(told, expand, method, lambda: None)
    columns = [[[""] * len(one.article.words)] for one in readings]
    return placed(readings, [disjoint(one) for one in propose(chain, readings, columns, "")])


def articles(seeds: Sequence[int] = SEEDS) -> dict[str, object]:
    """The learning curve."""
    (folder,) = corpora.require("nsurl2019")
    texts = corpora.articles(folder)
    gold = texts[-HELD_OUT:]
    labels = frozenset(label for _, spans in texts for *_, label in spans)
    pool = examples(texts[:-HELD_OUT])
    readings = read_all([text for text, _ in gold], base_chain())
    curve: dict[str, dict[str, float]] = {}
    for size in SIZES:
        by_seed: dict[str, list[float]] = {
            "f1": [],
            "scratch_f1": [],
            "calibration_error": [],
            "seconds": [],
        }
        for seed in seeds:
            done = random.Random(seed).sample(pool, size)
            started = perf_counter()
            tagger = learned(done, labels)
            by_seed["seconds"].append(perf_counter() - started)
            found = suggested(tagger, readings)
            by_seed["f1"].append(float(str(scores(found, gold, labels)["f1"])))
            by_seed["calibration_error"].append(100 * _error(found, gold))
            scratch = from_scratch(done, readings)
            by_seed["scratch_f1"].append(float(str(scores(scratch, gold, labels)["f1"])))
        curve[str(size)] = {name: round(statistics.mean(of), 1) for name, of in by_seed.items()}
    return {"held_out": HELD_OUT, "seeds": list(seeds), "by_article": curve}


def _error(found: Sequence[Found], gold: Sequence[Marked]) -> float:
    return calibration_error(
        (score, (start, end, label) in set(spans))
        for several, (_, spans) in zip(found, gold, strict=True)
        for start, end, label, score in several
    )


PARTS = {"untaught": untaught, "arman": arman, "articles": articles}


def over(report: dict[str, dict[str, object]]) -> list[str]:
    """What is not as good as it has to be."""
    missed = []
    if "untaught" in report and report["untaught"]["base"]["f1"] < BUDGETS["base"]:  # type: ignore[index]
        missed.append("base")
    if "arman" in report and report["arman"]["f1"] < BUDGETS["arman"]:  # type: ignore[operator]
        missed.append("arman")
    if "articles" in report:
        curve = report["articles"]["by_article"]
        for size, least in BUDGETS["articles"].items():  # type: ignore[attr-defined]
            if curve[str(size)]["f1"] < least:  # type: ignore[index]
                missed.append(f"articles.{size}")
            if curve[str(size)]["calibration_error"] > BUDGETS["calibration_error"]:  # type: ignore[index]
                missed.append(f"calibration.{size}")
    return missed


def main() -> int:
    """Measure, print, and return 0."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    arguments = parser.parse_args()
    report = {part: PARTS[part]() for part in arguments.parts}
    missed = over(report)
    whole = {"within_budget": not missed, "over": missed, "budgets": BUDGETS, **report}
    print(json.dumps(whole, indent=None if arguments.json else 2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
