"""The keys of labels, set in their dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from core.labelsets import load_label_set
from core.model import Label, LabelSet
from gui.dialogs.label_keys_dialog import LabelKeysDialog
from gui.key_set import USUAL
from gui.theme import load_theme
from tests.gui.key_events import CTRL, NONE, SHIFT, letter_event


@pytest.fixture
def make(qtbot):
    def dialog(labels):
        made = LabelKeysDialog(labels, "fa", load_theme("light"), USUAL)
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


@pytest.fixture
def dialog(make):
    return make(load_label_set())


def go_to(dialog, row):
    dialog.list.setCurrentItem(dialog.list.topLevelItem(row))


def record(dialog, place, letter, held=NONE):
    dialog.record()
    dialog.recorder.field.event(letter_event(place, letter, held))


def test_it_begins_with_the_keys_that_are(dialog):
    assert dialog.keys() == {label.name: label.key for label in load_label_set()}


def test_a_letter_is_set_by_its_place_also_with_shift(dialog):
    record(dialog, "G", "ل")
    assert dialog.keys()["PER"] == "G"
    go_to(dialog, 1)
    record(dialog, "G", "أ", SHIFT)
    assert dialog.keys()["LOC"] == "Shift+G"


def test_the_key_of_another_label_is_taken_over_only_if_wanted(dialog):
    record(dialog, "2", "۲")
    assert "مکان" in dialog.recorder.problem()
    assert dialog.keys()["PER"] == "1"
    dialog.recorder.take_over.click()
    assert dialog.keys()["PER"] == "2"
    assert dialog.keys()["LOC"] == ""


@pytest.mark.parametrize(
    ("place", "letter", "held", "told"),
    [("A", "ش", NONE, "Accept all"), ("G", "ل", CTRL, "letter or a digit")],
)
def test_other_keys_are_refused_with_the_reason(dialog, place, letter, held, told):
    record(dialog, place, letter, held)
    assert told in dialog.recorder.problem()
    assert dialog.recorder.take_over.isHidden()
    QTest.keyClick(dialog.recorder.field, Qt.Key.Key_Escape)
    assert dialog.keys()["PER"] == "1"
    assert dialog.isVisible()


def test_a_key_is_removed(dialog):
    dialog.clear()
    assert dialog.keys()["PER"] == ""


def test_free_keys_go_to_labels_that_have_none(make):
    dialog = make(LabelSet(tuple(Label(f"L{n}", key="5" * (n == 0)) for n in range(60))))
    dialog.deal()
    keys = dialog.keys()
    assert keys["L0"] == "5"
    assert len(set(keys.values())) == 60
    assert not set(keys.values()) & {"A", "Shift+A", "N", "P", "L"}


def test_labels_are_found_by_any_of_their_names(dialog):
    (field,) = [f for f in dialog.findChildren(QLineEdit) if f.placeholderText() == "Find a label"]
    for typed in ("org", "Organis", "سازمان", "سازمــان"):
        field.setText(typed)
        rows = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
        assert [row.text(0) for row in rows if not row.isHidden()] == ["سازمان (ORG)"]


def test_without_labels_nothing_can_be_set(make):
    dialog = make(LabelSet())
    dialog.record()
    dialog.clear()
    assert dialog.keys() == {}
