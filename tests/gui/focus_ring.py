"""How well one sees which widget has the keyboard."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

CONTRAST = 3
"""What WCAG 2.2 asks for between a widget with the focus and the same without it (2.4.13)."""
PIXELS = 100
"""How many pixels change that much at least: a ring two pixels wide around something small."""


def focusable(top: QWidget) -> list[QWidget]:
    """The widgets of `top` that the Tab key can stop at now."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy().value & tab
        and widget.focusProxy() is None
    ]


def unseen(top: QWidget) -> Iterator[str]:
    """The names of the widgets of `top` that do not show clearly that they have the focus."""
    widgets = focusable(top)
    nowhere = QWidget(top)
    nowhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    nowhere.show()
    for widget in widgets:
        nowhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = _luminance(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is widget
        after = _luminance(widget)
        lighter, darker = np.maximum(before, after), np.minimum(before, after)
        if np.count_nonzero((lighter + 0.05) / (darker + 0.05) >= CONTRAST) < PIXELS:
            yield f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
    nowhere.deleteLater()


def _luminance(widget: QWidget) -> np.ndarray:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3) / 255
    linear = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])
