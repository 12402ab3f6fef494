"""Colours as people see them who lack a kind of cone, and how far two colours are apart.

Simulation: Machado, Oliveira, Fernandes, "A physiologically-based model for simulation of color
vision deficiency" (2009), severity 1. Distance: euclidean in OKLab (Ottosson 2020).
"""

import math

from PySide6.QtGui import QColor

from gui.oklch import decode

VISIONS = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def seen(color: QColor, vision: str):
    """The OKLab coordinates of `color` as `vision` sees it."""
    linear = [decode(part) for part in rgb(color)]
    light = [min(max(part, 0.0), 1.0) for part in _times(VISIONS[vision], linear)]
    return _times(_OKLAB, [math.cbrt(part) for part in _times(_CONES, light)])


def distance(one: QColor, other: QColor, vision: str) -> float:
    """How far two colours are apart; about 0.02 is just noticeable."""
    return math.dist(seen(one, vision), seen(other, vision))


def rgb(color: QColor):
    """`color` as three parts in [0, 1]."""
    return color.redF(), color.greenF(), color.blueF()


def _times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]
