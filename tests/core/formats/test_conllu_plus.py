"""CoNLL-U Plus: files whose first line names their columns."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import detect
from core.formats.conllu import CONLLU
from tests.core.formats import checks

HEAD = "# global.columns = ID FORM UPOS MISC BIO:NER\n"
NER = HEAD + (
    "# newdoc id = d1\n# text = علی رضایی رفت.\n"
    "1\tعلی\tPROPN\t_\tB-PER\n2\tرضایی\tPROPN\tgloss=x\tI-PER\n"
    "3\tرفت\tVERB\tSpaceAfter=No\tO\n4\t.\tPUNCT\t_\t_\n\n"
)
CUPT = (
    "# global.columns = ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC PARSEME:MWE\n"
    "# text = از دست داد و گرفت\n"
    + "".join(
        f"{number}\t{form}\t_\t_\t_\t_\t0\t_\t_\t_\t{code}\n"
        for number, form, code in (
            (1, "از", "1:VID"),
            (2, "دست", "1;2:LVC.full"),
            (3, "داد", "1"),
            (4, "و", "*"),
            (5, "گرفت", "2"),
        )
    )
)


def read(tmp_path, text, name="in.conllup", **options):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return list(CONLLU.with_options(options).read(path))


def test_a_column_tells_the_entities(tmp_path):
    (found,) = read(tmp_path, NER)
    assert (found.id, found.text) == ("d1", "علی رضایی رفت.")
    assert checks.surfaces(found) == [("علی رضایی", "PER")]
    assert found.notes == ()


def test_what_is_written_of_it_is_conllu(tmp_path):
    CONLLU.write(read(tmp_path, NER), tmp_path / "out.conllu")
    lines = (tmp_path / "out.conllu").read_text("utf-8").split("\n")
    assert lines[3] == "1\tعلی\t_\tPROPN\t_\t_\t_\t_\t_\tNE=B-PER"
    assert lines[4] == "2\tرضایی\t_\tPROPN\t_\t_\t_\t_\t_\tNE=I-PER|gloss=x"
    (again,) = CONLLU.read(tmp_path / "out.conllu")
    assert checks.surfaces(again) == [("علی رضایی", "PER")]


def test_words_without_numbers_get_them(tmp_path):
    (found,) = read(tmp_path, "# global.columns = text ner\nعلی\tS_PER\nرفت\tO\n\nاو\tO\n")
    assert found.text == "علی رفت\nاو"
    assert checks.surfaces(found) == [("علی", "PER")]


def test_expressions_of_parseme_are_spans_and_those_with_gaps_are_told(tmp_path):
    (found,) = read(tmp_path, CUPT, "in.cupt")
    assert checks.surfaces(found) == [("از دست داد", "VID")]
    assert "1 entities in several parts" in str(found.notes[0])


def test_the_column_can_be_chosen_or_none(tmp_path):
    other = NER.replace("BIO:NER", "X:LAYER")
    (found,) = read(tmp_path, other)
    assert found.spans == ()
    assert "the columns X:LAYER say was left out" in str(found.notes[0])
    (found,) = read(tmp_path, other, column="x:layer")
    assert checks.surfaces(found) == [("علی رضایی", "PER")]
    (found,) = read(tmp_path, NER, column="none")
    assert found.spans == ()


def test_of_plain_conllu_a_column_can_be_chosen_too(tmp_path):
    text = "1\tعلی\t_\t_\tB-PER\t_\t0\t_\t_\t_\n"
    (found,) = read(tmp_path, text, "in.conllu", column="XPOS")
    assert checks.surfaces(found) == [("علی", "PER")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (NER.replace("FORM", "SHAPE"), "line 1: none of the columns is called FORM"),
        (NER.replace("\tI-PER", ""), "line 5: 4 columns, but the file's first line names 5"),
        (NER.replace("I-PER", "somebody"), "line 5: “somebody” in the column “BIO:NER” is no tag"),
        (NER.replace("4\t.", "x\t."), "line 7: “x” is no number of a word"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, told):
    assert told in checks.refusal(CONLLU, tmp_path, text, ".conllup")


def test_a_column_that_is_not_there_is_refused_with_those_that_are(tmp_path):
    form = CONLLU.with_options({"column": "NERD"})
    assert "ID, FORM, UPOS" in checks.refusal(form, tmp_path, NER, ".conllup")


def test_files_are_known_by_their_suffix(tmp_path):
    assert detect(tmp_path / "a.conllup").name == detect(tmp_path / "a.cupt").name == "conllu"


@given(st.text(alphabet="# global.columns=IDFORMNER\t\n_*1;:[B-P", max_size=80))
def test_whatever_columns_are_read_or_refused(text):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "in.conllup")
        file.write_text(HEAD + text, "utf-8")
        checks.read_or_refused(CONLLU, file.read_bytes(), ".conllup")
