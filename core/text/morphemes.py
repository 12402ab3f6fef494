"""Where a written word may be cut into morphemes: endings, prefixes and the Arabic article.

It is a guess from the letters alone, for steps that a person makes and sees: a cut too many costs
her a key, so the commonest words that only look inflected («زمان», «دفتر», «البرز») are listed. A
cut is always at a border of characters.
"""

import re
from unicodedata import category

from core.text.graphemes import is_grapheme_boundary

ZWNJ = "\u200c"

_KASHIDA = "\u0640"
_LETTERS = str.maketrans("يىكۀة", "ییکهه")

_PLURAL = re.compile("(?P<stem>.*)(ها)(?:(ی)(ی|[متش]|مان|تان|شان)?|(مان|تان|شان))?")
_CLITIC = re.compile("(?P<stem>.{2,})(مان|تان|شان)|(?P<silent>.{2,}ه)(ا[متش])")
_DEGREE = re.compile("(?P<stem>.{3,})(تر)|(?P<most>.{2,})(ترین)")
_YE = re.compile("(?P<stem>.{2,}[او])(ی)(ی)|(?P<other>.{3,})(ی)")
_NEGATED = re.compile("(نمی)(.{3,})")
_PRESENT = re.compile("(می)(.{2,}(?:م|[هورنی]د))")
_ARTICLE = re.compile("(و?)(ال)(.{3,})")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NO_PLURAL = _listed("تنها انتها منتها فقها اشتها اژدها طاها یاماها علیها")
_NO_CLITIC = _listed(
    "زمان تومان سازمان درمان همان گمان ساختمان مهمان میهمان گفتمان عمان ایمان آلمان یادمان آسمان "
    "سامان فرمان کرمان قهرمان رمان سلمان آرمان پیمان سلیمان هرمان سیمان کمان زایمان عثمان پژمان "
    "آخرالزمان رحمان دامان پشیمان لقمان شادمان خانمان کتمان نریمان ترجمان نابسامان ریسمان دودمان "
    "ضمان پانسمان مسلمان نامسلمان ترکمان بدگمان نافرمان همزمان مامان عبدالرحمان راندمان المان "
    "پارلمان چیدمان دیلمان اورامان کتان بوتان اکباتان بهتان غلتان افتان نشان خاطرنشان درخشان "
    "رخشان افشان زرافشان درفشان ایشان بدیشان جوشان خروشان کاشان کهکشان پریشان بدخشان "
    "الهام اتهام ابهام سهام اوهام استفهام جهات"
)
_NO_DEGREE = _listed(
    "انگشتر منچستر کبوتر نیشتر خاکستر شوشتر کلانتر تواتر باختر شبستر متواتر ریشتر گانگستر پوستر "
    "فیلتر تئاتر کاترین ویترین کاراکتر هلیکوپتر"
)
_DEGREE_LIKE = ("متر", "گستر", "دختر", "دفتر", "دکتر")
_NO_YE = _listed("مهدی موسی عیسی یحیی مصطفی مرتضی مجتبی کبری صغری لیلی هادی انرژی")
_NO_PRESENT = _listed("میمند میوند میلاد میعاد")
_NO_ARTICLE = (
    "الکتر", "الکل", "الکسا", "الکسی", "الهام", "الهی", "البرز", "البته", "البسه", "الماس",
    "التماس", "التهاب", "التزام", "التیام", "التقاط", "التفات", "المپ", "المان", "الموت", "الوند",
    "الوان", "الواح", "الناز", "النگو", "الیاف", "الیاس", "الیزا", "الیگودرز", "الگو", "الزام",
    "الفبا", "الفاظ", "الحاق", "الحان", "الحاد", "الطاف", "القاب", "القای", "القاء", "القاک",
    "الصاق", "الله", "والی", "والد", "والا", "واله", "والت",
)  # fmt: skip


def morpheme_cuts(text: str, start: int, end: int) -> frozenset[int]:
    """The offsets inside the word `start, end` at which a morpheme begins or ends; code points.

    Both sides of each ZWNJ are among them.
    """
    cuts: set[int] = set()
    part = start
    for at in range(start, end + 1):
        if at < end and text[at] != ZWNJ:
            continue
        cuts.update((part, at))
        cuts.update(_within(text, part, at, first=part == start))
        part = at + 1
    return frozenset(cut for cut in cuts if start < cut < end and is_grapheme_boundary(text, cut))


def _within(text: str, start: int, end: int, *, first: bool) -> list[int]:
    """The cuts of a part of a word that has no ZWNJ inside; the `first` part has a stem."""
    places = [at for at in range(start, end) if _is_letter(text[at])]
    letters = "".join(text[at] for at in places).translate(_LETTERS)
    cuts = _endings(letters, 2 if first else 0)
    if first:
        cuts += _prefixes(letters)
    return [places[cut] for cut in cuts if 0 < cut < len(places)]


def _is_letter(character: str) -> bool:
    return character != _KASHIDA and category(character)[0] != "M"


def _endings(letters: str, least: int) -> list[int]:
    """Where the endings of `letters` begin; a plural has at least `least` letters before it."""
    cuts: list[int] = []
    stem = letters
    plural = _PLURAL.fullmatch(stem)
    if plural and len(plural["stem"]) >= least and plural["stem"] + "ها" not in _NO_PLURAL:
        cuts += _starts(plural)
        stem = plural["stem"]
    elif stem not in _NO_CLITIC and not stem.endswith("ستان"):
        clitic = _CLITIC.fullmatch(stem)
        if clitic:
            cuts += _starts(clitic)
            stem = clitic["stem"] or clitic["silent"]
    if stem not in _NO_YE and (ye := _YE.fullmatch(stem)):
        cuts += _starts(ye)
        stem = ye["stem"] or ye["other"]
    if stem not in _NO_DEGREE and not stem.endswith(_DEGREE_LIKE):
        degree = _DEGREE.fullmatch(stem)
        cuts += _starts(degree) if degree else []
    return cuts


def _prefixes(letters: str) -> list[int]:
    """Where the stem of `letters` begins behind a prefix, and the prefixes after the first."""
    for pattern, whole in ((_NEGATED, False), (_PRESENT, letters in _NO_PRESENT)):
        if not whole and (match := pattern.fullmatch(letters)):
            return _starts(match)
    article = None if letters.startswith(_NO_ARTICLE) else _ARTICLE.fullmatch(letters)
    return _starts(article) if article else []


def _starts(match: re.Match[str]) -> list[int]:
    """Where the groups without a name begin."""
    named = set(match.re.groupindex.values())
    numbers = range(1, match.re.groups + 1)
    return [match.start(n) for n in numbers if n not in named and match.start(n) >= 0]
