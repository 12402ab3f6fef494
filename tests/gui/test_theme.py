"""Every theme is readable, and its label colours are told apart whatever eyes look at them."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette

from core.labelsets import load_label_set
from core.model import Label, LabelSet
from gui.oklch import contrast, srgb
from gui.theme import (
    THEMES,
    article_theme,
    color_names,
    label_colors,
    load_theme,
    palette,
    stylesheet,
)
from tests.gui.color_vision import VISIONS, distance, rgb

READABLE = 4.5
VISIBLE = 3.0  # WCAG 2.2 for graphics, here of a label's line on the page
APART = {"normal": 0.1, "protan": 0.05, "deutan": 0.05, "tritan": 0.05}
APART_ANY = {"normal": 0.075, "protan": 0.04, "deutan": 0.04, "tritan": 0.04}

themes = pytest.mark.parametrize("name", THEMES)


def ratio(one: QColor, other: QColor) -> float:
    return contrast(rgb(one), rgb(other))


@themes
def test_text_is_readable_on_every_ground(name):
    theme = load_theme(name)
    for ground in ("page", "panel", "raised", "hover", "selected"):
        for text in ("text", "muted"):
            assert ratio(theme.color(text), theme.color(ground)) >= READABLE, (text, ground)
    for ground in ("selection", "find", "find_current"):
        assert ratio(theme.color("text"), theme.color(ground)) >= READABLE, ground
    assert ratio(theme.color("accent_text"), theme.color("accent")) >= READABLE
    for sign in ("accent", "done", "warning", "error"):
        assert ratio(theme.color(sign), theme.color("panel")) >= READABLE, sign


@themes
def test_labels_are_readable(name):
    theme = load_theme(name)
    for color in (*color_names(), ""):
        colors = label_colors(theme, color)
        assert ratio(colors.chip_text, colors.line) >= READABLE, color
        assert ratio(theme.color("text"), colors.fill) >= READABLE, color
        assert ratio(colors.line, theme.color("page")) >= VISIBLE, color
        assert ratio(colors.line, colors.fill) >= VISIBLE, color


@themes
@pytest.mark.parametrize("vision", VISIONS)
def test_the_base_labels_are_told_apart(name, vision):
    theme = load_theme(name)
    labels = load_label_set()
    for one, other in combinations(labels, 2):
        line, other_line = (label_colors(theme, label.color).line for label in (one, other))
        assert distance(line, other_line, vision) >= APART[vision], (one.name, other.name)


@themes
@pytest.mark.parametrize("vision", VISIONS)
def test_all_colours_of_the_palette_are_told_apart(name, vision):
    theme = load_theme(name)
    for one, other in combinations(color_names(), 2):
        line, other_line = (label_colors(theme, color).line for color in (one, other))
        assert distance(line, other_line, vision) >= APART_ANY[vision], (one, other)


def test_the_palette_has_at_least_twelve_colours_with_those_of_the_base_set_among_them():
    assert len(color_names()) >= 12
    assert {label.color for label in load_label_set()} <= set(color_names())


@themes
def test_a_label_without_a_colour_is_grey(name):
    theme = load_theme(name)
    assert label_colors(theme, "") == label_colors(theme, "no such colour")
    assert label_colors(theme, "").line.saturationF() < 0.1


@themes
def test_the_style_sheet_leaves_no_placeholder_open(name):
    sheet = stylesheet(load_theme(name))
    assert "$" not in sheet
    assert load_theme(name).colors["accent"] in sheet


@themes
def test_qt_accepts_the_style_sheet(name, qtbot, capfd):
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(stylesheet(load_theme(name)))
    widget.ensurePolished()
    assert "Could not parse" not in capfd.readouterr().err


@themes
def test_a_list_that_pops_up_on_its_own_has_a_ground(name, qtbot):
    from PySide6.QtWidgets import QCompleter

    completer = QCompleter(["core"])
    popup = completer.popup()
    popup.setStyleSheet(stylesheet(load_theme(name)))
    popup.resize(200, 100)
    with qtbot.waitExposed(popup):
        popup.show()
    image = popup.grab().toImage()
    assert image.pixelColor(image.rect().center()) == load_theme(name).color("raised")
    popup.hide()


def test_the_palette_of_qt_follows_the_theme():
    dark = palette(load_theme("dark"))
    assert dark.color(QPalette.ColorRole.Window) == load_theme("dark").color("panel")
    assert dark.color(QPalette.ColorRole.WindowText).lightness() > 180


def test_the_article_gets_a_colour_for_each_label():
    theme = load_theme("light")
    made = article_theme(theme, LabelSet((Label("PER", color="blue"), Label("X"))))
    assert set(made.labels) == {"PER", "X"}
    assert made.labels["PER"] == label_colors(theme, "blue")
    assert made.page == theme.color("page")


def test_a_colour_beyond_the_screen_keeps_its_lightness():
    assert contrast(srgb(0.5, 0.4, 150), srgb(0.5, 0.0, 150)) == pytest.approx(1, abs=0.25)
    assert srgb(0.0, 0.1, 20) == pytest.approx((0, 0, 0), abs=0.01)
    assert srgb(1.0, 0.0, 0) == pytest.approx((1, 1, 1), abs=0.01)
