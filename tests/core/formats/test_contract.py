"""What every format that writes keeps to, whatever the documents hold.

`HASHIYE_EXAMPLES=1000` tries that many examples of each format instead of a few.
"""

import os
import tempfile
import weakref
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.exporting.checking import check
from core.formats import FormattedDocument, Mark, by_name
from core.formats.fitting import AROUND, MISALIGNED, NESTED, OVERLAPPING, SAME_PLACE
from core.formats.flatten import Preference, flatten
from core.formats.kept_tokens import without_tokens
from core.formats.tokenisation import tokens_of
from core.messages import HashiyeError
from tests.core.formats.strategies import documents
from tests.core.formats.variants import (
    held_by,
    place,
    plain,
    skip_without_extra,
    with_choices,
)
from tests.small_disk import small_disk

EXAMPLES = int(os.environ.get("HASHIYE_EXAMPLES", "10"))
FEW = max(2, EXAMPLES // 8)
SUPPRESSED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
BY_ANOTHER_SPAN = {NESTED, AROUND, OVERLAPPING, SAME_PLACE}


def once(document):
    """`document` with each span once, as a project holds them."""
    spans = {(mark.start, mark.end, mark.label): mark for mark in document.spans}
    return replace(document, spans=tuple(spans.values()))


several = st.lists(documents().map(once), max_size=3, unique_by=lambda one: one.id)


def as_many_as_it_tells_apart(form, originals):
    """All documents, or the first where a file does not tell where the next one begins."""
    return originals[:1] if "where documents end" in form.cannot_hold else originals


def proved(form, originals, folder):
    """The report of writing `originals`; whatever it does not list was read again as it was."""
    path = place(form, folder)
    report = form.write(iter(originals), path)
    ids = [document.id for document in originals]
    by_id = {document.id: document for document in originals}
    proof = check(
        form, path, ids, lambda names: [by_id[name] for name in names], report.lost, path, "en"
    )
    told = [(one.why(), one.meant, one.read) for one in proof.differences]
    assert not told
    return report


def assert_told_truly(form, originals, report):
    """Counts are right, and each lost span is one of the document's, lost for what is said."""
    by_id = {document.id: document for document in originals}
    assert report.documents == len(originals)
    assert report.spans == sum(len(one.spans) for one in originals) - len(report.lost)
    places = Counter((one.document, one.start, one.end, one.label) for one in report.lost)
    assert max(places.values(), default=1) == 1
    for lost in report.lost:
        document = by_id[lost.document]
        mark = next(
            mark
            for mark in document.spans
            if (mark.start, mark.end, mark.label) == (lost.start, lost.end, lost.label)
        )
        assert lost.surface == document.text[lost.start : lost.end]
        assert lost.why()
        assert lost.why("fa")
        if lost.reason in BY_ANOTHER_SPAN:
            others = (one for one in document.spans if one is not mark)
            assert any(one.start < mark.end and mark.start < one.end for one in others)
        # Tokens that others make, such as spaCy's, are for tests with what makes them.
        if lost.reason == MISALIGNED and form.tokens:
            pieces = tokens_of(document).pieces
            starts, ends = {piece.start for piece in pieces}, {piece.end for piece in pieces}
            assert mark.start not in starts or mark.end not in ends
        with tempfile.TemporaryDirectory() as folder:
            alone = replace(document, spans=(mark,))
            reasons = [one.reason for one in form.write([alone], place(form, folder)).lost]
        assert (reasons == []) if lost.reason in BY_ANOTHER_SPAN else (reasons == [lost.reason])


@pytest.mark.parametrize("form", plain(writable=True))
@settings(max_examples=EXAMPLES, suppress_health_check=SUPPRESSED)
@given(originals=several)
def test_what_is_written_is_read_again_or_listed(tmp_path, form, originals):
    skip_without_extra(form, tmp_path)
    originals = as_many_as_it_tells_apart(form, originals)
    with tempfile.TemporaryDirectory() as folder:
        report = proved(form, originals, folder)
        first = held_by(report.path)
        form.write(iter(originals), place(form, folder))
        assert held_by(report.path) == first
    assert_told_truly(form, originals, report)


@pytest.mark.parametrize("form", with_choices())
@settings(max_examples=FEW, suppress_health_check=SUPPRESSED)
@given(originals=several)
def test_so_it_is_with_each_choice_of_each_option(tmp_path, form, originals):
    skip_without_extra(form, tmp_path)
    originals = as_many_as_it_tells_apart(form, originals)
    with tempfile.TemporaryDirectory() as folder:
        assert_told_truly(form, originals, proved(form, originals, folder))


@pytest.mark.parametrize("form", [one for one in plain(writable=True) if not one.values[0].tokens])
@settings(max_examples=FEW, suppress_health_check=SUPPRESSED)
@given(originals=several)
def test_what_holds_whole_texts_holds_ids_titles_and_metadata(tmp_path, form, originals):
    skip_without_extra(form, tmp_path)
    with tempfile.TemporaryDirectory() as folder:
        path = place(form, folder)
        form.write(iter(originals), path)
        read = [(one.id, one.title, without_tokens(one.meta)) for one in form.read(path)]
    assert sorted(read, key=repr) == sorted(
        ((one.id, one.title, dict(one.meta)) for one in originals), key=repr
    )


IN_ONE_PLACE = [one for one in plain(writable=True) if one.values[0].write_parts]


@pytest.mark.parametrize("form", IN_ONE_PLACE)
@settings(max_examples=FEW, suppress_health_check=SUPPRESSED)
@given(train=several, dev=several)
def test_each_part_of_a_split_in_one_place_is_read_by_itself(tmp_path, form, train, dev):
    skip_without_extra(form, tmp_path)
    parts = {"train": train, "dev": dev}
    with tempfile.TemporaryDirectory() as folder:
        path = place(form, folder)
        reports = form.write_parts({part: iter(given) for part, given in parts.items()}, path)
        for part, originals in parts.items():
            report, by_id = reports[part], {document.id: document for document in originals}
            assert report.path.is_relative_to(path)
            assert report.path.is_file()
            proof = check(
                form,
                report.path,
                list(by_id),
                lambda names, by_id=by_id: [by_id[name] for name in names],
                report.lost,
                report.path,
                "en",
            )
            assert not proof.differences
            assert_told_truly(form, originals, report)


@pytest.mark.parametrize("form", IN_ONE_PLACE)
def test_a_refused_document_in_a_later_part_leaves_what_was_there(tmp_path, form):
    skip_without_extra(form, tmp_path)
    path, before = with_old_one(form, tmp_path)
    refused = FormattedDocument("خراب", "", "رضا \ud83d رفت", {}, (Mark(0, 3, "PER"),))
    with pytest.raises(HashiyeError, match="خراب"):
        form.write_parts({"train": iter(OLD), "test": iter([refused])}, path)
    assert held_by(tmp_path) == before


LINE = 'علی‌رضا 😀 گفت: «كتاب|دفتر»\tدر "تهران"، می‌رود.\r\nO B-PER I_LOC # یاد ۱۲٫۵ \x00\x1b\u2028 '


def long_document():
    """100,000 characters with spans that are nested, adjacent, overlapping and at the very end."""
    text = (LINE * (100_000 // len(LINE) + 1))[:99_996] + "پایا"
    spans = [Mark(start, start + 7, "PER") for start in range(0, 90_000, 3 * len(LINE))]
    spans += [Mark(mark.start, mark.end + 2, "نام ‌شخص") for mark in spans[::3]]
    spans += [Mark(mark.end, mark.end + 2, "B-X|y") for mark in spans[1::3]]
    spans += [Mark(mark.start + 3, mark.end + 5, "LOC") for mark in spans[:20:2]]
    spans += [Mark(99_996, 100_000, "END"), Mark(0, 100_000, "ALL")]
    return once(FormattedDocument("long", "بلند", text, {}, tuple(spans)))


@pytest.mark.parametrize("form", plain(writable=True))
def test_a_long_text_too(tmp_path, form):
    skip_without_extra(form, tmp_path)
    document = long_document()
    if form.flat:
        document = flatten(document, Preference.INNERMOST).document
    report = proved(form, [document], tmp_path)
    assert report.documents == 1
    assert report.spans > 100


@pytest.mark.parametrize("form", plain(writable=True))
def test_an_empty_document_is_no_hindrance(tmp_path, form):
    skip_without_extra(form, tmp_path)
    originals = [
        FormattedDocument(name, "", text) for name, text in zip("abc", ("", "به", ""), strict=True)
    ]
    assert proved(form, originals, tmp_path).documents == 3


class Watched(FormattedDocument):
    """A document that can be referred to weakly."""

    __slots__ = ("__weakref__",)


@pytest.mark.parametrize("form", plain(writable=True))
def test_documents_are_written_one_after_another(tmp_path, form):
    skip_without_extra(form, tmp_path)
    given_out = []
    most = 0

    def originals():
        nonlocal most
        for number in range(8):
            document = Watched(str(number), "", f"رضا {number} به کرج رفت.")
            given_out.append(weakref.ref(document))
            yield document
            del document
            most = max(most, sum(one() is not None for one in given_out))

    form.write(originals(), place(form, tmp_path))
    assert len(given_out) == 8
    assert most <= 3


OLD = [FormattedDocument("old", "", "رضا در کرج", {}, (Mark(0, 3, "PER"),))]


def with_old_one(form, folder):
    """The path of something written before, and what the folder holds."""
    path = place(form, folder)
    form.write(iter(OLD), path)
    return path, held_by(folder)


@pytest.mark.parametrize("form", plain(writable=True))
def test_a_refused_document_leaves_what_was_there(tmp_path, form):
    skip_without_extra(form, tmp_path)
    path, before = with_old_one(form, tmp_path)
    refused = FormattedDocument("خراب", "", "رضا \ud83d رفت", {}, (Mark(0, 3, "PER"),))
    with pytest.raises(HashiyeError, match="خراب"):
        form.write(iter([*OLD, refused]), path)
    assert held_by(tmp_path) == before


@pytest.mark.parametrize("form", plain(writable=True))
def test_whatever_stops_the_documents_leaves_what_was_there(tmp_path, form):
    skip_without_extra(form, tmp_path)
    path, before = with_old_one(form, tmp_path)

    def stopped():
        yield from OLD
        raise InterruptedError

    with pytest.raises((InterruptedError, HashiyeError)):
        form.write(stopped(), path)
    assert held_by(tmp_path) == before


@pytest.mark.parametrize("form", plain(writable=True))
def test_a_full_disk_leaves_what_was_there(tmp_path, form):
    skip_without_extra(form, tmp_path)
    path, before = with_old_one(form, tmp_path)
    # Not the same again and again, for what packs its files.
    text = " ".join(f"کلمه{number * 7919 % 99_991}" for number in range(30_000))
    with pytest.raises(HashiyeError, match="no room on the disk"), small_disk(8_000):
        form.write(iter([*OLD, FormattedDocument("d", "", text)]), path)
    assert held_by(tmp_path) == before


def test_a_document_of_what_may_stand_for_white_space_is_none_without_text(tmp_path):
    line = FormattedDocument("b", "", "_", {}, (Mark(0, 1, "PER"),))
    proved(by_name("arman"), [FormattedDocument("a", "", ""), line], tmp_path)


def test_the_formats_are_told_apart_by_their_names():
    names = Counter(param.values[0].name for param in plain())
    assert max(names.values()) == 1
