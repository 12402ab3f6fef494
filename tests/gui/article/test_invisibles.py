"""Characters that cannot be seen get signs, and the letters stay where they are."""

import re
import sys
from unicodedata import category

import pytest
from PySide6.QtCore import QPoint, QPointF

from core.text.code_points import INVISIBLE, described, short_name
from gui.article.invisibles import invisibles_at
from tests.gui.article.conftest import document

# Unicode's Prepended_Concatenation_Mark: format characters that have ink.
NUMBER_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
NUMBER_SIGNS += "\U000110bd\U000110cd"
# Unicode's Default_Ignorable_Code_Point.
IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
COMMON = " \u00a0\u202f\u2002\u2003\u2009\t\u00ad\u061c\u200b\u200c\u200d\u200e\u200f"
COMMON += "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufe0f\u034f"
COMMON += "\U000e0041\x07\x85\u2028"


def test_whatever_unicode_calls_ignorable_white_or_format_is_marked_and_nothing_with_ink():
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        kind = category(character)
        unseen = (
            character.isspace()
            or kind in ("Cc", "Zs", "Zl", "Zp")
            or (kind == "Cf" and character not in NUMBER_SIGNS)
            or IGNORABLE.match(character) is not None
            or character == "\u2800"
        )
        assert bool(INVISIBLE.match(character)) == unseen, described(character)


@pytest.mark.parametrize(
    ("character", "said"),
    [
        ("\u200c", "U+200C ZERO WIDTH NON-JOINER"),
        ("\0", "U+0000 NULL"),
        ("\x85", "U+0085 NEXT LINE"),
        ("\ue000", "U+E000 PRIVATE USE"),
        ("\uffff", "U+FFFF NONCHARACTER"),
        ("\u0378", "U+0378 NOT ASSIGNED"),
        ("\U000e0100", "U+E0100 VARIATION SELECTOR-17"),
    ],
)
def test_a_character_is_named_as_unicode_does(character, said):
    assert described(character) == said


def picture(view, text):
    view.set_document(document(text))
    view.clearFocus()
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("character", COMMON + "\n\r", ids=short_name)
def test_each_character_gets_a_sign(view, character):
    text = f"بب{character}بب"
    plain = picture(view, text)
    view.set_show_invisibles(True)
    assert picture(view, text) != plain


def test_signs_of_different_characters_are_different(view):
    view.set_show_invisibles(True)
    pictures = [picture(view, f"بب{character}بب") for character in COMMON + "\n"]
    pictures.append(picture(view, "بب\r\nبب"))
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_letters_stay_where_they_are(view):
    text = "می\u200cرود به\u00a0تهران\u200f، ۱۲\t(Karaj)\n".replace("\n", "\r\n") * 3
    view.set_document(document(text))
    before = [view.boxes(at, at + 1) for at in range(len(text))]
    view.set_show_invisibles(True)
    view.viewport().repaint()
    assert [view.boxes(at, at + 1) for at in range(len(text))] == before


def test_signs_stay_shown_in_the_next_document(view):
    view.set_show_invisibles(True)
    shown = picture(view, "ب ب")
    view.set_document(None)
    assert picture(view, "ب ب") == shown
    view.set_show_invisibles(False)
    assert picture(view, "ب ب") != shown


def test_the_pointer_finds_what_it_cannot_see(view):
    text = "می\u200c\u200fرود\n"
    view.set_document(document(text))
    edge = view.boxes(2, 3)[0].center()
    number, x = view.place_of(QPointF(edge))
    assert sorted(invisibles_at(view.layout_state, number, x)) == ["\u200c", "\u200f"]
    far = view.boxes(5, 6)[0].center()
    assert invisibles_at(view.layout_state, *view.place_of(QPointF(far))) == []


def test_the_tool_tip_names_what_is_under_the_pointer(view):
    view.set_document(document("می\u200cرود"))
    point = view.boxes(2, 3)[0].center().toPoint()
    assert view.tip_at(QPoint(point)) == ""
    view.set_show_invisibles(True)
    assert view.tip_at(QPoint(point)) == "U+200C ZERO WIDTH NON-JOINER"
