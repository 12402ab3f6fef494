"""The window of the learning shows what a report says, in words and in lines."""

from dataclasses import replace

import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QTableView

from core.labelsets import load_label_set
from core.learning.comparison import Tally
from core.learning.report import LearningReport
from gui.appearance import Appearance
from gui.digits import percent
from gui.learning_panel.window import LearningWindow
from gui.learning_panel.words import duration
from tests.gui.learning_panel.figures import COMPARED, MEASURED, REPORT


@pytest.fixture
def window(qtbot):
    window = LearningWindow()
    qtbot.addWidget(window)
    window.show_report(REPORT, load_label_set())
    window.show_threshold(MEASURED, 0.5, writable=True)
    window.show()
    return window


@pytest.fixture
def _persian(qapp):
    font = qapp.font()
    appearance = Appearance(qapp)
    appearance.set_language("fa")
    yield
    appearance.set_language("en")
    qapp.setFont(font)


def said(window):
    return [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]


def cells(window, column):
    model = window.findChild(QTableView).model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_without_verdicts_it_says_what_it_will_show(window):
    window.show_report(LearningReport(to_do=12), load_label_set())
    assert not window.findChild(QTableView).isVisible()
    (text,) = filter(None, said(window))
    assert text.startswith("Once you have answered suggestions, this page shows how many")


def test_the_figures_that_matter_stand_first(window):
    # The last ten documents: 16 or 17 of 20 right, 20 to 25 actions for 20 entities.
    figures = [text for text in said(window) if text][:8:2]
    assert figures == ["84%", "1.1", "340", "11 h"]
    assert "of the suggestions in the documents done last were right" in said(window)
    assert "actions for an entity; 2.6 without suggestions" in said(window)


def test_the_time_left_is_not_told_too_early(window):
    window.show_report(replace(REPORT, documents=REPORT.documents[:2]), load_label_set())
    assert "of work left: told once 3 documents are done" in said(window)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(3, "1 min"), (1500, "25 min"), (3590, "1 h"), (12_100, "3 h 20 min"), (40_000, "11 h")],
)
def test_durations_are_said_as_roughly_as_they_are_known(seconds, words):
    assert duration(seconds) == words


def test_charts_say_their_latest_values_to_who_does_not_see_them(window):
    plots = window.findChildren(pg.PlotWidget)
    assert [(p.accessibleName(), p.accessibleDescription()) for p in plots] == [
        ("Suggestions", "suggestions right: 84%; entities suggested: 84%"),
        ("Actions for an entity", "with suggestions: 1.1; without suggestions: 2.6"),
        ("Learning curve (F1)", "model of the project: 70%; what served before it: 45%"),
    ]


def test_charts_draw_every_document_and_every_training(window):
    lines = [plot.getPlotItem().listDataItems() for plot in window.findChildren(pg.PlotWidget)]
    assert [[len(line.xData) for line in of_plot] for of_plot in lines] == [
        [40, 40],
        [40, 40],
        [4, 4],
    ]
    assert list(lines[2][0].xData) == [5, 10, 20, 40]
    assert list(lines[2][0].yData) == [0.525, 0.55, 0.6, 0.7]


def test_a_chart_without_data_says_when_it_will_be_drawn(window):
    window.show_report(replace(REPORT, trainings=()), load_label_set())
    assert not window.findChildren(pg.PlotWidget)[2].isVisible()
    assert "Drawn once the project has trained a model of its own." in said(window)


@pytest.mark.usefixtures("_persian")
def test_axes_have_persian_digits_and_run_from_left_to_right(window):
    plot = window.findChildren(pg.PlotWidget)[0]
    left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
    assert [text for _, text in left._tickLevels[0]] == [percent(0), percent(0.5), percent(1)]
    assert [text for _, text in bottom._tickLevels[0]] == ["۱۰", "۲۰", "۳۰", "۴۰"]
    assert left.scenePos().x() < plot.getPlotItem().getViewBox().scenePos().x()


