"""A key is told by its place where a letter or digit is meant, whatever layout is active."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from gui.key_codes import combination, foreign, pressed, recorded
from tests.gui.key_events import ALT, CTRL, NONE, SHIFT, key_event, letter_event

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="scan codes as X11 tells them")

PERSIAN = dict(zip("QWERTYUIOP[]ASDFGHJKLZXCVBNM", "ضصثقفغعهخحجچشسیبلاتنمظطزرذدپ", strict=True))


@pytest.mark.parametrize(("place", "letter"), PERSIAN.items())
@pytest.mark.parametrize("held", [NONE, CTRL, CTRL | SHIFT])
def test_a_persian_letter_stands_for_the_key_that_it_lies_on(place, letter, held):
    expected = combination(place)
    (first, *_) = pressed(letter_event(place, letter, held))
    assert (first.key, first.held) == (expected.key, held.value)


@pytest.mark.parametrize("digit", "۱۲۳۴۵۶۷۸۹۰")
def test_persian_digits_are_digits(digit):
    place = str("۰۱۲۳۴۵۶۷۸۹".index(digit))
    assert recorded(letter_event(place, digit)) == place


@pytest.mark.parametrize("letter", "شظج۵٥")
def test_letters_of_the_standard_layout_are_known_without_a_scan_code(letter):
    known = dict(zip("شظج۵٥", "AZ[55", strict=True))
    assert recorded(letter_event("", letter)) == known[letter]


def test_a_persian_layout_has_other_letters_with_shift():
    assert recorded(letter_event("A", "ؤ", SHIFT)) == "Shift+A"
    assert recorded(letter_event("H", "آ", SHIFT)) == "Shift+H"
    assert recorded(letter_event("B", "\u200c", SHIFT)) == "Shift+B"


def test_a_persian_layout_has_brackets_with_shift_where_o_and_p_are():
    assert recorded(key_event("P", Qt.Key.Key_BracketLeft, "[", SHIFT)) == "Shift+P"
    assert recorded(key_event("O", Qt.Key.Key_BracketRight, "]", SHIFT)) == "Shift+O"


def test_a_persian_layout_has_its_braces_the_other_way_round():
    assert recorded(key_event("[", Qt.Key.Key_BraceRight, "}", SHIFT)) == "{"
    assert recorded(key_event("]", Qt.Key.Key_BraceLeft, "{", SHIFT)) == "}"


def test_what_no_layout_names_counts_by_its_place():
    assert recorded(key_event("Z", Qt.Key.Key_unknown, "", CTRL)) == "Ctrl+Z"
    assert recorded(key_event("F", 0, "", CTRL)) == "Ctrl+F"


def test_latin_letters_count_by_what_they_are_wherever_they_lie():
    german_z = key_event("Y", Qt.Key.Key_Z, "z", CTRL)
    assert recorded(german_z) == "Ctrl+Z"
    assert len(pressed(german_z)) == 1


def test_a_german_umlaut_lies_where_the_bracket_is():
    assert recorded(key_event("[", Qt.Key.Key_Udiaeresis, "ü")) == "["
    assert recorded(key_event("[", Qt.Key.Key_Udiaeresis, "Ü", SHIFT)) == "{"


@pytest.mark.parametrize("held", [NONE, Qt.KeyboardModifier.GroupSwitchModifier, CTRL | ALT])
def test_a_bracket_with_alt_gr_is_a_bracket(held):
    (first, *_) = pressed(key_event("8", Qt.Key.Key_BracketLeft, "[", held))
    assert first == combination("[")


def test_with_alt_gr_the_place_does_not_count():
    held = Qt.KeyboardModifier.GroupSwitchModifier
    assert pressed(key_event("7", Qt.Key.Key_QuoteLeft, "`", held)) == (combination("`"),)


def test_a_brace_with_alt_gr_is_a_brace():
    (first, *_) = pressed(key_event("7", Qt.Key.Key_BraceLeft, "{", CTRL | ALT))
    assert first == combination("{")


def test_ctrl_and_alt_stay_where_no_symbol_was_written():
    assert recorded(key_event("A", Qt.Key.Key_A, "\x01", CTRL | ALT)) == "Ctrl+Alt+A"


def test_a_french_row_of_digits_gives_digits():
    assert combination("1") in pressed(key_event("1", Qt.Key.Key_Ampersand, "&"))
    assert combination("2") in pressed(key_event("2", Qt.Key.Key_Eacute, "é"))


def test_a_digit_with_shift_is_that_digit_not_its_symbol():
    assert recorded(key_event("1", Qt.Key.Key_Exclam, "!", SHIFT)) == "Shift+1"


def test_a_dead_key_counts_by_its_place():
    assert recorded(key_event("[", Qt.Key.Key_Dead_Circumflex)) == "["


def test_the_keypad_writes_digits_and_has_an_enter_of_its_own():
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert recorded(key_event("", Qt.Key.Key_5, "5", keypad)) == "5"
    assert recorded(key_event("", Qt.Key.Key_Enter, "\r", keypad)) == "Return"
    assert combination("Enter") == combination("Return")


def test_the_keypad_under_a_persian_layout():
    event = QKeyEvent(
        QEvent.Type.KeyPress, 0x6F7, Qt.KeyboardModifier.KeypadModifier, 79, 0, 0, "۷"
    )
    assert recorded(event) == "7"


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock])
def test_a_modifier_alone_is_no_key(key):
    assert pressed(key_event("", key)) == ()
    assert recorded(key_event("", key)) == ""


@pytest.mark.parametrize(
    "key",
    ["Ctrl+Z", "{", "Ctrl+}", "Shift+Tab", "Del", "F6", "Ctrl+,", "Ctrl++", "Shift+1", "Space"],
)
def test_a_key_is_read_as_it_was_written(key):
    assert combination(key).text() == key


@pytest.mark.parametrize("nonsense", ["", "Ctrl+", "Nonsense", "Ctrl+K, Ctrl+L"])
def test_what_names_no_single_key_is_none(nonsense):
    assert combination(nonsense) is None


def test_only_other_scripts_are_foreign():
    assert foreign(letter_event("Z", "ظ", CTRL))
    assert not foreign(key_event("Z", Qt.Key.Key_Z, "z", CTRL))
    assert not foreign(key_event("", Qt.Key.Key_F6))
