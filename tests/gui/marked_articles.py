"""Twelve short articles, with what is to be marked in them."""

import re
from dataclasses import dataclass

Marked = tuple[int, int, str]

_MARKED = re.compile(r"\{(\w+)\|([^}]*)\}")


@dataclass(frozen=True)
class Article:
    """What is `raw` as it is imported and `text` when its typos are corrected.

    `marks` are those that are meant, in `text`, and `raw_marks` in `raw`; `guessed` come with the
    file, where it has any.
    """

    title: str
    text: str
    marks: tuple[Marked, ...]
    raw: str
    raw_marks: tuple[Marked, ...]
    guessed: tuple[Marked, ...] | None = None


def _article(
    title: str, source: str, typo: tuple[str, str] = ("", ""), guesses: str = ""
) -> Article:
    """`source` holds {LABEL|text}; of `guesses`, the same text marked otherwise, likewise."""
    text, marks = _read(source)
    right, wrong = typo
    raw, raw_marks = _read(source.replace(right, wrong) if right else source)
    return Article(title, text, marks, raw, raw_marks, _read(guesses)[1] if guesses else None)


def _read(source: str) -> tuple[str, tuple[Marked, ...]]:
    text, marks, at = "", [], 0
    for match in _MARKED.finditer(source):
        text += source[at : match.start()]
        marks.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return text + source[at:], tuple(marks)


ARTICLES = (
    _article(
        "پیشنهادها",
        "{PER|علی رضایی} مدیر {ORG|استانداری البرز} در {LOC|کرج} گفت: کتاب‌ها رسید.",
        guesses="{PER|علی رضایی} مدیر {LOC|استانداری البرز} در {LOC|کرج} گفت: {PER|کتاب‌ها} رسید.",
    ),
    _article(
        "مرزها",
        "دکتر {PER|مریم احمدی} از {LOC|شیراز} با «{PRODUCT|دوچرخهٔ پامیر}» به {LOC|اصفهان} رفت.",
        guesses="{PER|دکتر مریم احمدی} از {LOC|شیراز} با «{PRODUCT|دوچرخهٔ} پامیر» به اصفهان رفت.",
    ),
    _article("گزیدن", "نشست {ORG|گروه آلفابتا} با {PER|زهرا کریمی} در {FAC|تالار مهتاب} بود."),
    _article("یادداشت", "{PER|بهرام رادان} به {LOC|یزد} رفت؛ شاید {PER|بهرام} دیر برسد."),
    _article(
        "همان جای دیگر",
        "{ORG|پامیران} آمد. سپس {ORG|پامیران} رفت، و رود پامیران ماند. باز {ORG|پامیران} گفت.",
    ),
    _article(
        "الگو",
        "از {DATE|سال ۱۳۹۹} تا {DATE|سال ۱۴۰۲} کار کرد، پس از {DATE|سال ۱۴۰۰} در {LOC|تبریز} ماند.",
    ),
    _article("واژه‌یاب", "{ORG|ایلنا} نوشت که {PER|احمدی} در راه {LOC|تبریز} است."),
    _article(
        "غلط",
        "{PER|پرویز شهبازی} در {LOC|کرمانشاه} ماند و {ORG|گروه آلفابتا} به {LOC|ایلام} رفت.",
        typo=("کرمانشاه", "کرمانسهاه"),
    ),
    _article(
        "نویسه‌ها", "😀👍🏽 {PER|علي كاظمي} از {LOC|تبریز} با {ORG|IBM Iran} در {DATE|سال ۱۴۰۱} گفت."
    ),
    _article(
        "آموخته", "خبر {ORG|گروه آلفابتا} و {ORG|پامیران} را {PER|زهرا کریمی} در {LOC|یزد} خواند."
    ),
    _article("مانده", "علی رضایی در کرج ماند."),
    _article("مانده ۲", "مریم احمدی از شیراز آمد."),
)
