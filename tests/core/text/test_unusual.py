import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.unusual import Kind, unusual, unusual_kinds


def found(text, kind):
    """The strings at the places of one kind."""
    return [
        text[start:end]
        for one in unusual(text, most=100)
        if one.kind is kind
        for start, end in one.places
    ]


def test_an_ordinary_text_has_nothing_unusual():
    assert unusual("استانداری البرز می‌گوید: «۱۲ کتاب‌ها» در Karaj\nو نمی‌رود.\n") == []
    assert unusual("") == []


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("علی و علي و عيسى", Kind.ARABIC_YE, [(8, 9), (13, 14), (15, 16)]),
        ("کتاب كتاب", Kind.ARABIC_KAF, [(5, 6)]),
        ("۱۲ و 34 و ۵", Kind.MIXED_DIGITS, [(5, 7)]),
        ("٣ و 12", Kind.MIXED_DIGITS, [(0, 1)]),
        ("سلام ﺳﻼم", Kind.PRESENTATION_FORM, [(5, 7)]),
        ("الف\u200fب\u202a", Kind.BIDI_CONTROL, [(3, 4), (5, 6)]),
        ("الف\u202bب\u202c ج\u202b\n\u202c", Kind.UNBALANCED_BIDI, [(8, 9), (10, 11)]),
        ("\u2067الف\u202bب\u2069", Kind.UNBALANCED_BIDI, [(4, 5)]),
        ("\u202bالف\u2069", Kind.UNBALANCED_BIDI, [(0, 1), (4, 5)]),
        ("a\0b", Kind.NUL, [(1, 2)]),
        ("a\x1b\x07b\x85", Kind.CONTROL, [(1, 3), (4, 5)]),
        ("ســـلام", Kind.KASHIDA, [(1, 4)]),
        ("او می رود و نمي رود", Kind.MISSING_ZWNJ, [(5, 6), (15, 16)]),
        ("لاله های کرج", Kind.MISSING_ZWNJ, [(4, 5)]),
        ("او میخواهم و نمیشود", Kind.JOINED_MI, [(3, 10), (14, 19)]),
        ("کتاب\u200c\u200cها", Kind.ODD_JOINER, [(4, 6)]),
        (
            "\u200cکتاب \u200cها\u200c، و\u200c",
            Kind.ODD_JOINER,
            [(0, 1), (6, 7), (9, 10), (13, 14)],
        ),
        ("کت\u200dاب", Kind.ODD_JOINER, [(2, 3)]),
        ("۵\u00a0کیلو\u2009متر", Kind.ODD_SPACE, [(1, 2), (6, 7)]),
        ("a\tb", Kind.TAB, [(1, 2)]),
        ("و   او", Kind.DOUBLED_SPACE, [(1, 4)]),
        ("کت\u00adاب", Kind.SOFT_HYPHEN, [(2, 3)]),
        ("\ufeffمتن\u200b", Kind.OTHER_INVISIBLE, [(0, 1), (4, 5)]),
        ("K\u0430raj و \u0421ar", Kind.LOOKALIKE, [(1, 2), (8, 9)]),
        ("\u064eکتاب \u0651\u064eو", Kind.STRAY_MARK, [(0, 1), (6, 8)]),
        ("ا\u0653ب e\u0301 \u212b", Kind.NOT_COMPOSED, [(0, 2), (4, 6), (7, 8)]),
        ("a\nb\r\nc\nd\re", Kind.MIXED_LINE_ENDS, [(3, 5), (8, 9)]),
        ("\ue000\ue001 a", Kind.PRIVATE_USE, [(0, 2)]),
        ("a\u0378\uffff", Kind.UNASSIGNED, [(1, 3)]),
        ("خبر \ufffd", Kind.REPLACEMENT, [(4, 5)]),
    ],
)
def test_each_kind_is_counted_and_located(text, kind, places):
    (one,) = (one for one in unusual(text, most=100) if one.kind is kind)
    assert one.places == tuple(places)
    assert one.count == len(places)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("﴿آیه﴾ ﷺ ﷼ \ufeff", Kind.PRESENTATION_FORM),
        ("قدیمی رود", Kind.MISSING_ZWNJ),
        ("تنها هایل آمد، می ۲۰۰۰", Kind.MISSING_ZWNJ),
        ("میدان و میراث میرزایی در میدانی میانه", Kind.JOINED_MI),
        ("قدیمیشد", Kind.JOINED_MI),
        ("👩🏽\u200d🚀 و ه\u200d.ش", Kind.ODD_JOINER),
        ("❤\ufe0f", Kind.OTHER_INVISIBLE),
        ("Москва و μm و Ω", Kind.LOOKALIKE),
        ("\u2067الف\u202bب\u202c\u2069", Kind.UNBALANCED_BIDI),
        ("الف\u200f", Kind.UNBALANCED_BIDI),
        ("a\r\nb\r\n", Kind.MIXED_LINE_ENDS),
        ("\u0600۱۲", Kind.OTHER_INVISIBLE),
        ("مدرّس", Kind.STRAY_MARK),
    ],
)
def test_what_only_looks_alike_is_not_reported(text, kind):
    assert found(text, kind) == []


def test_places_beyond_the_most_are_counted_all_the_same():
    (one,) = unusual("ك" + "اك" * 9, most=3)
    assert (one.count, one.places) == (10, ((0, 1), (2, 3), (4, 5)))


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_title_and_a_sentence_on_what_comes_of_it(kind):
    assert kind.title("en")
    assert re.fullmatch(r"[A-Z].*\.", kind.effect("en"))


TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "يكىـ012٣۴ می هاﺳ\u200c\u200d\u200f\u202b\u202c\u2067\u2069\0\t\r\n\u00a0\ufffd"
            "ا\u0653e\u0301\u064e\u0651Ka\u0430😀\u1100\u1161\u11a8\u0915\u09c7\u09be"
        ),
        st.characters(),
    )
)


@given(TEXTS)
def test_places_are_exact_in_order_and_apart(text):
    for one in unusual(text, most=len(text)):
        assert one.count == len(one.places) > 0
        edges = [edge for place in one.places for edge in place]
        assert edges == sorted(edges)
        assert edges[0] >= 0
        assert edges[-1] <= len(text)
        assert all(start < end for start, end in one.places)


@given(TEXTS)
def test_every_character_of_a_kind_lies_in_a_place_of_it(text):
    assert "".join(found(text, Kind.ARABIC_KAF)) == "".join(c for c in text if c == "ك")
    spaces = [c for c in text if unicodedata.category(c)[0] == "Z" and c != " "]
    assert "".join(found(text, Kind.ODD_SPACE)) == "".join(spaces)


@given(TEXTS)
def test_a_text_is_composed_where_no_place_says_otherwise(text):
    assert unicodedata.is_normalized("NFC", text) == (found(text, Kind.NOT_COMPOSED) == [])


@given(TEXTS)
def test_the_kinds_alone_are_those_that_are_counted(text):
    assert unusual_kinds(text) == [one.kind for one in unusual(text)]
