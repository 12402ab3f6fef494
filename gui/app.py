"""Starting the window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from core.paths import config_dir
from core.worker.client import Worker
from core.worker.requests import Warm
from gui import headless
from gui.appearance import Appearance, language_of, theme_of
from gui.dialogs.parts import room_for
from gui.errors import install_excepthook
from gui.garbage import CalmCollecting
from gui.icons import app_icon
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks


def run(path: Path | None) -> int:
    """Show the window on the project at `path`, the last one, or the sample; the exit status.

    Without a screen it does the same job offscreen and prints what it found.
    """
    screenless = headless.needed(dict(os.environ))
    if screenless:
        sys.stderr.write(headless.CURE + "\n")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # It gets ready while the window is built.
    worker = Worker()
    worker.start()
    # Background jobs hand the interpreter back within a fraction of a frame.
    sys.setswitchinterval(0.0005)
    settings = Settings(config_dir())
    if settings.scale != 100:
        # Qt reads it once. Who has set it in the environment knows why.
        os.environ.setdefault("QT_SCALE_FACTOR", str(settings.scale / 100))
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Hashiye")
    app.setDesktopFileName("hashiye")
    app.setStyle("Fusion")
    app.setWindowIcon(app_icon())
    appearance = Appearance(app)
    appearance.set_language(language_of(settings))
    appearance.set_theme(theme_of(settings))
    tasks = Tasks()
    tasks.start(lambda progress: worker.ask(Warm(), progress), lambda _none: None)
    window = MainWindow(settings, appearance, tasks, worker)
    CalmCollecting(window.view.selectionChanged, window)
    # While the project is still open: so it is the last to close the file, and tidies up.
    window.closing.connect(worker.close)
    reporter = install_excepthook(
        lambda text: window.messages.show_message(text, "error"), lambda: window
    )
    window.resize(window.size().boundedTo(room_for(window)))
    window.show()
    if screenless:
        status = _without_screen(window, path)
    else:
        QTimer.singleShot(0, window, lambda: window.open_first(path))
        status = app.exec()
    worker.close()
    tasks.shutdown()
    reporter.uninstall()
    # What is left at the end of the program PySide deletes in whatever order it finds it, children
    # and parents alike, which may end the process by a signal.
    Shiboken.delete(window)
    return status


def _without_screen(window: MainWindow, path: Path | None) -> int:
    window.open_first(path)
    while window.workspace is not None and window.workspace.suggesting.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    headless.report(window)
    window.close()
    return 0
