"""Where words are cut into morphemes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.graphemes import is_grapheme_boundary
from core.text.morphemes import morpheme_cuts
from tests.core.text.strategies import PERSIAN

CASES = """
کتاب‌ها = کتاب . ها
کتاب‌های = کتاب . ها ی
کتاب‌هایی = کتاب . ها ی ی
کتاب‌هایم = کتاب . ها ی م
کتاب‌هایش = کتاب . ها ی ش
کتاب‌هایشان = کتاب . ها ی شان
کتاب‌هاشان = کتاب . ها شان
کتاب‌های‌شان = کتاب . ها ی . شان
کتابهای = کتاب ها ی
کتابهایی = کتاب ها ی ی
کتابهايشان = کتاب ها ي شان
کتاب‌هایِ = کتاب . ها یِ
کتـــابها = کتـــاب ها
آنها = آن ها
تنها = تنها
اژدها = اژدها
رهایی = رها ی ی
خانه‌ام = خانه . ام
خانه‌اش = خانه . اش
خانهاش = خانه اش
خانه‌ای = خانه . ای
خانه‌ی = خانه . ی
خانهٔ = خانهٔ
دوستانمان = دوستان مان
کتابشان = کتاب شان
دستتان = دست تان
زمانمان = زمان مان
کتابی = کتاب ی
ایرانی = ایران ی
خدایی = خدا ی ی
بزرگ‌تر = بزرگ . تر
بزرگ‌ترین = بزرگ . ترین
بزرگ‌ترها = بزرگ . تر ها
بزرگتر = بزرگ تر
بزرگترین = بزرگ ترین
بزرگترها = بزرگ تر ها
بزرگتری = بزرگ تر ی
بهترین = به ترین
می‌خواهم = می . خواهم
نمی‌دانم = نمی . دانم
نمی‌خواهند = نمی . خواهند
میخواهم = می خواهم
نمیدانم = نمی دانم
القاعده = ال قاعده
الجزایر = ال جزایر
والسلام = و ال سلام
بین‌الملل = بین . الملل
سازمان = سازمان
آلمان = آلمان
افغانستان = افغانستان
دادستان = دادستان
کاشان = کاشان
اسلام = اسلام
اطلاعات = اطلاعات
تلاش = تلاش
الهام = الهام
علی = علی
مهدی = مهدی
موسی = موسی
دفتر = دفتر
کیلومتر = کیلومتر
پدرم = پدرم
شان = شان
میدان = میدان
میلاد = میلاد
البرز = البرز
المپیک = المپیک
والیبال = والیبال
الله = الله
Microsoft = Microsoft
۱۲۳ = ۱۲۳
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_word_is_cut_where_a_reader_would(case):
    word, parts = case.split(" = ")
    bounds = [0, *sorted(morpheme_cuts(word, 0, len(word))), len(word)]
    found = [word[a:b] for a, b in pairwise(bounds)]
    assert found == ["\u200c" if part == "." else part for part in parts.split()]


words = st.text(
    st.sampled_from(PERSIAN + "هاییتنشمرال\u200c\u064e\u0651\u0640"), min_size=1, max_size=14
)


@given(words, st.integers(0, 3))
def test_cuts_lie_inside_the_word_and_part_no_character(word, before):
    text = "آ " * before + word + " ها"
    start = 2 * before
    for cut in morpheme_cuts(text, start, start + len(word)):
        assert start < cut < start + len(word)
        assert is_grapheme_boundary(text, cut)
