"""Offsets that count other things than code points."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats.units import CHOICES, Fault, Offsets, Undecided, UnitFinder, units
from tests.core.formats.strategies import texts

TEXT = "😀 علی در کرج"
IN_UNITS = {Offsets.CODE_POINTS: (2, 5), Offsets.UTF16: (3, 6), Offsets.UTF8: (5, 11)}


class Told(NamedTuple):
    start: int
    end: int
    surface: str | None = None


@pytest.mark.parametrize(("offsets", "extent"), IN_UNITS.items())
def test_each_unit_finds_the_same_word(offsets, extent):
    assert units(TEXT, offsets).place(*extent) == (2, 5)
    assert units(TEXT, offsets).back(2, 5) == extent


@pytest.mark.parametrize("offsets", CHOICES)
@given(text=texts, edges=st.tuples(st.integers(0, 60), st.integers(0, 60)))
def test_there_and_back(offsets, text, edges):
    start, end = sorted(min(edge, len(text)) for edge in edges)
    counted = units(text, offsets)
    expected = (start, end) if start < end else Fault.OUTSIDE
    assert counted.place(*counted.back(start, end)) == expected


@pytest.mark.parametrize(
    ("offsets", "start", "end", "fault"),
    [
        (Offsets.UTF16, 1, 6, Fault.INSIDE),
        (Offsets.UTF8, 5, 10, Fault.INSIDE),
        (Offsets.UTF16, 3, 14, Fault.OUTSIDE),
        (Offsets.UTF8, 5, 99, Fault.OUTSIDE),
        (Offsets.CODE_POINTS, -1, 2, Fault.OUTSIDE),
        (Offsets.UTF16, 3, 3, Fault.OUTSIDE),
    ],
)
def test_offsets_that_have_no_place_are_told_apart(offsets, start, end, fault):
    assert units(TEXT, offsets).place(start, end) is fault


@pytest.mark.parametrize(("offsets", "extent"), IN_UNITS.items())
def test_the_strings_of_a_file_tell_its_unit(offsets, extent):
    finder = UnitFinder(Offsets.AUTO)
    assert finder.units_of(TEXT, [Told(*extent, "علی")]).place(*extent) == (2, 5)


def test_what_one_document_showed_holds_for_those_that_show_nothing():
    finder = UnitFinder(Offsets.AUTO)
    finder.units_of(TEXT, [Told(3, 6, "علی")])
    assert finder.units_of(TEXT, [Told(3, 6)]).offsets is Offsets.UTF16


def test_what_nothing_shows_is_undecided_only_where_it_matters():
    finder = UnitFinder(Offsets.AUTO)
    with pytest.raises(Undecided):
        finder.units_of(TEXT, [Told(2, 5)])
    assert finder.units_of("علی در کرج 😀", [Told(0, 3)]).place(0, 3) == (0, 3)


def test_strings_that_fit_code_points_alone_hold_for_what_shows_nothing():
    finder = UnitFinder(Offsets.AUTO)
    finder.units_of(TEXT, [Told(2, 5, "علی")])
    assert finder.units_of(TEXT, [Told(3, 6)]).offsets is Offsets.CODE_POINTS


def test_strings_that_fit_any_unit_show_nothing():
    finder = UnitFinder(Offsets.AUTO)
    finder.units_of("علی 😀", [Told(0, 3, "علی")])
    with pytest.raises(Undecided):
        finder.units_of(TEXT, [Told(2, 5)])


@pytest.mark.parametrize(("start", "offsets"), [(9, Offsets.UTF16), (0, Offsets.CODE_POINTS)])
def test_what_has_no_place_in_one_unit_holds_for_what_shows_nothing(start, offsets):
    finder = UnitFinder(Offsets.AUTO)
    finder.units_of(TEXT, [Told(start, start + (4 if start else 1))])
    assert finder.units_of(TEXT, [Told(3, 6)]).offsets is offsets


def test_offsets_beyond_the_text_in_one_unit_are_in_the_other():
    finder = UnitFinder(Offsets.AUTO)
    assert finder.units_of(TEXT, [Told(9, 13)]).offsets is Offsets.UTF16


def test_white_space_may_differ_in_what_a_file_shows():
    finder = UnitFinder(Offsets.AUTO)
    shown = [Told(2, 8, "b\\na b")]
    assert finder.units_of("😀b\n a b", shown).offsets is Offsets.UTF16


def test_line_ends_of_windows_that_were_counted_as_one_are_found_out():
    finder = UnitFinder(Offsets.AUTO)
    text = "علی رفت.\r\nاو\r\nدر کرج است"
    shown = [Told(9, 11, "او"), Told(15, 18, "کرج"), Told(9, 14, "او\nدر")]
    counted = finder.units_of(text, shown)
    places = [counted.place(one.start, one.end) for one in shown]
    assert [text[slice(*place)] for place in places] == ["او", "کرج", "او\r\nدر"]
