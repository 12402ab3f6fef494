"""From the start of the program to a window that can be used, and to the first suggestions.

    python -m tests.benchmarks.startup [--json] [--runs N]

Each run is a process of its own, with its own empty folders, so that the sample project is made
too. Times count from before the interpreter starts. Modules are compiled, as they are from the
first start on, whatever this environment says of that.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUDGET = {"usable": 1.0, "suggestions_after": 1.0}
"""Seconds (docs/architecture.md, budgets)."""


def child(started: float) -> None:
    """Start the window, note the moments, and print them."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gui import app
    from gui.main_window import MainWindow

    moments: dict[str, float] = {}
    shown = MainWindow.open_first

    def open_first(window: MainWindow, path: Path | None) -> None:
        shown(window, path)
        QApplication.processEvents()
        moments["usable"] = time.time() - started
        timer = QTimer(window, interval=5)

        def look() -> None:
            if window.workspace is not None and window.workspace.pending():
                moments["suggestions"] = time.time() - started
                timer.stop()
                window.close()

        timer.timeout.connect(look)
        timer.start()

    MainWindow.open_first = open_first  # type: ignore[method-assign]
    app.run(None)
    sys.stdout.write(json.dumps(moments) + "\n")


def run(compiled: Path) -> dict[str, float]:
    """One start; the moments in seconds. Compiled modules are kept in the folder `compiled`."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "HASHIYE_DATA_DIR": folder,
            "HASHIYE_CONFIG_DIR": folder,
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(compiled),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        command = [sys.executable, "-m", "tests.benchmarks.startup", "--child", str(time.time())]
        result = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True, timeout=120
        )
    moments: dict[str, float] = json.loads(result.stdout.splitlines()[-1])
    return moments


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child is not None:
        child(arguments.child)
        return
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder)
        run(compiled)  # fills the caches of the disk and of Python
        runs = [run(compiled) for _ in range(arguments.runs)]
    usable = [moments["usable"] for moments in runs]
    after = [moments["suggestions"] - moments["usable"] for moments in runs]
    figures = {
        "usable_s": {"median": statistics.median(usable), "max": max(usable)},
        "suggestions_after_s": {"median": statistics.median(after), "max": max(after)},
    }
    within = (
        statistics.median(usable) <= BUDGET["usable"]
        and statistics.median(after) <= BUDGET["suggestions_after"]
    )
    report = {"within_budget": within, "runs": len(runs), "budget_s": BUDGET, **figures}
    if arguments.json:
        sys.stdout.write(json.dumps(report) + "\n")
        return
    for name, figure in figures.items():
        told = ", ".join(f"{key} {value:.2f}" for key, value in figure.items())
        sys.stdout.write(f"{name}: {told}\n")
    sys.stdout.write(f"within budget: {within}\n")


if __name__ == "__main__":
    main()
