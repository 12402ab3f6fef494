"""What the numbers in the margin count."""

from hypothesis import given
from hypothesis import strategies as st

from core.text.numbering import Counted, starts

LETTERS = st.text(alphabet="اب .؟\n\r\u2029\u200c1a", max_size=60)


def test_sentences_are_counted_where_they_begin():
    text = "علی رفت. مریم آمد؟ بله."
    assert [text[at:][:4] for at in starts(text, Counted.SENTENCES)] == ["علی ", "مریم", "بله."]


def test_paragraphs_with_nothing_in_them_are_not_counted():
    text = "عنوان\n\n \r\nمتن\r\nپایان\n"
    assert [text[at:][:3] for at in starts(text, Counted.PARAGRAPHS)] == ["عنو", "متن", "پای"]


def test_nothing_is_counted_where_nothing_is_wanted():
    assert starts("علی رفت. مریم آمد.", Counted.NOTHING) == ()


@given(LETTERS)
def test_paragraphs_begin_in_order_at_the_start_or_behind_a_line_end(text):
    found = starts(text, Counted.PARAGRAPHS)
    assert list(found) == sorted(set(found))
    assert all(at == 0 or text[at - 1] in "\n\r\u2029" for at in found)
    assert bool(found) is bool(text.strip())
