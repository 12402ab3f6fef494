"""The panel that lists what is unusual in a document."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from core.text.unusual import Kind, Unusual, unusual
from gui.models.unusual import CONTEXT_ROLE, Context, UnusualModel
from gui.panels.unusual_panel import UnusualPanel

TEXT = "علي در كرج\u200c و  كتاب"
# ye 2; kaf 7, 14; ZWNJ 10; doubled spaces 12-14


@pytest.fixture
def panel(qtbot):
    panel = UnusualPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    panel.show_found(TEXT, unusual(TEXT, most=10))
    panel.tree.setFocus()
    return panel


def rows(model, parent=QModelIndex()):  # noqa: B008
    return [
        tuple(model.index(row, column, parent).data() for column in range(2))
        for row in range(model.rowCount(parent))
    ]


def model_of(text, most=10):
    model = UnusualModel()
    model.set_found(text, unusual(text, most))
    return model


def test_kinds_with_their_counts_and_places_with_their_names(qapp):
    model = model_of(TEXT)
    assert rows(model) == [
        ("Arabic ye (ي, ى)", "1"),
        ("Arabic kaf (ك)", "2"),
        ("ZWNJ or ZWJ where it joins or parts nothing", "1"),
        ("several spaces in a row", "1"),
    ]
    kaf = model.index(1, 0)
    assert [names for _, names in rows(model, kaf)] == ["U+0643 ARABIC LETTER KAF"] * 2
    assert model.place(model.index(0, 0, kaf)) == (7, 8)
    assert model.place(kaf) is None


def test_a_place_stands_in_its_context_so_that_it_can_be_seen(qapp):
    model = model_of(TEXT)
    contexts = [model.index(0, 0, model.index(kind, 0)).data(CONTEXT_ROLE) for kind in range(4)]
    assert contexts[2] == Context("علي در كرج", "‹ZWNJ›", " و  كتاب")
    assert contexts[3].sign == "␣␣"


def test_context_has_no_line_ends_and_no_direction_marks(qapp):
    model = model_of("الف\n\u202bب\u202c ك\t\0ج")
    kaf = next(i for i in range(model.rowCount()) if "kaf" in model.index(i, 0).data())
    context = model.index(0, 0, model.index(kaf, 0)).data(CONTEXT_ROLE)
    assert (context.before, context.after) == ("الف ب ", " ج")


def test_of_many_places_the_first_are_listed_and_the_others_counted(qapp):
    model = model_of("ك " * 12, most=5)
    kaf = model.index(0, 0)
    assert kaf.siblingAtColumn(1).data() == "12"
    assert rows(model, kaf)[5] == ("and 7 more", "")
    assert not model.flags(model.index(5, 0, kaf)) & Qt.ItemFlag.ItemIsEnabled


def test_the_model_keeps_to_the_rules_of_qt(qtbot):
    model = model_of("ك " * 12 + TEXT, most=5)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_found("", ())
    assert model.rowCount() == 0


def test_enter_walks_through_all_places_and_round(panel, qtbot):
    seen = []
    panel.placeWanted.connect(lambda start, end: seen.append((start, end)))
    for _ in range(6):
        QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert seen == [(2, 3), (7, 8), (15, 16), (10, 11), (13, 15), (2, 3)]
    QTest.keyClick(panel.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert seen[-1] == seen[-3]


def test_arrows_go_to_a_place_and_tell_what_comes_of_its_kind(panel, qtbot):
    QTest.keyClick(panel.tree, Qt.Key.Key_Home)
    QTest.keyClick(panel.tree, Qt.Key.Key_Right)
    with qtbot.waitSignal(panel.placeWanted) as wanted:
        QTest.keyClick(panel.tree, Qt.Key.Key_Down)
    assert wanted.args == [2, 3]
    assert Kind.ARABIC_YE.effect() in {
        label.text() for label in panel.findChildren(type(panel._effect))
    }


def test_an_ordinary_document_is_said_to_be_one(panel):
    panel.show_found("متن", ())
    assert panel._empty.text() == "Nothing unusual in this document."
    assert not panel.tree.isVisible()
    panel.show_search()
    assert panel._empty.text() == "Looking…"


def test_escape_closes_it(panel, qtbot):
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_places_of_one_kind_are_open_from_the_start(panel):
    panel.show_found("ك", [Unusual(Kind.ARABIC_KAF, 1, ((0, 1),))])
    assert panel.tree.isExpanded(panel.tree.model().index(0, 0))
