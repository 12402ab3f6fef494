"""WebAnno TSV 3, as INCEpTION writes and reads it."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.kept_tokens import without_tokens
from core.formats.tokenisation import Tokenisation, tokenised
from core.formats.webanno_escapes import (
    escaped_text,
    escaped_value,
    stacked,
    unescaped_text,
    unescaped_value,
)
from core.formats.webannotsv import WEBANNO_TSV
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.strategies import characters, documents

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
NAMED_ENTITY = f"#T_SP={DKPRO}.ner.type.NamedEntity|identifier|value"
INCEPTION = f"""\
#FORMAT=WebAnno TSV 3.3
{NAMED_ENTITY}


#Text=علی رضایی 😀 به کرج رفت.
1-1\t0-3\tعلی\thttp://www.wikidata.org/entity/Q1[1]\tPER[1]\t
1-2\t4-9\tرضایی\thttp://www.wikidata.org/entity/Q1[1]\tPER[1]\t
1-3\t10-12\t😀\t_\t_\t
1-4\t13-15\tبه\t_\t_\t
1-5\t16-19\tکرج\t*\tLOC\t
1-6\t20-23\tرفت\t_\t_\t
1-7\t23-24\t.\t_\t_\t

#Sentence.id=s-2
#Text=تهرانی‌ها
#Text=ماندند.
2-1\t25-34\tتهرانی‌ها\t_\t_\t
2-1.1\t25-30\tتهران\t*\tLOC\t
2-2\t35-41\tماندند\t_\t_\t
2-3\t41-42\t.\t_\t_\t
"""
TEXT = "علی رضایی 😀 به کرج رفت.\nتهرانی‌ها\nماندند."
MARKS = (Mark(0, 9, "PER"), Mark(15, 18, "LOC"), Mark(24, 29, "LOC"))


def file_of(folder, content, name="خبر.tsv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read_one(folder, content, **options):
    (document,) = WEBANNO_TSV.with_options(options).read(file_of(folder, content))
    return document


def write_one(folder, document, **options):
    """The report, and what the file of `document` holds."""
    out = folder / "out"
    report = WEBANNO_TSV.with_options(options).write([document], out)
    (file,) = out.glob("*.tsv")
    return report, file.read_bytes().decode()


def whole(head, *rows):
    return "\n".join(["#FORMAT=WebAnno TSV 3.3", *head, "", "", *rows, ""])


def tabbed(*rows):
    return ["\t".join(row.split(" ")) for row in rows]


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


POS = f"{DKPRO}.lexmorph.type.pos.POS"
DEPENDENCY = f"{DKPRO}.syntax.type.dependency.Dependency"
LAYERS = [
    f"#T_SP={POS}|PosValue|coarseValue",
    "#T_SP=webanno.custom.Place|kind|note",
    "#T_SP=webanno.custom.Do|ROLE_webanno.custom.Do:roles_webanno.custom.Link|webanno.custom.Place",
    f"#T_CH={DKPRO}.coref.type.CoreferenceLink|referenceRelation|referenceType",
    f"#T_RL={DEPENDENCY}|DependencyType|BT_{POS}",
    "#T_RL=webanno.custom.In|BT_webanno.custom.Place",
]
ROWS = tabbed(
    "1-1 0-2 در P * _ _ _ _ _ _ case 1-2 _ ",
    "1-2 3-7 شهری N NOUN _ _ agent 1-3[7] *->1-1 *[1] _ _ _ ",
    "1-2.1 3-6 شهر _ _ city|place *|old _ _ _ _ _ _ _ ",
    "1-3 8-11 قدس N * city[7]|*[8] *[7]|*[8] _ _ *->1-2 *[1] nmod 1-2 1-2.1[0_7] ",
    "1-4 11-12 . X * _ _ _ _ _ _ _ _ _ ",
)
RICH = whole(LAYERS, "#Text=در شهری قدس.", *ROWS)


def test_a_layer_that_people_made_goes_before_those_of_words(tmp_path):
    document = read_one(tmp_path, RICH)
    assert checks.surfaces(document) == [
        ("شهر", "city"),
        ("شهر", "place"),
        ("قدس", "city"),
        ("قدس", "Place"),
    ]
    told = [str(note).split("”: ", 1)[1] for note in document.notes]
    assert told.pop(0).startswith(
        "there are no named entities, so the spans are those of the layer"
    )
    assert told == [
        "1 × “Place” without a “kind” took the name of their type as label.",
        "1 × “Place.note” left out, for Hashiye holds spans alone.",
        f"4 × “{POS}” left out, for Hashiye holds spans alone.",
        "1 × “webanno.custom.Do” left out, for Hashiye holds spans alone.",
        f"2 × “{DKPRO}.coref.type.CoreferenceLink” left out, for Hashiye holds spans alone.",
        f"2 × “{DEPENDENCY}” left out, for Hashiye holds spans alone.",
        "1 × “webanno.custom.In” left out, for Hashiye holds spans alone.",
    ]


def test_a_link_of_a_chain_counts_once_however_many_tokens_it_has(tmp_path):
    head = [f"#T_CH={DKPRO}.coref.type.CoreferenceLink|referenceType|referenceRelation"]
    rows = tabbed("1-1 0-1 a p[1] *->1-1 ", "1-2 2-3 b p[1] *->1-1 ", "1-3 4-5 c p[2] *->1-2 ")
    (note,) = read_one(tmp_path, whole(head, "#Text=a b c", *rows)).notes
    assert "2 × “" in str(note)


def test_layer_and_feature_can_be_chosen(tmp_path):
    words = read_one(tmp_path, RICH, layer="POS", feature="coarseValue")
    labels = [label for _surface, label in checks.surfaces(words)]
    assert labels == ["POS", "NOUN", "POS", "POS"]
    assert "no named entities" not in str(words.notes)
    notes = read_one(tmp_path, RICH, layer="webanno.custom.Place", feature="note")
    assert checks.surfaces(notes) == [
        ("شهر", "Place"),
        ("شهر", "old"),
        ("قدس", "Place"),
        ("قدس", "Place"),
    ]
    assert read_one(tmp_path, RICH, layer="Person").spans == ()
    with pytest.raises(HashiyeError, match=r"no feature “colour”. Choose one of: kind, note"):
        read_one(tmp_path, RICH, feature="colour")
    with pytest.raises(HashiyeError, match="no name of a layer"):
        WEBANNO_TSV.with_options({"layer": "a|b"})


@pytest.mark.parametrize("options", [{}, {"layer": "POS"}, {"feature": "note"}])
def test_all_layers_are_written_again(tmp_path, options):
    document = read_one(tmp_path, RICH, **options)
    assert write_one(tmp_path, document)[1] == RICH


def test_when_spans_change_what_points_at_them_goes(tmp_path):
    document = read_one(tmp_path, RICH)
    spans = tuple(mark for mark in document.spans if mark.label != "place")
    _report, content = write_one(tmp_path, replace(document, spans=(*spans, Mark(8, 12, "x\ty"))))
    assert content == whole(
        [LAYERS[0], LAYERS[1], LAYERS[3], LAYERS[4]],
        "#Text=در شهری قدس.",
        *tabbed(
            "1-1 0-2 در P * _ _ _ _ case 1-2 ",
            "1-2 3-7 شهری N NOUN _ _ *->1-1 *[1] _ _ ",
            "1-2.1 3-6 شهر _ _ city * _ _ _ _ ",
            r"1-3 8-11 قدس N * x\ty[1]|city[2]|*[3] *[1]|*[2]|*[3] *->1-2 *[1] nmod 1-2 ",
            r"1-4 11-12 . X * x\ty[1] *[1] _ _ _ _ ",
        ),
    )


def test_the_numbers_of_other_layers_stay_theirs(tmp_path):
    head = ["#T_SP=webanno.custom.Other|x", "#T_SP=webanno.custom.Span|value"]
    head[:0] = [NAMED_ENTITY]
    rows = tabbed("1-1 0-1 a _ _ p[1] _ ", "1-2 2-3 b _ _ p[1] _ ")
    document = read_one(tmp_path, whole(head, "#Text=a b", *rows))
    _report, content = write_one(tmp_path, replace(document, spans=(Mark(0, 3, "PER"),)))
    assert tabbed("1-1 0-1 a *[2] PER[2] p[1] _ ")[0] in content.split("\n")


def test_a_file_without_layers_gets_one_when_something_is_marked(tmp_path):
    content = whole([], "#Sentence.id=x", "#Text=a b", "1-1\t0-1\ta\t", "1-2\t2-3\tb\t")
    document = read_one(tmp_path, content)
    assert (document.spans, document.notes) == ((), ())
    _report, written = write_one(tmp_path, replace(document, spans=(Mark(2, 3, "PER"),)))
    assert written == whole(
        [NAMED_ENTITY],
        "#Sentence.id=x",
        "#Text=a b",
        *tabbed("1-1 0-1 a _ _ ", "1-2 2-3 b * PER "),
    )


def test_a_layer_without_features_gives_its_name_and_holds_no_other(tmp_path):
    content = whole(
        ["#T_SP=webanno.custom.Place|"], "#Text=a b", "1-1\t0-1\ta\t*\t", "1-2\t2-3\tb\t_\t"
    )
    document = read_one(tmp_path, content)
    assert document.spans == (Mark(0, 1, "Place"),)
    spans = (Mark(0, 3, "Place"), Mark(2, 3, "City"))
    report, written = write_one(tmp_path, replace(document, spans=spans))
    assert written == content.replace("\t*", "\t*[1]").replace("\t_", "\t*[1]")
    assert [(lost.label, lost.why()) for lost in report.lost] == [
        ("City", "The layer of the file has no feature for its label.")
    ]


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


def test_old_versions_spell_characters_as_java_does(tmp_path):
    content = r"""#FORMAT=WebAnno TSV 3.1

