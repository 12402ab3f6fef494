import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.conll import read, write
from core.messages import HashiyeError, translate
from core.text.tokens import tokenize
from tests.core.formats.strategies import documents

TEXT = "😀 استاندار البرز در کرج گفت. او رفت."


def mark(surface, label, text=TEXT):
    start = text.index(surface)
    return Mark(start, start + len(surface), label)


def document(*spans, text=TEXT):
    return FormattedDocument("d1", "", text, {}, spans)


def surfaces(document):
    return [(document.text[span.start : span.end], span.label) for span in document.spans]


def read_text(tmp_path, text):
    path = tmp_path / "in.conll"
    path.write_text(text, "utf-8")
    return list(read(path))


def test_a_token_and_its_tag_a_line(tmp_path):
    path = tmp_path / "out.conll"
    report = write([document(mark("استاندار البرز", "PER"), mark("کرج", "LOC"))], path)
    assert path.read_text("utf-8") == (
        "-DOCSTART- O\n\n"
        "😀 O\nاستاندار B-PER\nالبرز I-PER\nدر O\nکرج B-LOC\nگفت O\n. O\n\n"
        "او O\nرفت O\n. O\n\n"
    )
    assert (report.documents, report.spans, report.lost) == (1, 2, ())


def test_spans_come_back_as_tokens_and_label(tmp_path):
    path = tmp_path / "out.conll"
    write([document(mark("استاندار البرز", "PER")), document(mark("رفت", "X"))], path)
    assert [surfaces(found) for found in read(path)] == [
        [("استاندار البرز", "PER")],
        [("رفت", "X")],
    ]


def test_a_span_over_a_sentence_border_stays_whole(tmp_path):
    path = tmp_path / "out.conll"
    report = write([document(mark("گفت. او", "X"))], path)
    assert report.lost == ()
    assert surfaces(next(read(path))) == [("گفت. او", "X")]


@pytest.mark.parametrize(
    ("spans", "lost", "reason"),
    [
        ([("استاندار البرز", "PER"), ("البرز", "LOC")], "البرز", "It lies inside another span."),
        ([("البرز در", "A"), ("در کرج", "B")], "در کرج", "It overlaps another span."),
        ([("استان", "LOC")], "استان", "It begins or ends inside a token."),
        ([("کرج", "نام مکان")], "کرج", "Its label holds white space, which divides the columns."),
    ],
)
def test_every_span_that_tags_cannot_hold_is_reported(tmp_path, spans, lost, reason):
    report = write([document(*(mark(*span) for span in spans))], tmp_path / "out.conll")
    (found,) = report.lost
    assert (found.document, found.surface, found.why()) == ("d1", lost, reason)
    assert TEXT[found.start : found.end] == lost
    assert report.spans == len(spans) - 1
    assert translate(found.reason, "en") == reason


def test_a_token_that_looks_like_a_document_border_is_none(tmp_path):
    path = tmp_path / "out.conll"
    write([document(text="الف -DOCSTART- ب")], path)
    assert len(list(read(path))) == 1


def test_files_of_other_tools_are_read(tmp_path):
    (found,) = read_text(
        tmp_path,
        "-DOCSTART- -X- -X- O\n\nعلی NNP I-NP I-PER\nرفت VB I-VP O\n\nکرج NNP I-NP I-LOC\n",
    )
    assert found.text == "علی رفت\nکرج"
    assert surfaces(found) == [("علی", "PER"), ("کرج", "LOC")]


def test_spans_end_with_their_sentence_where_the_file_says_b(tmp_path):
    (found,) = read_text(tmp_path, "علی B-PER\n\nکرج B-LOC\nاست O\n")
    assert surfaces(found) == [("علی", "PER"), ("کرج", "LOC")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("علی O\nرفت\n", "line 2: one column"),
        ("علی PER\n", "line 1: “PER” is no tag"),
        ("علی B-\n", "line 1: “B-” is no tag"),
    ],
)
def test_a_bad_line_is_told(tmp_path, text, part):
    with pytest.raises(HashiyeError) as caught:
        read_text(tmp_path, text)
    assert part in str(caught.value)


def test_half_a_surrogate_pair_is_not_written(tmp_path):
    with pytest.raises(HashiyeError, match="Document “d1”"):
        write([document(text="متن \udc00")], tmp_path / "out.conll")
    assert list(tmp_path.iterdir()) == []


def as_read(text, span):
    tokens = [token for token in tokenize(text) if span.start <= token.start < span.end]
    return "".join(
        "_" if character.isspace() else character
        for token in tokens
        for character in text[token.start : token.end]
    )


@given(st.lists(documents(), max_size=3, unique_by=lambda document: document.id))
def test_what_the_report_does_not_list_comes_back(originals):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.conll")
        report = write(originals, path)
        back = list(read(path))
    wrote = [original for original in originals if tokenize(original.text)]
    assert len(back) == len(wrote)
    expected = [
        (as_read(original.text, span), span.label)
        for original in originals
        for span in original.spans
    ]
    for lost in report.lost:
        for original in originals:
            if original.id == lost.document:
                entry = (as_read(original.text, lost), lost.label)
                if entry in expected:
                    expected.remove(entry)
                    break
    found = [
        ("".join(surface.split()).replace(" ", ""), label)
        for document in back
        for surface, label in surfaces(document)
    ]
    assert sorted(found) == sorted(expected)


def message_of(path):
    """What is said when the file is refused, or its name if it is read."""
    try:
        list(read(path))
    except HashiyeError as error:
        return str(error)
    return f"{path}: line 1"


@given(st.binary(max_size=60) | st.text(alphabet="-DOCSTAR BIPE\n\tعلی").map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.conll")
        path.write_bytes(data)
        assert "in.conll" in message_of(path)
