"""The panel of labels."""

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from core.labelsets import load_label_set
from core.model import Label, LabelSet
from gui.panels.label_panel import LabelPanel
from gui.theme import load_theme


@pytest.fixture
def panel(qtbot):
    made = LabelPanel()
    qtbot.addWidget(made)
    made.set_labels(load_label_set(), "fa")
    made.show()
    return made


MANY = LabelSet(tuple(Label(f"L{n}", title_fa=f"برچسب {n}") for n in range(60)))


@pytest.fixture
def many(panel, qtbot):
    panel.set_labels(MANY, "fa")
    panel.resize(220, 500)
    qtbot.waitExposed(panel)
    return panel


def rows(panel):
    return panel._rows


def test_every_label_has_a_row_with_its_title_and_guideline(panel):
    assert [row.text() for row in rows(panel)][:3] == ["شخص", "مکان", "سازمان"]
    assert all(row.toolTip() == row.label.guideline("fa") for row in rows(panel))


def test_the_language_of_the_titles_can_change(panel):
    panel.set_labels(load_label_set(), "en")
    assert rows(panel)[0].text() == "Person"


def test_a_click_chooses_the_label(panel, qtbot):
    with qtbot.waitSignal(panel.labelChosen) as caught:
        qtbot.mouseClick(rows(panel)[2], Qt.MouseButton.LeftButton)
    assert caught.args == ["ORG"]


def test_a_click_leaves_the_keyboard_where_it_is(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    edit, panel = QLineEdit(), LabelPanel()
    layout = QVBoxLayout(window)
    layout.addWidget(edit)
    layout.addWidget(panel)
    panel.set_labels(load_label_set(), "en")
    with qtbot.waitExposed(window):
        window.show()
    edit.setFocus()
    qtbot.mouseClick(rows(panel)[0], Qt.MouseButton.LeftButton)
    assert window.focusWidget() is edit


def test_counts_are_told_to_a_screen_reader_too(panel):
    panel.set_counts({"LOC": 12})
    assert "12" in rows(panel)[1].accessibleName()
    panel.set_counts({})
    assert "12" not in rows(panel)[1].accessibleName()


def test_counts_stay_when_the_labels_are_set_again(panel):
    panel.set_counts({"LOC": 12})
    panel.set_labels(load_label_set(), "en")
    assert "12" in rows(panel)[1].accessibleName()


def test_digits_follow_the_language(panel):
    panel.set_counts({"PER": 5})
    english = panel.grab().toImage()
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    try:
        QApplication.sendEvent(rows(panel)[0], QEvent(QEvent.Type.LanguageChange))
        assert panel.grab().toImage() != english
        assert "۵" in rows(panel)[0].accessibleName()
    finally:
        QLocale.setDefault(before)


def test_a_label_without_key_colour_or_title_is_painted_in_every_theme(panel):
    panel.set_labels(LabelSet((Label("X"),)), "fa")
    pictures = []
    for name in ("light", "dark", "contrast"):
        panel.set_theme(load_theme(name))
        pictures.append(panel.grab().toImage())
    assert pictures[0] != pictures[1]


def shown(panel):
    return [row.label.name for row in rows(panel) if row.isVisible()]


def test_few_labels_have_no_filter_and_none_is_hidden(panel):
    assert not panel.findChild(QLineEdit).isVisible()
    assert len(shown(panel)) == len(load_label_set())


def test_sixty_labels_need_no_more_height_than_the_window_has(many):
    assert many.minimumSizeHint().height() < 300
    assert len(shown(many)) == 60


def test_many_labels_are_filtered_by_name_and_the_first_given_by_enter(many, qtbot):
    field = many.findChild(QLineEdit)
    assert field.isVisible()
    field.setText("برچسب ۵۷")
    assert shown(many) == ["L57"]
    with qtbot.waitSignal(many.labelChosen) as caught:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == ["L57"]
    field.setText("elephant")
    assert shown(many) == []
    assert many._empty.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(shown(many)) == 60


def test_a_project_without_labels_says_where_they_come_from(panel):
    panel.set_labels(LabelSet(()), "en")
    assert panel._empty.isVisible()
    assert "imported" in panel._empty.text()


def test_rows_are_gone_through_with_the_arrows_and_scrolled_to(many, qtbot):
    many.activateWindow()
    rows(many)[0].setFocus()
    qtbot.keyClick(many.focusWidget(), Qt.Key.Key_End)
    assert many.focusWidget() is rows(many)[-1]
    assert not rows(many)[-1].visibleRegion().isEmpty()
    qtbot.keyClick(many.focusWidget(), Qt.Key.Key_Up)
    with qtbot.waitSignal(many.labelChosen) as caught:
        qtbot.keyClick(many.focusWidget(), Qt.Key.Key_Return)
    assert caught.args == ["L58"]
    qtbot.keyClick(many.focusWidget(), Qt.Key.Key_Home)
    qtbot.keyClick(many.focusWidget(), Qt.Key.Key_Up)
    assert many.focusWidget() is many.findChild(QLineEdit)


def test_the_tab_key_stops_at_one_row_alone(many):
    def stops():
        return [row for row in rows(many) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == [rows(many)[0]]
    many.activateWindow()
    rows(many)[5].setFocus()
    assert stops() == [rows(many)[5]]
    many.findChild(QLineEdit).setText("L7")
    assert stops() == [rows(many)[7]]


def test_a_key_with_shift_is_shown_and_told(panel):
    panel.set_labels(LabelSet((Label("X", key="Shift+1"), Label("Y", key="G"))), "en")
    assert "⇧1" in rows(panel)[0].accessibleName()
    assert "G" in rows(panel)[1].accessibleName()
