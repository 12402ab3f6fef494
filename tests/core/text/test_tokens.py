from hypothesis import given

from core.text.fold import fold_string
from core.text.tokens import tokenize
from tests.core.text.strategies import any_text


def words(text):
    return [text[token.start : token.end] for token in tokenize(text)]


@given(any_text)
def test_tokens_cover_every_character_that_is_no_space_in_order(text):
    position = 0
    for token in tokenize(text):
        assert token.start < token.end
        assert text[position : token.start].strip() == ""
        assert not any(char.isspace() for char in text[token.start : token.end])
        assert token.folded == fold_string(text[token.start : token.end]).strip()
        position = token.end
    assert text[position:].strip() == ""


def test_words_keep_their_zwnj():
    assert words("آن‌ها می‌روند.") == ["آن‌ها", "می‌روند", "."]


def test_marks_stand_alone():
    assert words("(كرج)، «البرز»!") == ["(", "كرج", ")", "،", "«", "البرز", "»", "!"]


def test_marks_unknown_to_hazm_stand_alone_too():
    assert words("تهران,کرج…") == ["تهران", ",", "کرج", "…"]
    assert words("۲۰٪ رشد") == ["۲۰", "٪", "رشد"]


def test_decimals_and_clock_times_stay_whole():
    assert words("3.5 و ۱۲:۳۰") == ["3.5", "و", "۱۲:۳۰"]


def test_an_apostrophe_stays_in_its_word():
    assert words("O'Neill 'کرج'") == ["O'Neill", "'", "کرج", "'"]


def test_white_space_that_hazm_takes_for_letters_parts_words():
    assert words("کرج\u00a0و\r\nالبرز\u2028تهران") == ["کرج", "و", "البرز", "تهران"]


def test_a_lone_surrogate_is_a_token_like_any_other():
    assert words("کرج \ud800 ") == ["کرج", "\ud800"]
