"""The window that shows the learning, page by page like a report."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.learning.comparison import SourceComparison
from core.learning.expectation import ThresholdFigures
from core.learning.report import LearningReport
from core.model import LabelSet
from gui.dialogs.parts import heading
from gui.learning_panel.charts import Charts
from gui.learning_panel.comparison import Comparison
from gui.learning_panel.key_figures import KeyFigures
from gui.learning_panel.sources_table import SourcesTable
from gui.panels.threshold_slider import ThresholdSlider


class LearningWindow(QDialog):
    """Shows a report, lets the threshold be chosen and two sources be compared.

    `thresholdChosen` carries the threshold, `comparisonAsked` the names of the sources.
    """

    thresholdChosen = Signal(float)
    comparisonAsked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures, self._charts, self._table = KeyFigures(), Charts(), SourcesTable()
        self._slider = ThresholdSlider()
        self._slider.chosen.connect(self.thresholdChosen)
        self._comparison = Comparison()
        self._comparison.asked.connect(self.comparisonAsked)
        self._sources, self._threshold, self._compared = heading(""), heading(""), heading("")
        self._empty = QLabel()
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._area = self._page()
        self._pages.addWidget(self._area)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._pages, 1)
        layout.addWidget(buttons)
        self.setMinimumSize(820, 480)
        self.resize(1080, 780)
        self._retranslate()

    def show_report(self, report: LearningReport, labels: LabelSet) -> None:
        """Show `report` with the titles of `labels`."""
        self._figures.show_report(report)
        self._charts.show_report(report)
        self._table.set_report(report, labels)
        self._comparison.set_sources(row.source for row in report.sources)
        there = bool(report.sources or report.documents or report.trainings)
        self._pages.setCurrentIndex(1 if there else 0)

    def show_threshold(
        self, figures: ThresholdFigures, threshold: float, *, writable: bool
    ) -> None:
        """Let the threshold, which stands at `threshold`, be chosen by `figures`."""
        self._slider.set_figures(figures)
        self._slider.set_threshold(threshold)
        self._slider.setEnabled(writable)

    def show_comparison(self, found: SourceComparison) -> None:
        """Show the comparison that was asked for."""
        self._comparison.show_comparison(found)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _page(self) -> QScrollArea:
        page = QWidget()
        middle = QHBoxLayout()
        middle.setSpacing(32)
        middle.addLayout(_column(self._threshold, self._slider), 1)
        middle.addLayout(_column(self._compared, self._comparison), 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(24)
        column.addWidget(self._figures)
        column.addWidget(self._charts)
        column.addLayout(middle)
        column.addLayout(_column(self._sources, self._table))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It has the focus first: arrows scroll the page, where they would move the threshold.
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setWidget(page)
        area.setFocus()
        return area

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Learning"))
        self._area.setAccessibleName(self.tr("Learning"))
        self._sources.setText(self.tr("Verdicts by source and label"))
        self._compared.setText(self.tr("Two sources compared"))
        self._threshold.setText(self.tr("Hide suggestions below"))
        self._empty.setText(
            self.tr(
                "Once you have answered suggestions, this page shows how many of them are right, "
                "how many actions they save, and how much work is left."
            )
        )


def _column(title: QWidget, content: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(title)
    column.addWidget(content)
    column.addStretch(1)
    return column
