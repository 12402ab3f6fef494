"""Shapes pieces of a text, and keeps those that were looked at last."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtGui import QFont

from gui.article.piece import Piece

_KEPT = 60_000
_LEAST = 150
"""What a piece counts for at least: many short paragraphs take more room than a long one."""


class Cut(NamedTuple):
    """The code points `start, stop` of a paragraph, and the text `before` that shapes them too."""

    start: int
    stop: int
    before: str


class Shaper:
    """Pieces of `text` in `font`, broken into lines `measure` pixels wide."""

    def __init__(self, text: str, font: QFont, measure: float) -> None:
        self.text = text
        self.measure = measure
        self._font = font
        self._kept: OrderedDict[Cut, Piece] = OrderedDict()
        self._size = 0

    def shape(self, cut: Cut) -> Piece:
        """The piece of `cut`, made anew and not kept."""
        return Piece(self.text, cut.start, cut.stop, cut.before, self._font, self.measure)

    def piece(self, cut: Cut) -> Piece:
        """The piece of `cut`, kept from now on until others were looked at."""
        piece = self._kept.get(cut)
        if piece is None:
            piece = self.shape(cut)
            self.keep(cut, piece)
        else:
            self._kept.move_to_end(cut)
        return piece

    def kept(self, cut: Cut) -> Piece | None:
        """The piece of `cut` if it is kept."""
        return self._kept.get(cut)

    def keep(self, cut: Cut, piece: Piece) -> None:
        """Keep `piece`, in place of that which was not looked at for the longest."""
        if cut not in self._kept:
            self._size += _size(cut)
        self._kept[cut] = piece
        while self._size > _KEPT and len(self._kept) > 1:
            self._size -= _size(self._kept.popitem(last=False)[0])


def _size(cut: Cut) -> int:
    return max(_LEAST, cut.stop - cut.start)
