"""How fast the article view is: `python -m tests.benchmarks.article_view [--json]`.

Documents: a = 3,000 characters and 40 spans; b = 100,000 and 2,000 in one paragraph; c = 1,000,000
and 20,000 in one paragraph. Memory is of the whole process, each document in a process of its own.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

SIZES = {"a": (3_000, 40), "b": (100_000, 2_000), "c": (1_000_000, 20_000)}
BUDGETS = {
    "a": {"key_p95_ms": 16, "open_p95_ms": 50, "rss_mb": 250},
    "b": {"key_p95_ms": 16, "open_p95_ms": 100, "rss_mb": 250},
    "c": {"key_p95_ms": 33, "open_p95_ms": 500, "rss_mb": 500},
}
LABELS = ("PER", "LOC", "ORG", "EVENT", "DATE")
SEEDS = Path(__file__).parents[2] / "seeds"


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def figures(times: list[float]) -> tuple[float, float]:
    ordered = sorted(times)
    return round(median(ordered), 2), round(
        ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 2
    )


def measure(name: str) -> dict[str, float]:
    """The figures of document `name`: milliseconds, and megabytes at the end."""
    from PySide6.QtWidgets import QApplication

    from core.model import Document, Span
    from gui.article import ArticleView

    app = QApplication.instance() or QApplication([])
    length, count = SIZES[name]
    words = next(SEEDS.glob("*.txt")).read_text("utf-8").split()
    text = (" ".join(words) + " ") * (length // 3000 + 1)
    text = text[:length]
    gap = length // count
    spans = [
        Span(
            i + 1,
            str(i),
            1,
            1,
            i * gap + 3,
            i * gap + 14,
            LABELS[i % 5],
            text[i * gap + 3 : i * gap + 14],
        )
        for i in range(count)
    ]
    view = ArticleView()
    view.resize(1000, 800)
    view.show()
    view.setFocus()
    app.processEvents()

    def timed(action: Callable[[], None], after: Callable[[], None] = lambda: None) -> float:
        start = perf_counter()
        action()
        view.viewport().repaint()
        taken = (perf_counter() - start) * 1000
        after()
        return taken

    def settle() -> None:
        while not view.layout_state.complete:
            app.processEvents()
        app.processEvents()

    def open_() -> None:
        view.set_document(Document(1, "d", "Benchmark", text))
        view.set_marks(spans, [])

    opened = [timed(open_) for _ in range(15)]
    start = perf_counter()
    settle()
    idle = (perf_counter() - start) * 1000
    slices = []
    open_()
    while not view.layout_state.complete:
        start = perf_counter()
        app.processEvents()
        slices.append((perf_counter() - start) * 1000)

    keys, marks = [], []
    shown = len(spans) // 2
    view.scroll_to(spans[shown].start, spans[shown].end)
    app.processEvents()
    for turn in range(60):
        near = spans[shown + turn % 10]
        added = replace(near, id=count + 1, start=near.end + 1, end=near.end + 9, label="PER")
        spans_after = [*spans, added]

        def key(spans_after: list[Span] = spans_after, added: Span = added) -> None:
            begin = perf_counter()
            view.set_marks(spans_after, [])
            marks.append((perf_counter() - begin) * 1000)
            view.focus(added)

        keys.append(timed(key, lambda: view.set_marks(spans, [])))
        app.processEvents()
    bar = view.verticalScrollBar()
    bar.setValue(0)
    pages = [timed(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(60)]
    bar.setValue(0)
    jumps = []
    for _ in range(5):
        open_()
        app.processEvents()
        jumps.append(timed(lambda: view.set_caret(length)))
    result = {"idle_layout_ms": round(idle, 1), "slice_max_ms": round(max(slices, default=0.0), 1)}
    series = {"open": opened, "key": keys, "set_marks": marks, "page": pages, "jump_to_end": jumps}
    for what, times in series.items():
        result[f"{what}_median_ms"], result[f"{what}_p95_ms"] = figures(times)
    result["rss_mb"] = round(resident_mb(), 1)
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--document", choices=SIZES, help="measure one, in this process")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments.document:
        print(json.dumps(measure(arguments.document)))
        return 0
    documents = {}
    for name in SIZES:
        command = [sys.executable, "-m", "tests.benchmarks.article_view", "--document", name]
        documents[name] = json.loads(
            subprocess.run(command, check=True, capture_output=True).stdout
        )
    over = [
        f"{name}.{what}"
        for name, budgets in BUDGETS.items()
        for what, budget in budgets.items()
        if documents[name][what] > budget
    ]
    if arguments.json:
        report = {
            "within_budget": not over,
            "over": over,
            "budgets": BUDGETS,
            "documents": documents,
        }
        print(json.dumps(report, indent=2))
    else:
        for name, result in documents.items():
            print(name, *(f"{what}={value}" for what, value in result.items()))
        print("within budget" if not over else f"over budget: {', '.join(over)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
