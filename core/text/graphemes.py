"""What a reader takes for one character.

The extended grapheme clusters of Unicode Standard Annex 29, with one departure: a ZWNJ is a
character of its own, because an entity may end before it («کتاب» in «کتاب‌ها»).
"""

from unicodedata import category

_ZWNJ = "\u200c"
_ZWJ = "\u200d"
_PREPEND = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
_CONTROLS = frozenset(("Cc", "Cf", "Zl", "Zp"))


def is_grapheme_boundary(text: str, at: int) -> bool:
    """Whether `text` may be cut before code point `at` without cutting a character in two."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before < "\u0300" and after < "\u0300":
        return not (before == "\r" and after == "\n")
    if _extends(after):
        return _is_control(before)
    if before in _PREPEND:
        return _is_control(after)
    if before == _ZWJ:
        return not (_is_pictograph(after) and _pictograph_before(text, at - 1))
    if _is_regional(before) and _is_regional(after):
        return _regionals_before(text, at) % 2 == 0
    return not _hangul_joins(ord(before), ord(after))


def _extends(character: str) -> bool:
    return (
        category(character)[0] == "M"
        or character == _ZWJ
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or character in "\uff9e\uff9f"
    )


def _is_control(character: str) -> bool:
    if character == _ZWNJ:
        return False
    return (
        category(character) in _CONTROLS
        and character != _ZWJ
        and character not in _PREPEND
        and not _extends(character)
    )


def _is_pictograph(character: str) -> bool:
    return (
        "\U0001f000" <= character <= "\U0001faff"
        or "\u2190" <= character <= "\u2bff"
        or character in "©®‼⁉〰〽㊗㊙™ℹ"
    ) and not _is_regional(character)


def _pictograph_before(text: str, at: int) -> bool:
    at -= 1
    while at >= 0 and _extends(text[at]):
        at -= 1
    return at >= 0 and _is_pictograph(text[at])


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _regionals_before(text: str, at: int) -> int:
    count = 0
    while at - count > 0 and _is_regional(text[at - count - 1]):
        count += 1
    return count


def _hangul_joins(before: int, after: int) -> bool:
    lead = 0x1100 <= before <= 0x115F
    syllable = 0xAC00 <= before <= 0xD7A3
    vowel = 0x1160 <= before <= 0x11A7 or (syllable and (before - 0xAC00) % 28 == 0)
    if lead:
        return 0x1100 <= after <= 0x11A7 or 0xAC00 <= after <= 0xD7A3
    if vowel and 0x1160 <= after <= 0x11A7:
        return True
    return (vowel or syllable or 0x11A8 <= before <= 0x11FF) and 0x11A8 <= after <= 0x11FF
