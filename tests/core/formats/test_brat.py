"""brat's standoff."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect, paths_of
from core.formats.brat import BRAT
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.strategies import documents

TEXT = "😀 علی رضایی\nبه کرج رفت"
ANN = """\
T1\tPER 2 5;6 11\tعلی رضایی
T2\tLOC 15 18\tکرج
T3\tGO 19 22\tرفت
E1\tGO:T3 Who:T1
R1\tIn Arg1:T1 Arg2:T2\t
A1\tSure E1
M1\tNegation E1
*\tEquiv T1 T2
N1\tReference T2 Wikidata:Q483\tشهر کرج
#1\tAnnotatorNotes T1\tاستاندار؟
#2\tAnnotatorNotes R1\tnot a span
"""


def pair(folder, ann, text=TEXT, name="خبر 1"):
    (folder / f"{name}.txt").write_bytes(text.encode())
    path = folder / f"{name}.ann"
    path.write_bytes(ann if isinstance(ann, bytes) else ann.encode())
    return path


def test_a_folder_with_a_text_and_its_annotations(tmp_path):
    path = tmp_path / "out"
    spans = (Mark(2, 11, "PER"), Mark(15, 18, "LOC"), Mark(12, 18, "X"))
    report = BRAT.write([FormattedDocument("الف/ب 1", "خبر", TEXT, {}, spans)], path)
    names = {"الف_ب_1.ann", "الف_ب_1.txt", "annotation.conf", "hashiye-documents.index"}
    assert {file.name for file in path.iterdir()} == names
    assert (path / "الف_ب_1.txt").read_bytes().decode() == TEXT
    assert (path / "الف_ب_1.ann").read_text("utf-8").split("\n") == [
        "T1\tPER 2 11\tعلی رضایی",
        "T2\tLOC 15 18\tکرج",
        "T3\tX 12 18\tبه کرج",
        "",
    ]
    configuration = (path / "annotation.conf").read_text("utf-8")
    assert configuration.startswith("[entities]\nPER\nLOC\nX\n\n[relations]\n")
    assert (report.documents, report.spans, report.lost) == (1, 3, ())


def test_a_span_over_lines_is_written_in_fragments_and_read_as_one(tmp_path):
    document = FormattedDocument("1", "", "الف\r\nب\nج", {}, (Mark(0, 8, "X"),))
    report = BRAT.write([document], tmp_path / "out")
    line = (tmp_path / "out" / "1.ann").read_text("utf-8")
    assert line == "T1\tX 0 3;5 6;7 8\tالف ب ج\n"
    assert report.lost == ()
    assert list(BRAT.read(tmp_path / "out")) == [document]


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        (Mark(0, 2, "نام مکان"), "Its label holds white space, which divides the columns."),
        (Mark(0, 3, "X"), "It begins or ends with a line break."),
        (Mark(2, 3, "X"), "It begins or ends with a line break."),
    ],
)
def test_what_its_lines_cannot_hold_is_reported(tmp_path, mark, reason):
    report = BRAT.write([FormattedDocument("1", "", "به\nکرج", {}, (mark,))], tmp_path / "out")
    (lost,) = report.lost
    assert (lost.start, lost.end, lost.label, lost.why()) == (*mark_of(mark), reason)
    assert report.spans == 0


def mark_of(mark):
    return mark.start, mark.end, mark.label


@given(
    st.lists(documents(), max_size=3), st.sampled_from(["auto", "code-points", "utf-16", "utf-8"])
)
def test_what_the_report_does_not_list_is_read_back_equal(originals, offsets):
    form = BRAT.with_options({"offsets": offsets})
    with tempfile.TemporaryDirectory() as folder:
        report = form.write(originals, Path(folder, "out"))
        found = list(form.read(Path(folder, "out")))
    lost = [mark_of(one) for one in report.lost]
    expected = []
    for document in originals:
        spans = []
        for mark in document.spans:
            if mark_of(mark) in lost:
                lost.remove(mark_of(mark))
            else:
                spans.append(mark)
        expected.append(
            FormattedDocument(
                document.id, document.title, document.text, document.meta, tuple(spans)
            )
        )
    assert found == expected
    assert lost == []


def test_annotations_of_brat_are_read(tmp_path):
    (document,) = BRAT.read(pair(tmp_path, ANN))
    assert (document.id, document.text) == ("خبر 1", TEXT)
    assert document.spans == (Mark(2, 11, "PER"), Mark(15, 18, "LOC"), Mark(19, 22, "GO"))
    assert document.meta == {
        "span_notes": [{"start": 2, "end": 11, "label": "PER", "text": "استاندار؟"}],
        "normalisations": [
            {
                "start": 15,
                "end": 18,
                "label": "LOC",
                "reference": "Wikidata:Q483",
                "text": "شهر کرج",
            }
        ],
    }
    notes = [str(note) for note in document.notes]
    for kind in ["E (event)", "R (relation)", "A (attribute)", "M (mod", "* (equiv", "#"]:
        assert any(f"“خبر 1”: 1 × “{kind}" in note for note in notes)


def test_notes_and_normalisations_of_spans_are_written_again(tmp_path):
    lines = (
        "T1\tLOC 15 18\tکرج\n"
        "#1\tAnnotatorNotes T1\tشهر است\n"
        "N1\tReference T1 Wikidata:Q483\tKaraj\n"
    )
    (document,) = BRAT.read(pair(tmp_path, lines))
    assert document.notes == ()
    BRAT.write([document], tmp_path / "out")
    assert (tmp_path / "out" / "خبر_1.ann").read_text("utf-8") == lines
    assert list(BRAT.read(tmp_path / "out")) == [document]


def test_pieces_with_other_words_between_are_told_and_left_out(tmp_path):
    (document,) = BRAT.read(pair(tmp_path, "T7\tPER 2 5;15 18\tعلی کرج\n"))
    assert document.spans == ()
    (note,) = document.notes
    assert "line 1, “خبر 1”: T7 (PER, “علی کرج”) consists of 2 separate pieces" in str(note)


@pytest.mark.parametrize(
    "lines",
    [
        "T1\tLOC 16 19\tکرج\n",
        "T1\tPER 3 6;7 12\tعلی رضایی\n",
        "T1\tPER 5 11;12 22\tعلی رضایی\n",
    ],
)
def test_the_strings_tell_other_units_of_offsets(tmp_path, lines):
    (document,) = BRAT.read(pair(tmp_path, lines))
    assert checks.surfaces(document)[0][0] in ("کرج", "علی رضایی")


def test_a_text_is_not_imported_beside_its_annotations(tmp_path):
    ann = pair(tmp_path, ANN)
    other = tmp_path / "تنها.txt"
    other.write_text("متن", "utf-8")
    assert paths_of(tmp_path) == sorted([ann, other])
    assert detect(ann).name == "brat"


def test_the_documents_of_a_folder_keep_ids_and_order_each_for_itself(tmp_path):
    originals = [
        FormattedDocument(name, "t", "متن", {"n": name}) for name in ["ب", "الف", "A", "a"]
    ]
    BRAT.write(originals, tmp_path / "out")
    assert list(BRAT.read(tmp_path / "out")) == originals
    single = [next(BRAT.read(path)) for path in paths_of(tmp_path / "out")]
    assert sorted(single, key=lambda one: one.id) == sorted(originals, key=lambda one: one.id)


@pytest.mark.parametrize(
    "index",
    [
        b"\xff",
        b"[1]\n",
        "[" * 5000,
        b'{"file": "../1", "id": "x", "title": "", "meta": {}}\n',
        b'{"file": "1", "id": 3, "title": "", "meta": {}}\n',
    ],
)
def test_an_index_that_is_none_of_ours_counts_for_nothing(tmp_path, index):
    pair(tmp_path, "", "متن", "1")
    data = index if isinstance(index, bytes) else index.encode()
    (tmp_path / "hashiye-documents.index").write_bytes(data)
    (document,) = BRAT.read(tmp_path)
    assert (document.id, document.meta) == ("1", {})


@pytest.mark.parametrize(
    ("ann", "part"),
    [
        ("T1 PER 0 1 x\n", "line 1: not in brat's standoff form (“T1 PER 0 1 x”)"),
        ("\nT1\tPER 0\tx\n", "line 2: not in brat's"),
        ("T1\tPER 0 99\tx\n", "line 1: entry 1 of “T”, 0 to 99, is empty or outside"),
        ("T1\tPER 2 5\tعلی\nT2\tLOC 3 6\tکرج\n", "line 2: entry 2 of “T” claims “کرج”"),
        ("T1\tPER 2 2\t\n", "is empty or outside"),
        ("T1\tPER " + "9" * 5000 + " 1\tx\n", "line 1: not in brat's"),
        ("?\n", "line 1: not in brat's"),
        (b"\xff\n", "not UTF-8"),
    ],
)
def test_a_malformed_line_is_told(tmp_path, ann, part):
    with pytest.raises(HashiyeError) as caught:
        list(BRAT.read(pair(tmp_path, ann)))
    assert part in str(caught.value)
    assert "خبر 1.ann" in str(caught.value)


def test_annotations_without_their_text_are_told(tmp_path):
    path = tmp_path / "1.ann"
    path.write_text("")
    with pytest.raises(HashiyeError, match=r"1\.ann”: the text.*Put “1\.txt”"):
        list(BRAT.read(path))
    path.with_suffix(".txt").write_bytes(b"ab\xff")
    with pytest.raises(HashiyeError, match=r"1\.txt”: not UTF-8 at byte 2"):
        list(BRAT.read(path))


def test_an_error_leaves_no_folder(tmp_path):
    with pytest.raises(HashiyeError, match="Document “2”"):
        BRAT.write(
            [FormattedDocument("1", "", "a"), FormattedDocument("2", "", "\udc00")], tmp_path / "o"
        )
    assert list(tmp_path.iterdir()) == []


@given(st.binary(max_size=60) | st.text(alphabet="TREAN#*1 0;2\tPX\n\rعلی").map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    with tempfile.TemporaryDirectory() as folder:
        path = pair(Path(folder), data)
        message = path.name
        try:
            list(BRAT.read(path))
        except HashiyeError as error:
            message = str(error)
        assert path.name in message
