"""How fast the article view is: `python -m tests.benchmarks.article_view [--json] [--curve]`.

Documents: a = 3,000 characters and 40 marks; b = 100,000 and 2,000 in one paragraph; c = 1,000,000
and 20,000 in one paragraph; c_paragraphs the same in ordinary paragraphs. With `--json` or
`--curve` also how the figures grow with the length of one paragraph, a mark to each 50 characters.
Memory is of the whole process, each document in a process of its own.
"""

import argparse
import json
import os
import subprocess
import sys

SIZES = {
    "a": (3_000, 40),
    "b": (100_000, 2_000),
    "c": (1_000_000, 20_000),
    "c_paragraphs": (1_000_000, 20_000),
}
CURVE = (1_000, 10_000, 100_000, 1_000_000, 5_000_000)
IN_CURVE = ("key_p95_ms", "open_p95_ms", "page_down_p95_ms", "jump_to_end_p95_ms", "rss_mb")
_MOVES = {
    f"{what}_p95_ms": 16 for what in ("page_down", "page_up", "wheel", "arrow", "select", "tab")
}
_FAR = {f"{what}_p95_ms": 100 for what in ("jump_to_end", "drag_bar", "font_size", "width")}
_ALL = _MOVES | _FAR
BUDGETS = {
    "a": {"key_p95_ms": 16, "open_p95_ms": 50, "rss_mb": 250} | _ALL,
    "b": {"key_p95_ms": 16, "open_p95_ms": 100, "rss_mb": 250} | _ALL,
    "c": {"key_p95_ms": 33, "open_p95_ms": 500, "rss_mb": 500} | _ALL,
    "c_paragraphs": {"key_p95_ms": 33, "open_p95_ms": 500, "rss_mb": 500} | _ALL,
}


def measured(length: int, marks: int, *, paragraphs: bool) -> dict[str, float]:
    """The figures of one document, from a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.article_view", "--measure"]
    command += [str(length), str(marks), str(int(paragraphs))]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    figures: dict[str, float] = json.loads(found)
    return figures


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--curve", action="store_true", help="how the figures grow with the text")
    parser.add_argument("--measure", nargs=3, type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments.measure:
        from tests.benchmarks.article_actions import measure

        length, marks, paragraphs = arguments.measure
        print(json.dumps(measure(length, marks, paragraphs=bool(paragraphs))))
        return 0
    documents = {
        name: measured(*size, paragraphs="paragraphs" in name) for name, size in SIZES.items()
    }
    curve = {}
    if arguments.json or arguments.curve:
        for length in CURVE:
            figures = measured(length, length // 50, paragraphs=False)
            curve[length] = {what: figures[what] for what in IN_CURVE}
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
            "curve": curve,
        }
        print(json.dumps(report, indent=2))
        return 0
    for name, figures in (documents | {f"{n:,}": f for n, f in curve.items()}).items():
        print(name, *(f"{what}={value}" for what, value in figures.items()))
    print("within budget" if not over else f"over budget: {', '.join(over)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
