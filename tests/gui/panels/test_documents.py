"""The list of documents: progress, filter, choice."""

import pytest
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt

from core.model import DocumentState, DocumentSummary
from gui.arrangement import Arrangement
from gui.models.documents import SUMMARY_ROLE, DocumentListModel
from gui.panels.document_delegate import DocumentDelegate
from gui.panels.document_panel import DocumentPanel
from gui.theme import load_theme
from gui.work_order import WorkOrder


def summary(number, title="", state=DocumentState.NEW, spans=0, pending=0):
    return DocumentSummary(number, title or f"مقالهٔ {number}", 1000, state, spans, pending)


def titles(model):
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qtmodeltester):
    made = DocumentListModel()
    qtmodeltester.check(made)
    made.set_documents(
        [
            summary(11, "جشنواره لاله هاي كرج"),
            summary(12, "نرخ ارز", DocumentState.DONE),
            summary(13, "WHO Report", DocumentState.OPEN),
        ]
    )
    return made


@pytest.fixture
def panel(qtbot):
    made = DocumentPanel()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


@pytest.fixture
def persian():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    yield
    QLocale.setDefault(before)


class TestModel:
    def test_documents_are_in_the_projects_order(self, model):
        assert titles(model) == ["جشنواره لاله هاي كرج", "نرخ ارز", "WHO Report"]

    @pytest.mark.parametrize(
        ("typed", "found"), [("کرج", 11), ("لاله های", 11), ("who", 13), (" ارز ", 12)]
    )
    def test_the_filter_compares_folded_text(self, model, typed, found):
        model.set_filter(typed, None)
        assert [model.index(0).data(SUMMARY_ROLE).id, model.rowCount()] == [found, 1]

    def test_text_and_state_filter_together(self, model):
        model.set_filter("", DocumentState.DONE)
        assert titles(model) == ["نرخ ارز"]
        model.set_filter("کرج", DocumentState.DONE)
        assert titles(model) == []
        model.set_filter("", None)
        assert model.rowCount() == 3

    def test_a_change_touches_its_row_only(self, model, qtbot):
        with qtbot.waitSignal(model.dataChanged) as caught:
            model.update_summaries([summary(13, "WHO Report", DocumentState.DONE)])
        assert caught.args[0].row() == caught.args[1].row() == 2
        assert model.done == 2

    def test_a_document_stays_in_view_until_the_filter_is_set_again(self, model):
        model.set_filter("", DocumentState.OPEN)
        model.update_summaries([summary(13, "WHO Report", DocumentState.DONE)])
        assert titles(model) == ["WHO Report"]
        model.set_filter("", DocumentState.OPEN)
        assert titles(model) == []

    def test_a_title_that_changed_is_found_by_the_new_one(self, model):
        model.set_filter("ارز", None)
        model.update_summaries([summary(11, "بازار ارز")])
        model.set_filter("ارز", None)
        assert titles(model) == ["بازار ارز", "نرخ ارز"]

    def test_a_document_that_is_not_in_the_list_is_left_alone(self, model):
        model.update_summaries([summary(99)])
        assert model.rowCount() == model.total == 3

    def test_another_order_keeps_rows_that_are_pointed_to(self, model):
        pointed = QPersistentModelIndex(model.index_of(12))
        model.rearrange(Arrangement([12, 13, 11]))
        assert titles(model) == ["نرخ ارز", "WHO Report", "جشنواره لاله هاي كرج"]
        assert (pointed.row(), pointed.data(SUMMARY_ROLE).id) == (0, 12)
        assert model.index_of(11).row() == 2
        model.update_summaries([summary(13, "ارز")])
        model.set_filter("ارز", None)
        assert titles(model) == ["نرخ ارز", "ارز"]

    def test_another_order_shows_the_same_documents(self, model):
        model.set_filter("", DocumentState.OPEN)
        model.update_summaries([summary(13, "WHO Report", DocumentState.DONE)])
        model.rearrange(Arrangement([12, 13, 11]))
        assert titles(model) == ["WHO Report"]

    def test_back_in_the_order_in_which_they_were_given(self, model):
        model.rearrange(Arrangement([12, 13, 11]))
        model.rearrange(None)
        assert titles(model) == ["جشنواره لاله هاي كرج", "نرخ ارز", "WHO Report"]

    def test_a_document_is_found_by_its_id(self, model):
        assert model.index_of(12).row() == 1
        assert not model.index_of(99).isValid()
        model.set_filter("WHO", None)
        assert model.index_of(13).row() == 0
        assert not model.index_of(12).isValid()


