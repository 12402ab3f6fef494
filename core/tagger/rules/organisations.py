"""Organisations: a head such as «وزارت» or «شهرداری» and what belongs to it, the head included."""

from core.tagger import gazetteer
from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import folded, names
from core.tagger.phrases import Phrases
from core.tagger.rules.words import ends_name

# Heads that a place alone completes: «شهرداری کرج».
_OF_PLACES = folded(
    "استانداری شهرداری فرمانداری بخشداری دهیاری سفارت کنسولگری سرکنسولگری پلیس دادگستری دادسرای "
    "ارتش پارلمان مجلس سنای کنگره دولت آموزش_و_پرورش بورس تیم باشگاه دانشگاه شورای_شهر "
    "نیروی_انتظامی "
    "اداره_کل اداره شرکت سازمان حزب بانک هواپیمایی اتاق_بازرگانی رادیو تلویزیون خبرگزاری روزنامه "
    "بیمه صنعت_نفت ذوب_آهن حوزه_علمیه"
)
# Heads that words complete: «وزارت آموزش و پرورش», «اداره کل ارتباطات و امور بین الملل …».
_HEADS = {
    **dict.fromkeys(folded("وزارت وزارتخانه"), 0.9),
    **dict.fromkeys(
        folded("سازمان فدراسیون کنفدراسیون اتحادیه فرهنگستان خبرگزاری قوه دیوان"), 0.75
    ),
    **dict.fromkeys(folded("حزب باشگاه بانک جبهه جنبش انجمن کانون صندوق بنیاد دانشگاه"), 0.65),
    **dict.fromkeys(folded("موسسه انتشارات کمیسیون کمیته نیروی سپاه ستاد آژانس پژوهشگاه"), 0.6),
    **dict.fromkeys(folded("شرکت شورای روزنامه مجله هفته_نامه پژوهشکده انستیتو اداره_کل"), 0.6),
    **dict.fromkeys(folded("استانداری شهرداری فرمانداری معاونت تیم مجمع دادگاه شبکه"), 0.55),
    **dict.fromkeys(folded("مجلس نهضت اداره مرکز جامعه سفارت دادسرای گروهک ارتش"), 0.5),
}
_PLACES_BETWEEN = folded("استان شهر شهرستان کشور جمهوری جمهوری_اسلامی مرکزی")
_NOT_AFTER_HEAD = folded(
    "ما شما آنها خود خودم خودش خودشان این آن بزرگ جدید کوچک مهم اصلی مرکزی مختلف مشترک منتخب مورد "
    "استان شهر شهرستان کشور دو سه چند هر دولتی خصوصی قدرتمند جوان میهمان میزبان حریف رقیب ایرانی "
    "خارجی داخلی خوب برتر قهرمان او وی پزشکی بازی"
)
_AGENCY_CUES = folded("خبرگزاری به_گزارش به_نقل_از گفتگو_با گفت_و_گو_با گزارش_خبرنگار")
_CLUB_CUES = folded(
    "تیم باشگاه تیم_فوتبال باشگاه_فوتبال مقابل برابر سرمربی بازیکن مدافع مهاجم دروازه_بان"
)
# What tells the kind of an organisation and not which one it is.
_KINDS = folded(
    "فوتبال ورزشی ملی والیبال بسکتبال هندبال کشتی موسیقی علمی فرهنگی هنری آموزشی اقتصادی سیاسی "
    "اجتماعی عالی علوم انسانی کل دولتی خیریه تحقیقاتی پژوهشی هوایی دریایی زمینی اجرایی مرکزی "
    "کمونیست انقلاب کودک زنان دانشجویی جهانی بین المللی ایرانی پزشکی صنعتی عمومی و اداری کشور "
    "اسلامی نظامی مسلح هواپیمایی فنی حقوقی اسکار موقت"
)
_PLURALS = folded("ها های هایی")
_JOINTS = _PLURALS | folded("و")
_LONGEST = 10

_HEAD_PHRASES = Phrases((head, score) for head, score in sorted(_HEADS.items()))
_PLACE_HEADS = Phrases((head, head) for head in sorted(_OF_PLACES))
_CUES = Phrases(
    [(cue, "agencies_ambiguous") for cue in sorted(_AGENCY_CUES)]
    + [(cue, "clubs") for cue in sorted(_CLUB_CUES)]
)


def candidates(article: Article) -> list[Candidate]:
    """Organisations by their heads; agencies and clubs with ambiguous names by their cues."""
    found: list[Candidate] = []
    words = article.words
    for first in range(len(words)):
        if article.inner[first]:
            continue
        head = _HEAD_PHRASES.longest(words, first)
        place_head = _PLACE_HEADS.longest(words, first)
        if place_head is not None and (place := _place_end(article, place_head[0])):
            found.append(Candidate(first, place, "ORG", 0.75, "rules"))
        elif head is not None:
            last = _end(article, head[0])
            if last > head[0]:
                found.append(Candidate(first, last, "ORG", head[1], "rules"))
        listed = gazetteer.organisation_end(article, first)
        if listed and (place := _place_end(article, listed)):
            found.append(Candidate(first, place, "ORG", 0.88, "rules"))
        cue = _CUES.longest(words, first)
        if cue is not None and cue[0] < len(words) and words[cue[0]] in names(cue[1]):
            last = cue[0] + 1
            if article.may_end(last):
                begins = first if words[first] in _OF_PLACES and cue[0] == first + 1 else cue[0]
                found.append(Candidate(begins, last, "ORG", 0.85, "rules"))
    return found


def _place_end(article: Article, first: int) -> int:
    """Where the place ends that begins at word `first`, with «استان» before it or not; else 0."""
    words = article.words
    if first < len(words) and words[first] in _PLACES_BETWEEN:
        match = gazetteer.places().longest(words, first + 1) if first + 1 < len(words) else None
        return match[0] if match and article.may_end(match[0]) else 0
    if first >= len(words):
        return 0
    match = gazetteer.places().longest(words, first)
    return match[0] if match and article.may_end(match[0]) else 0


def _end(article: Article, first: int) -> int:
    """Where a name ends that goes on at word `first` after its head; `first` if there is none.

    It must hold a word that is known to go on such names, or a place: others were right in one of
    five cases on the open corpora.
    """
    words = article.words
    count = len(words)
    topics = names("organisation_words")
    last = first
    sure = placed = False
    while last < count and last - first < _LONGEST:
        word = words[last]
        if word == "و":
            joined = last + 1 < count and words[last + 1] in topics and words[last - 1] in topics
            if not joined or last == first:
                break
            last += 1
            continue
        place = _place_end(article, last)
        if place:
            last = place
            sure = placed = True
            break
        if last == first and (
            word in _NOT_AFTER_HEAD or (article.inner[last] and word not in topics)
        ):
            return first
        continues = last > first and (word in _PLURALS or article.inner[last])
        if word in topics or continues:
            sure = True
            last += 1
            continue
        nested = _PLACE_HEADS.longest(words, last)
        if nested is not None and last > first and (inner := _place_end(article, nested[0])):
            return inner
        if last > first or ends_name(word) or not word.isalpha():
            break
        last += 1
    while last > first and (words[last - 1] in _JOINTS or not article.may_end(last)):
        last -= 1
    if words[last - 1].endswith("های") or (last < count and words[last] in _PLURALS):
        return first
    if not placed and _KINDS.issuperset(words[first:last]):
        return first
    if not placed and not _PLURALS.isdisjoint(words[first:last]):
        # «شورای روابط عمومی های …» tells of a kind, not of one organisation.
        return first
    return last if sure else first