@pytest.mark.parametrize("actions", [1, 20, 60, 70, 400])
def test_the_axis_of_the_actions_has_numbers_however_many_they_are(window, actions):
    documents = tuple(replace(document, by_hand=actions) for document in REPORT.documents)
    window.show_report(replace(REPORT, documents=documents), load_label_set())
    left = window.findChildren(pg.PlotWidget)[1].getAxis("left")
    ticks = left._tickLevels[0]
    assert len(ticks) >= 2
    assert [text for _, text in ticks] == [f"{value:.1f}" for value, _ in ticks]


def test_the_lines_follow_the_theme(window, qapp):
    font, palette = qapp.font(), qapp.palette()
    appearance = Appearance(qapp)
    colors = []
    for name in ("dark", "light"):
        appearance.set_theme(name)
        line = window.findChildren(pg.PlotWidget)[0].getPlotItem().listDataItems()[0]
        colors.append((line.opts["pen"].color(), appearance.theme.color("accent")))
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)
    assert all(drawn == accent for drawn, accent in colors)


def test_sources_have_a_row_for_each_label_and_their_state(window):
    assert cells(window, 0) == ["Model of the project", "Rules", "پارس‌برت", "Rules"]
    assert cells(window, 1) == ["Place", "Person", "Person", "Organisation"]
    assert cells(window, 5) == ["92%", "73%", "69%", "–"]
    assert cells(window, 6) == ["on", "on", "on", "switched off: 3 of 32 right lately"]


def test_sources_are_sorted_by_what_the_numbers_are(window):
    table = window.findChild(QTableView)
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert cells(window, 2) == ["0", "9", "120", "240"]
    table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    assert cells(window, 5) == ["92%", "73%", "69%", "–"]


def test_two_sources_are_compared_as_soon_as_they_are_chosen(window, qtbot):
    first, second = window.findChildren(QComboBox)
    assert [first.currentData(), second.currentData()] == ["rules", "model"]
    window.show_comparison(COMPARED)
    assert "Right: 120 both, 31 only Rules, 22 only Model of the project." in said(window)
    assert "Rules: 88% right, 50% of the entities found." in said(window)
    window.show_comparison(replace(COMPARED, labels={"PER": Tally(3, 1, 0, 0, 0, 1)}))
    assert "Rules: 100% right." in said(window)
    with qtbot.waitSignal(window.comparisonAsked) as asked:
        second.setCurrentIndex(2)
        second.activated.emit(2)
    assert asked.args == ["rules", "پارس‌برت"]
    # An answer that comes late is of other sources than those that are chosen.
    window.show_comparison(COMPARED)
    assert not any("Right: 120" in text for text in said(window))


def test_one_source_is_not_compared_with_itself(window, qtbot):
    _first, second = window.findChildren(QComboBox)
    with qtbot.assertNotEmitted(window.comparisonAsked):
        second.setCurrentIndex(0)
        second.activated.emit(0)
    assert "Choose two sources whose suggestions you have answered." in said(window)


def test_the_threshold_of_a_project_that_is_read_only_stays(window):
    window.show_threshold(MEASURED, 0.5, writable=False)
    assert not window.findChild(QSlider).isEnabled()


def test_the_page_has_the_keys_first_and_tab_reaches_everything_from_top_to_bottom(window, qtbot):
    qtbot.waitExposed(window)
    window.activateWindow()
    reached = []
    for _ in range(9):
        reached.append(type(window.focusWidget()).__name__)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert reached == [
        "QScrollArea",
        "PlotWidget",
        "PlotWidget",
        "PlotWidget",
        "_Slider",
        "QComboBox",
        "QComboBox",
        "SourcesTable",
        "QPushButton",
    ]


def test_it_speaks_another_language_while_it_is_open(window, qapp):
    assert "84%" in said(window)
    appearance = Appearance(qapp)
    appearance.set_language("fa")
    assert percent(0.84) in said(window)
    assert any(percent(0.5) in text for text in said(window))
    assert cells(window, 2) == ["۲۴۰", "۱۲۰", "۹", "۰"]
    appearance.set_language("en")
    assert "84%" in said(window)
