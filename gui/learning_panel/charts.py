"""The three charts: how good the suggestions are, what they save, how the model gets better."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.learning.report import LearningReport
from gui.digits import percent
from gui.learning_panel.chart import Chart, Line
from gui.learning_panel.words import UNKNOWN, decimal


class Charts(QWidget):
    """Shows what a report says of the documents that are done, and of the trainings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = LearningReport()
        self._quality, self._model = Chart(percent), Chart(percent)
        self._actions = Chart(decimal)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(32)
        for chart in (self._quality, self._actions, self._model):
            layout.addWidget(chart, 1)
        self._retranslate()

    def show_report(self, report: LearningReport) -> None:
        """Draw `report`."""
        self._report = report
        self._show_quality()
        self._show_actions()
        self._show_model()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._retranslate()

    def _show_quality(self) -> None:
        right = _points(self._report.precision())
        found = _points(self._report.recall())
        lines = (
            Line(self.tr("suggestions right"), _last(right, percent), right, strong=True),
            Line(self.tr("entities suggested"), _last(found, percent), found),
        )
        self._quality.show_lines(lines, top=1.0)

    def _show_actions(self) -> None:
        taken = _points(self._report.actions())
        by_hand = self._report.actions_by_hand()
        level = () if by_hand is None else tuple((x, by_hand) for x, _y in taken)
        lines = (
            Line(self.tr("with suggestions"), _last(taken, decimal), taken, strong=True),
            Line(self.tr("without suggestions"), _last(level, decimal), level),
        )
        most = max((y for line in lines for _x, y in line.points), default=1.0)
        self._actions.show_lines(lines, top=max(1.0, most))

    def _show_model(self) -> None:
        trained = [t for t in self._report.trainings if t.f1 is not None]
        new = tuple((float(t.documents), t.f1) for t in trained if t.f1 is not None)
        old = tuple((float(t.documents), t.before_f1) for t in trained if t.before_f1 is not None)
        lines = (
            Line(self.tr("model of the project"), _last(new, percent), new, strong=True),
            Line(self.tr("what served before it"), _last(old, percent), old),
        )
        self._model.show_lines(lines, top=1.0)

    def _retranslate(self) -> None:
        done = self.tr("documents done")
        self._quality.set_texts(
            self.tr("Suggestions"), done, self.tr("Drawn once a document is done.")
        )
        self._actions.set_texts(
            self.tr("Actions for an entity"), done, self.tr("Drawn once a document is done.")
        )
        self._model.set_texts(
            self.tr("Learning curve (F1)"),
            self.tr("documents trained on"),
            self.tr("Drawn once the project has trained a model of its own."),
        )
        self.show_report(self._report)


def _points(values: Sequence[float | None]) -> tuple[tuple[float, float], ...]:
    return tuple((float(n), value) for n, value in enumerate(values, 1) if value is not None)


def _last(points: Sequence[tuple[float, float]], told: Callable[[float], str]) -> str:
    return told(points[-1][1]) if points else UNKNOWN
