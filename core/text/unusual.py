"""What is unusual in a text and may surprise whoever searches or trains on it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from core.messages import QT_TRANSLATE_NOOP, translate


class Kind(StrEnum):
    """What may be unusual in a text."""

    ARABIC_YE = "arabic_ye"
    ARABIC_KAF = "arabic_kaf"
    MIXED_DIGITS = "mixed_digits"
    PRESENTATION_FORM = "presentation_form"
    BIDI_CONTROL = "bidi_control"
    NUL = "nul"
    KASHIDA = "kashida"
    MISSING_ZWNJ = "missing_zwnj"
    REPLACEMENT = "replacement"

    def title(self, language: str = "en") -> str:
        """The name of the kind in `language` ("en" or "fa")."""
        return translate(_TITLES[self], language)


_TITLES = {
    Kind.ARABIC_YE: QT_TRANSLATE_NOOP("core", "Arabic ye (ي, ى)"),
    Kind.ARABIC_KAF: QT_TRANSLATE_NOOP("core", "Arabic kaf (ك)"),
    Kind.MIXED_DIGITS: QT_TRANSLATE_NOOP("core", "digits of another set than most"),
    Kind.PRESENTATION_FORM: QT_TRANSLATE_NOOP("core", "presentation forms of letters"),
    Kind.BIDI_CONTROL: QT_TRANSLATE_NOOP("core", "invisible direction marks"),
    Kind.NUL: QT_TRANSLATE_NOOP("core", "NUL characters"),
    Kind.KASHIDA: QT_TRANSLATE_NOOP("core", "kashida (ـ)"),
    Kind.MISSING_ZWNJ: QT_TRANSLATE_NOOP("core", "a space where a ZWNJ is likely meant"),
    Kind.REPLACEMENT: QT_TRANSLATE_NOOP("core", "replacement characters, from a wrong decoding"),
}


@dataclass(frozen=True, slots=True)
class Unusual:
    """Something unusual: how often, and the code point offset where it is first."""

    kind: Kind
    count: int
    first_offset: int


_DIGIT_SETS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")

# Ligatures that are written as such today (the ornate parentheses, ﷺ, ﷼ and their kin) are no
# sign of a text taken from a page's glyphs; U+FEFF is a mark, no letter.
_PRESENTATION_FORM = re.compile("[\ufb50-\ufd3d\ufd40-\ufdef\ufe70-\ufefc]")
_BIDI_CONTROL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

_LETTER = "[\u0620-\u064a\u066e-\u06d3]"
_YE = "[یيى]"
# Each begins with the letter or space that it looks for, and looks back from there: so it is three
# times as fast.
_AFTER_MI = re.compile(rf"م(?:(?<!\wم)|(?<=\bنم)){_YE}( )(?={_LETTER}{{2}})")
_BEFORE_HA = re.compile(rf"( )(?<={_LETTER} )ها(?:{_YE}{{1,2}}|{_YE}(?:م|ت|ش|مان|تان|شان))?(?!\w)")


def unusual(text: str) -> list[Unusual]:
    """What is unusual in `text`, in the order of `Kind`; empty for an ordinary text."""
    # Most texts have few distinct characters: only those that are there are counted.
    present = set(text)
    found = [
        _of_characters(Kind.ARABIC_YE, text, present & set("يى")),
        _of_characters(Kind.ARABIC_KAF, text, present & {"ك"}),
        _of_characters(Kind.MIXED_DIGITS, text, _minor_digits(text, present)),
        _of_characters(Kind.PRESENTATION_FORM, text, set(filter(_is_presentation_form, present))),
        _of_characters(Kind.BIDI_CONTROL, text, present & set(_BIDI_CONTROL)),
        _of_characters(Kind.NUL, text, present & {"\0"}),
        _of_characters(Kind.KASHIDA, text, present & {"\u0640"}),
        _missing_zwnj(text),
        _of_characters(Kind.REPLACEMENT, text, present & {"\ufffd"}),
    ]
    return [one for one in found if one is not None]


def _of_characters(kind: Kind, text: str, characters: set[str]) -> Unusual | None:
    if not characters:
        return None
    count = sum(map(text.count, characters))
    return Unusual(kind, count, min(map(text.index, characters)))


def _minor_digits(text: str, present: set[str]) -> set[str]:
    """The digits of every set but the commonest; none where only one set is used."""
    used = [present & set(digits) for digits in _DIGIT_SETS]
    counts = [sum(map(text.count, digits)) for digits in used]
    commonest = counts.index(max(counts))
    return set().union(*(digits for i, digits in enumerate(used) if i != commonest))


def _is_presentation_form(character: str) -> bool:
    return bool(_PRESENTATION_FORM.match(character))


def _missing_zwnj(text: str) -> Unusual | None:
    spaces = {
        match.start(1) for pattern in (_AFTER_MI, _BEFORE_HA) for match in pattern.finditer(text)
    }
    return Unusual(Kind.MISSING_ZWNJ, len(spaces), min(spaces)) if spaces else None
