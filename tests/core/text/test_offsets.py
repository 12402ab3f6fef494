"""Code points, UTF-16 units and bytes: there and back."""

from hypothesis import example, given
from hypothesis import strategies as st

from core.text.offsets import LineFeedMap, Utf8Map, Utf16Map

PIECES = st.lists(st.sampled_from(["a", "ب", "—", "😀", "a" * 300, "گ" * 600]), max_size=8)
TEXTS = st.text(max_size=40) | PIECES.map("".join)


@given(TEXTS)
@example("گ" * 512 + "😀")
def test_utf16_units_are_those_that_python_encodes(text):
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        unit = len(text[:offset].encode("utf-16-le")) // 2
        assert units.to_utf16(offset) == unit
        assert units.to_code_point(unit) == offset


@given(TEXTS)
@example("گ" * 512 + "😀")
def test_bytes_are_those_that_python_encodes(text):
    units = Utf8Map(text)
    assert units.units == len(text.encode())
    for offset in range(0, len(text) + 1, 1 if len(text) < 100 else 37):
        byte = len(text[:offset].encode())
        assert units.to_utf8(offset) == byte
        assert units.to_code_point(byte) == offset


def test_a_byte_inside_a_character_is_that_of_its_start():
    units = Utf8Map("aب😀")
    assert [units.to_code_point(byte) for byte in range(8)] == [0, 1, 1, 2, 2, 2, 2, 3]


@given(st.text("a\r\n😀", max_size=12))
def test_line_ends_of_windows_counted_as_one_are_line_feeds(text):
    units = LineFeedMap(text)
    short = text.replace("\r\n", "\n")
    assert units.units == len(short)
    for unit in range(len(short)):
        start, end = units.to_code_point(unit), units.to_code_point(unit + 1)
        assert text[start:end].replace("\r\n", "\n") == short[unit]
        assert (units.to_units(start), units.to_units(end)) == (unit, unit + 1)
