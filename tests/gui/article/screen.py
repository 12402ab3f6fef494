"""What is on the screen of an article view, compared with all painted anew."""

import numpy as np
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from gui.article import ArticleView
from gui.article.metrics import default_font

FLASH = 3_600_000
"""Milliseconds in which a caret goes out and comes back, so many that it does so when asked to."""


def shown(view: ArticleView) -> np.ndarray:
    """The pixels that the screen has of the text; nothing is painted for it."""
    viewport = view.viewport()
    corner = viewport.mapTo(view.window(), QPoint(0, 0))
    whole = view.screen().grabWindow(view.window().winId()).toImage()
    seen = whole.copy(corner.x(), corner.y(), viewport.width(), viewport.height())
    pixels = np.frombuffer(seen.constBits(), dtype=np.uint8).astype(np.int16)
    return pixels.reshape(seen.height(), seen.width(), 4)[:, :, :3]


def stale(view: ArticleView) -> list[int]:
    """The rows of pixels on the screen that are others when all is painted anew."""
    seen = shown(view)
    view.viewport().update()
    QApplication.processEvents()
    # Smoothing is rounded otherwise where less is painted.
    return np.flatnonzero((np.abs(seen - shown(view)) > 4).any(axis=(1, 2))).tolist()


def blink(view: ArticleView) -> None:
    """What happens twice in each `FLASH`."""
    for timer in view.findChildren(QTimer):
        if timer.interval() == FLASH // 2:
            timer.timeout.emit()


def set_size(view: ArticleView, size: int, spacing: float) -> None:
    """Set the text in letters of `size` pixels."""
    font = default_font()
    font.setPixelSize(size)
    view.set_text_font(font, spacing)
