"""Taggers of other packages in the window: a menu that is there only when they are."""

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from core.worker.desk import Desk
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.plugin_menu import PluginMenu
from gui.settings import Settings
from gui.tasks import Tasks
from tests.core.conftest import TEXT

SAMPLES = "tests.core.tagger.samples"


class HereWorker:
    """Does in this process what the worker would, so that it meets the entry points of a test."""

    def ask(self, request, progress=lambda _done, _total: True, *, slow=False):
        del slow
        desk = Desk()
        try:
            return request.run(desk, progress)
        finally:
            desk.clear()


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    path = tmp_path / "p.hashiye"
    create_project(path, load_label_set()).close()
    session = Session.open(path, "سارا")
    articles = [FormattedDocument("", f"خبر {n}", f"{n}. {TEXT}") for n in range(3)]
    session.execute(ImportDocuments(articles, as_spans=False))
    session.close()
    tasks = Tasks()
    settings = Settings(tmp_path / "config")
    settings.annotator = "سارا"
    window = MainWindow(settings, Appearance(qapp), tasks, HereWorker())
    qtbot.addWidget(window)
    window.show()
    window.open_project(path)
    yield window
    window.close()
    tasks.shutdown()


def menu(window, qtbot):
    """The menu, once it knows which taggers there are."""
    found = window.findChild(PluginMenu)
    # It looks by itself too, and may have found what there was before the test brought some.
    for look in (lambda: None, found.look):
        look()
        qtbot.waitUntil(lambda: not window._tasks.active())
    found.aboutToShow.emit()
    return found


def choose(window, qtbot, text):
    (entry,) = (one for one in menu(window, qtbot).actions() if one.text() == text)
    entry.trigger()
    qtbot.waitUntil(lambda: not window.workspace.plugins.busy)


def stored(window, source):
    query = "SELECT document, surface, label FROM suggestions WHERE source = ? AND NOT withdrawn"
    return window.workspace.session.project.db.execute(query, [source]).fetchall()


def test_without_a_tagger_there_is_no_menu(window, qtbot, bring_taggers):
    bring_taggers()
    assert not menu(window, qtbot).menuAction().isVisible()


def test_a_tagger_suggests_for_the_document_on_screen(window, qtbot, bring_taggers):
    bring_taggers(words=f"{SAMPLES}:Words")
    assert menu(window, qtbot).menuAction().isVisible()
    choose(window, qtbot, "words: this document")
    document = window.workspace.document.id
    assert stored(window, "words") == [(document, "كرج", "LOC"), (document, "Ali", "PER")]
    assert window.status.currentMessage() == "Suggestions of words: 2, in documents: 1"
    assert "has not got: WORK (1)" in window.messages.text()


def test_or_for_all_of_them(window, qtbot, bring_taggers):
    bring_taggers(words=f"{SAMPLES}:Words")
    choose(window, qtbot, "words: all documents")
    assert {document for document, *_ in stored(window, "words")} == set(
        window.workspace.session.document_ids()
    )


def test_one_that_cannot_be_used_says_why_and_the_others_go_on(window, qtbot, bring_taggers):
    bring_taggers(broken=f"{SAMPLES}:failing", words=f"{SAMPLES}:Words")
    broken, *others = menu(window, qtbot).actions()
    assert broken.text() == "broken: cannot be used"
    assert not broken.isEnabled()
    assert "no licence key" in broken.toolTip()
    assert [one.isEnabled() for one in others] == [True, True]


def test_one_that_gives_what_it_may_not_is_named_and_leaves_nothing(window, qtbot, bring_taggers):
    bring_taggers(wrong=f"{SAMPLES}:Wrong")
    choose(window, qtbot, "wrong: all documents")
    assert "The tagger “wrong” gives what no tagger may" in window.messages.text()
    assert stored(window, "wrong") == []


def test_what_is_under_way_ends_with_the_project(window, qtbot, bring_taggers, tmp_path):
    bring_taggers(words=f"{SAMPLES}:Words")
    (entry,) = (
        one for one in menu(window, qtbot).actions() if one.text() == "words: all documents"
    )
    other = tmp_path / "other.hashiye"
    create_project(other, load_label_set()).close()
    entry.trigger()
    window.open_project(other)
    qtbot.waitUntil(lambda: not window._tasks.active())
    assert not window.workspace.plugins.busy
    assert stored(window, "words") == []


def test_in_a_project_without_documents_it_can_do_nothing(window, qtbot, bring_taggers, tmp_path):
    bring_taggers(words=f"{SAMPLES}:Words")
    other = tmp_path / "other.hashiye"
    create_project(other, load_label_set()).close()
    window.open_project(other)
    assert not any(one.isEnabled() for one in menu(window, qtbot).actions())


def test_a_menu_that_is_gone_wants_no_answer(qtbot, qapp, bring_taggers):
    bring_taggers(words=f"{SAMPLES}:Words")
    tasks = Tasks()
    parent = QWidget()
    found = PluginMenu(tasks, HereWorker(), lambda: None, parent)
    found.look()
    shiboken6.delete(parent)
    qtbot.waitUntil(lambda: not tasks.active())
    tasks.shutdown()
