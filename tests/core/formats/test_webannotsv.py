"""WebAnno TSV 3, as INCEpTION writes and reads it."""

from dataclasses import replace

import pytest

from core.formats import FormattedDocument, Mark, detect
from core.formats.kept_tokens import without_tokens
from core.formats.tokenisation import Tokenisation, tokenised
from core.formats.webannotsv import WEBANNO_TSV
from tests.core.formats import checks
from tests.core.formats.webanno_files import (
    INCEPTION,
    MARKS,
    NAMED_ENTITY,
    TEXT,
    file_of,
    read_one,
    tabbed,
    whole,
    write_one,
)


def test_a_file_of_inception_is_read(tmp_path):
    document = read_one(tmp_path, INCEPTION)
    assert (document.id, document.text, document.spans) == ("خبر", TEXT, MARKS)
    reference = {"reference": "http://www.wikidata.org/entity/Q1", "text": ""}
    assert document.meta["normalisations"] == [{"start": 0, "end": 9, "label": "PER", **reference}]
    assert document.notes == ()


def test_identifiers_go_to_new_files_and_come_from_other_formats(tmp_path):
    document = read_one(tmp_path, INCEPTION)
    other = replace(document, meta=without_tokens(document.meta))
    _report, content = write_one(tmp_path, other)
    assert "رضایی\thttp://www.wikidata.org/entity/Q1[1]\tPER[1]\t\n" in content
    assert "کرج\t*\tLOC\t\n" in content
    (again,) = WEBANNO_TSV.read(tmp_path / "out")
    assert again.meta["normalisations"] == document.meta["normalisations"]


@pytest.mark.parametrize(
    "content",
    [
        INCEPTION,
        INCEPTION.replace("\n", "\r\n"),
        INCEPTION.replace("\t\n", "\n"),
        INCEPTION.rstrip("\n"),
        INCEPTION.replace("3.3", "3.1"),
        INCEPTION.replace("\n\n\n", "\n\n"),
        "\ufeff" + INCEPTION,
    ],
    ids=["as it is", "CR LF", "no tab at the end", "no line end", "3.1", "one empty line", "mark"],
)
def test_what_was_read_is_written_again_byte_for_byte(tmp_path, content):
    document = read_one(tmp_path, content)
    assert document.spans == MARKS
    assert write_one(tmp_path, document) == (
        WEBANNO_TSV.write([document], tmp_path / "out"),
        content,
    )


def test_it_is_written_as_inception_writes(tmp_path):
    document = FormattedDocument("1", "", TEXT, {}, (*MARKS, Mark(0, 3, "نام[1]|_*")))
    report, content = write_one(tmp_path, document)
    head = ["#FORMAT=WebAnno TSV 3.3", NAMED_ENTITY, "", ""]
    assert content.split("\n")[:7] == [
        *head,
        "#Text=علی رضایی 😀 به کرج رفت.",
        "1-1\t0-3\tعلی\t*[1]|*[2]\tPER[1]|نام\\[1\\]\\|\\_\\*[2]\t",
        "1-2\t4-9\tرضایی\t*[1]\tPER[1]\t",
    ]
    assert "1-3\t10-12\t😀\t_\t_\t\n" in content
    assert "\n2-1.1\t25-30\tتهران\t*\tLOC\t\n" in content
    assert (report.documents, report.spans, report.lost) == (1, 4, ())
    assert {file.name for file in (tmp_path / "out").iterdir()} == {
        "1.tsv",
        "hashiye-documents.index",
    }


def test_nested_and_equal_spans_are_numbered_as_inception_numbers_them(tmp_path):
    extents = {
        "2": (0, 13), "7": (0, 10), "1": (0, 6), "9": (3, 17), "6": (3, 13), "8": (3, 10),
        "4": (7, 10), "5": (9, 13), "3": (9, 10),
    }  # fmt: skip
    spans = [Mark(*extent, name + twin) for name, extent in extents.items() for twin in "ab"]
    text = "aaaaaa bbbbbb cccccc"
    document = tokenised(
        FormattedDocument("1", "", text, {}, tuple(spans)), Tokenisation.WHITE_SPACE
    )
    _report, content = write_one(tmp_path, document, layer="Span")
    assert content == whole(
        ["#T_SP=webanno.custom.Span|value"],
        f"#Text={text}",
        *tabbed(
            "1-1 0-6 aaaaaa 2a[1]|2b[2]|7a[3]|7b[4]|1a[5]|1b[6] ",
            "1-1.1 3-6 aaa 9a[7]|9b[8]|6a[9]|6b[10]|8a[11]|8b[12] ",
            "1-2 7-13 bbbbbb 2a[1]|2b[2]|9a[7]|9b[8]|6a[9]|6b[10] ",
            "1-2.1 7-10 bbb 7a[3]|7b[4]|8a[11]|8b[12]|4a[13]|4b[14] ",
            "1-2.2 9-13 bbbb 5a[15]|5b[16] ",
            "1-2.3 9-10 b 3a[17]|3b[18] ",
            "1-3 14-20 cccccc _ ",
            "1-3.1 14-17 ccc 9a[7]|9b[8] ",
        ),
    )
    (found,) = WEBANNO_TSV.with_options({"layer": "Span"}).read(tmp_path / "out")
    assert sorted(found.spans, key=repr) == sorted(spans, key=repr)


def test_a_document_in_which_nothing_is_marked_names_no_layer(tmp_path):
    document = FormattedDocument("1", "", "به کرج")
    _report, content = write_one(tmp_path, document)
    assert content == whole([], "#Text=به کرج", "1-1\t0-2\tبه\t", "1-2\t3-6\tکرج\t")


