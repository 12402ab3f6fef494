"""How fast suggestions come: tagging, training, and the worker that does both.

    python -m tests.benchmarks.tagger_speed [--json]

- tagging: tokens a second on one core through every built-in source, the project's own model and a
  lexicon of 5,000 strings among them, on texts that were not read before;
- training: seconds for the model of 50 and of 200 articles, judging it included, when the articles
  have never been read, and again, as in the worker, which has read them for earlier trainings;
- worker: seconds from its start until it has tagged, and its memory after training.

Articles are those of nsurl2019, see `tests.benchmarks.corpora`. `learning_latency` measures what
the window feels of training.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

# One core: numpy's own threads are not counted.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument, Mark
from core.learning.training import train
from core.model import Document, Label, LabelSet
from core.session import Session
from core.store.project import create_project
from core.tagger import training
from core.tagger.base import base_chain
from core.tagger.builtin import BuiltinTagger
from core.tagger.label_map import LabelMap
from core.tagger.lexicon import Lexicon, LexiconEntry
from core.tagger.memory import Memory
from core.tagger.reading import read_all
from core.text.tokens import tokenize
from core.worker.client import Worker
from core.worker.requests import Train, Warm
from tests.benchmarks import corpora

BUDGETS = {
    "tokens_per_second": 40_000,
    "train_50_again_s": 3.0,
    "train_200_again_s": 10.0,
    "ready_s": 2.0,
}
RUNS = 5
TAGGED = 100
"""Articles that are tagged; others are learned from."""


def project(folder: Path, texts: list[corpora.Marked], done: int) -> Path:
    """A project with `done` articles that are done."""
    labels = sorted({label for _, spans in texts for *_, label in spans})
    path = folder / f"{done}.hashiye"
    create_project(path, LabelSet(tuple(Label(label) for label in labels))).close()
    session = Session.open(path, "benchmark")
    documents = [
        FormattedDocument("", str(i), text, {}, tuple(Mark(*span) for span in spans))
        for i, (text, spans) in enumerate(texts[:done])
    ]
    session.execute(ImportDocuments(documents, as_spans=True, done=True))
    session.close()
    return path


def tagging(texts: list[corpora.Marked]) -> dict[str, float]:
    """Tokens a second, as median and slowest of some runs."""
    readings = read_all([text for text, _ in texts[:40]], base_chain())
    done = [
        training.Example(str(i), reading, tuple(spans))
        for i, (reading, (_, spans)) in enumerate(zip(readings, texts, strict=False))
    ]
    model, _ = training.train(done, LabelMap(), lambda _step, _steps: None)
    known = [LexiconEntry(f"نام {number}", "PER", 1) for number in range(5_000)]
    entries = [*training.lexicon_of(done).entries, *known]
    documents = [Document(i, str(i), "", text) for i, (text, _) in enumerate(texts[-TAGGED:])]
    tokens = sum(len(tokenize(document.text)) for document in documents)
    labels = frozenset(label for _, spans in texts for *_, label in spans)
    speeds = []
    for _ in range(RUNS):
        tagger = BuiltinTagger(labels, Lexicon.of(entries), model=model)
        started = time.process_time()
        tagger.suggest(documents)
        speeds.append(tokens / (time.process_time() - started))
    return {
        "tokens_per_second": round(statistics.median(speeds)),
        "tokens_per_second_slowest": round(min(speeds)),
    }


def training_times(folder: Path, texts: list[corpora.Marked]) -> dict[str, float]:
    """Seconds of training, the articles unread and read before."""
    figures: dict[str, float] = {}
    for done in (50, 200):
        session = Session.open(project(folder, texts, done), "benchmark", readonly=True)
        memory = Memory()
        for name in ("", "_again"):
            started = time.perf_counter()
            model = train(session.project.db, lambda _done, _total: True, memory)
            figures[f"train_{done}{name}_s"] = round(time.perf_counter() - started, 2)
        assert model is not None
        assert model.data is not None
        figures[f"model_{done}_mb"] = round(len(model.data) / 1e6, 2)
        session.close()
    return figures


def worker(folder: Path) -> dict[str, float]:
    """How long the worker takes to be ready, and what it holds."""
    started = time.perf_counter()
    asked = Worker()
    asked.start()
    asked.ask(Warm())
    ready = time.perf_counter() - started
    memory = {"memory_mb": _memory(asked)}
    asked.ask(Train(folder / "200.hashiye"), slow=True)
    memory["memory_after_training_mb"] = _memory(asked)
    asked.close()
    return {"ready_s": round(ready, 2), **memory}


def _memory(asked: Worker) -> float:
    pages = int(Path(f"/proc/{asked.pid}/statm").read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)


def main() -> int:
    """Measure, print, and return 0."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments = parser.parse_args()
    (path,) = corpora.require("nsurl2019")
    texts = corpora.articles(path)
    with tempfile.TemporaryDirectory() as folder:
        figures = {**tagging(texts), **training_times(Path(folder), texts), **worker(Path(folder))}
    over = [
        name
        for name, budget in BUDGETS.items()
        if (figures[name] < budget if name == "tokens_per_second" else figures[name] > budget)
    ]
    report = {"within_budget": not over, "over": over, "budgets": BUDGETS, **figures}
    print(json.dumps(report, indent=None if arguments.json else 2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
