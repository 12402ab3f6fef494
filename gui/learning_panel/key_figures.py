"""The figures that matter most, in large type with a line below each that says what it is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.learning.report import LEAST_DONE, LearningReport
from gui.dialogs.parts import Paragraph, muted
from gui.digits import percent
from gui.learning_panel.words import UNKNOWN, decimal, duration, whole


class KeyFigures(QWidget):
    """Four figures side by side: precision, actions for an entity, documents and time to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = LearningReport()
        self._values = [Paragraph("") for _ in range(4)]
        self._captions: list[Paragraph] = [muted("") for _ in range(4)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(0)
        for column, (value, caption) in enumerate(zip(self._values, self._captions, strict=True)):
            value.setProperty("role", "figure")
            grid.addWidget(value, 0, column)
            grid.addWidget(caption, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)

    def show_report(self, report: LearningReport) -> None:
        """Show the figures of `report`."""
        self._report = report
        figures = (self._precision(), self._actions(), self._to_do(), self._time())
        for place, (value, caption) in enumerate(figures):
            self._values[place].setText(value)
            self._values[place].setAccessibleName(f"{value} {caption}")
            self._captions[place].setText(caption)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self.show_report(self._report)

    def _precision(self) -> tuple[str, str]:
        latest = next((p for p in reversed(self._report.precision()) if p is not None), None)
        if latest is None:
            return UNKNOWN, self.tr("of the suggestions right: told once a document is done")
        return percent(latest), self.tr("of the suggestions in the documents done last were right")

    def _actions(self) -> tuple[str, str]:
        latest = next((a for a in reversed(self._report.actions()) if a is not None), None)
        by_hand = self._report.actions_by_hand()
        if latest is None or by_hand is None:
            return UNKNOWN, self.tr("actions for an entity: told once a document is done")
        caption = self.tr("actions for an entity; {count} without suggestions")
        return decimal(latest), caption.format(count=decimal(by_hand))

    def _to_do(self) -> tuple[str, str]:
        return whole(self._report.to_do), self.tr("documents to do")

    def _time(self) -> tuple[str, str]:
        left = self._report.seconds_left()
        if left is None:
            caption = self.tr("of work left: told once {count} documents are done")
            return UNKNOWN, caption.format(count=whole(LEAST_DONE))
        return duration(left), self.tr("of work left at the pace of the last documents")
