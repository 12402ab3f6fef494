"""The keys of the real window: changed, routed from every pane, replaced by names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument
from core.labelsets import load_label_set
from core.model import Label, LabelSet
from core.session import Session
from core.store.project import create_project
from gui.appearance import Appearance
from gui.dialogs.change_keys_dialog import ChangeKeysDialog
from gui.dialogs.keys_dialog import KeysDialog
from gui.dialogs.label_keys_dialog import LabelKeysDialog
from gui.dialogs.preferences_dialog import PreferencesDialog
from gui.key_set import LEFT_HAND, USUAL
from gui.main_window import MainWindow
from gui.picker.picker import Picker
from gui.settings import Settings
from gui.tasks import Tasks
from tests.gui.key_events import ALT, CTRL, SHIFT, key_event, letter_event
from tests.gui.patience import settle

TEXT = "علی رضایی مدیر استان البرز در کرج گفت."
SIXTY = LabelSet(tuple(Label(f"L{n}", title_fa=f"برچسب {n}") for n in range(60)))


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, worker):
    tasks, appearance, made = Tasks(), Appearance(qapp), []

    def make(labels=None, name="a"):
        path = tmp_path / f"{name}.hashiye"
        if not path.exists():
            session = Session(create_project(path, labels or load_label_set()), "سازنده")
            found = [FormattedDocument("", f"خبر {n}", f"{TEXT} {n}", {}, ()) for n in range(3)]
            session.execute(ImportDocuments(found, as_spans=False))
            session.close()
        window = MainWindow(Settings(tmp_path / "config"), appearance, tasks, worker)
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        window.open_project(path)
        return window

    yield make
    for window in made:
        window.close()
    tasks.shutdown()
    appearance.set_language("en")


@pytest.fixture
def window(make_window):
    return make_window()


def send(widget, event):
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def label_of_first_span(window):
    workspace = window.workspace
    spans = workspace.session.spans(workspace.document.id)
    return spans[0].label if spans else None


def picker(window):
    QApplication.processEvents()
    (found,) = [one for one in window.findChildren(Picker) if one.isVisible()]
    return found


# -- changed keys --------------------------------------------------------------------------------


def test_a_changed_key_holds_at_once_and_is_shown_everywhere(window):
    keys = window.keyboard.keys
    keys.set(keys.current.with_keys("done", ("F7",)).with_keys("undo", ("F8",)))
    action = window.actions_by_id["done"]
    assert "F7" in action.text()
    assert "F7" in action.toolTip()
    window.workspace.editing.answered.emit()
    assert "F7" in window.status.currentMessage()
    window.status.tell_left(3)
    assert "F8" in window.status.currentMessage()
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    assert window.workspace.document.title == "خبر 1"


def test_the_usual_key_means_nothing_any_more(window):
    keys = window.keyboard.keys
    keys.set(keys.current.with_keys("done", ("F7",)))
    QTest.keyClick(window.view, Qt.Key.Key_Return, CTRL)
    assert window.workspace.document.title == "خبر 0"


@pytest.mark.parametrize("action", ["propagate", "about_entity", "note"])
def test_what_needs_an_entity_names_the_keys_that_lead_to_one(window, action):
    keys = window.keyboard.keys
    keys.set(keys.current.with_keys("next_pending", ("F7",)))
    window.actions_by_id[action].trigger()
    assert "F7" in window.status.currentMessage()


def test_hints_name_the_keys_that_hold(window):
    window.hints.start()
    keys = window.keyboard.keys
    keys.set(keys.current.with_keys("next_pending", ("Space",)))
    assert "Space" in window.hints.accessibleName()
    keys.set(keys.current.with_keys("next_pending", ()))
    assert "Next suggestion" in window.hints.accessibleName()


def test_changed_keys_are_there_at_the_next_start(make_window):
    first = make_window()
    first.keyboard.keys.set(LEFT_HAND)
    first.close()
    again = make_window()
    assert again.keyboard.keys.current == LEFT_HAND
    again.keyboard.keys.set(USUAL)
    again.close()
    assert make_window().keyboard.keys.current == USUAL


def test_both_enter_keys_do_what_one_of_them_is_given(window):
    keys = window.keyboard.keys
    keys.set(keys.current.with_keys("next_document", ("Alt+Return",)))
    shortcuts = [one.toString() for one in window.actions_by_id["next_document"].shortcuts()]
    assert shortcuts == ["Alt+Return", "Alt+Enter"]


def test_the_sheet_of_keys_leads_to_changing_them(window, monkeypatch):
    opened = []
    monkeypatch.setattr(KeysDialog, "exec", lambda dialog: dialog.changeWanted.emit())
    monkeypatch.setattr(ChangeKeysDialog, "exec", lambda dialog: opened.append(dialog))
    window.actions_by_id["keys"].trigger()
    assert len(opened) == 1
    opened[0].changed.emit(LEFT_HAND)
    assert window.keyboard.keys.current == LEFT_HAND


def test_preferences_lead_to_changing_the_keys(window, monkeypatch):
    opened = []
    monkeypatch.setattr(PreferencesDialog, "exec", lambda dialog: dialog.keysWanted.emit())
    monkeypatch.setattr(ChangeKeysDialog, "exec", lambda dialog: opened.append(dialog))
    window.actions_by_id["preferences"].trigger()
    assert len(opened) == 1


# -- by place, from everywhere -------------------------------------------------------------------


def test_a_label_is_given_by_place_under_a_persian_layout(window):
    send(window.view, letter_event("2", "۲"))
    assert label_of_first_span(window) == "LOC"


def test_the_windows_keys_work_in_lists_under_a_persian_layout(window, qtbot):
    send(window.view, letter_event("1", "۱"))
    window.documents.setFocus()
    send(window.documents.focusProxy(), letter_event("Z", "ظ", CTRL))
    assert label_of_first_span(window) is None
    send(window.documents.focusProxy(), letter_event("Z", "ظ", CTRL | SHIFT))
    assert label_of_first_span(window) == "PER"
    send(window.documents.focusProxy(), letter_event("F", "ب", CTRL))
    assert window.find_bar.isVisible()


def test_a_field_undoes_its_own_text_under_a_persian_layout(window):
    send(window.view, letter_event("1", "۱"))
    edit = window.find_bar.edit
    window.find_bar.open()
    QTest.keyClicks(edit, "abc")
    send(edit, letter_event("Z", "ظ", CTRL))
    assert edit.text() == ""
    assert label_of_first_span(window) == "PER"


def test_the_article_copies_under_a_persian_layout(window):
    send(window.view, letter_event("A", "ش", CTRL))
    assert window.view.selection() == (0, len(window.workspace.document.text))
    send(window.view, letter_event("C", "ز", CTRL))
    assert QApplication.clipboard().text() == window.workspace.document.text


def test_a_letter_that_is_typed_in_a_field_calls_nothing(window):
    window.find_bar.open()
    send(window.find_bar.edit, letter_event("A", "ش"))
    assert window.find_bar.edit.text() == "ش"


def test_a_german_bracket_moves_an_edge_and_gives_no_label(window):
    window.view.set_caret(0)
    send(window.view, letter_event("1", "1"))
    (before,) = window.workspace.session.spans(window.workspace.document.id)
    send(window.view, key_event("7", Qt.Key.Key_BraceLeft, "{", CTRL | ALT))
    (after,) = window.workspace.session.spans(window.workspace.document.id)
    assert after.label == "PER"
    assert after.end > before.end


# -- by name -------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["done", "انجام", "next done"])
def test_a_command_is_found_in_either_language_and_carried_out(window, typed):
    QTest.keyClick(window.view, Qt.Key.Key_K, CTRL)
    shown = picker(window)
    shown.edit.setText(typed)
    ids = [choice.id for choice in shown.shown()]
    assert "done" in ids
    shown.list.setCurrentRow(ids.index("done"))
    QTest.keyClick(shown.edit, Qt.Key.Key_Return)
    assert window.workspace.document.title == "خبر 1"


def test_the_command_that_was_called_last_comes_first(make_window):
    window = make_window()
    window.keyboard.show_palette()
    shown = picker(window)
    QTest.keyClicks(shown.edit, "invisible")
    QTest.keyClick(shown.edit, Qt.Key.Key_Return)
    window.keyboard.show_palette()
    assert picker(window).shown()[0].id == "invisibles"
    picker(window).reject()
    window.close()
    again = make_window()
    again.keyboard.show_palette()
    assert picker(again).shown()[0].id == "invisibles"


def test_a_command_that_can_do_nothing_says_why_and_does_nothing(window):
    window.keyboard.show_palette()
    shown = picker(window)
    (undo,) = [choice for choice in shown.shown() if choice.id == "undo"]
    assert undo.why_not == "There is nothing to take back or do again"
    assert shown.shown()[-1].why_not
    shown.list.setCurrentRow(shown.list.count() - 1)
    QTest.keyClick(shown.edit, Qt.Key.Key_Return)
    assert shown.isVisible()


def test_a_label_is_given_by_name_from_the_palette(window):
    window.keyboard.show_palette()
    shown = picker(window)
    QTest.keyClicks(shown.edit, "label organ")
    QTest.keyClick(shown.edit, Qt.Key.Key_Return)
    assert label_of_first_span(window) == "ORG"


def test_escape_leaves_everything_as_it_was(window):
    window.keyboard.show_palette()
    QTest.keyClick(picker(window).edit, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not [one for one in window.findChildren(Picker) if one.isVisible()]
    assert label_of_first_span(window) is None


# -- labels --------------------------------------------------------------------------------------


def test_a_label_without_a_key_is_chosen_by_typing(make_window):
    window = make_window(SIXTY)
    QTest.keyClick(window.view, Qt.Key.Key_L)
    shown = picker(window)
    assert len(shown.shown()) == 60
    QTest.keyClicks(shown.edit, "L47")
    QTest.keyClick(shown.edit, Qt.Key.Key_Return)
    assert label_of_first_span(window) == "L47"


def test_a_number_picks_a_row_and_the_last_label_comes_first(make_window):
    window = make_window(SIXTY)
    send(window.view, letter_event("L", "م"))
    send(picker(window).edit, letter_event("5", "۵"))
    assert label_of_first_span(window) == "L4"
    window.keyboard.choose_label()
    assert picker(window).shown()[0].title == "L4"


def test_keys_of_labels_are_set_as_one_step(window, monkeypatch):
    monkeypatch.setattr(LabelKeysDialog, "exec", lambda _self: True)
    monkeypatch.setattr(LabelKeysDialog, "keys", lambda _self: {"PER": "G", "LOC": "Shift+G"})
    window.actions_by_id["label_keys"].trigger()
    send(window.view, letter_event("G", "ل", SHIFT))
    assert label_of_first_span(window) == "LOC"
    window.revert(undo=True)
    window.revert(undo=True)
    assert window.workspace.session.labels()["PER"].key == "1"


def test_the_context_menu_opens_without_a_mouse(window, qtbot):
    with qtbot.waitSignal(window.view.contextMenuRequested):
        QTest.keyClick(window.view, Qt.Key.Key_F10, SHIFT)
    QApplication.activePopupWidget().close()


def test_a_context_menu_of_sixty_labels_fits_the_screen(make_window):
    window = make_window(SIXTY)
    window.keyboard.give("L50")
    labels = window.keyboard.likely_labels(10)
    assert [label.name for label in labels][:2] == ["L50", "L0"]
    menu = window._menus.context(labels, "fa", window.keyboard.give)
    assert menu.sizeHint().height() < 768
    assert window.actions_by_id["choose_label"] in menu.actions()


# -- panes ---------------------------------------------------------------------------------------


def test_f6_goes_round_the_panes_and_escape_back_to_the_article(window, qtbot):
    send(window.view, letter_event("1", "1"))
    settle(window, qtbot)
    window.messages.show_message("told", "info", "Do it", lambda: None)
    seen = []
    for _ in range(5):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        QApplication.processEvents()
        seen.append(window.focusWidget())
    panels = (window.documents, window.labels, window.spans, window.messages, window.view)
    for pane, widget in zip(panels, seen, strict=True):
        assert pane is widget or pane.isAncestorOf(widget), (pane, widget)
    QTest.keyClick(window.view, Qt.Key.Key_F6, SHIFT)
    assert window.messages.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.view, Qt.Key.Key_F6)
    QTest.keyClick(window.view, Qt.Key.Key_F6)
    assert window.documents.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view


def test_labels_are_given_from_their_panel_by_key(window):
    window.panes.step(1)
    window.panes.step(1)
    row = window.focusWidget()
    QTest.keyClick(row, Qt.Key.Key_Down)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert label_of_first_span(window) == "LOC"


def test_the_article_gets_more_room_and_less_by_command(window):
    before = window.view.width()
    window.actions_by_id["wider"].trigger()
    QApplication.processEvents()
    wide = window.view.width()
    window.actions_by_id["narrower"].trigger()
    QApplication.processEvents()
    assert before < wide
    assert window.view.width() < wide
