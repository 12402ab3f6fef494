"""Label keys in the window while the worker trains: none may wait for it.

    python -m tests.benchmarks.learning_latency [--json] [--keys N] [--articles N]

Documents a and b of the budgets, as in `label_key`, with the worker training one model after the
other on a project of made-up articles. Also: seconds until a worker that was started can tag, and
its memory in megabytes.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import threading
import time
from pathlib import Path

from core.commands.importing import ImportDocuments
from core.formats.base import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.progress import Cancelled
from core.session import Session
from core.store.project import create_project
from core.worker.client import Worker
from core.worker.requests import Train, Warm

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DOCUMENTS = ("a", "b")
READY_BUDGET = 2.0
"""Seconds from the start of the program until the worker can tag."""
NAMES = ("علی رضایی", "مریم کریمی", "حسین احمدی", "زهرا موسوی", "رضا نوری", "سارا محمدی")
PLACES = ("تهران", "اصفهان", "استان البرز", "شیراز", "مشهد", "تبریز")
FRAMES = (
    "{name} در {place} گفت که کار به پایان رسیده است.",
    "به گزارش خبرنگار ما از {place}، {name} از این طرح دیدن کرد.",
    "{name} پیش از این در {place} و پس از آن در جای دیگری کار می‌کرد.",
)


def article(rng: random.Random, sentences: int = 20) -> FormattedDocument:
    """Sentences about persons and places, which are marked."""
    text = ""
    marks = []
    for _ in range(sentences):
        chosen = {"name": rng.choice(NAMES), "place": rng.choice(PLACES)}
        sentence = rng.choice(FRAMES).format(**chosen)
        for kind, label in (("name", "PER"), ("place", "LOC")):
            start = len(text) + sentence.index(chosen[kind])
            marks.append(Mark(start, start + len(chosen[kind]), label))
        text += sentence + "\n"
    marks.sort(key=lambda mark: mark.start)
    return FormattedDocument("", "made up", text, {}, tuple(marks))


def project_to_train(path: Path, articles: int) -> Path:
    """A project with so many articles that are done."""
    rng = random.Random(7)
    with_labels = create_project(path, load_label_set())
    session = Session(with_labels, "benchmark")
    found = [article(rng) for _ in range(articles)]
    session.execute(ImportDocuments(found, as_spans=True, done=True))
    session.close()
    return path


class Trainings:
    """Has the worker train again and again on a thread, and counts."""

    def __init__(self, worker: Worker, path: Path) -> None:
        self._worker, self._path = worker, path
        self._stop = threading.Event()
        self.polls = self.done = 0
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Trainings":
        self._thread.start()
        while not self.polls and self._thread.is_alive():
            time.sleep(0.01)
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join()

    def _progress(self, _done: int, _total: int) -> bool:
        self.polls += 1
        return not self._stop.is_set()

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                assert self._worker.ask(Train(self._path), self._progress, slow=True) is not None
                self.done += 1
        except Cancelled:
            pass


def memory(pid: int | None) -> dict[str, float]:
    """Megabytes that the process has now, and had at the most; nothing where that is not told."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return {}
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    fields = {"worker_mb": "VmRSS", "worker_peak_mb": "VmHWM"}
    return {name: round(int(lines[field].split()[0]) / 1024, 1) for name, field in fields.items()}


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--articles", type=int, default=100)
    arguments = parser.parse_args()

    started = time.perf_counter()
    worker = Worker()
    worker.ask(Warm())
    ready = time.perf_counter() - started
    figures: dict[str, float] = {"worker_ready_s": round(ready, 2)}
    figures |= {f"warm_{name}": value for name, value in memory(worker.pid).items()}

    # Here and not above: the worker reads this file too, and has no use for Qt.
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.label_key import SIZES, measure

    sys.setswitchinterval(0.0005)
    app = QApplication([])
    app.setStyle("Fusion")
    documents = {}
    with tempfile.TemporaryDirectory() as folder:
        path = project_to_train(Path(folder) / "trained.hashiye", arguments.articles)
        with Trainings(worker, path) as trainings:
            for name in DOCUMENTS:
                before = trainings.polls
                found = measure(app, Path(folder), name, arguments.keys, worker)
                assert trainings.polls > before, "nothing was trained meanwhile"
                documents[name] = found | {"budget_ms": SIZES[name][2]}
            figures |= memory(worker.pid) | {"trainings": trainings.done}
        worker.close()
    within = ready <= READY_BUDGET and all(
        figure["key_p95_ms"] <= figure["budget_ms"] for figure in documents.values()
    )
    if arguments.json:
        report = {"within_budget": within, "documents": documents, **figures}
        sys.stdout.write(json.dumps(report) + "\n")
        return
    for name, figure in (*documents.items(), ("worker", figures)):
        told = ", ".join(f"{key} {value}" for key, value in figure.items())
        sys.stdout.write(f"{name}: {told}\n")
    sys.stdout.write(f"within budget: {within}\n")


if __name__ == "__main__":
    main()
