"""Make the pictures of the window that the README shows, in docs/images.

QT_QPA_PLATFORM=offscreen python tools/screenshots.py [FOLDER] [--learning PROJECT]

PROJECT is one in which documents were done, for the picture of what was learned; nothing in it is
changed. Without it that picture stays as it is.
"""

import argparse
import os
import shutil
import tempfile
from pathlib import Path

FOLDER = tempfile.mkdtemp()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ |= {"HASHIYE_DATA_DIR": FOLDER, "HASHIYE_CONFIG_DIR": FOLDER}

from PySide6.QtCore import QEvent, Qt  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from core.paths import config_dir  # noqa: E402
from core.worker.client import Worker  # noqa: E402
from gui.appearance import Appearance  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from gui.settings import Settings  # noqa: E402
from gui.tasks import Tasks  # noqa: E402

SIZE = (1280, 800)


def press(window: MainWindow, key: Qt.Key) -> None:
    """Give the article a key and let everything that follows happen."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window.view, event)


def settle(window: MainWindow) -> None:
    """Let suggestions come, and the lists follow the article."""
    while window.workspace is not None and window.workspace.suggesting.busy:
        QTest.qWait(20)
    # A new theme and language together take a while to be laid out.
    QTest.qWait(300)


def show_learning(window: MainWindow, project: Path) -> QWidget:
    """The window of the learning, on a copy of `project`, with everything drawn."""
    window.open_project(Path(shutil.copy(project, FOLDER)))
    settle(window)
    window.reporting.show()
    while not (shown := [w for w in window.findChildren(QDialog) if w.isVisible()]):
        QTest.qWait(20)
    QTest.qWait(2000)
    return shown[0]


def main() -> None:
    """Take every picture."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/images"))
    parser.add_argument("--learning", metavar="PROJECT", type=Path)
    options = parser.parse_args()
    target: Path = options.folder
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setStyle("Fusion")
    tasks, worker = Tasks(), Worker()
    settings = Settings(config_dir())
    settings.annotator = "نگار"
    appearance = Appearance(app)
    appearance.set_language("fa")
    appearance.set_theme("light")
    window = MainWindow(settings, appearance, tasks, worker)
    window.resize(*SIZE)
    window.show()
    window.open_sample()
    settle(window)

    def take(name: str) -> None:
        settle(window)
        window.grab().save(str(target / f"{name}.png"))

    take("first-start-fa")
    for key in (Qt.Key.Key_Tab, *[Qt.Key.Key_Return] * 5):
        press(window, key)
        settle(window)
    take("window-fa")
    window.look.set_theme("dark")
    take("window-dark")
    window.look.set_theme("light")
    window.look.set_language("en")
    take("window-en")
    if options.learning is not None:
        show_learning(window, options.learning).grab().save(str(target / "learning-en.png"))
    window.close()
    worker.close()
    tasks.shutdown()


if __name__ == "__main__":
    main()
