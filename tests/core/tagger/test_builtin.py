import pickle
from itertools import pairwise

import pytest
from hypothesis import given

from core.tagger.builtin import BuiltinTagger
from tests.core.text.strategies import any_text

SHOWN = 0.5


def marked(text, **options):
    return {
        (one.label, text[one.start : one.end])
        for one in BuiltinTagger(**options).suggest_text(text)
        if one.score >= SHOWN
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("آقای دکتر علی رضایی گفت", ("PER", "علی رضایی")),
        ("محمود احمدی‌نژاد در تهران بود", ("PER", "محمود احمدی‌نژاد")),
        ("در استان خراسان رضوی", ("LOC", "خراسان رضوی")),
        ("مردم شهرستان ساوجبلاغ", ("LOC", "ساوجبلاغ")),
        ("وزارت آموزش و پرورش اعلام کرد", ("ORG", "وزارت آموزش و پرورش")),
        ("به گزارش خبرگزاری مهر، باران بارید", ("ORG", "خبرگزاری مهر")),
        ("روز سه‌شنبه ۱۴ خرداد ۱۳۹۸ رسید", ("DATE", "سه‌شنبه ۱۴ خرداد ۱۳۹۸")),
        ("در تاریخ ۱۳۹۸/۲/۱۴ ثبت شد", ("DATE", "۱۳۹۸/۲/۱۴")),
        ("مبلغ ۵۰۰ هزار تومان پرداخت شد", ("MONEY", "۵۰۰ هزار تومان")),
        ("دو میلیارد و سیصد میلیون دلار", ("MONEY", "دو میلیارد و سیصد میلیون دلار")),
        ("رشد ۱۲ درصدی و ۲۰ درصد", ("PERCENT", "۲۰ درصد")),
        ("بیش از ۲۰٪ بود", ("PERCENT", "۲۰٪")),
        ("سی و دومین نمایشگاه کتاب تهران", ("EVENT", "سی و دومین نمایشگاه کتاب تهران")),
        ("جنگ جهانی دوم آغاز شد", ("EVENT", "جنگ جهانی دوم")),
    ],
)
def test_rules_follow_the_guidelines(text, expected):
    assert expected in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "آن‌ها به خانه رفتند و نان خریدند.",
        "شهرداری برگزار کرد و اداره بسته بود.",
        "این استان زمینه مهمی دارد.",
        "تیم ما برنده شد.",
    ],
)
def test_text_without_entities_gets_no_suggestion(text):
    assert marked(text) == set()


def test_a_verb_or_a_mark_ends_an_organisation():
    assert marked("استانداری البرز خبر داد. شهرداری کرج، گفت") == {
        ("ORG", "استانداری البرز"),
        ("ORG", "شهرداری کرج"),
    }


def test_only_wanted_labels_are_suggested():
    text = "علی رضایی در تهران"
    assert marked(text, labels=frozenset({"LOC"})) == {("LOC", "تهران")}


def test_a_surname_is_found_again_after_the_full_name():
    text = "به گفته علی کاشفیان باران می‌بارد. کاشفیان افزود"
    assert {("PER", "علی کاشفیان"), ("PER", "کاشفیان")} <= marked(text)


def test_arabic_letters_make_no_difference():
    assert marked("استانداري البرز") == {("ORG", "استانداري البرز")}


def test_a_part_of_a_compound_is_no_entity():
    assert ("LOC", "ایران") not in marked("ایران‌خودرو")
    assert ("LOC", "ایران") not in marked("کتاب‌ایران")


@given(any_text)
def test_suggestions_lie_in_any_text_in_order_without_overlap(text):
    found = BuiltinTagger().suggest_text(text)
    assert all(0 <= one.start < one.end <= len(text) and 0 < one.score <= 1 for one in found)
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(any_text)
def test_nested_suggestions_never_cross(text):
    found = BuiltinTagger(nested=True).suggest_text(text)
    assert not [
        (one, other)
        for one in found
        for other in found
        if one.start < other.start < one.end < other.end
    ]


def test_the_tagger_is_a_value_that_pickles():
    tagger = BuiltinTagger(nested=True)
    assert pickle.loads(pickle.dumps(tagger)) == tagger
