"""Which texts are almost the same."""

import random

from hypothesis import given
from hypothesis import strategies as st

from core.text.near_duplicates import groups

WORDS = [
    "شهر",
    "دولت",
    "خبرگزاری",
    "گزارش",
    "استاندار",
    "مدرسه",
    "باران",
    "کتاب",
    "دانشگاه",
    "وزارت",
    "مردم",
    "سال",
    "تهران",
    "کرج",
    "رودخانه",
    "قیمت",
    "بازار",
    "نمایندگان",
    "مجلس",
    "هفته",
    "آینده",
    "پرواز",
    "فرودگاه",
    "خیابان",
    "نویسنده",
    "فیلم",
    "جشنواره",
]


def article(seed: int, words: int = 150) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + str(chance.randrange(99)) for _ in range(words))


def test_articles_of_their_own_are_no_group():
    assert groups(article(seed) for seed in range(60)) == []


def test_an_article_with_some_words_changed_is_near():
    changed = article(7).split()
    changed[3:5] = ["دیگر"]
    changed[90] = "افزوده شد"
    texts = [article(seed) for seed in range(20)]
    assert groups([*texts, " ".join(changed)]) == [(7, 20)]


def test_letters_that_fold_alike_and_white_space_make_no_difference():
    text = article(1)
    other = text.replace("ی", "ي").replace("ک", "ك").replace(" ", "\r\n ")
    assert groups([text, article(2), other]) == [(0, 2)]


def test_half_of_an_article_is_another_article():
    assert groups([article(1), article(1)[: len(article(1)) // 2]]) == []


def test_being_near_is_passed_on():
    first = article(1).split()
    second = [*first[:-12], *article(2).split()[:12]]
    third = [*article(3).split()[:12], *second[12:]]
    assert groups(" ".join(words) for words in (first, second, third)) == [(0, 1, 2)]


def test_short_texts_are_near_only_to_the_same():
    assert groups(["رضا", "رضا آمد", "رضا", ""]) == [(0, 2)]


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_text_is_near_to_itself(texts):
    found = groups([*texts, *texts])
    for place in range(len(texts)):
        assert any({place, place + len(texts)} <= set(group) for group in found)


def test_it_can_be_ended():
    class EndedError(Exception):
        pass

    def poll():
        raise EndedError

    try:
        groups(["متن"], poll)
    except EndedError:
        return
    raise AssertionError
