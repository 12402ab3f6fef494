"""The list of what is marked and suggested in a document."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from core.labelsets import load_label_set
from core.model import Span, Suggestion
from gui.models.spans import MARK_ROLE, SpanListModel
from gui.panels.span_panel import SpanPanel
from gui.theme import load_theme

TEXT = "😀 حسین رحمانیان در کرج گفت"


def span(number, surface, label="PER", note=""):
    start = TEXT.index(surface)
    return Span(number, str(number), 1, 1, start, start + len(surface), label, surface, note=note)


def suggestion(number, surface, label="LOC", score=0.87):
    start = TEXT.index(surface)
    return Suggestion(start, start + len(surface), label, score, "rules", number)


def rows(model):
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qtmodeltester):
    made = SpanListModel()
    made.set_marks(TEXT, [span(1, "حسین رحمانیان")], [suggestion(1, "کرج")])
    qtmodeltester.check(made)
    return made


@pytest.fixture
def panel(qtbot):
    made = SpanPanel()
    qtbot.addWidget(made)
    made.set_labels(load_label_set(), "fa")
    made.resize(260, 300)
    made.show()
    return made


class TestModel:
    def test_marks_are_in_the_order_of_the_text_the_longer_first(self, model):
        model.set_marks(
            TEXT,
            [span(1, "کرج"), span(2, "رحمانیان"), span(3, "حسین رحمانیان")],
            [suggestion(4, "حسین"), suggestion(5, "گفت")],
        )
        assert rows(model) == ["حسین رحمانیان", "حسین", "رحمانیان", "کرج", "گفت"]

    def test_the_text_of_a_mark_is_cut_by_code_points(self, model):
        assert rows(model) == ["حسین رحمانیان", "کرج"]

    def test_white_space_in_a_mark_is_shown_as_one_space(self, model):
        model.set_marks("a \n\t b", [], [Suggestion(0, 6, "PER", 0.5, "x")])
        assert rows(model) == ["a b"]

    def test_only_what_changed_is_touched(self, model, qtbot):
        spans = [span(1, "حسین رحمانیان")]
        with qtbot.assertNotEmitted(model.modelReset):
            with qtbot.waitSignal(model.rowsInserted) as caught:
                model.set_marks(TEXT, [*spans, span(2, "در")], [suggestion(1, "کرج")])
            assert caught.args[1:] == [1, 1]
            with qtbot.waitSignal(model.rowsRemoved) as caught:
                model.set_marks(TEXT, [span(2, "در")], [suggestion(1, "کرج")])
            assert caught.args[1:] == [0, 0]
            with qtbot.waitSignal(model.dataChanged) as caught:
                model.set_marks(TEXT, [span(2, "در"), span(3, "کرج", "LOC")], [])
            assert caught.args[0].row() == caught.args[1].row() == 1
        assert rows(model) == ["در", "کرج"]

    def test_another_text_is_another_list(self, model, qtbot):
        with qtbot.waitSignal(model.modelReset):
            model.set_marks("", [], [])
        assert rows(model) == []

    def test_rows_follow_what_went_and_what_came(self, model, qtbot):
        name, city = span(1, "حسین رحمانیان"), suggestion(1, "کرج")
        with qtbot.waitSignal(model.rowsInserted) as caught:
            model.change_marks([], [span(2, "در")])
        assert caught.args[1:] == [1, 1]
        with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.waitSignal(model.dataChanged):
            model.change_marks([name], [replace(name, label="ORG")])
        assert model.mark(model.index(0)).label == "ORG"
        with qtbot.assertNotEmitted(model.modelReset):
            model.change_marks([city, span(2, "در")], [span(3, "کرج گفت", "LOC")])
        assert rows(model) == ["حسین رحمانیان", "کرج گفت"]

    def test_a_span_and_a_suggestion_with_the_same_id_are_two(self, model):
        assert model.index_of(span(1, "حسین رحمانیان")).row() == 0
        assert model.index_of(suggestion(1, "کرج")).row() == 1
        assert not model.index_of(span(1, "کرج")).isValid()

    def test_a_note_is_the_tool_tip(self, model):
        model.set_marks(TEXT, [span(1, "کرج", note="شهر؟")], [])
        assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "شهر؟"

    def test_a_screen_reader_gets_text_label_and_score_and_source_or_note(self, model):
        model.set_marks(TEXT, [span(1, "حسین", note="؟")], [suggestion(1, "کرج")])
        spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
        assert spoken == ["حسین, PER, ؟", "کرج, LOC, 87%, Rules"]

    def test_the_tool_tip_of_a_suggestion_tells_its_score_and_every_source(self, model):
        both = replace(suggestion(1, "کرج"), also=("bert",))
        model.set_marks(TEXT, [], [both])
        assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "87% | Rules, bert"


class TestPanel:
    def test_without_marks_it_says_what_to_do(self, panel):
        panel.set_marks(TEXT, [], [])
        assert panel._empty.isVisible()
        assert "label" in panel._empty.text()

    def test_a_click_goes_to_the_mark(self, panel, qtbot):
        wanted = suggestion(2, "کرج")
        panel.set_marks(TEXT, [span(1, "حسین رحمانیان")], [wanted])
        rect = panel._list.visualRect(panel._model.index(1))
        with qtbot.waitSignal(panel.markActivated) as caught:
            qtbot.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        assert caught.args == [wanted]

    def test_focus_from_outside_is_followed_without_a_signal(self, panel, qtbot):
        mark = span(1, "کرج")
        panel.set_marks(TEXT, [mark], [])
        with qtbot.assertNotEmitted(panel.markActivated):
            panel.set_focused(mark)
            assert panel._list.currentIndex().data(MARK_ROLE) == mark
            panel.set_focused(None)
        assert not panel._list.currentIndex().isValid()

    def test_a_span_and_a_suggestion_look_different(self, panel):
        panel.set_marks(TEXT, [span(1, "کرج", "LOC")], [])
        filled = panel.grab().toImage()
        panel.set_marks(TEXT, [], [suggestion(1, "کرج", "LOC")])
        assert panel.grab().toImage() != filled

    def test_notes_unknown_labels_and_every_theme_are_painted(self, panel):
        panel.set_marks(TEXT, [span(1, "کرج", "OTHER", note="?")], [suggestion(1, "گفت")])
        pictures = []
        for name in ("light", "dark"):
            panel.set_theme(load_theme(name))
            pictures.append(panel.grab().toImage())
        assert pictures[0] != pictures[1]
