"""What comes with Hashiye is complete and can be used."""

from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QGuiApplication, QRawFont

from gui.fonts import FAMILY, article_font, interface_font, weighted
from gui.icons import DIRECTIONAL, SIZES, app_icon, icon, pixmap

pytestmark = pytest.mark.usefixtures("qapp")

ICONS = sorted(
    path.name.removesuffix(".svg")
    for path in (files("resources") / "icons").iterdir()
    if path.name.endswith(".svg")
)


def ink(image):
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", [name for name in ICONS if name != "hashiye"])
def test_an_icon_is_drawn_in_the_colour_that_is_asked_for(name):
    image = pixmap(name, QColor("#aa1122"), 48).toImage()
    assert ink(image) == {"#aa1122"}


def test_every_icon_has_a_use():
    window = "".join(path.read_text("utf-8") for path in Path(str(files("gui"))).rglob("*.py"))
    assert [name for name in ICONS if f'"{name}"' not in window] == []


def test_a_disabled_icon_is_muted():
    made = icon("check", QColor("black"), QColor("#aaaaaa"))
    assert ink(made.pixmap(48, made.Mode.Disabled).toImage()) == {"#aaaaaa"}
    assert {size.width() for size in made.availableSizes()} == set(SIZES)


def test_an_icon_that_points_along_the_line_is_mirrored_from_right_to_left():
    before = QGuiApplication.layoutDirection()
    try:
        for name in (*DIRECTIONAL, "check"):
            QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            left = pixmap(name, QColor("black"), 48).toImage()
            QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            right = pixmap(name, QColor("black"), 48).toImage()
            assert (left == right) == (name not in DIRECTIONAL)
            assert name not in DIRECTIONAL or left.flipped(Qt.Orientation.Horizontal) == right
    finally:
        QGuiApplication.setLayoutDirection(before)


def test_an_icon_that_is_not_there_is_an_error():
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", QColor("black"))


def test_hashiye_has_an_icon_of_its_own():
    assert len(ink(app_icon().pixmap(64, 64).toImage())) > 3


def test_the_licence_of_the_icons_comes_with_them():
    assert "ISC License" in (files("resources") / "icons" / "LICENSE").read_text("utf-8")


def test_the_font_has_persian_and_latin_letters_and_digits():
    font = interface_font(14)
    assert QFontInfo(font).family() == FAMILY
    raw = QRawFont.fromFont(font)
    assert all(raw.supportsCharacter(ord(character)) for character in "پچژگکی۱۲۳aZ09«»٪.,()")


def test_the_article_is_set_in_the_family_that_the_user_chose():
    assert article_font(20, "DejaVu Sans").families()[:2] == ["DejaVu Sans", FAMILY]
    assert article_font(20).pixelSize() == 20


def test_a_heavier_weight_is_drawn_heavier():
    font = interface_font(20)
    widths = [
        QFontMetrics(weighted(font, weight)).horizontalAdvance("برچسب‌ها") for weight in (400, 700)
    ]
    assert widths[0] < widths[1]
