"""Numbers are written as the reader of the interface's language has them."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from gui.digits import percent


@pytest.fixture(autouse=True)
def _locale():
    before = QLocale()
    yield
    QLocale.setDefault(before)


def place(text, part, direction):
    """From where `part` of a line of `text` is drawn, in a paragraph of `direction`."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    (run,) = layout.glyphRuns(text.index(part), len(part))
    return run.positions()[0].x()


@pytest.mark.parametrize("direction", [Qt.LeftToRight, Qt.RightToLeft])
@pytest.mark.parametrize("around", ["{}", "درست: {}", "{} درست", "F1: {}"])
def test_the_persian_sign_is_to_the_left_of_its_number(qapp, direction, around):
    QLocale.setDefault(QLocale("fa"))
    text = around.format(percent(0.84))
    assert place(text, "٪", direction) < place(text, "۸", direction)
    assert place(text, "۸", direction) < place(text, "۴", direction)


def test_an_english_number_has_its_sign_behind_it_and_nothing_else():
    QLocale.setDefault(QLocale("en"))
    assert percent(0.84) == "84%"
