"""Icons of one family (Lucide), drawn in a colour of the theme."""

from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 28, 32, 48)
"""The edges, in device pixels, at which an icon is drawn: for 16 pixels at scales up to 300%."""

DIRECTIONAL = frozenset(
    {"arrow-down-wide-narrow", "chevron-left", "chevron-right", "undo-2", "redo-2"}
)
"""Icons that point along the line of reading, and so are mirrored from right to left."""


def icon(name: str, color: QColor, muted: QColor | None = None) -> QIcon:
    """The icon `name` in `color`; where it is disabled, in `muted` if that is given.

    Raises FileNotFoundError where `resources/icons` has no such icon.
    """
    drawn = QIcon()
    modes = ((color, QIcon.Mode.Normal), (muted, QIcon.Mode.Disabled))
    for ink, mode in modes:
        if ink is not None:
            for image in _drawn(name, ink, SIZES):
                drawn.addPixmap(QPixmap.fromImage(image), mode)
    return drawn


def pixmap(name: str, color: QColor, size: int) -> QPixmap:
    """The icon `name` in `color`, `size` device pixels square.

    Raises FileNotFoundError where `resources/icons` has no such icon.
    """
    (image,) = _drawn(name, color, (size,))
    return QPixmap.fromImage(image)


def _drawn(name: str, color: QColor, sizes: tuple[int, ...]) -> tuple[QImage, ...]:
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _images(name, color.name(), sizes, mirrored=mirrored and name in DIRECTIONAL)


@lru_cache(maxsize=512)
def _images(name: str, ink: str, sizes: tuple[int, ...], *, mirrored: bool) -> tuple[QImage, ...]:
    """Drawn once: a window has some sixty icons, each at every size and in two colours."""
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", ink).encode()))
    drawn = (_render(renderer, size) for size in sizes)
    way = Qt.Orientation.Horizontal
    return tuple(image.flipped(way) if mirrored else image for image in drawn)


def app_icon() -> QIcon:
    """Hashiye's own icon: a manuscript page with a gloss in its margin."""
    drawn = QIcon()
    renderer = QSvgRenderer(QByteArray(_svg("hashiye").encode()))
    for size in (16, 24, 32, 48, 64, 128, 256):
        drawn.addPixmap(QPixmap.fromImage(_render(renderer, size)))
    return drawn


@cache
def _svg(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text("utf-8")


def _render(renderer: QSvgRenderer, size: int) -> QImage:
    drawn = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn
