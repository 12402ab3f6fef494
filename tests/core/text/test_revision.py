"""Correcting a text: what was changed, and where the marks lie afterwards."""

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.text.graphemes import is_grapheme_boundary
from core.text.revision import Edit, Revision, revise
from tests.core.text.strategies import any_text

TEXT = "حسين رحمانيان مدير استان البرز در كرج گفت: كتاب‌ها را خواند."


def after(old: str, new: str, part: str) -> str | None:
    """What a mark on `part` says when `old` has become `new`."""
    start = old.index(part)
    place = revise(old, new).anchor(start, start + len(part))
    return None if place is None else new[slice(*place)]


def applied(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("old", "new", "part", "becomes"),
    [
        ("علی در کرچ بود", "علی در کرج بود", "کرچ", "کرج"),
        ("علی در کرچ بود", "علی رضا در کرج بود", "کرچ", "کرج"),
        ("آقای حسی گفت", "آقای حسین گفت", "حسی", "حسین"),
        ("آقای سین گفت", "آقای حسین گفت", "سین", "حسین"),
        ("آقای حسی. او", "آقای حسین، او", "حسی", "حسین"),
        ("در تهرن بود", "در تهران بود", "تهرن", "تهران"),
        ("Ali گفت", "علی گفت", "Ali", "علی"),
        ("علی رضایی گفت", "علی گفت", "علی رضایی", "علی"),
        ("علی رضایی گفت", "رضایی گفت", "علی رضایی", "رضایی"),
        ("علی رضایی گفت", "علی گفت", "رضایی", None),
        ("علی رضایی گفت", "علی رضایی نیز گفت", "رضایی", "رضایی"),
        ("علی گفت", "علی رضایی گفت", "علی", "علی"),
        ("علی گفت", "آقای علی گفت", "علی", "علی"),
        ("کتاب ها", "کتاب‌ها", "کتاب", "کتاب"),
        ("کتاب ها", "کتاب‌ها", "کتاب ها", "کتاب‌ها"),
        ("کتابها", "کتاب‌ها", "کتاب", "کتاب"),
        ("کناب‌ها", "کتاب‌ها", "کناب", "کتاب"),
        ("کتاب‌هتا", "کتاب‌ها", "کتاب", "کتاب"),
        ("علی  گفت", "علی گفت", "علی", "علی"),
        ("علی و رضا رفتند", "رضا رفت", "علی", None),
        ("a", "a\u0301", "a", "a\u0301"),
        ("یک دو سه چهار", "پنج شش هفت هشت", "دو سه", "شش هفت"),
        ("یک دو سه", "اصلاً چیز دیگری نوشته‌اند", "دو", None),
        ("😀 علی 👨‍👩‍👧 رضا", "😀😀 علی 👨‍👩‍👦 رضا", "رضا", "رضا"),
    ],
)
def test_what_becomes_of_a_mark(old: str, new: str, part: str, becomes: str | None) -> None:
    assert after(old, new, part) == becomes


def test_a_corrected_letter_is_one_small_edit() -> None:
    assert revise("در کرچ بود", "در کرج بود").edits == (Edit(5, 6, "ج"),)


def test_two_corrections_far_apart_leave_what_is_between_them_alone() -> None:
    old = "كرچ " + TEXT * 20 + " تهرن"
    revision = revise(old, old.replace("كرچ", "كرج").replace("تهرن", "تهران"))
    assert len(revision.edits) == 2
    assert revision.anchor(10, 14) == (10, 14)


def test_a_family_is_replaced_whole() -> None:
    (edit,) = revise("a 👨‍👩‍👧 b", "a 👨‍👩‍👦 b").edits
    assert (edit.start, edit.text) == (2, "👨‍👩‍👦")


def test_a_text_that_was_written_anew_is_one_edit_soon_found() -> None:
    old, new = TEXT * 3000, ("دیگر " * 30_000)
    assert len(revise(old, new).edits) == 1


@st.composite
def revisions(draw: st.DrawFn) -> Revision:
    """A text in which some stretches were written anew."""
    old = draw(any_text)
    new = old
    for _ in range(draw(st.integers(0, 3))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(new))] * 2)))
        piece = draw(st.sampled_from(["", " ", "ن", "ان", " و", "ها ", "\u200c", "\u0301", "x y"]))
        new = new[:start] + piece + new[end if draw(st.booleans()) else start :]
    return revise(old, draw(st.sampled_from([new, new, draw(any_text)])))


@st.composite
def marks(draw: st.DrawFn) -> tuple[Revision, list[tuple[int, int]]]:
    revision = draw(revisions())
    size = len(revision.old)
    assume(size)
    pairs = st.tuples(st.integers(0, size - 1), st.integers(1, 12))
    found = draw(st.lists(pairs, min_size=1, max_size=6))
    return revision, [(start, min(size, start + length)) for start, length in found]


@given(revisions())
def test_the_edits_make_the_new_text_of_the_old(revision: Revision) -> None:
    assert applied(revision.old, revision.edits) == revision.new
    assert applied(revision.new, revision.reversed().edits) == revision.old
    ends = [0]
    for edit in revision.edits:
        assert ends[-1] <= edit.start <= edit.end
        assert revision.old[edit.start : edit.end] != edit.text
        assert is_grapheme_boundary(revision.old, edit.start)
        assert is_grapheme_boundary(revision.old, edit.end)
        ends.append(edit.end)


@given(marks())
def test_a_mark_is_somewhere_in_the_new_text_or_nowhere(found) -> None:
    revision, places = found
    for start, end in places:
        place = revision.anchor(start, end)
        if place is not None:
            assert 0 <= place[0] < place[1] <= len(revision.new)


@given(marks())
def test_what_no_edit_touches_says_what_it_said_and_can_be_taken_back(found) -> None:
    revision, places = found
    back = revision.reversed()
    for start, end in places:
        if not revision.touches(start, end):
            by = revision.shift(start)
            assert revision.anchor(start, end) == (start + by, end + by)
            assert revision.new[start + by : end + by] == revision.old[start:end]
            assert not back.touches(start + by, end + by)
            assert back.anchor(start + by, end + by) == (start, end)


@given(marks())
def test_a_text_that_is_not_changed_moves_nothing(found) -> None:
    revision, places = found
    same = revise(revision.old, revision.old)
    assert [same.anchor(*place) for place in places] == places


@given(marks())
def test_order_nesting_and_distance_are_kept(found) -> None:
    revision, places = found
    anchored = [(place, revision.anchor(*place)) for place in places]
    kept = [(old, new) for old, new in anchored if new is not None]
    for ((a, b), (a2, b2)), ((c, d), (c2, d2)) in combinations(sorted(kept), 2):
        if b <= c:
            assert b2 <= c2
        blank = any(revision.old[at].isspace() for at in (a, b - 1, c, d - 1))
        if blank:
            continue
        assert a2 <= c2
        if d <= b:
            assert d2 <= b2


def test_words_that_stand_in_the_text_often_mislead_nobody() -> None:
    words = TEXT.replace(":", "").replace(".", "").split() * 20
    old = " ".join(words)
    new = " ".join(f"{word}ن" if n % 9 == 5 else word for n, word in enumerate(words))
    edits = revise(old, new).edits
    assert len(edits) == sum(n % 9 == 5 for n in range(len(words)))
    assert {edit.text for edit in edits} == {"ن"}


def test_a_word_more_and_a_letter_less_are_two_edits() -> None:
    old = TEXT * 10
    new = old.replace("كرج", "شهر كرج", 1)[:-10] + old[-9:]
    assert len(revise(old, new).edits) == 2