def test_what_changed_is_written_and_all_else_stays(tmp_path):
    document = read_one(tmp_path, INCEPTION)
    spans = (MARKS[0], Mark(12, 18, "ORG"))
    _report, content = write_one(tmp_path, replace(document, spans=spans))
    changed = INCEPTION.replace("به\t_\t_", "به\t*[2]\tORG[2]")
    changed = changed.replace("کرج\t*\tLOC", "کرج\t*[2]\tORG[2]")
    changed = changed.replace("2-1.1\t25-30\tتهران\t*\tLOC\t\n", "")
    assert content == changed


def test_files_are_told_apart_by_their_first_line(tmp_path):
    assert detect(file_of(tmp_path, INCEPTION)).name == "webannotsv"
    assert detect(file_of(tmp_path, b"\xef\xbb\xbf" + INCEPTION.encode())).name == "webannotsv"
    assert detect(file_of(tmp_path, "#FORMAT=WebAnno TSV 2.0\n")).name == "webannotsv"
    assert detect(file_of(tmp_path, "title\ttext\nالف\tبه کرج\n")).name == "tsv"
    assert detect(file_of(tmp_path, "به\tO\nکرج\tB-LOC\n")).name == "conll"
    tags = INCEPTION.replace("\t\n", "\n").replace("\t_", "\tO").replace("LOC", "B-LOC")
    assert detect(file_of(tmp_path, tags)).name == "webannotsv"


@pytest.mark.parametrize("folder", ["annotation", "curation"])
def test_in_an_export_of_a_project_a_document_is_called_like_its_folder(tmp_path, folder):
    path = tmp_path / folder / "خبر.txt"
    path.mkdir(parents=True)
    (document,) = WEBANNO_TSV.read(file_of(path, INCEPTION, "admin.tsv"))
    assert document.id == "خبر.txt"


def test_a_folder_of_others_is_read_by_names(tmp_path):
    (tmp_path / "sub").mkdir()
    for name in ("ب.tsv", "الف.tsv", "sub/پ.tsv"):
        file_of(tmp_path, INCEPTION, name)
    assert [one.id for one in WEBANNO_TSV.read(tmp_path)] == ["پ", "الف", "ب"]


ROW = "1-1\t0-2\tبه\t_\t"


HEAD = ["#T_SP=webanno.custom.Span|value"]


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ("#FORMAT=WebAnno TSV 2\n", 1, "no “#FORMAT=WebAnno TSV 3”"),
        ("\n#FORMAT=WebAnno TSV 3.3\n", 1, "no “#FORMAT=WebAnno TSV 3”"),
        (whole(HEAD, ROW), 5, "a token without “#Text="),
        (whole(HEAD, "#Text=به", ROW + "_\t"), 6, "with the 1 columns"),
        (whole(HEAD, "#Text=به", "1-1\t0-2\tبه"), 6, "with the 1 columns"),
        (whole(HEAD, "#Text=به", "1-1\t0-2"), 6, "with the 1 columns"),
        (whole(HEAD, "#Text=به", ROW.replace("0-2", "0-x")), 6, "with the 1 columns"),
        (whole(HEAD, "#Text=به", ROW.replace("0-2", "0-" + "9" * 5000)), 6, "with the 1"),
        (whole(HEAD, "#Text=به", ROW.replace("1-1", "1-1.1")), 6, "with the 1 columns"),
        (whole(HEAD, "#Text=به", ROW.replace("0-2", "0-3")), 6, "“به” does not stand"),
        (whole(HEAD, "#Text=به", ROW.replace("0-2", "999999999-999999999")), 6, "not stand"),
        (whole(HEAD, "#Text=به", ROW, ROW), 7, "“به” does not stand"),
        (whole(HEAD, "#Text=کرج به", ROW), 6, "“به” does not stand"),
        (whole(HEAD, "#Text=به", ROW, "", "#Text=به", ROW), 9, "“به” does not stand"),
        (whole(HEAD, "#Text=به", "", "#Text=کرج"), 5, "a sentence without tokens"),
        (whole(HEAD, "#Sentence.id=1", ROW), 6, "a token without “#Text="),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, content, line, told):
    message = checks.refusal(WEBANNO_TSV, tmp_path, content)
    assert f"in.tsv”, line {line}: " in message
    assert told in message
    assert len(message) < 500


def test_a_kept_file_of_anybody_do_no_harm(tmp_path):
    document = read_one(tmp_path, INCEPTION)
    for file in ("#FORMAT=WebAnno TSV 3.3", ["x"], 1, "", f"{INCEPTION}x\n"):
        tokens = dict(document.meta["tokens"], webanno={"file": file, "layer": "", "feature": ""})
        report, content = write_one(tmp_path, replace(document, meta={"tokens": tokens}))
        assert report.lost == ()
        assert content.startswith("#FORMAT=WebAnno TSV 3.3\n#T_SP=")
        assert next(WEBANNO_TSV.read(tmp_path / "out")).spans == MARKS


def test_parts_that_are_none_of_their_tokens_do_no_harm(tmp_path):
    rows = tabbed("1-1 0-1 a _ ", "1-1.1 1-2  * ", "1-1.2 2-3 b X ", "1-2 2-3 b _ ")
    rows[1] = "1-1.1\t1-2\t \t*\t"
    document = read_one(tmp_path, whole(HEAD, "#Text=a b", *rows))
    assert document.spans == (Mark(1, 2, "Span"), Mark(2, 3, "X"))
    _report, content = write_one(tmp_path, replace(document, spans=(Mark(0, 3, "Y"),)))
    assert content.split("\n")[-3:] == [*tabbed("1-1 0-1 a Y[1] ", "1-2 2-3 b Y[1] "), ""]