#Text=\u06A9\u0631\u062C \uD83D\uDE00 \"\\\" \101\uD83D
1-1	0-3	کرج
1-2	4-6	😀
"""
    assert read_one(tmp_path, content).text == 'کرج 😀 "\\" A\ufffd'


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


@given(st.text(characters))
def test_escaped_text_is_one_line_and_is_read_again(text):
    written = escaped_text(text)
    assert unescaped_text(written) == text
    assert "\n" not in written
    assert "\r" not in written
    assert "\t" not in written


@given(st.lists(st.text(st.one_of(characters, st.sampled_from("\\[]|_->;\t\n*1"))), min_size=1))
def test_escaped_values_are_stacked_and_told_apart(values):
    cells = [escaped_value(value) for value in values]
    assert [unescaped_value(cell) for cell in cells] == values
    assert not any("\t" in cell or "\n" in cell for cell in cells)
    numbered = [f"{cell}[{number}]" for number, cell in enumerate(cells, 1)]
    assert [(one.value, one.number) for one in stacked("|".join(numbered))] == [
        (value, number) for number, value in enumerate(values, 1)
    ]


def as_inception_reads(content):
    """The text that INCEpTION's reader makes of a file, without the line feed that it adds.

    Asserts what that reader asserts of the file.
    """
    lines = re.split("\r\n|\r|\n", content)
    assert re.fullmatch(r"#FORMAT=WebAnno TSV 3\.\d+", lines[0])
    head = 1 + sum(line.startswith("#T_") for line in lines[1:])
    columns = sum(max(1, len(line.split("|")) - 1) for line in lines[1:head])
    assert lines[head] == ""
    text = bytearray()
    for block in "\n".join(lines[head + 2 :]).split("\n\n"):
        pieces = [line.partition("=")[2] for line in block.split("\n") if line[:1] == "#"]
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        begin = int(rows[0][1].partition("-")[0])
        if len(text) // 2 > begin:
            assert len(text) // 2 == begin + 1
            assert text[-2:] == "\n".encode("utf-16-le")
            del text[-2:]
        text += " ".encode("utf-16-le") * (begin - len(text) // 2)
        text += "".join(unescaped_text(one) + "\n" for one in pieces).encode("utf-16-le")
        for row in rows:
            assert len(row) == columns + 4
            start, end = map(int, row[1].split("-"))
            surface = text[2 * start : 2 * end].decode("utf-16-le")
            assert row[2] in (surface, escaped_text(surface))
    return text.decode("utf-16-le")[:-1]


@settings(max_examples=40)
@given(documents())
def test_inception_reads_the_same_text(document):
    with tempfile.TemporaryDirectory() as folder:
        _report, content = write_one(Path(folder), document)
    if document.text.strip():
        body = document.text.lstrip()
        before = " " * (len(document.text) - len(body))
        assert as_inception_reads(content) == before + body


@settings(max_examples=40)
@given(documents(), documents())
def test_with_other_spans_a_file_says_just_those(document, other):
    """What is read and marked anew is read again as it was marked, and then stays as it is."""
    spans = tuple(dict.fromkeys(mark for mark in other.spans if mark.end <= len(document.text)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out")
        WEBANNO_TSV.write([document], path)
        (first,) = WEBANNO_TSV.read(path)
        changed = replace(first, spans=spans)
        lost = WEBANNO_TSV.write([changed], path).lost
        (second,) = WEBANNO_TSV.read(path)
        left_out = {(one.start, one.end, one.label) for one in lost}
        held = [one for one in spans if (one.start, one.end, one.label) not in left_out]
        assert sorted(second.spans, key=repr) == sorted(held, key=repr)
        assert second.text == document.text
        assert without_tokens(second.meta) == document.meta
        (file,) = path.glob("*.tsv")
        content = file.read_bytes()
        WEBANNO_TSV.write([second], path)
        assert file.read_bytes() == content