class TestPanel:
    def test_without_documents_it_says_what_to_do(self, panel):
        assert "Drop" in panel._empty.text()
        assert panel._empty.isVisible()
        assert not panel._bar.isVisible()

    def test_a_click_chooses(self, panel, qtbot):
        panel.set_documents([summary(7), summary(8)])
        rect = panel._list.visualRect(panel._model.index(1))
        with qtbot.waitSignal(panel.documentChosen) as caught:
            qtbot.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        assert caught.args == [8]

    def test_enter_chooses(self, panel, qtbot):
        panel.set_documents([summary(7), summary(8)])
        panel.set_current(7)
        with qtbot.waitSignal(panel.documentChosen) as caught:
            qtbot.keyClick(panel._list, Qt.Key.Key_Return)
        assert caught.args == [7]

    def test_home_and_end_go_to_the_first_and_the_last(self, panel, qtbot):
        panel.set_documents([summary(number) for number in range(30)])
        panel.set_current(7)
        for key, row in ((Qt.Key.Key_End, 29), (Qt.Key.Key_Home, 0)):
            qtbot.keyClick(panel._list, key)
            assert panel._list.currentIndex().row() == row

    def test_pointing_to_a_document_from_outside_is_no_choice(self, panel, qtbot):
        panel.set_documents([summary(7), summary(8)])
        with qtbot.assertNotEmitted(panel.documentChosen):
            panel.set_current(8)
        assert panel._list.currentIndex().row() == 1

    def test_a_list_that_the_filter_leaves_empty_says_how_to_fill_it_again(self, panel, qtbot):
        panel.set_documents([summary(7, "الف"), summary(8, "ب")])
        panel._filter.setText("پ")
        assert "Esc" in panel._empty.text()
        qtbot.keyClick(panel._filter, Qt.Key.Key_Escape)
        assert panel._filter.text() == ""
        assert panel._pages.currentWidget() is panel._list
        panel._states.setCurrentIndex(panel._states.findData(DocumentState.FLAGGED))
        assert panel._empty.text() == "No document is in this state."

    def test_the_current_document_is_kept_through_a_filter(self, panel):
        panel.set_documents([summary(7, "الف"), summary(8, "ب")])
        panel.set_current(8)
        panel._filter.setText("ب")
        assert panel._list.currentIndex().data(SUMMARY_ROLE).id == 8
        panel._filter.clear()
        assert panel._list.currentIndex().data(SUMMARY_ROLE).id == 8

    def test_the_order_is_chosen_in_a_menu_and_left_by_a_button(self, panel, qtbot):
        entries = panel._order.menu().actions()
        with qtbot.waitSignal(panel.orderChosen) as caught:
            entries[1].trigger()
        assert caught.args == [WorkOrder.LEARNING]
        panel.set_order(WorkOrder.LEARNING)
        with qtbot.waitSignal(panel.orderChosen) as caught:
            panel._notice._button.click()
        assert caught.args == [WorkOrder.OWN]

    def test_an_order_that_biases_says_so_as_long_as_it_is_on(self, panel):
        told = set()
        for order in (WorkOrder.LEARNING, WorkOrder.ERRORS):
            panel.set_order(order)
            assert panel._notice.isVisible()
            assert "biased" in panel._notice._text.text()
            told.add(panel._notice._text.text())
        assert len(told) == 2
        panel.set_order(WorkOrder.OWN)
        assert not panel._notice.isVisible()
        assert panel._order.menu().actions()[0].isChecked()

    def test_another_order_leaves_the_current_document_where_it_is_seen(self, panel):
        panel.set_documents([summary(n) for n in range(100)])
        panel.set_current(50)
        before = panel._list.visualRect(panel._list.currentIndex())
        panel.rearrange(Arrangement([*range(30), *range(60, 100), *range(30, 60)]))
        assert panel._list.currentIndex().data(SUMMARY_ROLE).id == 50
        assert panel._list.visualRect(panel._list.currentIndex()) == before

    def test_a_filter_that_fits_nothing_says_so(self, panel, qtbot):
        panel.set_documents([summary(7)])
        qtbot.keyClicks(panel._filter, "zzz")
        assert panel._empty.isVisible()
        assert "filter" in panel._empty.text()

    def test_progress_counts_done_documents(self, panel):
        panel.set_documents([summary(n) for n in range(12)])
        panel.update_summaries([summary(n, state=DocumentState.DONE) for n in range(3)])
        assert panel._progress.text() == "3 of 12"
        assert (panel._bar.value(), panel._bar.maximum()) == (3, 12)

    @pytest.mark.usefixtures("persian")
    def test_digits_follow_the_language(self, panel):
        panel.set_documents([summary(n) for n in range(12)])
        assert "۱۲" in panel._progress.text()
        assert "۳" in DocumentDelegate(load_theme("light")).counts(summary(1, pending=3))

    def test_every_state_and_theme_is_painted(self, panel):
        panel.set_documents(
            [summary(n, state=state, pending=n) for n, state in enumerate(DocumentState)]
        )
        pictures = []
        for name in ("light", "dark"):
            panel.set_theme(load_theme(name))
            pictures.append(panel.grab().toImage())
        assert pictures[0] != pictures[1]
