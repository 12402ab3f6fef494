"""From a label key in the window to the painted highlight: keys, SQLite, panels and all.

What the key changed in the window is painted as the event loop does it. `page` besides is the
painting of the whole page, as after a change of the theme. `cpu` is what the process took of a
processor from the key until it was painted: on a busy machine, or one with a slow disk, the rest
is waiting.

    python -m tests.benchmarks.label_key [--json] [--keys N]

Documents a, b and c of the budgets (3,000, 100,000 and 1,000,000 characters in one paragraph with
40, 2,000 and 20,000 spans), through the real main window, its journal and its file on the disk.
"""

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.commands.importing import ImportDocuments
from core.commands.project import SetThreshold
from core.formats.base import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from core.worker.client import Worker
from gui.appearance import Appearance
from gui.garbage import CalmCollecting
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

SIZES = {"a": (3_000, 40, 16.0), "b": (100_000, 2_000, 16.0), "c": (1_000_000, 20_000, 33.0)}
"""Characters, spans, budget of the 95th percentile in milliseconds."""
ANNOTATOR = "benchmark"
LABELS = ("PER", "LOC", "ORG", "DATE")


class Paints(QObject):
    """How often what it watches was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is QEvent.Type.Paint
        return False


def document(length: int, spans: int) -> FormattedDocument:
    """One paragraph of the seed article's words, shuffled, with spans of two words on it.

    Shuffled, since a text that repeats itself would be suggested all over by its own spans.
    """
    (seed,) = Path("seeds").glob("*.txt")
    words = seed.read_text("utf-8").split()
    rng = random.Random(7)
    parts: list[str] = []
    size = 0
    while size < length:
        parts.append(rng.choice(words))
        size += len(parts[-1]) + 1
    text = " ".join(parts)[:length]
    every = length // spans
    marks = []
    for number in range(spans):
        start = text.find(" ", number * every) + 1
        end = text.find(" ", text.find(" ", start) + 1)
        if start < end < (number + 1) * every:
            marks.append(Mark(start, end, LABELS[number % len(LABELS)]))
    return FormattedDocument("", "benchmark", text, {}, tuple(marks))


def measure(
    app: QApplication, folder: Path, name: str, keys: int, worker: Worker
) -> dict[str, float]:
    """Milliseconds of label keys and of painting, as median and 95th percentile.

    `worker` tags, as in the program, and may be at something else besides.
    """
    length, spans, _ = SIZES[name]
    path = folder / f"{name}.hashiye"
    create_project(path, load_label_set(None)).close()
    session = Session.open(path, ANNOTATOR)
    session.execute(ImportDocuments([document(length, spans)], as_spans=True))
    # Only spans are on the page: suggestions for shuffled words would be of no article's density.
    session.execute(SetThreshold(1.0))
    session.close()
    tasks = Tasks()
    settings = Settings(folder)
    settings.annotator = ANNOTATOR
    window = MainWindow(settings, Appearance(app), tasks, worker)
    CalmCollecting(window.view.selectionChanged, window)
    window.resize(1280, 800)
    window.show()
    window.open_project(path)
    assert window.workspace is not None
    while window.workspace.suggesting.busy:
        app.processEvents()
    text = document(length, spans).text
    taken: list[float] = []
    cpu: list[float] = []
    pages: list[float] = []
    paints = Paints(window.view.viewport())
    session = window.workspace.session
    (number_of,) = session.document_ids()
    assert len(session.spans(number_of)) == spans
    place = length // 2
    for number in range(keys):
        place = text.index(" ", place + 3) + 1
        window.view.set_caret(place)
        window.view.focus(None)
        while tasks.active():
            app.processEvents()
        app.processEvents()
        painted = paints.count
        started, worked = time.perf_counter(), time.process_time()
        QTest.keyClick(window.view, Qt.Key(ord("1") + number % 3))
        QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)
        taken.append(1000 * (time.perf_counter() - started))
        cpu.append(1000 * (time.process_time() - worked))
        assert paints.count > painted, "nothing was painted"
        started = time.perf_counter()
        window.view.viewport().repaint()
        pages.append(1000 * (time.perf_counter() - started))
        start, end = window.view.target() or (0, 0)
        made = [s for s in session.spans(number_of) if (s.start, s.end) == (start, end)]
        assert made, "the key made no span"
        assert window.view.focused() == made[0]
        app.processEvents()
    window.close()
    tasks.shutdown()
    figures = {}
    for what, times in (("key", taken), ("cpu", cpu), ("page", pages)):
        figures[f"{what}_median_ms"] = round(statistics.median(times), 2)
        figures[f"{what}_p95_ms"] = round(sorted(times)[int(0.95 * (len(times) - 1))], 2)
    return figures


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keys", type=int, default=60)
    arguments = parser.parse_args()
    app = QApplication([])
    app.setStyle("Fusion")
    worker = Worker()
    with tempfile.TemporaryDirectory() as folder:
        figures = {
            name: measure(app, Path(folder), name, arguments.keys, worker)
            | {"budget_ms": SIZES[name][2]}
            for name in SIZES
        }
    worker.close()
    within = all(figure["key_p95_ms"] <= figure["budget_ms"] for figure in figures.values())
    if arguments.json:
        sys.stdout.write(json.dumps({"within_budget": within, "documents": figures}) + "\n")
        return
    for name, figure in figures.items():
        told = ", ".join(f"{key} {value}" for key, value in figure.items())
        sys.stdout.write(f"{name}: {told}\n")
    sys.stdout.write(f"within budget: {within}\n")


if __name__ == "__main__":
    main()
