"""Money and percentages: a number in digits or words and its unit."""

from core.tagger.article import Article
from core.tagger.candidate import Candidate
from core.tagger.lists import folded

_NUMERALS = folded(
    "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده "
    "نوزده "
    "بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد "
    "نهصد نیم"
)
_SCALES = folded("هزار میلیون میلیارد تریلیون بیلیون هزارمیلیارد")
_CURRENCIES = folded(
    "ریال تومان دلار یورو پوند ین یوان روبل درهم لیر دینار افغانی روپیه فرانک مارک کرون لیره سنت"
)
_PERCENT = folded("درصد ٪ %")


def candidates(article: Article) -> list[Candidate]:
    """Amounts of money and percentages."""
    found: list[Candidate] = []
    words = article.words
    for position, word in enumerate(words):
        label = "MONEY" if word in _CURRENCIES else "PERCENT" if word in _PERCENT else ""
        if not label:
            continue
        first = _number_start(words, position)
        last = position + 1
        if label == "PERCENT" and first == position and word != "درصد":
            # The sign may stand before its number.
            if last < len(words) and words[last][0].isdigit():
                found.append(Candidate(position, last + 1, label, 0.9, "rules"))
        elif first < position and article.may_end(last) and not article.inner[first]:
            found.append(Candidate(first, last, label, 0.92, "rules"))
    return found


def _number_start(words: list[str], position: int) -> int:
    """Where the number begins that ends before word `position`; `position` if there is none."""
    first = position
    while first > 0:
        word = words[first - 1]
        if word in _NUMERALS or word in _SCALES or word[0].isdigit():
            first -= 1
        elif (
            word in ("و", ",", "،", "/", ".", "٬", "٫")
            and first < position
            and first >= 2
            and (
                words[first - 2] in _NUMERALS
                or words[first - 2] in _SCALES
                or words[first - 2][0].isdigit()
            )
            and (word == "و" or (words[first - 2][0].isdigit() and words[first][0].isdigit()))
        ):
            first -= 2
        else:
            break
    return first
