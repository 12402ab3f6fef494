"""In Persian, everything that is opened speaks Persian, Qt's own words included."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.appearance import QT_LACKS, Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks
from tests.gui.dialogs.opened import NAMES, dialogs
from tests.gui.patience import settle

UNSEEN = {"QShortcut", "QProgressBar", "Form"}
"""Contexts whose words nobody sees.

Keys are named by Hashiye, bars have no text, the menus of the charts are off.
"""


class Recorder(QTranslator):
    """Has no translation. Installed below the others, it is asked for what none of them has."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(self, context, text, disambiguation=None, n=-1):
        del disambiguation, n
        if any(letter.isalpha() for letter in text) and context not in UNSEEN:
            self.asked.add((context, text))
        # Not an empty string, which Qt would take for the translation.
        return None  # noqa: RET501

    def missing(self) -> set[tuple[str, str]]:
        """What has no translation, in the class that asked or in one that it is made of."""
        classes = {one.__name__: one for one in below(QObject)}
        return {
            (context, text)
            for context, text in set(self.asked)
            if not classes.get(context, QObject).__module__.startswith("pyqtgraph")
            and not any(
                QCoreApplication.translate(kind.__name__, text) != text
                for kind in classes.get(context, QObject).__mro__
            )
        }


def below(kind: type) -> Iterator[type]:
    """Every class that is made of `kind`."""
    for one in kind.__subclasses__():
        yield one
        yield from below(one)


@pytest.fixture
def persian(qapp) -> Iterator[Recorder]:
    """Hears of what is asked for in Persian and is not there, as context and English text."""
    font, palette = qapp.font(), qapp.palette()
    recorder, appearance = Recorder(), Appearance(qapp)
    qapp.installTranslator(recorder)
    appearance.set_theme("light")
    appearance.set_language("fa")
    recorder.asked.clear()
    yield recorder
    qapp.removeTranslator(recorder)
    appearance.set_language("en")
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.mark.parametrize("name", NAMES)
def test_a_dialog_is_all_in_persian(persian, qtbot, tmp_path, name):
    dialog = dialogs(tmp_path)[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert persian.missing() == set()


def test_the_window_is_all_in_persian(persian, qtbot, qapp, tmp_path, worker, articles):
    settings, tasks = Settings(tmp_path / "config"), Tasks()
    settings.language = "fa"
    appearance = Appearance(qapp)
    appearance.language = "fa"
    window = MainWindow(settings, appearance, tasks, worker)
    qtbot.addWidget(window)
    window.show()
    window.open_project(articles)
    settle(window, qtbot)
    window.hints.start()
    window.finding.open()
    window.find_bar.edit.setText("البرز")
    window.actions_by_id["unusual"].trigger()
    window.actions_by_id["next_pending"].trigger()
    window.reading.toggle()
    settle(window, qtbot)
    for _ in range(4):
        window.workspace.delete_document()
    settle(window, qtbot)
    window.close()
    tasks.shutdown()
    assert persian.missing() == set()


def test_what_qt_says_in_a_file_dialog_is_persian(persian, qtbot):
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilters(["* (*.txt)"])
    dialog.show()
    assert not {text for _, text in persian.missing()} & set(QT_LACKS)
