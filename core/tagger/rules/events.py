"""Events: a head such as «جشنواره» with its ordinal before it and its name after it."""

from core.tagger import gazetteer
from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import folded
from core.tagger.phrases import Phrases
from core.tagger.rules.words import ends_name

_HEADS = folded(
    "جشنواره نمایشگاه همایش کنفرانس کنگره سمینار اجلاس المپیاد فستیوال جام لیگ بازی_های بازیهای "
    "مسابقات رقابت_های جنگ دوسالانه کارناوال انتخابات گردهمایی عملیات"
)
_KNOWN = folded(
    "جنگ_جهانی_اول جنگ_جهانی_دوم جنگ_تحمیلی دفاع_مقدس هشت_سال_دفاع_مقدس انقلاب_اسلامی "
    "انقلاب_مشروطه "
    "جام_جهانی جام_ملت_های_آسیا جام_ملتهای_آسیا لیگ_برتر لیگ_قهرمانان_اروپا لیگ_قهرمانان_آسیا "
    "جام_حذفی جام_باشگاه_های_آسیا لیگ_دسته_اول جنگ_سرد جنگ_خلیج_فارس بازی_های_المپیک "
    "بازیهای_المپیک "
    "بازی_های_آسیایی بازیهای_آسیایی المپیک عاشورا تاسوعا اربعین عید_نوروز عید_فطر عید_قربان "
    "عید_غدیر شب_یلدا چهارشنبه_سوری سیزده_بدر دهه_فجر هفته_دفاع_مقدس جنگ_ایران_و_عراق"
)
_ORDINALS = folded(
    "نخستین اولین دومین سومین چهارمین پنجمین ششمین هفتمین هشتمین نهمین دهمین یازدهمین دوازدهمین "
    "سیزدهمین چهاردهمین پانزدهمین شانزدهمین هفدهمین هجدهمین نوزدهمین بیستمین سی_امین چهلمین "
    "پنجاهمین "
    "صدمین آخرین"
) - folded("آخرین")
_TENS = folded("بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد")
_PLURAL = folded("ها های")
_QUALIFIERS = folded(
    "بین المللی الملل بین‌المللی ملی سراسری جهانی سالانه منطقه استانی کشوری فیلم فجر تئاتر "
    "موسیقی شعر "
    "کتاب مطبوعات هنر هنرهای کودک نوجوان رسانه تخصصی علمی صنعت نفت گاز تجسمی قهرمانی فوتبال "
    "والیبال "
    "کشتی بسکتبال المپیک آسیایی پارالمپیک داخلی سرد صلیبی ریاست جمهوری مجلس شورای اسلامی قرآن کریم"
)
_HEAD_PHRASES = Phrases((head, head) for head in sorted(_HEADS))
_KNOWN_PHRASES = Phrases((name, name) for name in sorted(_KNOWN))
_LONGEST = 6


def candidates(article: Article) -> list[Candidate]:
    """Events with an ordinal or a place, and those known by name."""
    found: list[Candidate] = []
    words = article.words
    for position in range(len(words)):
        if article.inner[position]:
            continue
        known = _KNOWN_PHRASES.longest(words, position)
        if known is not None and article.may_end(known[0]):
            found.append(Candidate(position, known[0], "EVENT", 0.8, "rules"))
        head = _HEAD_PHRASES.longest(words, position)
        if head is None:
            continue
        first = _ordinal_start(words, position)
        last, named = _end(article, head[0])
        if first < position and last > head[0]:
            found.append(Candidate(first, last, "EVENT", 0.85 if named else 0.7, "rules"))
        elif named and words[position] != "عملیات":
            found.append(Candidate(position, last, "EVENT", 0.65, "rules"))
    return found


def _ordinal_start(words: list[str], position: int) -> int:
    """Where the ordinal begins that ends before word `position`; `position` if there is none."""
    if position == 0 or words[position - 1] not in _ORDINALS:
        return position
    first = position - 1
    while first >= 2 and words[first - 1] == "و" and words[first - 2] in _TENS:
        first -= 2
    return first


def _end(article: Article, first: int) -> tuple[int, bool]:
    """Where the event's name ends that goes on at word `first`, and whether a place ends it."""
    words = article.words
    places = gazetteer.places()
    last = first
    while last < len(words) and last - first < _LONGEST:
        match = places.longest(words, last)
        if match is not None and article.may_end(match[0]):
            return match[0], True
        word = words[last]
        if word in _QUALIFIERS or (word in _PLURAL and last > first):
            last += 1
            continue
        if ends_name(word) or (last - first >= 1 and words[last - 1] not in _QUALIFIERS):
            break
        last += 1
    while last > first and not article.may_end(last):
        last -= 1
    return last, False
