"""Documents in another order than their own: shown, followed, and left again."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import staging
from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument, Mark
from core.import_request import ImportRequest
from core.labelsets import load_label_set
from core.model import DocumentState, Suggestion
from core.session import Session
from core.store import visibility
from core.store.project import create_project
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.models.documents import SUMMARY_ROLE
from gui.settings import Settings
from gui.tasks import Tasks
from gui.work_order import WorkOrder

SURE, OPEN = 0.99, 0.5


def article(title, *suggested):
    """A document of words that no tagger takes for a name, each suggested as PER with its score."""
    text, marks = "", []
    for word, score in suggested:
        marks.append(Mark(len(text), len(text) + len(word), "PER", score))
        text += f"{word} و "
    return FormattedDocument("", title, text.ljust(200, "."), {}, (), tuple(marks))


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, worker):
    """Opens a window on a project of the given documents, settled."""
    tasks = Tasks()
    windows = []

    def make(*documents, prepare=lambda _session: None):
        path = tmp_path / "p.hashiye"
        create_project(path, load_label_set()).close()
        settings = Settings(tmp_path / "config")
        settings.annotator = "سارا"
        session = Session.open(path, "سارا")
        session.execute(ImportDocuments(documents, as_spans=False))
        prepare(session)
        session.close()
        window = MainWindow(settings, Appearance(qapp), tasks, worker)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.open_project(path)
        return window

    yield make
    for window in windows:
        window.close()
    tasks.shutdown()


def choose(window, qtbot, order):
    """Choose `order` in the menu of the documents, and wait until it is found."""
    menu = window.documents._order.menu()
    next(a for a, o in zip(menu.actions(), WorkOrder, strict=True) if o is order).trigger()
    settle(window, qtbot)


def settle(window, qtbot):
    workspace = window.workspace
    qtbot.waitUntil(lambda: not (workspace.ordering.busy or workspace.suggesting.busy))


def listed(window):
    model = window.documents._model
    return [model.index(row).data() for row in range(model.rowCount())]


def current(window):
    return window.workspace.document.title


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.view, key, modifiers)
    QApplication.processEvents()


def done(window):
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


CORPUS = (
    article("sure", ("بودند", SURE)),
    article("known", ("هستند", 0.9)),
    article("open", ("برای", OPEN)),
)


class TestLearning:
    def test_it_is_off_and_silent_at_first(self, make_window):
        window = make_window(*CORPUS)
        assert listed(window) == ["sure", "known", "open"]
        assert not window.documents._notice.isVisible()

    def test_what_teaches_most_is_listed_first_and_the_bias_told(self, make_window, qtbot):
        window = make_window(*CORPUS)
        choose(window, qtbot, WorkOrder.LEARNING)
        assert listed(window) == ["open", "known", "sure"]
        assert window.documents._notice.isVisible()
        assert "biased" in window.documents._notice._text.text()
        assert current(window) == "sure"

    def test_back_to_their_own_order(self, make_window, qtbot):
        window = make_window(*CORPUS)
        choose(window, qtbot, WorkOrder.LEARNING)
        window.documents._notice._button.click()
        assert listed(window) == ["sure", "known", "open"]
        assert not window.documents._notice.isVisible()

    def test_done_goes_on_with_what_teaches_most(self, make_window, qtbot):
        window = make_window(*CORPUS)
        choose(window, qtbot, WorkOrder.LEARNING)
        done(window)
        assert current(window) == "open"
        settle(window, qtbot)
        done(window)
        assert current(window) == "known"

    def test_the_next_and_the_previous_document_are_those_of_the_list(self, make_window, qtbot):
        window = make_window(*CORPUS)
        choose(window, qtbot, WorkOrder.LEARNING)
        press(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert current(window) == "known"
        press(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert current(window) == "open"
        press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert current(window) == "known"

    def test_found_again_it_leaves_the_document_in_hand_first(self, make_window, qtbot):
        window = make_window(*CORPUS, article("last", ("شاید", 0.8)))
        choose(window, qtbot, WorkOrder.LEARNING)
        assert listed(window) == ["open", "last", "known", "sure"]
        done(window)
        press(window, Qt.Key.Key_Tab)
        press(window, Qt.Key.Key_Return)
        settle(window, qtbot)
        assert current(window) == "open"
        assert listed(window)[0] == "open"
        assert listed(window)[-1] == "sure"

    def test_documents_without_suggestions_get_them_first(self, make_window, qtbot):
        bare = FormattedDocument(
            "", "bare", "شهرداری تهران و دانشگاه شیراز بازسازی شد.", {}, (), ()
        )
        window = make_window(article("sure", ("بودند", SURE)), bare, article("last"))
        choose(window, qtbot, WorkOrder.LEARNING)
        assert listed(window) == ["bare", "sure", "last"]

    def test_cancelled_it_is_off_again(self, make_window, qtbot):
        window = make_window(*CORPUS)
        settle(window, qtbot)
        window.documents.orderChosen.emit(WorkOrder.LEARNING)
        assert window.documents._notice.isVisible()
        window.status._cancel.click()
        settle(window, qtbot)
        assert not window.documents._notice.isVisible()
        assert listed(window) == ["sure", "known", "open"]

    def test_a_deleted_document_gives_way_to_the_next_in_the_order(self, make_window, qtbot):
        window = make_window(*CORPUS)
        choose(window, qtbot, WorkOrder.LEARNING)
        window.workspace.show_document(window.documents._model.index(0).data(SUMMARY_ROLE).id)
        window.workspace.delete_document()
        assert current(window) == "known"

    def test_it_ends_with_the_program(self, make_window, qtbot, tmp_path):
        window = make_window(*CORPUS)
        choose(window, qtbot, WorkOrder.LEARNING)
        window._set_workspace(None)
        window.open_project(tmp_path / "p.hashiye")
        assert not window.documents._notice.isVisible()
        assert listed(window) == ["sure", "known", "open"]


class TestLikelyErrors:
    @pytest.fixture
    def window(self, make_window, qtbot):
        """Documents that are done: in one a suggestion was overlooked, in one two were."""

        def finish(session):
            for document in session.document_ids():
                session.execute(SetState(document, DocumentState.DONE))

        window = make_window(
            article("fine", ("بودند", 0.6)),
            article("one", ("هستند", 0.9)),
            article("two", ("برای", 0.9), ("شاید", 0.95)),
            prepare=finish,
        )
        choose(window, qtbot, WorkOrder.ERRORS)
        return window

    def test_the_worst_document_is_listed_first(self, window):
        assert listed(window) == ["two", "one", "fine"]
        assert window.documents._notice.isVisible()

    def test_a_key_goes_to_each_with_its_reason(self, window):
        window.workspace.step(-2)
        assert current(window) == "two"
        found = []
        for _ in range(3):
            press(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
            mark = window.view.focused()
            assert isinstance(mark, Suggestion)
            found.append(window.view._layout.text[mark.start : mark.end])
        assert found == ["برای", "شاید", "برای"]
        told = window.status.currentMessage()
        assert "برای" in told
        assert "90%" in told

    def test_what_was_mended_is_passed_over(self, window):
        window.workspace.step(-2)
        press(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        press(window, Qt.Key.Key_Return)
        for _ in range(2):
            press(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
            assert "شاید" in window.status.currentMessage()

    def test_done_goes_on_with_the_next_that_has_some(self, window):
        window.workspace.step(-2)
        done(window)
        assert current(window) == "one"

    def test_without_the_order_the_key_says_what_it_needs(self, window):
        window.documents._notice._button.click()
        press(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert "Order the documents" in window.status.currentMessage()


def test_while_an_import_is_being_shown_no_order_is_found(make_window, qtbot, tmp_path):
    window = make_window(*CORPUS)
    # By hand, so that it stays as it is in between.
    window.files.importing._settling.stop()
    window.files.importing._settling = None
    path, number = tmp_path / "more.jsonl", visibility.AT_ONCE + 1
    # With suggestions, so that none need be found to order them.
    texts = ({"text": f"برای {n}", "label": [[0, 4, "PER"]]} for n in range(number))
    path.write_text("".join(json.dumps(text) + "\n" for text in texts), "utf-8")
    session, ordering = window.workspace.session, window.workspace.ordering
    staging.begin(session.project.db, session.annotator.id, ImportRequest((path,)))
    staging.go_on(session.project.db, lambda _done, _total: True)
    session.execute(staging.finish(session.project.db)[0])
    session.settle(10)
    ordering.choose(WorkOrder.LEARNING)
    assert ordering.busy
    assert len(listed(window)) == len(CORPUS)
    assert ordering.arrangement is None
    assert ordering._task is None
    session.settle()
    qtbot.waitUntil(lambda: ordering.arrangement is not None)
    assert len(listed(window)) == len(CORPUS) + number
