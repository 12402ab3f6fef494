"""The threshold as a slider, with what it brings in words beside it."""

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from core.learning.expectation import STEPS, ThresholdFigures
from gui.dialogs.parts import Paragraph, muted
from gui.digits import percent

PAUSE_MS = 500
"""How long the keys must rest before what they have chosen is told."""


class ThresholdSlider(QWidget):
    """Chooses a threshold from 0 to 1. `chosen` carries it once the hand has let go."""

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = ThresholdFigures()
        self._told = 0
        self._slider = _Slider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, STEPS)
        self._slider.setPageStep(10)
        self._value = QLabel()
        self._expected, self._count, self._note = Paragraph(""), Paragraph(""), muted("")
        self._rest = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._rest.timeout.connect(self._tell)
        self._slider.valueChanged.connect(self._moved)
        self._slider.sliderReleased.connect(self._tell)
        self.setFocusProxy(self._slider)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        for line in (self._expected, self._count, self._note):
            layout.addWidget(line)
        self.setMinimumWidth(280)
        self._retranslate()

    def threshold(self) -> float:
        """The threshold that it stands at."""
        return self._slider.value() / STEPS

    def set_threshold(self, threshold: float) -> None:
        """Stand at `threshold`, unless the hand is on it; `chosen` does not tell of it."""
        if self._slider.isSliderDown() or self._rest.isActive():
            return
        self._told = round(threshold * STEPS)
        self._slider.setValue(self._told)
        self._rest.stop()
        self._describe()

    def set_figures(self, figures: ThresholdFigures) -> None:
        """Say what thresholds bring by `figures`."""
        self._figures = figures
        self._describe()

    def hideEvent(self, event: QHideEvent) -> None:
        # What was chosen just before the dialog was closed holds all the same.
        self._tell()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._retranslate()

    def _moved(self) -> None:
        self._describe()
        if not self._slider.isSliderDown():
            self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        if self._slider.value() != self._told:
            self._told = self._slider.value()
            self.chosen.emit(self.threshold())

    def _retranslate(self) -> None:
        self._slider.setAccessibleName(self.tr("Hide suggestions below"))
        self._describe()

    def _describe(self) -> None:
        self._value.setText(percent(self.threshold()))
        # As wide as it ever gets, so that the slider does not move under the hand.
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance(percent(1)) + 2)
        lines = {
            self._expected: self._said(),
            self._count: self._counted(),
            self._note: self._reservation(),
        }
        for line, text in lines.items():
            line.setText(text)
            line.setVisible(bool(text))
        self._slider.setAccessibleDescription(" ".join(filter(None, lines.values())))

    def _said(self) -> str:
        expected = self._figures.expectation.at(self.threshold())
        if expected is None:
            return self.tr("What to expect is known once there are suggestions.")
        told = self._told_as(self._figures.expectation.measured)
        (right, shown), (found, wanted) = (of_ten(share) for share in expected)
        number = QLocale().toString
        return told.format(
            threshold=percent(self.threshold()),
            right=number(right),
            shown=number(shown),
            found=number(found),
            wanted=number(wanted),
        )

    def _counted(self) -> str:
        if not self._figures.scores:
            return ""
        count = QLocale().toString(self._figures.shown(self.threshold()))
        return self.tr("Shown in this document: {count}").format(count=count)

    def _told_as(self, measured: bool) -> str:
        if measured:
            return self.tr(
                "At {threshold}, {right} of {shown} suggestions are right, and {found} of {wanted} "
                "entities are found."
            )
        return self.tr(
            "At {threshold}, {right} of {shown} suggestions are right, and {found} of {wanted} "
            "right ones are shown."
        )

    def _reservation(self) -> str:
        expectation = self._figures.expectation
        if expectation.measured:
            return self.tr("Measured on documents that were kept out of training.")
        if expectation.points:
            return self.tr(
                "Expected by the scores. How many entities nobody suggests is not known yet."
            )
        return ""


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Who scrolls the page past it does not mean to change the project.
        event.ignore()


def of_ten(share: float) -> tuple[int, int]:
    """`share` as so many of ten, or of a hundred where that would say none or all."""
    tenths = round(share * 10)
    if tenths in (0, 10) and round(share * 100) not in (0, 100):
        return round(share * 100), 100
    return tenths, 10
