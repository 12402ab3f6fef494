"""A chart of a few lines, drawn by pyqtgraph in the colours of the palette.

Time runs from left to right in either language: so it does in Persian textbooks and yearbooks,
where the digits are Persian and the axes are everyone's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gui.dialogs.parts import Paragraph, heading, muted
from gui.learning_panel.words import whole

HEIGHT = 176
SAMPLE = 24
"""The width of a line's sample in the legend."""
GAP = 8
"""Between an axis and its numbers."""
DOTTED_UP_TO = 20
"""Points of a line that are few enough to be marked each."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through `points`, x and y, called `name`; `latest` says its last value in words.

    One line of a chart is `strong`, the others are dashed.
    """

    name: str
    latest: str
    points: tuple[tuple[float, float], ...]
    strong: bool = False


class Chart(QWidget):
    """A heading, a legend that has the latest values, the lines, and what runs along the bottom."""

    def __init__(self, tick: Callable[[float], str], parent: QWidget | None = None) -> None:
        """`tick` writes a value of the vertical axis."""
        super().__init__(parent)
        self._tick = tick
        self._lines: Sequence[Line] = ()
        self._top = 1.0
        self._heading, self._bottom = heading(""), muted("")
        self._bottom.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._plot = pg.PlotWidget(background=None)
        self._prepare()
        self._empty: Paragraph = muted("")
        self._legend = QGridLayout()
        self._legend.setContentsMargins(0, 0, 0, 0)
        self._legend.setHorizontalSpacing(8)
        self._legend.setVerticalSpacing(0)
        self._legend.setColumnStretch(1, 1)
        pages = QWidget()
        pages.setMinimumHeight(HEIGHT)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self._plot)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addLayout(self._legend)
        layout.addWidget(pages, 1)
        layout.addWidget(self._bottom)

    def set_texts(self, title: str, along: str, empty: str) -> None:
        """Call the chart `title`, its horizontal axis `along`; `empty` stands in for lines."""
        self._heading.setText(title)
        self._bottom.setText(along)
        self._empty.setText(empty)
        self._plot.setAccessibleName(title)

    def show_lines(self, lines: Sequence[Line], top: float) -> None:
        """Draw `lines` between 0 and `top`."""
        self._lines, self._top = lines, top
        self._fill_legend()
        told = "; ".join(f"{line.name}: {line.latest}" for line in lines)
        self._plot.setAccessibleDescription(told)
        there = any(line.points for line in lines)
        self._pages.setCurrentIndex(0 if there else 1)
        self._bottom.setVisible(there)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _prepare(self) -> None:
        plot, item = self._plot, self._plot.getPlotItem()
        # The chart is as high as its page; the plot's own hint is that of a window.
        plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        # It is looked at: the wheel scrolls the page that it is on.
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # Its parts are laid out by Qt, which would put the axis on the other side and leave the
        # lines where they are.
        item.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # The ground is kept as it was painted, in the colours of the theme before.
        plot.setCacheMode(plot.CacheModeFlag.CacheNone)
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)

    def _fill_legend(self) -> None:
        while (found := self._legend.takeAt(0)) is not None:
            widget = found.widget()
            assert widget is not None
            widget.deleteLater()
        for row, line in enumerate(self._lines):
            if not line.points:
                continue
            self._legend.addWidget(_Sample(line.strong), row, 0)
            self._legend.addWidget(Paragraph(f"{line.name}: {line.latest}"), row, 1)

    def _draw(self) -> None:
        item = self._plot.getPlotItem()
        item.clear()
        along = [x for line in self._lines for x, _y in line.points]
        if not along:
            return
        for line in self._lines:
            pen = _pen(line.strong)
            xs, ys = zip(*line.points, strict=True) if line.points else ((), ())
            dots = {} if len(xs) > DOTTED_UP_TO else _dots(pen)
            item.plot(xs, ys, pen=pen, antialias=True, **dots)
        first, last = min(along), max(along)
        room = max(1.0, last - first) / 20
        item.setXRange(first - room, max(last, first + 1) + room, padding=0)
        # Room for half a line of text above and below, else pyqtgraph leaves the numbers out.
        item.setYRange(0, self._top, padding=self.fontMetrics().height() / HEIGHT)
        self._label("left", _ticks(0, self._top, 3), self._tick)
        self._label("bottom", _ticks(first, last, 4, least_step=1), whole)

    def _label(self, side: str, ticks: Sequence[float], told: Callable[[float], str]) -> None:
        axis = self._plot.getAxis(side)
        labels = [(tick, told(tick)) for tick in ticks]
        axis.setTicks([labels])
        # Lines across the page are a help for the eye; a frame is not.
        axis.setPen(None)
        axis.setTickPen(QPen(_color("line"), 1))
        axis.setTextPen(QPen(_color("muted")))
        axis.setTickFont(self.font())
        axis.setStyle(tickLength=0, tickAlpha=None if side == "left" else 0)
        axis.setGrid(255 if side == "left" else False)
        metrics = self.fontMetrics()
        if side == "left":
            axis.setWidth(max(metrics.horizontalAdvance(text) for _tick, text in labels) + GAP)
        else:
            axis.setHeight(metrics.height() + GAP)


class _Sample(QWidget):
    """A piece of a line as the chart has it."""

    def __init__(self, strong: bool) -> None:
        super().__init__()
        self._strong = strong
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(SAMPLE, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen(self._strong))
        middle = self.height() // 2
        painter.drawLine(1, middle, self.width() - 1, middle)


def _pen(strong: bool) -> QPen:
    pen = QPen(_color("accent" if strong else "text"), 2 if strong else 1.5)
    pen.setStyle(Qt.PenStyle.SolidLine if strong else Qt.PenStyle.DashLine)
    pen.setCosmetic(True)
    return pen


def _dots(pen: QPen) -> dict[str, object]:
    return {"symbol": "o", "symbolSize": 5, "symbolBrush": pen.color(), "symbolPen": None}


def _color(name: str) -> QColor:
    palette, role = QGuiApplication.palette(), QPalette.ColorRole
    if name == "muted":
        return palette.color(QPalette.ColorGroup.Disabled, role.WindowText)
    return palette.color(
        {"accent": role.Highlight, "text": role.WindowText, "line": role.Mid}[name]
    )


def _ticks(least: float, most: float, about: int, least_step: float = 0) -> list[float]:
    """Round values from `least` to `most`, about so many, no closer than `least_step`."""
    rough = max((most - least) / about, least_step) or 1.0
    power = 10 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    return [step * n for n in range(ceil(least / step), floor(most / step + 1e-9) + 1)]
