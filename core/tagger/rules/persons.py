"""Persons: a title and a name, or a given name and a surname. The title stays outside."""

from functools import cache

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import common_words, folded, names
from core.tagger.phrases import Phrases
from core.tagger.rules.words import ends_name

_TITLES = folded(
    "آقای اقای خانم دکتر مهندس پروفسور استاد حجت_الاسلام حجه_الاسلام حجت_الاسلام_والمسلمین "
    "حجت_الاسلام_و_المسلمین حجتالاسلام آیت_الله آیه_الله آیت_الله_العظمی آیتالله ایت_الله "
    "سردار سرهنگ سرلشکر "
    "سرتیپ سرتیپ_پاسدار سپهبد ارتشبد ژنرال دریادار امیر_سرتیپ شهید مرحوم مرحومه حاج حاجی شیخ "
    "جناب_آقای سرکار_خانم جناب علامه لرد پرنس پرنسس ملکه کنت دوشیزه سناتور"
)
_PARTICLES = folded(
    "زاده نژاد پور فر نیا یان وند لو خواه دوست منش پناه تبار راد مهر فرد کیا الدین الله خان شاه"
)
LINKS = folded("بن ابن ابی ال آل دی دو فون فن وان دل لا")
_ENDINGS = tuple(
    sorted(folded("زاده نژاد پور نیا یان وند لو منش پناه تبار چی اف وف ویچ سکی سون مان زهی ایی"))
)
_NOT_SURNAMES = folded(
    "ملی اصلی عمومی سیاسی فرهنگی اقتصادی اجتماعی جهانی دولتی ایرانی خارجی داخلی علمی فنی هنری "
    "ورزشی "
    "نظامی انقلابی اسلامی مذهبی دینی قدیمی جدی قوی عالی برخی خیلی بعضی کسی چیزی جایی وقتی حتی "
    "ولی یعنی "
    "نماینده رئیس مدیر وزیر معاون دبیر استاندار فرماندار شهردار مسئول عضو سخنگو مدیرعامل "
    "سرمربی مربی "
    "بازیکن نویسنده کارگردان بازیگر شاعر خواننده رهبر رییس رئیس‌جمهور فرمانده مشاور قائم‌مقام "
    "کارشناس "
    "جمهور اول کل سابق پیشین خان شاه سپه"
)


@cache
def _titles() -> Phrases[str]:
    return Phrases((title, title) for title in sorted(_TITLES))


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Given names, given names that are words too, and surnames."""
    return names("first_names"), names("first_names_ambiguous"), names("surnames")


def is_surname(word: str) -> bool:
    """Whether `word` may be a surname: listed, or formed like one and no common word."""
    if word in _known()[2]:
        return True
    if len(word) < 3 or word in _NOT_SURNAMES or ends_name(word) or not word.isalpha():
        return False
    if word.endswith(_ENDINGS) and len(word) > 5:
        return True
    if word.endswith("ای") and word[:-1] in common_words():
        return False  # an ezafe, not a name: «کلیسای»
    return word not in common_words()


def candidates(article: Article) -> list[Candidate]:
    """Names after a title, given names with their surname."""
    found: list[Candidate] = []
    words = article.words
    given, ambiguous, _ = _known()
    titles = _titles()
    position = 0
    while position < len(words):
        word = words[position]
        title = titles.longest(words, position)
        if title is not None and title[0] < len(words):
            first = title[0]
            while (again := titles.longest(words, first)) is not None and again[0] < len(words):
                first = again[0]
            last = _name_end(article, first, titled=True)
            if last > first:
                listed = words[first] in given or words[last - 1] in _known()[2]
                score = 0.85 if listed else 0.65
                found.append(Candidate(first, last, "PER", score, "rules"))
                position = last
                continue
        if (word in given or word in ambiguous) and not article.inner[position]:
            last = _name_end(article, position, titled=False)
            if last > position + 1:
                listed = words[last - 1] in _known()[2] or words[last - 1] in _PARTICLES
                sure = word in given and not all(article.inner[position + 1 : last])
                if sure or listed:
                    score = 0.5 + 0.18 * sure + 0.22 * listed
                    found.append(Candidate(position, last, "PER", score, "rules"))
                    position = last
                    continue
        position += 1
    return found


def _continues(part: str) -> bool:
    """Whether a token that begins with a given name may go on with `part` after a ZWNJ."""
    return part in _known()[2] or part in _PARTICLES or part in LINKS


def _name_end(article: Article, first: int, *, titled: bool) -> int:
    """Where the name ends that may begin at word `first`; `first` itself if there is none."""
    words = article.words
    count = len(words)
    given, ambiguous, surnames = _known()
    last = first
    while last < count and last - first < 3 and (words[last] in given or words[last] in ambiguous):
        last += 1
    if last == first and not titled:
        return first
    names_given = last - first
    if names_given and last < count and article.inner[last] and not _continues(words[last]):
        return first
    while (
        last < count
        and words[last] in LINKS
        and last + 1 < count
        and not ends_name(words[last + 1])
    ):
        last += 2
    if names_given and last < count and words[last] == "سادات":
        last += 1
    middle = last + 1
    if (
        names_given
        and middle < count
        and words[middle] in surnames
        and not is_surname(words[last])
        and not ends_name(words[last])
        and words[last] not in _NOT_SURNAMES
    ):
        # «گل‌محمدی», «نامدار زنگنه»: a common word begins the surname.
        last = middle + 1
    elif last < count and (words[last] in surnames or is_surname(words[last])):
        last += 1
        second = words[last] if last < count else ""
        if second in _PARTICLES or (second in surnames and words[last - 1] not in given):
            last += 1
    elif last < count - 1 and words[last + 1] in _PARTICLES and not ends_name(words[last]):
        last += 2
    elif names_given and last < count and words[last] in _PARTICLES:
        last += 1
    while last < count and article.inner[last] and not article.may_end(last):
        last += 1
    return last
