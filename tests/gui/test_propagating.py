"""The same string elsewhere, by key events: P, Space, Enter, and taken back by one Ctrl+Z."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QProgressBar

from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.model import DocumentState, Origin, Span
from core.session import Session
from core.store import refusals
from core.store.project import create_project
from gui.appearance import Appearance
from gui.dialogs.propagation_dialog import PropagationDialog
from gui.main_window import MainWindow
from gui.models.matches import CHECK, ROW_ROLE, Heading
from gui.panels.row_list import RowList
from gui.settings import Settings
from gui.tasks import Tasks

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

FIRST = "گفتند آلفابتا آمد. سپس آلفابتا رفت و آلفابتایی نماند."
SECOND = "نزد آلفـابتا بود."
THIRD = "باز آلفابتا، و باز آلفابتا."


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, worker):
    """Opens a window on a project with documents of these texts; آلفابتا is suggested once."""
    tasks = Tasks()
    windows = []

    def make(*texts, prepare=lambda _session: None):
        path = tmp_path / "p.hashiye"
        create_project(path, load_label_set()).close()
        settings = Settings(tmp_path / "config")
        settings.annotator = "سارا"
        session = Session.open(path, "سارا")
        at = texts[0].index("آلفابتا")
        mark = Mark(at, at + 7, "PER", 0.9)
        batch = [
            FormattedDocument("", f"متن {i}", text, {}, (), (mark,) if i == 0 else ())
            for i, text in enumerate(texts)
        ]
        session.execute(ImportDocuments(batch, as_spans=False))
        prepare(session)
        session.close()
        window = MainWindow(settings, Appearance(qapp), tasks, worker)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.open_project(path)
        qtbot.waitUntil(lambda: not window.workspace.suggesting.busy)
        return window

    yield make
    for window in windows:
        window.close()
    tasks.shutdown()


def press(widget, key, modifiers=NONE):
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def asked(window, qtbot):
    """The dialog that P has opened, once the search is over."""
    propagating = window.workspace.propagating
    qtbot.waitUntil(lambda: not propagating.busy)
    dialog = visible(window)
    if dialog is not None:
        qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def visible(window):
    found = [one for one in window.findChildren(PropagationDialog) if one.isVisible()]
    return found[0] if found else None


def rows(dialog):
    return dialog.findChild(RowList)


def listed(dialog):
    """Each row: a title, or surface, tick and document."""
    model = rows(dialog).model()
    found = []
    for number in range(model.rowCount()):
        index = model.index(number)
        row = index.data(ROW_ROLE)
        ticked = index.data(CHECK) is Qt.CheckState.Checked
        found.append(row.title if isinstance(row, Heading) else (row.surface, ticked))
    return found


def spans(window, document):
    return [
        (span.surface, span.label, span.origin) for span in window.workspace.session.spans(document)
    ]


def focus_suggestion(window):
    press(window.view, Qt.Key.Key_Tab)
    assert window.view.focused() is not None


def test_every_place_is_shown_one_is_left_out_the_others_are_marked_and_undone_at_once(
    make_window, qtbot
):
    window = make_window(FIRST, SECOND, THIRD)
    session = window.workspace.session
    first, second, third = session.document_ids()
    focus_suggestion(window)
    press(window.view, Qt.Key.Key_P)

    # The suggestion was accepted; every other place, but no part of a word, is listed.
    dialog = asked(window, qtbot)
    assert spans(window, first) == [("آلفابتا", "PER", Origin.ACCEPTED)]
    assert listed(dialog) == [
        "متن 0",
        ("آلفابتا", True),
        "متن 1",
        ("آلفـابتا", True),
        "متن 2",
        ("آلفابتا", True),
        ("آلفابتا", True),
    ]

    # Down to the first place of the third document, which is none.
    for _ in range(4):
        press(rows(dialog), Qt.Key.Key_Down)
    press(rows(dialog), Qt.Key.Key_Space)
    assert listed(dialog)[5:] == [("آلفابتا", False), ("آلفابتا", True)]
    press(rows(dialog), Qt.Key.Key_Return)
    assert visible(window) is None
    assert len(spans(window, first)) == 2
    assert spans(window, second) == [("آلفـابتا", "PER", Origin.PROPAGATED)]
    assert [s.start for s in session.spans(third)] == [THIRD.rindex("آلفابتا")]
    refused = refusals.places(session.project.db, third, session.annotator.id, "PER")
    assert refused == {(4, 11)}
    assert "3" in window.status.currentMessage()

    press(window.view, Qt.Key.Key_Z, CTRL)
    assert spans(window, first) == [("آلفابتا", "PER", Origin.ACCEPTED)]
    assert spans(window, second) == spans(window, third) == []
    assert refusals.places(session.project.db, third, session.annotator.id, "PER") == set()


def test_what_is_decided_is_not_ticked_and_what_is_marked_cannot_be(make_window, qtbot):
    def prepare(session):
        _, second, third = session.document_ids()
        session.execute(SetState(second, DocumentState.DONE))
        session.execute(AddSpan(third, 4, 11, "PER"))
        session.execute(AddSpan(third, 19, 26, "LOC"))

    window = make_window(FIRST, SECOND, THIRD, prepare=prepare)
    focus_suggestion(window)
    press(window.view, Qt.Key.Key_P)
    dialog = asked(window, qtbot)
    assert [row[1] for row in listed(dialog) if isinstance(row, tuple)] == [
        True,
        False,
        False,
        False,
    ]
    press(rows(dialog), Qt.Key.Key_A, CTRL)
    assert [row[1] for row in listed(dialog) if isinstance(row, tuple)] == [True, True, False, True]
    press(rows(dialog), Qt.Key.Key_A, CTRL | SHIFT)
    assert not any(row[1] for row in listed(dialog) if isinstance(row, tuple))
    # Nothing is ticked, and nothing was said of any single place.
    assert (
        not dialog.findChild(QDialogButtonBox)
        .button(QDialogButtonBox.StandardButton.Ok)
        .isEnabled()
    )
    press(dialog, Qt.Key.Key_Escape)
    assert visible(window) is None


def test_a_title_stands_for_all_of_its_document(make_window, qtbot):
    window = make_window(FIRST, THIRD)
    focus_suggestion(window)
    press(window.view, Qt.Key.Key_P)
    dialog = asked(window, qtbot)
    press(rows(dialog), Qt.Key.Key_Down)
    press(rows(dialog), Qt.Key.Key_Space)
    assert [row[1] for row in listed(dialog) if isinstance(row, tuple)] == [True, False, False]
    press(rows(dialog), Qt.Key.Key_Space)
    assert [row[1] for row in listed(dialog) if isinstance(row, tuple)] == [True, True, True]
    press(dialog, Qt.Key.Key_Escape)


def test_a_click_on_the_tick_changes_it_and_a_double_click_goes_there(make_window, qtbot):
    window = make_window(FIRST, SECOND)
    second = window.workspace.session.document_ids()[1]
    focus_suggestion(window)
    press(window.view, Qt.Key.Key_P)
    dialog = asked(window, qtbot)
    table = rows(dialog)
    box = table.visualRect(table.model().index(3))
    spot = QPoint(box.left() + 24, box.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert listed(dialog)[3] == ("آلفـابتا", False)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, box.center())
    QApplication.processEvents()
    assert visible(window) is None
    assert window.workspace.document.id == second
    assert window.view.selection() == (4, 12)
    assert spans(window, second) == []


def test_without_another_place_it_says_so_and_asks_nothing(make_window, qtbot):
    window = make_window("تنها آلفابتا اینجاست.", "جای دیگر نیست.")
    focus_suggestion(window)
    press(window.view, Qt.Key.Key_P)
    assert asked(window, qtbot) is None
    assert "nowhere else" in window.status.currentMessage()
    assert isinstance(window.view.focused(), Span)


def test_a_selection_alone_is_not_enough(make_window, qtbot):
    window = make_window(FIRST, SECOND)
    window.view.set_caret(7, 14)
    press(window.view, Qt.Key.Key_P)
    assert visible(window) is None
    assert window.status.currentMessage()
    assert not window.workspace.propagating.busy


def test_it_works_under_a_persian_layout(make_window, qtbot):
    window = make_window(FIRST)
    focus_suggestion(window)
    QTest.sendKeyEvent(QTest.KeyAction.Click, window.view, Qt.Key(ord("ح")), "ح", NONE)
    dialog = asked(window, qtbot)
    assert listed(dialog) == ["متن 0", ("آلفابتا", True)]
    press(rows(dialog), Qt.Key.Key_Return)
    assert len(spans(window, 1)) == 2


def test_closing_the_window_ends_a_search(make_window, qtbot):
    window = make_window(FIRST, SECOND)
    focus_suggestion(window)
    press(window.view, Qt.Key.Key_P)
    assert visible(window) is not None
    window.close()
    assert visible(window) is None
    assert window.workspace is None


def test_the_search_of_the_other_documents_can_be_stopped(make_window, qtbot):
    window = make_window(FIRST, SECOND)
    focus_suggestion(window)
    # No event is handled, and so nothing is found, before it is stopped.
    QTest.keyClick(window.view, Qt.Key.Key_P)
    dialog = visible(window)
    dialog._stop.click()
    assert not window.workspace.propagating.busy
    assert not dialog.findChild(QProgressBar).isVisible()
    assert listed(dialog) == ["متن 0", ("آلفابتا", True)]
    press(dialog, Qt.Key.Key_Escape)
