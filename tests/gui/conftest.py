"""Projects and windows for the tests of gui."""

import shutil
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QStatusBar

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from gui import learning, propagating, text_search
from gui.appearance import Appearance
from gui.article import clicks, touch
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.status_line import StatusLine
from gui.tasks import Tasks
from tests.gui.patience import PATIENCE, PatientBot

TEXTS = (
    "علی رضایی مدیر استان البرز در کرج گفت: کتاب‌ها را خواند.",
    "استان البرز در شمال تهران است.",
    "کرج مرکز استان البرز است.",
    "علی رضایی کتاب‌ها را به تهران برد.",
)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _no_haste(monkeypatch):
    """However slow the machine, hands are quick: nothing turns out otherwise by the time it takes.

    One press follows the other at once, fingers move evenly, none rests unless it is to, and
    patterns have time.
    A search is over before anybody is shown that it goes on, training has not begun yet, and what
    the status line says has not gone.
    """
    monkeypatch.setattr(clicks, "perf_counter", float)
    monkeypatch.setattr(touch, "_HOLD", PATIENCE)
    moments = count(step=8)
    move, end = touch.Touch._move, touch.Touch._end
    monkeypatch.setattr(touch.Touch, "_move", lambda one, at, _when: move(one, at, next(moments)))
    monkeypatch.setattr(touch.Touch, "_end", lambda one, at, _when: end(one, at, next(moments)))
    monkeypatch.setattr(text_search, "LIMIT_MS", PATIENCE)
    monkeypatch.setattr(propagating, "PATIENCE_MS", PATIENCE)
    monkeypatch.setattr(learning, "PAUSE_MS", PATIENCE)
    show = QStatusBar.showMessage
    monkeypatch.setattr(StatusLine, "showMessage", lambda line, told, _ms=0: show(line, told))


@pytest.fixture(autouse=True)
def _deleted_between_tests():
    """No widget of a test outlives it: a style sheet is worked out for all that there are.

    Qt deletes what it was asked to in the next event loop, and many tests run none.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def _unread_articles(tmp_path_factory):
    """A project with four articles, made once: every test has a copy."""
    path = tmp_path_factory.mktemp("unread") / "مقاله‌ها.hashiye"
    session = Session(create_project(path, load_label_set()), "سازنده")
    found = [FormattedDocument("", f"خبر {n}", text, {}, ()) for n, text in enumerate(TEXTS)]
    session.execute(ImportDocuments(found, as_spans=False))
    session.close()
    return path


@pytest.fixture
def articles(tmp_path, _unread_articles):
    """The path of a project with four articles that nobody has looked at."""
    shutil.copytree(_unread_articles.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / _unread_articles.name


@pytest.fixture
def session(articles):
    """A session of سارا in that project."""
    opened = Session.open(articles, "سارا")
    yield opened
    opened.close()


@pytest.fixture
def stopped(tasks):
    """Returns what it is given, and stops it when the test is over."""
    given = []

    def stopped(one):
        given.append(one)
        return one

    yield stopped
    for one in given:
        one.stop()
    tasks.shutdown()


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.shutdown()


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, worker, articles):
    """A function that opens a window on those articles, each time with the same settings."""
    tasks = Tasks()
    made = []

    def make():
        window = MainWindow(Settings(tmp_path / "config"), Appearance(qapp), tasks, worker)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(1100, 700)
        window.show()
        window.activateWindow()
        window.open_project(articles)
        return window

    yield make
    for window in made:
        window.close()
    tasks.shutdown()
