"""Which label is which, chosen by the user."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from core.labelsets import load_label_set
from core.model import Label, LabelSet
from core.tagger.label_map import LabelMap, source_labels
from gui.dialogs.label_map_dialog import LabelMapDialog

LABELS = LabelSet((Label("PERSON", title_en="Person"), Label("GPE"), Label("POEM")))


@pytest.fixture
def make(qtbot):
    def dialog(labels, chosen):
        made = LabelMapDialog(labels, chosen)
        qtbot.addWidget(made)
        return made

    return dialog


def box(dialog, source):
    return dialog.findChildren(QComboBox)[source_labels().index(source)]


def test_a_label_goes_by_name_unless_told_otherwise(make):
    dialog = make(LABELS, {})
    assert "Person" in box(dialog, "PER").currentText()
    assert "GPE" in box(dialog, "LOC").currentText()
    assert dialog.chosen() == {}


def test_what_is_chosen_is_told_and_nothing_else(make):
    dialog = make(LABELS, {})
    poem = box(dialog, "EVENT")
    poem.setCurrentIndex(poem.findText("POEM"))
    box(dialog, "LOC").setCurrentIndex(1)
    assert dialog.chosen() == {"EVENT": "POEM", "LOC": None}
    found = LabelMap.of(LABELS, dialog.chosen())
    assert (found.label("EVENT"), found.label("LOC"), found.label("PER")) == (
        "POEM",
        None,
        "PERSON",
    )


def test_what_was_chosen_before_is_shown_and_stays(make):
    chosen = {"EVENT": "POEM", "LOC": None, "TITLE": "POEM"}
    assert make(LABELS, chosen).chosen() == chosen


def test_a_label_that_is_gone_goes_by_name_again(make):
    assert make(load_label_set(), {"EVENT": "POEM"}).chosen() == {}


def test_every_label_of_the_sources_has_a_title(make):
    dialog = make(LABELS, {})
    rows = dialog.findChildren(QLabel)
    names = [row.text() for row in rows if row.buddy() is not None]
    assert len(names) == len(source_labels())
    assert not set(names) & set(source_labels())
