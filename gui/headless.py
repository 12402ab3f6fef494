"""The window's job where there is no screen: a table of suggestions and a picture of the window."""

import sys
from collections.abc import Iterable

from core.model import Document, Suggestion
from core.paths import data_dir
from gui.main_window import MainWindow

CURE = (
    "No screen here: DISPLAY and WAYLAND_DISPLAY are empty. Start Hashiye from a desktop session "
    "(or `xvfb-run hashiye`); its picture and suggestions follow."
)


def needed(environment: dict[str, str]) -> bool:
    """Whether a window could not be shown, by the environment variables of Linux desktops."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return False
    return not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def report(window: MainWindow) -> None:
    """Print the suggestions for the document on screen and save a picture of the window."""
    workspace = window.workspace
    if workspace is not None and workspace.document is not None:
        document = workspace.document
        sys.stdout.write(f"{document.title}\n\n")
        sys.stdout.writelines(table(document, workspace.session.pending(document.id)))
    path = data_dir() / "hashiye.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(path))
    sys.stdout.write(f"\nA picture of the window is in {path}\n")


def table(document: Document, suggestions: Iterable[Suggestion]) -> Iterable[str]:
    """A line for each suggestion: offsets in code points, label, score, source, string."""
    yield f"{'start':>6} {'end':>6}  {'label':<8} {'score':>5}  {'source':<10} text\n"
    for s in suggestions:
        surface = document.text[s.start : s.end]
        yield f"{s.start:>6} {s.end:>6}  {s.label:<8} {s.score:>5.0%}  {s.source:<10} {surface}\n"
