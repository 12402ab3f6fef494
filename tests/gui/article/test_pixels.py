"""Chips and dots are put on pixels of the screen, also where these are smaller than those of Qt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from gui.article.pixels import Pixels

RATIOS = st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0])


@given(RATIOS, st.integers(-50, 50), st.integers(-5000, 50), st.floats(-10, 900))
def test_a_picture_is_put_on_whole_pixels_near_where_it_is_wanted(qapp, ratio, right, down, value):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.translate(right, down)
    pixels = Pixels(painter)
    put = QPointF(pixels.x(value), pixels.y(value))
    there = painter.deviceTransform().map(put)
    painter.end()
    for on_screen in (there.x(), there.y()):
        assert on_screen == pytest.approx(round(on_screen), abs=1e-6)
    for in_column in (put.x(), put.y()):
        assert in_column == pytest.approx(value, abs=1.01 / ratio)


@given(st.integers(-5000, 50), st.floats(-10, 900))
def test_what_is_scrolled_by_whole_pixels_keeps_its_place_on_the_text(qapp, down, value):
    places = set()
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1.5)
    for further in (0, 2, 40):
        painter = QPainter(image)
        painter.translate(0, down + further)
        places.add(round(Pixels(painter).y(value), 6))
        painter.end()
    assert len(places) == 1
