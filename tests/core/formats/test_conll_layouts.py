"""CoNLL files of every layout: what is read of them, and that the same file is written again."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import Mark
from core.formats.base import FormattedDocument
from core.formats.conll import CONLL
from core.formats.registry import detect
from core.messages import HashiyeError
from core.text.tags import Scheme

CONLL_2003 = """-DOCSTART- -X- -X- O

U.N. NNP I-NP I-ORG
official NN I-NP O
Ekeus NNP I-NP I-PER
. . O O

Tehran NNP I-NP I-LOC
Qom NNP I-NP B-LOC

-DOCSTART- -X- -X- O

Karaj NNP I-NP I-LOC

"""
CONLL_2002 = "Wolff B-PER\n, O\nin O\nel B-LOC\nDiario I-LOC\n\nMadrid B-LOC\n"
NUMBERED = "1\tعلی\tB-PER\tN\n2\tآمد\tO\tV\n\n1\tرفت\tO\tV\n\n"
TAG_FIRST = "B-PER علی\nO آمد\n\n"
BAR = "تهران|B_LOC\n||O\n-|O\nبانک|B_ORG\nمرکزی|I_ORG\n\n"
BILOU = "بانک\tB-ORG\nمرکزی\tL-ORG\nکرج\tU-LOC\n\n"
BIOES = "بانک B-ORG\nمرکزی E-ORG\nکرج S-LOC\n\n"
COMMENTS = "# sent_id = 1\n# text = علی آمد\nعلی\tB-PER\nآمد\tO\n\n# sent_id = 2\n#\tO\nرفت\tO\n\n"
LABELS = "الف B-A-B_C\nب I-A-B_C\n\n"
SPACE_INSIDE = "ثبت نام\tO\nمی شود\tO\n\n"
RAGGED = "علی   B-PER\nآمد O \n\nرفت\tO\n\n\n\nو O\n"


def stored(tmp_path, text):
    path = tmp_path / "in.conll"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def documents(tmp_path, text, **options):
    given = {name.replace("_", "-"): value for name, value in options.items()}
    return list(CONLL.with_options(given).read(stored(tmp_path, text)))


def surfaces(document):
    return [(document.text[span.start : span.end], span.label) for span in document.spans]


def written(tmp_path, found, **options):
    path = tmp_path / "out.conll"
    given = {name.replace("_", "-"): value for name, value in options.items()}
    CONLL.with_options(given).write(found, path)
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (CONLL_2003, [("U.N.", "ORG"), ("Ekeus", "PER"), ("Tehran", "LOC"), ("Qom", "LOC")]),
        (CONLL_2002, [("Wolff", "PER"), ("el Diario", "LOC"), ("Madrid", "LOC")]),
        (TAG_FIRST, [("علی", "PER")]),
        (BAR, [("تهران", "LOC"), ("بانک مرکزی", "ORG")]),
        (BILOU, [("بانک مرکزی", "ORG"), ("کرج", "LOC")]),
        (BIOES, [("بانک مرکزی", "ORG"), ("کرج", "LOC")]),
        (COMMENTS, [("علی", "PER")]),
        (LABELS, [("الف ب", "A-B_C")]),
        (RAGGED, [("علی", "PER")]),
        ("علی I-PER\n\nرضا I-PER\n", [("علی", "PER"), ("رضا", "PER")]),
    ],
)
def test_columns_separator_and_scheme_are_found_out(tmp_path, text, spans):
    assert surfaces(documents(tmp_path, text)[0]) == spans


@pytest.mark.parametrize(
    "text",
    [
        CONLL_2003,
        CONLL_2003.replace(" ", "\t"),
        CONLL_2003.replace("\n", "\r\n"),
        "\ufeff" + CONLL_2003,
        CONLL_2002,
        CONLL_2002.rstrip("\n"),
        TAG_FIRST,
        BAR,
        BILOU,
        BIOES,
        COMMENTS,
        LABELS,
        SPACE_INSIDE,
        RAGGED,
        "\n\n" + BILOU + "\n\n",
        "علی O\nالبرز I-LOC\nکرج I-PER\n\n-DOCSTART- O\n\n-DOCSTART- O\nرفت O\n",
        "# O\nعلی B-PER\n\n",
    ],
)
def test_the_same_file_is_written_again(tmp_path, text):
    assert written(tmp_path, documents(tmp_path, text)) == text


def test_columns_are_chosen_where_they_cannot_be_found_out(tmp_path):
    (found,) = documents(tmp_path, NUMBERED, token_column="2", tag_column="3")
    assert (found.text, surfaces(found)) == ("علی آمد\nرفت", [("علی", "PER")])
    assert written(tmp_path, [found]) == NUMBERED


def test_marks_stand_where_persian_has_them_and_one_space_by_choice(tmp_path):
    text = "« O\nعلی B-PER\n» O\nرفت O\n. O\n"
    assert documents(tmp_path, text)[0].text == "«علی» رفت."
    assert documents(tmp_path, text, join="space")[0].text == "« علی » رفت ."


@pytest.mark.parametrize(
    ("choice", "texts"),
    [
        ({}, ["U.N. official Ekeus.\nTehran Qom", "Karaj"]),
        ({"documents": "file"}, ["U.N. official Ekeus.\nTehran Qom\nKaraj"]),
        ({"documents": "sentence"}, ["U.N. official Ekeus.", "Tehran Qom", "Karaj"]),
    ],
)
def test_what_is_one_document_is_a_choice(tmp_path, choice, texts):
    found = documents(tmp_path, CONLL_2003, **choice)
    assert [document.text for document in found] == texts


def test_sentences_as_documents_make_the_same_file(tmp_path):
    found = documents(tmp_path, COMMENTS + "\n\nو\tO\n", documents="sentence")
    assert len(found) == 3
    assert written(tmp_path, found, documents="sentence") == COMMENTS + "\n\nو\tO\n"


def test_a_file_for_each_document_and_all_of_them_read_again(tmp_path):
    form = CONLL.with_options({"documents": "folder"})
    assert form.folder
    found = documents(tmp_path, CONLL_2003)
    report = form.write(found, tmp_path / "out")
    assert (report.documents, report.spans) == (2, 5)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "in 1.conll",
        "in 2.conll",
    ]
    assert [one.text for one in form.read(tmp_path / "out")] == [one.text for one in found]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"scheme": "bilou"}, "بانک\tB-ORG\nمرکزی\tL-ORG\nکرج\tU-LOC\n\n"),
        ({"scheme": "bioes"}, "بانک\tB-ORG\nمرکزی\tE-ORG\nکرج\tS-LOC\n\n"),
        ({"scheme": "iob1"}, "بانک\tI-ORG\nمرکزی\tI-ORG\nکرج\tI-LOC\n\n"),
        ({"scheme": "iob2"}, "بانک\tB-ORG\nمرکزی\tI-ORG\nکرج\tB-LOC\n\n"),
        ({"separator": "|", "tag-mark": "_"}, "بانک|B_ORG\nمرکزی|L_ORG\nکرج|U_LOC\n\n"),
        (
            {"separator": "space", "columns": "4"},
            "بانک _ _ B-ORG\nمرکزی _ _ L-ORG\nکرج _ _ U-LOC\n\n",
        ),
        ({"token-column": "last", "tag-column": "1"}, "B-ORG\tبانک\nL-ORG\tمرکزی\nU-LOC\tکرج\n\n"),
        (
            {"line-ends": "crlf"},
            "بانک\tB-ORG\r\nمرکزی\tL-ORG\r\nکرج\tU-LOC\r\n\r\n",
        ),
        ({"documents": "docstart"}, "-DOCSTART-\tO\n\n" + BILOU),
    ],
)
def test_the_layout_of_what_is_written_is_a_choice(tmp_path, options, expected):
    found = documents(tmp_path, BILOU)
    path = tmp_path / "out.conll"
    CONLL.with_options(options).write(found, path)
    assert path.read_bytes().decode() == expected


def test_a_tag_that_continues_nothing_is_told_and_mended_by_choice(tmp_path):
    text = "به O\nبندر B-LOC\nعباس I-PER\n\n"
    (found,) = documents(tmp_path, text)
    (note,) = found.notes
    assert "line 3: the tag “I-PER” does not follow" in str(note)
    assert written(tmp_path, [found]) == text
    assert written(tmp_path, [found], odd_tags="mended") == text.replace("I-PER", "B-PER")


def test_what_was_not_touched_stays_as_it_was(tmp_path):
    text = "# خبر\nعلی  I-PER\nآمد O\n\nدر O\nکرج I-LOC\n\nو B-X\n\nعباس I-PER\n"
    (found,) = documents(tmp_path, text)
    start = found.text.index("کرج")
    fewer = tuple(mark for mark in found.spans if mark.start != start)
    changed = FormattedDocument(found.id, found.title, found.text, found.meta, fewer)
    assert written(tmp_path, [changed]) == text.replace("کرج I-LOC", "کرج O")


def test_a_new_span_over_the_end_of_a_sentence_takes_it_away(tmp_path):
    (found,) = documents(tmp_path, "علی O\n\nرفت O\n\nو O\n\n")
    whole = FormattedDocument("", "", found.text, found.meta, (Mark(0, 7, "X"),))
    assert written(tmp_path, [whole]) == "علی B-X\nرفت I-X\n\nو O\n\n"


def test_a_corrected_text_gets_tokens_of_its_own(tmp_path):
    (found,) = documents(tmp_path, SPACE_INSIDE)
    corrected = FormattedDocument("", "", "ثبت‌نام شد", found.meta)
    assert "ثبت‌نام O\nشد O\n" in written(tmp_path, [corrected])


def test_white_space_in_a_token_stays_where_a_tab_divides(tmp_path):
    found = documents(tmp_path, SPACE_INSIDE)
    assert found[0].text == "ثبت نام می شود"
    assert written(tmp_path, found, separator="space") == "ثبت_نام O\nمی_شود O\n\n"


def test_documents_of_files_without_borders_stay_apart(tmp_path):
    two = [*documents(tmp_path, "علی O"), *documents(tmp_path, "رفت O\n")]
    assert written(tmp_path, two, documents="file") == "علی O\n\nرفت O\n"
    text = written(tmp_path, two)
    assert text == "-DOCSTART- O\n\nعلی O\n\n-DOCSTART- O\n\nرفت O\n"
    assert [one.text for one in documents(tmp_path, text)] == ["علی", "رفت"]


def test_kept_lines_of_another_hand_say_nothing_that_is_not_so(tmp_path):
    (found,) = documents(tmp_path, "علی  O\n\nرفت O\n")
    kept = dict(found.meta["tokens"])
    kept["conll"] = {
        "layout": {"documents": False},
        "between": [[0, "دروغ B-PER"], [1, "# گفت"], [2, "x\ny"]],
        "lines": [[0, "O", "B-X", "علی B-X"], [1, "O", "O", "دروغ O"], [9, "O", "O", None], 3],
    }
    forged = FormattedDocument("", "", found.text, {"tokens": kept})
    assert written(tmp_path, [forged]) == "علی O\n\nرفت O\n\n"


@pytest.mark.parametrize(
    "layout",
    [
        {"columns": 10**9},
        {"token": 5},
        {"tag": 0},
        {"separator": "x"},
        {"scheme": "no"},
        {"columns": True},
        {"other": 1},
        "علی",
    ],
)
def test_a_kept_layout_that_cannot_be_is_no_layout(tmp_path, layout):
    (found,) = documents(tmp_path, CONLL_2002)
    kept = found.meta["tokens"] | {"conll": {"layout": layout}}
    forged = FormattedDocument("", "", found.text, {"tokens": kept}, found.spans)
    assert written(tmp_path, [forged]) == f"-DOCSTART- O\n\n{CONLL_2002}\n"


@pytest.mark.parametrize(
    ("options", "part"),
    [
        ({"token-column": "0"}, "“0” is no column for “token-column”"),
        ({"tag-column": "x"}, "is no column"),
        ({"token-column": "9" * 5000}, "is no column"),
        ({"columns": "1"}, "from 2 to 1000"),
        ({"token-column": "2", "tag-column": "2"}, "cannot both stand in column 2"),
        ({"scheme": "bio"}, "iob1, iob2, bilou, bioes"),
    ],
)
def test_a_choice_that_cannot_be_is_told(options, part):
    with pytest.raises(HashiyeError) as caught:
        CONLL.with_options(options)
    assert part in str(caught.value)


def test_a_tag_without_a_token_is_left_out_and_told(tmp_path):
    (found,) = documents(tmp_path, "علی\tO\n\tO\nرفت\tO\n")
    assert found.text == "علی رفت"
    assert "line 2: no token" in str(found.notes[0])


def test_thousands_of_odd_tags_are_told_in_some_lines(tmp_path):
    text = "الف B-X\nب B-X\n\n" + "پ I-X\nت I-Y\n\n" * 3000
    (found,) = documents(tmp_path, text)
    assert len(found.notes) == 201
    assert "5800 more" in str(found.notes[-1])


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", CONLL_2002, "conll"),
        ("a.tsv", BILOU, "conll"),
        ("a.txt", "علی آمد.\nاو رفت.\n", "text"),
        ("a.txt", "", "text"),
        ("a.bio", "", "conll"),
    ],
)
def test_a_file_with_a_shared_suffix_is_told_by_its_lines(tmp_path, name, text, expected):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert detect(path).name == expected


_token = st.text(st.sampled_from("ابپ ‌1.،|#-_😀\u00a0\u2028"), min_size=1).filter(
    lambda token: token.strip() and not token.startswith("#")
)
_line = st.tuples(_token, st.sampled_from(["O", "B-A", "I-A", "B-B", "I-B"]))
_sentences = st.lists(st.lists(_line, min_size=1, max_size=5), min_size=1, max_size=4)


@given(_sentences, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_any_file_with_tabs_is_written_again(sentences, newline, ended):
    rows = ["".join(f"{token}\t{tag}{newline}" for token, tag in one) for one in sentences]
    data = (newline.join(rows) + newline * ended).encode()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.conll")
        path.write_bytes(data)
        CONLL.write(CONLL.read(path), Path(folder, "out"))
        assert Path(folder, "out").read_bytes() == data


@given(
    _sentences,
    st.sampled_from(Scheme),
    st.sampled_from(["tab", "space", "|"]),
    st.sampled_from(["-", "_"]),
    st.sampled_from(["docstart", "file"]),
)
def test_spans_come_back_in_every_layout(sentences, scheme, separator, mark, borders):
    text = "\n".join("".join(f"{token}\t{tag}\n" for token, tag in one) for one in sentences)
    form = CONLL.with_options(
        {"scheme": scheme, "separator": separator, "tag-mark": mark, "documents": borders}
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.conll")
        path.write_bytes(text.encode())
        (first,) = CONLL.read(path)
        report = form.write([first], Path(folder, "out.conll"))
        (second,) = form.read(Path(folder, "out.conll"))
    assert report.lost == ()
    assert [span.label for span in second.spans] == [span.label for span in first.spans]
    if separator == "tab":
        assert (second.text, second.spans) == (first.text, first.spans)
