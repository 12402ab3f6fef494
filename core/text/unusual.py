"""What is unusual in a text and may surprise whoever searches or trains on it."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

from core.text import unusual_sequences as sequences
from core.text.code_points import INVISIBLE
from core.text.unusual_kinds import Kind
from core.text.unusual_sequences import Place

__all__ = ["Kind", "Place", "Unusual", "unusual", "unusual_kinds"]


@dataclass(frozen=True, slots=True)
class Unusual:
    """Something unusual: in how many places, and the first of them, in the order of the text.

    What stands unbroken in a row is one place.
    """

    kind: Kind
    count: int
    places: tuple[Place, ...]


_DIGIT_SETS = tuple(map(frozenset, ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")))

# Ligatures that are written as such today (the ornate parentheses, ﷺ, ﷼ and their kin) are no
# sign of a text taken from a page's glyphs; U+FEFF is a mark, no letter.
_PRESENTATION_FORM = re.compile("[\ufb50-\ufd3d\ufd40-\ufdef\ufe70-\ufefc]")

_CHARACTERS = {
    Kind.ARABIC_YE: "يى",
    Kind.ARABIC_KAF: "ك",
    Kind.BIDI_CONTROL: "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    Kind.NUL: "\0",
    Kind.KASHIDA: "\u0640",
    Kind.TAB: "\t",
    Kind.SOFT_HYPHEN: "\u00ad",
    Kind.REPLACEMENT: "\ufffd",
}
_CATEGORIES = {
    "Cc": Kind.CONTROL,
    "Zs": Kind.ODD_SPACE,
    "Zl": Kind.ODD_SPACE,
    "Zp": Kind.ODD_SPACE,
    "Co": Kind.PRIVATE_USE,
    "Cn": Kind.UNASSIGNED,
    "Cs": Kind.UNASSIGNED,
}
_SEQUENCES = {
    Kind.UNBALANCED_BIDI: sequences.unbalanced_bidi,
    Kind.MISSING_ZWNJ: sequences.missing_zwnj,
    Kind.JOINED_MI: sequences.joined_mi,
    Kind.ODD_JOINER: sequences.odd_joiners,
    Kind.DOUBLED_SPACE: sequences.doubled_spaces,
    Kind.LOOKALIKE: sequences.lookalikes,
    Kind.STRAY_MARK: sequences.stray_marks,
    Kind.NOT_COMPOSED: sequences.not_composed,
    Kind.MIXED_LINE_ENDS: sequences.mixed_line_ends,
}


class _KindOf(dict[str, Kind | None]):
    """The kind that a character is wherever it stands; None for an ordinary one."""

    def __missing__(self, character: str) -> Kind | None:
        if _PRESENTATION_FORM.match(character):
            kind: Kind | None = Kind.PRESENTATION_FORM
        else:
            kind = _CATEGORIES.get(unicodedata.category(character))
        if kind is None and INVISIBLE.match(character):
            kind = Kind.OTHER_INVISIBLE
        self[character] = kind
        return kind


_KINDS = _KindOf(dict.fromkeys(" \n\r\u200c\u200d\ufe0e\ufe0f"))
_KINDS.update({one: kind for kind, several in _CHARACTERS.items() for one in several})


_ORDINARY: set[str] = set()
"""Characters that were found to be none of `_KINDS`: a text has few others."""
_PLACES = {kind: place for place, kind in enumerate(Kind)}


_PLAIN = re.compile("[اآأبپتثجچحخدذرزژسشصضطظعغفقکكگلمنوؤهیيىئءۀ\u200c \n.:،؛؟«»()]+")
"""Runs of the characters that make up most of a Persian text; to collect the set of all
characters of a text takes longer than everything else that is looked for."""
_ASKED_FOR = "م\u200c يىك"
"""Those of them that are unusual themselves or that the functions of `_SEQUENCES` ask for."""


def _present(text: str) -> set[str]:
    """The characters of `text`, without those of `_PLAIN` that make no difference."""
    return {*_PLAIN.sub("", text), *(one for one in _ASKED_FOR if one in text)}


def unusual(text: str, most: int = 1) -> list[Unusual]:
    """What is unusual in `text`, in the order of `Kind`; empty for an ordinary text.

    Each kind carries its first `most` places.
    """
    # Most texts have few distinct characters: only those that are there are looked for.
    present = _present(text)
    characters: dict[Kind, set[str]] = {Kind.MIXED_DIGITS: _minor_digits(text, present)}
    for character in present:
        own = _KINDS[character]
        if own is not None:
            characters.setdefault(own, set()).add(character)
    found = []
    for kind in Kind:
        if kind in _SEQUENCES:
            places = _SEQUENCES[kind](text, present)
            first = tuple(islice(places, most))
            count = len(first) + sum(1 for _ in places)
        elif characters.get(kind):
            runs = re.compile(f"{sequences.character_class(characters[kind])}+")
            first = tuple(match.span() for match in islice(runs.finditer(text), most))
            count = len(runs.findall(text))
        else:
            continue
        if count:
            found.append(Unusual(kind, count, first))
    return found


def unusual_kinds(text: str) -> list[Kind]:
    """The kinds that `unusual` finds in `text`, in less time: places are not counted."""
    present = _present(text)
    there = [
        kind
        for kind, places in _SEQUENCES.items()
        if next(iter(places(text, present)), None) is not None
    ]
    for character in present - _ORDINARY:
        own = _KINDS[character]
        if own is None:
            _ORDINARY.add(character)
        else:
            there.append(own)
    if sum(not present.isdisjoint(digits) for digits in _DIGIT_SETS) > 1:
        there.append(Kind.MIXED_DIGITS)
    return sorted(set(there), key=_PLACES.__getitem__)


def _minor_digits(text: str, present: set[str]) -> set[str]:
    """The digits of every set but the commonest; none where only one set is used."""
    used = [present & digits for digits in _DIGIT_SETS]
    if sum(map(bool, used)) < 2:
        return set()
    counts = [sum(map(text.count, digits)) for digits in used]
    commonest = counts.index(max(counts))
    return set().union(*(digits for i, digits in enumerate(used) if i != commonest))
