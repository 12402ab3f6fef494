"""Where characters that are usual by themselves stand unusually: each function finds one kind.

Each is given the text and the characters that occur in it, and yields the places in order. Where
the characters that it looks for are not there, it does not look.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from heapq import merge
from itertools import groupby

Place = tuple[int, int]
"""Code points, half-open."""

_LETTER = "[\u0620-\u064a\u066e-\u06d3]"
_YE = "[یيى]"
_KAF = "[کك]"
# Each begins with the letter or space that it looks for, and looks back from there: so it is three
# times as fast.
_AFTER_MI = re.compile(rf"م(?:(?<!\wم)|(?<=\bنم)){_YE}( )(?={_LETTER}{{2}})")
_BEFORE_HA = re.compile(rf"( )(?<={_LETTER} )ها(?:{_YE}{{1,2}}|{_YE}(?:م|ت|ش|مان|تان|شان))?(?!\w)")

# Stems that make no other word with می before them: میدانی may be "your square".
_PRESENT = (
    rf"خواه|{_KAF}ن|شو|ده|گو{_YE}|توان|گ{_YE}ر|زن|رس|خور|آ{_YE}|آور|باش|ساز|گذار|گذر|گرد|پرداز|"
    rf"خوان|نو{_YE}س|شناس|پذ{_YE}ر|{_KAF}وش|{_KAF}ش|فروش|{_YE}اب|رو|ب{_YE}ن|بر|مان"
)
_PAST = (
    rf"{_KAF}رد|شد|گفت|داد|رفت|توانست|خواست|گرفت|زد|رس{_YE}د|خورد|آمد|آورد|ساخت|گذاشت|گذشت|پرداخت|"
    rf"خواند|نوشت|شناخت|پذ{_YE}رفت|د{_YE}د|دانست|داشت|گشت|{_KAF}ش{_YE}د|فروخت|{_YE}افت|ماند"
)
_JOINED_MI = re.compile(
    rf"م{_YE}(?:(?<!\wم.)|(?<=\bنم.))"
    rf"(?:(?:{_PRESENT})(?:م|د|ند|{_YE}[مد]?)|(?:{_PAST})(?:م|ند|{_YE}[مد]?)?)(?!\w)"
)

_OUTSIDE = r"\s()\[\]{}«»\"'،؛؟.,:;!?…"
_ODD_JOINER = re.compile(
    "[\u200c\u200d](?:[\u200c\u200d]+"
    rf"|(?<=\u200c)(?:(?=[{_OUTSIDE}]|\Z)|(?<=[{_OUTSIDE}]\u200c)|(?<=\A\u200c))"
    rf"|(?<=\u200d)(?:(?<=\s\u200d)|(?<=\A\u200d)|(?<={_LETTER}\u200d)(?={_LETTER})))"
)
_DOUBLED_SPACE = re.compile(" {2,}")

_BIDI_OPENERS = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
_BIDI_PARTNERS = frozenset({*_BIDI_OPENERS, *_BIDI_OPENERS.values()})
_BIDI_NESTING = re.compile("[\u202a-\u202e\u2066-\u2069]|[\n\r\x1c-\x1e\x85\u2029]")

_LINE_END = re.compile("\r\n|\n|\r")
_LATIN = "[A-Za-z\u00c0-\u024f]"
_LIKE_LATIN = "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧον"
_ANY_LIKE_LATIN = frozenset(_LIKE_LATIN)
_LOOKALIKE = re.compile(f"(?<={_LATIN})[{_LIKE_LATIN}]+|[{_LIKE_LATIN}]+(?={_LATIN})")
_JAMO = re.compile("[\u1161-\u1175\u11a8-\u11c2]")


def missing_zwnj(text: str, present: Set[str]) -> Iterator[Place]:
    """Spaces after می and before ها where a ZWNJ is likely meant."""
    if " " not in present:
        return
    # To look for these letters first takes a tenth of the time of the pattern.
    after_mi: Iterator[Place] = iter(())
    before_ha: Iterator[Place] = iter(())
    if "می " in text or "مي " in text or "مى " in text:
        after_mi = (match.span(1) for match in _AFTER_MI.finditer(text))
    if " ها" in text:
        before_ha = (match.span(1) for match in _BEFORE_HA.finditer(text))
    for place, _twice in groupby(merge(after_mi, before_ha)):
        yield place


def joined_mi(text: str, present: Set[str]) -> Iterator[Place]:
    """Verbs that می is joined to, from می on; only such as cannot be another word."""
    if "م" in present:
        for match in _JOINED_MI.finditer(text):
            yield match.span()


def odd_joiners(text: str, present: Set[str]) -> Iterator[Place]:
    """ZWNJ and ZWJ that are doubled, beside a space or a mark, or where letters join anyway."""
    if present & {"\u200c", "\u200d"}:
        for match in _ODD_JOINER.finditer(text):
            yield match.span()


def doubled_spaces(text: str, _present: Set[str]) -> Iterator[Place]:
    """Two or more spaces in a row."""
    if "  " in text:
        for match in _DOUBLED_SPACE.finditer(text):
            yield match.span()


def unbalanced_bidi(text: str, present: Set[str]) -> Iterator[Place]:
    """Embeddings, overrides and isolates that are not closed in their paragraph, or not opened."""
    if present.isdisjoint(_BIDI_PARTNERS):
        return
    alone: list[int] = []
    stack: list[tuple[str, int]] = []
    for match in _BIDI_NESTING.finditer(text):
        control, at = match.group(), match.start()
        if control in _BIDI_OPENERS:
            stack.append((_BIDI_OPENERS[control], at))
        elif control not in ("\u202c", "\u2069"):
            alone += [opened for _, opened in stack]
            stack.clear()
        elif stack and (control == stack[-1][0] or control == "\u2069"):
            # The end of an isolate ends whatever was opened inside it.
            while stack and stack[-1][0] != control:
                alone.append(stack.pop()[1])
            if stack:
                stack.pop()
            else:
                alone.append(at)
        else:
            alone.append(at)
    alone += [opened for _, opened in stack]
    for at in sorted(alone):
        yield at, at + 1


def stray_marks(text: str, present: Set[str]) -> Iterator[Place]:
    """Combining marks at the start of the text, of a line, or after a space or control."""
    marks = character_class(c for c in present if unicodedata.category(c)[0] == "M")
    if marks:
        before = r"[\s\0-\x1f\x7f-\x9f]"
        pattern = rf"{marks}(?:(?<=\A{marks})|(?<={before}{marks})){marks}*"
        for match in re.finditer(pattern, text):
            yield match.span()


def not_composed(text: str, present: Set[str]) -> Iterator[Place]:
    """Characters, with the marks on them, that Unicode's composed form (NFC) writes otherwise."""
    if unicodedata.is_normalized("NFC", text):
        return
    follow = character_class(
        c for c in present if unicodedata.category(c)[0] == "M" or _JAMO.match(c)
    )
    single = character_class(c for c in present if not unicodedata.is_normalized("NFC", c))
    patterns = [f"[^{follow[1:]}?{follow}+"] if follow else []
    for match in re.finditer("|".join(filter(None, [*patterns, single])), text):
        if not unicodedata.is_normalized("NFC", match.group()):
            yield match.span()


def mixed_line_ends(text: str, present: Set[str]) -> Iterator[Place]:
    """Line ends of every kind but the commonest, where there are several kinds."""
    if "\r" not in present:
        return
    counts = Counter(_LINE_END.findall(text))
    commonest = max(counts, key=lambda end: counts[end])
    if len(counts) > 1:
        for match in _LINE_END.finditer(text):
            if match.group() != commonest:
                yield match.span()


def lookalikes(text: str, present: Set[str]) -> Iterator[Place]:
    """Cyrillic and Greek letters that look like Latin ones, beside Latin letters."""
    if not present.isdisjoint(_ANY_LIKE_LATIN):
        for match in _LOOKALIKE.finditer(text):
            yield match.span()


def character_class(characters: Iterable[str]) -> str:
    """A pattern for any of `characters`; empty where there are none."""
    inside = "".join(re.escape(c) for c in sorted(characters))
    return inside and f"[{inside}]"
