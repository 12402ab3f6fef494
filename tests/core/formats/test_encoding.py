import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats.encoding import decode
from core.messages import HashiyeError
from tests.core.formats.strategies import texts

PATH = Path("خبر.txt")
PERSIAN = "استاندار البرز گفت: «پنج کتاب ژرف» در سال ۱۳۹۱ چاپ شد.\r\nپایان\n"
ARABIC_LETTERS = "عملكرد خوب روابط عمومي ها مي تواند پل ارتباطي باشد.\r\nپايان گزارش 1391\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (PERSIAN.encode(), "utf-8"),
        (codecs.BOM_UTF8 + PERSIAN.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + PERSIAN.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + PERSIAN.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + PERSIAN.encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_an_encoding_that_shows_itself_is_not_guessed(data, encoding):
    decoded = decode(data, PATH)
    assert (decoded.text, decoded.encoding, decoded.guessed) == (PERSIAN, encoding, False)


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (PERSIAN, "utf-16-le", "utf-16-le"),
        (PERSIAN, "utf-16-be", "utf-16-be"),
        ("سلام", "utf-16-le", "utf-16-le"),
        ("plain English", "utf-16-be", "utf-16-be"),
        (ARABIC_LETTERS, "cp1256", "windows-1256"),
        ("مي\u200cروم به ايران، گفت", "cp1256", "windows-1256"),
        ("سلام", "cp1256", "windows-1256"),
        ("IBM و SAP در تهران", "cp1256", "windows-1256"),
    ],
)
def test_an_encoding_told_by_its_letters_is_a_guess(text, codec, encoding):
    decoded = decode(text.encode(codec), PATH)
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, encoding, True)


def test_western_text_is_not_taken_for_arabic():
    text = "Le président a été élu à Besançon où il naquit, très tôt déjà.\n" * 5
    decoded = decode(text.encode("cp1252"), PATH)
    assert decoded.encoding != "windows-1256"
    assert decoded.guessed


def test_nul_and_bidi_controls_in_a_text_are_kept():
    text = "متن\0 با \u202bکنترل\u202c و \x1b"
    assert decode(text.encode(), PATH).text == text


@pytest.mark.parametrize("at", [0, 30, 78])
def test_damaged_utf8_is_told_with_its_line_and_not_read_as_windows_1256(at):
    data = ("خبر نخست\n" + PERSIAN * 3).encode()
    damaged = data[:at] + b"\xff" + data[at:]
    with pytest.raises(HashiyeError, match=f"UTF-8 with damage at byte {at}") as caught:
        decode(damaged, PATH)
    assert f"line {1 if at == 0 else 2}:" in str(caught.value)


def test_a_cut_off_utf8_file_is_damaged():
    with pytest.raises(HashiyeError, match="damage"):
        decode(PERSIAN.encode()[:31], PATH)


def test_utf16_with_a_mark_and_an_odd_byte_is_damaged():
    with pytest.raises(HashiyeError, match="UTF-16-LE with damage"):
        decode(codecs.BOM_UTF16_LE + PERSIAN.encode("utf-16-le") + b"\x06", PATH)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 some text",
        b"PK\x03\x04\x14\x00",
        b"{\\rtf1\\fbidis}",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        bytes(range(256)) * 8,
        b"\x7fELF\x02\x01\x01" + b"\0" * 57,
        b"\0" * 100,
    ],
)
def test_binary_data_is_refused(data):
    with pytest.raises(HashiyeError, match="is not a text file"):
        decode(data, PATH)


@given(texts.filter(lambda text: text and not any(c < " " or c == "\ufeff" for c in text)))
def test_any_persian_heavy_text_in_utf8_is_read_as_it_is(text):
    marked = decode(codecs.BOM_UTF8 + text.encode(), PATH)
    assert (marked.text, marked.guessed) == (text, False)


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_decoded_or_refused_with_a_message(data):
    try:
        text = decode(data, PATH).text
    except HashiyeError as error:
        text = str(error)
    text.encode("utf-8")
