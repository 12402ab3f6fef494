"""Where spans of WebAnno TSV lie: between characters, over sentences, in white space."""

import re
from dataclasses import replace

import pytest

from core.formats import FormattedDocument, Mark
from core.formats.webannotsv import WEBANNO_TSV
from core.messages import HashiyeError
from tests.core.formats.webanno_files import (
    INCEPTION,
    MARKS,
    TEXT,
    read_one,
    tabbed,
    whole,
    write_one,
)


def test_what_lies_between_two_characters_is_told(tmp_path):
    rows = tabbed("1-1 0-2 ab _ ", "1-1.1 1-1  X ", "1-1.2 2-2  Y ", "1-1.3 0-1 a Z ")
    document = read_one(tmp_path, whole(["#T_SP=webanno.custom.Span|value"], "#Text=ab", *rows))
    assert document.spans == (Mark(0, 1, "Z"),)
    assert str(document.notes[1]).endswith("2 × “Span” without any text left out.")


def test_a_span_goes_over_sentences(tmp_path):
    document = FormattedDocument("1", "", "او رفت.\nاو ماند.", {}, (Mark(0, 16, "X"),))
    report, content = write_one(tmp_path, document)
    assert content.count("X[1]") == 6
    assert report.lost == ()
    assert next(WEBANNO_TSV.read(tmp_path / "out")).spans == document.spans


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        (Mark(0, 3, "X"), "It begins or ends between tokens, where the file has no line."),
        (Mark(2, 6, "X"), "It begins or ends between tokens, where the file has no line."),
        (Mark(3, 6, "X\r"), "Its label is empty or holds a carriage return."),
        (Mark(3, 6, ""), "Its label is empty or holds a carriage return."),
    ],
)
def test_what_cannot_be_held_is_listed(tmp_path, mark, reason):
    report, _content = write_one(tmp_path, FormattedDocument("1", "", "به کرج", {}, (mark,)))
    assert [(lost.label, lost.why()) for lost in report.lost] == [(mark.label, reason)]
    assert report.spans == 0


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("او رفت.\nاو ماند.", ["او رفت.", "او ماند."]),
        ("او رفت. او ماند.", ["او رفت. ", "او ماند."]),
        ("او رفت.\r\n\r\nاو ماند.\r\n", ["او رفت.\\r||\\r||", "او ماند.\\r||"]),
        ("او\tرفت.\n", ["او\\tرفت.||"]),
        ("  او رفت.", ["او رفت."]),
    ],
)
def test_white_space_is_held_with_the_sentence_before_it(tmp_path, text, sentences):
    _report, content = write_one(tmp_path, FormattedDocument("1", "", text))
    texts = re.findall(r"(?:^#Text=.*\n)+", content, re.MULTILINE)
    assert ["||".join(one.replace("#Text=", "").split("\n")[:-1]) for one in texts] == sentences
    out = tmp_path / "out"
    (out / "hashiye-documents.index").unlink()
    assert next(WEBANNO_TSV.read(out)).text == text


@pytest.mark.parametrize("text", ["\r\n\tبه کرج", "", " \n ", "\u3000به"])
def test_white_space_that_has_no_token_before_it_is_in_the_index(tmp_path, text):
    write_one(tmp_path, FormattedDocument("1", "t", text))
    assert next(WEBANNO_TSV.read(tmp_path / "out")).text == text
    (tmp_path / "out" / "hashiye-documents.index").unlink()
    without = " " * (len(text) - len(text.lstrip())) + text.lstrip() if text.strip() else ""
    assert next(WEBANNO_TSV.read(tmp_path / "out")).text == without


def test_that_white_space_may_count_otherwise_than_it_is_long(tmp_path):
    document = FormattedDocument(
        "1", "t", "\u3000\x85 به 😀", {}, (Mark(3, 5, "X"), Mark(6, 7, "Y"))
    )
    WEBANNO_TSV.with_options({"offsets": "utf-8"}).write([document], tmp_path / "out")
    for offsets in ("auto", "utf-8"):
        (found,) = WEBANNO_TSV.with_options({"offsets": offsets}).read(tmp_path / "out")
        assert (found.text, found.spans) == (document.text, document.spans)
    before = (tmp_path / "out/1.tsv").read_bytes()
    WEBANNO_TSV.write([found], tmp_path / "out")
    assert (tmp_path / "out/1.tsv").read_bytes() == before


def test_between_sentences_a_file_without_white_space_gets_a_line(tmp_path):
    rows = ["#Text=a.", "1-1\t2-4\ta.\t", "", "#Text=b.", "2-1\t7-9\tb.\t"]
    rows += ["", "#Text=c", "3-1\t9-10\tc\t"]
    assert read_one(tmp_path, whole([], *rows)).text == "  a.\n  b.c"


def test_a_sentence_may_begin_with_white_space(tmp_path):
    rows = ["#Text= Hello", "1-1\t1-6\tHello\t", "", "#Text= x", "2-1\t7-8\tx\t"]
    assert read_one(tmp_path, whole([], *rows)).text == " Hello x"


def test_offsets_of_programs_that_count_otherwise_are_found_out(tmp_path):
    points = INCEPTION
    for start, end, new in ((10, 12, "10-11"), (13, 15, "12-14"), (16, 19, "15-18")):
        points = points.replace(f"\t{start}-{end}\t", f"\t{new}\t")
    for start, end in ((20, 23), (23, 24), (25, 34), (25, 30), (35, 41), (41, 42)):
        points = points.replace(f"\t{start}-{end}\t", f"\t{start - 1}-{end - 1}\t")
    document = read_one(tmp_path, points)
    assert (document.text, document.spans) == (TEXT, MARKS)
    changed = replace(document, spans=MARKS[:2])
    assert "1-5\t15-18\t" in write_one(tmp_path, changed)[1]
    assert "1-5\t16-19\t" in write_one(tmp_path, changed, offsets="utf-16")[1]
    assert "1-5\t16-19\t" in write_one(tmp_path, document, offsets="utf-16")[1]
    with pytest.raises(HashiyeError, match="line 8: “😀” does not stand in its sentence"):
        read_one(tmp_path, points, offsets="utf-16")
