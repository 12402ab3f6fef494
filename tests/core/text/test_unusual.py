import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.unusual import Kind, Unusual, unusual


def test_an_ordinary_text_has_nothing_unusual():
    assert unusual("استانداری البرز می‌گوید: «۱۲ کتاب‌ها» در Karaj") == []
    assert unusual("") == []


@pytest.mark.parametrize(
    ("text", "kind", "count", "first"),
    [
        ("علی و علي و عيسى", Kind.ARABIC_YE, 3, 8),
        ("کتاب كتاب", Kind.ARABIC_KAF, 1, 5),
        ("۱۲ و 34 و ۵", Kind.MIXED_DIGITS, 2, 5),
        ("٣ و 12", Kind.MIXED_DIGITS, 1, 0),
        ("سلام ﺳﻼم", Kind.PRESENTATION_FORM, 2, 5),
        ("الف\u200fب\u202a", Kind.BIDI_CONTROL, 2, 3),
        ("a\0b", Kind.NUL, 1, 1),
        ("سـلام", Kind.KASHIDA, 1, 1),
        ("او می رود و نمي رود", Kind.MISSING_ZWNJ, 2, 5),
        ("لاله های کرج", Kind.MISSING_ZWNJ, 1, 4),
        ("خبر \ufffd", Kind.REPLACEMENT, 1, 4),
    ],
)
def test_each_kind_is_counted_and_located(text, kind, count, first):
    assert Unusual(kind, count, first) in unusual(text)


@pytest.mark.parametrize(
    "text", ["﴿آیه﴾ ﷺ ﷼", "\ufeffمتن", "قدیمی رود", "می‌رود", "تنها هایل آمد", "می ۲۰۰۰"]
)
def test_what_only_looks_alike_is_not_reported(text):
    assert {found.kind for found in unusual(text)} <= {Kind.MIXED_DIGITS}


def test_a_title_is_for_people():
    assert unusual("ك")[0].kind.title("en") == "Arabic kaf (ك)"


@given(st.text(alphabet="يكىـ012٣۴ می هاﺳ\u200c\u200f\0\ufffd\n😀"))
def test_offsets_lie_in_the_text_and_counts_do_not_exceed_it(text):
    for found in unusual(text):
        assert 0 <= found.first_offset < len(text)
        assert 1 <= found.count <= len(text)
