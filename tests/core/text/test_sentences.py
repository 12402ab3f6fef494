from hypothesis import given

from core.text.sentences import sentences
from tests.core.text.strategies import any_text


def cut(text):
    return [text[start:end] for start, end in sentences(text)]


@given(any_text)
def test_sentences_cover_every_character_that_is_no_space_in_order(text):
    position = 0
    for start, end in sentences(text):
        assert start < end
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        position = end
    assert text[position:].strip() == ""


def test_a_sentence_ends_at_its_mark():
    assert cut("این یک است.  آن دو است؟ بله!") == ["این یک است.", "آن دو است؟", "بله!"]


def test_an_empty_line_ends_a_sentence_whatever_its_line_ends():
    assert cut("سرخط\n\nمتن") == ["سرخط", "متن"]
    assert cut("سرخط\r\n\r\nمتن") == ["سرخط", "متن"]


def test_a_line_end_alone_does_not():
    assert cut("سر\nخط") == ["سر\nخط"]
