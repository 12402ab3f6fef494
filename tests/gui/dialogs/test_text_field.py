"""A field for a piece of an article: it gives back exactly what it was given."""

import re

from hypothesis import given
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QTest

from core.text.editable import Editable
from gui.dialogs.text_field import TextField
from gui.theme import load_theme
from tests.core.text.strategies import any_text

SURROGATE = re.compile("[\ud800-\udfff]")
"""Half characters, which no document has."""
AWKWARD = "الف\r\nب\rپ\u2028ت\u0085ث\u2029ج\0چ\ufffcح\ufdd0خ\u00a0د\tذ\u200c\ufeff\n\n"


def field(qtbot, *, fixed=False):
    made = TextField("متن", QFont(), load_theme("light"), fixed=fixed)
    qtbot.addWidget(made)
    return made


@given(any_text.map(lambda text: SURROGATE.sub("", text)))
def test_a_text_that_was_not_changed_comes_back_as_it_was(qtbot, text):
    editable = Editable(text)
    made = field(qtbot)
    made.set_text(editable.shown)
    assert made.text() == editable.shown
    assert editable.read(made.text()) == text


def test_what_is_awkward_stays_beside_what_is_typed(qtbot):
    editable = Editable(AWKWARD)
    made = field(qtbot)
    made.set_text(editable.shown)
    at = editable.shown.index("خ")
    made.select(at, at + 1)
    QTest.keyClick(made, Qt.Key.Key_X)
    assert editable.read(made.text()) == AWKWARD.replace("خ", "x")


def test_offsets_are_code_points_also_behind_emoji(qtbot):
    made = field(qtbot)
    made.set_text("😀 کرج")
    made.select(2, 5)
    assert made.textCursor().selectedText() == "کرج"
    made.mark([(2, 5)], "done")
    assert [one.cursor.selectedText() for one in made.extraSelections()] == ["کرج"]


def test_a_zwnj_is_painted(qtbot):
    made = field(qtbot)
    made.resize(300, 100)
    made.show()

    def painted(text) -> QImage:
        made.set_text(text)
        return made.grab().toImage()

    # The letters look the same apart with either; only the sign differs.
    assert painted("ا\u200cب") != painted("اب")


def test_a_fixed_one_can_be_read_by_key_but_not_written(qtbot):
    made = field(qtbot, fixed=True)
    made.set_text("کرج")
    QTest.keyClick(made, Qt.Key.Key_X)
    assert made.text() == "کرج"
    assert made.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
