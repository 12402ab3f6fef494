"""Dates: days, months and years of both calendars, weekdays, days told from today."""

import re

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import folded
from core.tagger.phrases import Phrases

_MONTHS = folded(
    "فروردین اردیبهشت خرداد تیر مرداد امرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه "
    "مارس آوریل "
    "مه می ژوئن ژوئیه جولای اوت آگوست سپتامبر اکتبر نوامبر دسامبر محرم صفر ربیع_الاول ربیع_الثانی "
    "بهار تابستان پاییز زمستان جمادی_الاول جمادی_الثانی رجب شعبان رمضان شوال ذیقعده ذیحجه "
    "ذی_القعده ذی_الحجه"
)
# Months whose names need a day or a year beside them to be months.
_DOUBTFUL = folded(
    "بهار تابستان پاییز زمستان تیر مهر آذر دی بهمن مه می صفر رجب شعبان آبان شهریور مرداد خرداد "
    "شوال محرم مارس اوت رمضان"
)
_WEEKDAYS = folded(
    "شنبه یکشنبه یک_شنبه دوشنبه دو_شنبه سه_شنبه چهارشنبه چهار_شنبه پنجشنبه پنج_شنبه جمعه"
)
_RELATIVE = folded("امروز دیروز فردا پریروز پس_فردا امشب دیشب امسال پارسال")
_AFTER = folded("گذشته آینده جاری")
_ERAS = folded("شمسی میلادی قمری خورشیدی هجری هجری_شمسی هجری_قمری ه_ش ه_ق")
_DATE = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}|\d{4}-\d{1,2}-\d{1,2}")

_MONTH_PHRASES = Phrases((month, month) for month in sorted(_MONTHS))
_WEEKDAY_PHRASES = Phrases((day, day) for day in sorted(_WEEKDAYS))
_RELATIVE_PHRASES = Phrases((day, day) for day in sorted(_RELATIVE))
_ERA_PHRASES = Phrases((era, era) for era in sorted(_ERAS))


def candidates(article: Article) -> list[Candidate]:
    """Dates, each as long as it goes on."""
    found: list[Candidate] = []
    words = article.words
    position = 0
    while position < len(words):
        if article.inner[position]:
            position += 1
            continue
        last, score = _date(words, position)
        if last > position and article.may_end(last):
            found.append(Candidate(position, last, "DATE", score, "rules"))
            position = last
        else:
            position += 1
    return found


def _date(words: list[str], first: int) -> tuple[int, float]:
    """Where the date that begins at word `first` ends, and its score; `first` if there is none."""
    numeric = _numeric(words, first)
    if numeric:
        return numeric, 0.95
    relative = _RELATIVE_PHRASES.longest(words, first)
    if relative:
        return relative[0], 0.9
    weekday = _WEEKDAY_PHRASES.longest(words, first)
    if weekday:
        last = weekday[0]
        following = _day_month_year(words, last)
        if following > last:
            return following, 0.95
        if last < len(words) and words[last] in _AFTER:
            last += 1
        return last, 0.9
    dated = _day_month_year(words, first)
    if dated > first:
        return dated, 0.9
    if words[first] == "سال" and _is_year(words, first + 1):
        return _era(words, first + 2), 0.85
    return first, 0.0


def _numeric(words: list[str], first: int) -> int:
    """The end of a date of numbers and strokes, such as ۱۳۹۸/۲/۱۴; 0 if there is none."""
    if not words[first][0].isdigit():
        return 0
    if _DATE.fullmatch(words[first]):
        return first + 1
    if _DATE.fullmatch("".join(words[first : first + 5])):
        return first + 5
    return 0


def _day_month_year(words: list[str], first: int) -> int:
    """The end of «۱۴ خرداد ۱۳۹۸», «خرداد ماه ۹۸» or a part of it; `first` if there is none."""
    position = first
    with_day = False
    if position + 1 < len(words) and words[position].isdigit() and 1 <= int(words[position]) <= 31:
        position += 1
        with_day = True
        if words[position] == "ام" and position + 1 < len(words):
            position += 1
    if position >= len(words):
        return first
    month = _MONTH_PHRASES.longest(words, position)
    if month is None:
        return first
    last, name = month
    with_word = last < len(words) and words[last] == "ماه"
    if with_word:
        last += 1
    year = last + (last < len(words) and words[last] == "سال")
    if _is_year(words, year):
        return _era(words, year + 1)
    if year < len(words) and year > last and words[year] in _AFTER:
        return year + 1
    if name in _DOUBTFUL and not with_day and not with_word:
        return first
    return last


def _is_year(words: list[str], position: int) -> bool:
    if position >= len(words) or not words[position].isdigit():
        return False
    return len(words[position]) == 4 or (len(words[position]) == 2 and int(words[position]) >= 20)


def _era(words: list[str], position: int) -> int:
    """Where the name of an era ends that begins at word `position`, or `position`."""
    if position >= len(words):
        return position
    era = _ERA_PHRASES.longest(words, position)
    return era[0] if era else position
