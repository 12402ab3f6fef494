"""A line that ends in an ellipsis where it has no room."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.elided_label import ElidedLabel


@pytest.fixture
def label(qtbot):
    made = ElidedLabel("سند ۱ از ۴ | موجودیت: ۱۲")
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_fits_is_shown_whole_without_a_tool_tip(label):
    label.resize(label.sizeHint())
    assert label.shown() == label.text()
    assert label.toolTip() == ""


def test_what_does_not_fit_is_told_by_the_tool_tip(label):
    label.resize(label.sizeHint().width() - 30, label.height())
    assert label.shown().endswith("…")
    assert label.toolTip() == label.text()
    label.setText("۱")
    assert label.toolTip() == ""


def test_it_gives_up_nearly_all_its_room(label):
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4


def test_padding_of_the_style_is_no_room_for_text(label, qapp):
    label.setStyleSheet("padding: 0 20px")
    QApplication.processEvents()
    label.resize(label.sizeHint())
    assert label.shown() == label.text()
    label.resize(label.sizeHint().width() - 15, label.height())
    assert label.shown().endswith("…")
