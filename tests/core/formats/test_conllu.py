"""CoNLL-U: what is read of entities and text, and what is written again."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.conllu import CONLLU
from core.formats.tokenisation import tokens_of
from core.messages import HashiyeError
from tests.core.formats.strategies import documents

NEWDOC = "# newdoc id = d1\n# sent_id = 1\n# text = علی به کرج رفت.\n"


def rows(*rows):
    """Lines of words: (number, form, misc)."""
    return "".join(
        f"{number}\t{form}\t_\tX\t_\t_\t0\troot\t_\t{misc}\n" for number, form, misc in rows
    )


STANZA = NEWDOC + rows(
    ("1", "علی", "start_char=0|end_char=3|ner=S-PER"),
    ("2", "به", "ner=O"),
    ("3", "کرج", "ner=S-LOC"),
    ("4", "رفت", "SpaceAfter=No|ner=O"),
    ("5", ".", "ner=O"),
)
SPACY = NEWDOC + rows(
    ("1", "علی", "name=B-PER"),
    ("2", "به", "_"),
    ("3", "کرج", "name=B-LOC"),
    ("4", "رفت", "SpaceAfter=No"),
    ("5", ".", "_"),
)
NAMETAG = NEWDOC + rows(
    ("1", "علی", "NE=PER_1"),
    ("2", "به", "_"),
    ("3", "کرج", "NE=LOC_2"),
    ("4", "رفت", "SpaceAfter=No"),
    ("5", ".", "_"),
)
COREFUD = (
    "# global.Entity = eid-etype-head-other\n"
    + NEWDOC
    + rows(
        ("1", "علی", "Entity=(e1-PER-1-new)"),
        ("2", "به", "_"),
        ("3", "کرج", "Entity=(e2-LOC-1-)"),
        ("4", "رفت", "SpaceAfter=No"),
        ("5", ".", "_"),
    )
)


def read_text(tmp_path, text, name="in.conllu"):
    path = tmp_path / name
    path.write_text(text, "utf-8", newline="")
    return list(CONLLU.read(path))


def written(tmp_path, found, **options):
    path = tmp_path / "out.conllu"
    CONLLU.with_options(options).write(found, path)
    return path.read_text("utf-8")


def surfaces(document):
    return [(document.text[mark.start : mark.end], mark.label) for mark in document.spans]


def with_spans(document, *spans):
    return FormattedDocument(document.id, document.title, document.text, document.meta, spans)


@pytest.mark.parametrize("text", [STANZA, SPACY, NAMETAG, COREFUD])
def test_entities_are_read_in_the_ways_of_other_tools(tmp_path, text):
    (found,) = read_text(tmp_path, text + "\n")
    assert (found.id, found.text, found.notes) == ("d1", "علی به کرج رفت.", ())
    assert surfaces(found) == [("علی", "PER"), ("کرج", "LOC")]


@pytest.mark.parametrize("text", [STANZA, SPACY, NAMETAG, COREFUD])
def test_the_same_file_is_written_again(tmp_path, text):
    text = f"{text}\n# sent_id = 2\n{text.partition('.\n')[2]}\n"
    assert written(tmp_path, read_text(tmp_path, text)) == text


def test_nested_entities_are_read(tmp_path):
    nested = rows(
        ("1", "دانشگاه", "Entity=(e1-ORG"),
        ("2", "استان", "Entity=(e2-LOC"),
        ("3", "تهران", "Entity=(e3-LOC)e2)e1)"),
    )
    (found,) = read_text(tmp_path, nested)
    assert surfaces(found) == [
        ("دانشگاه استان تهران", "ORG"),
        ("استان تهران", "LOC"),
        ("تهران", "LOC"),
    ]
    nested = rows(("1", "بانک", "NE=ORG_1"), ("2", "تهران", "NE=ORG_1-LOC_2"))
    assert surfaces(read_text(tmp_path, nested)[0]) == [("بانک تهران", "ORG"), ("تهران", "LOC")]


def test_a_bracket_may_hold_a_type_alone(tmp_path):
    (found,) = read_text(
        tmp_path,
        rows(("1", "علی", "Entity=(person"), ("2", "رضا", "Entity=person)"), ("3", "رفت", "_")),
    )
    assert surfaces(found) == [("علی رضا", "person")]


@pytest.mark.parametrize(
    ("miscs", "note"),
    [
        (("Entity=(e1[1/2]-PER)", "Entity=(e1[2/2]-PER)"), "1 entities in several parts"),
        (("Entity=(e1--1-)", "_"), "1 mentions without a type"),
        (("Entity=(e1-PER", "_"), "1 brackets of entities without a partner"),
        (("Entity=e1)", "Entity=(((("), "brackets of entities without a partner"),
        (("NE=I-PER", "_"), "line 1: the tag does not follow"),
    ],
)
def test_what_no_span_can_hold_is_told(tmp_path, miscs, note):
    (found,) = read_text(tmp_path, rows(("1", "علی", miscs[0]), ("2", "رفت", miscs[1])))
    assert any(note in str(one) for one in found.notes)


def test_a_token_of_several_words_stands_once_in_the_text(tmp_path):
    text = rows(
        ("1-2", "کتابش", "SpaceAfter=No"),
        ("1", "کتاب", "_"),
        ("2", "ش", "NE=B-PER"),
        ("2.1", "تهی", "_"),
        ("3", ".", "_"),
    )
    (found,) = read_text(tmp_path, text + "\n")
    assert found.text == "کتابش."
    assert surfaces(found) == [("کتابش", "PER")]
    assert "a part of a token" in str(found.notes[0])
    assert len(tokens_of(found).pieces) == 2
    assert written(tmp_path, [found]) == text + "\n"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("", "علی رفت.\nاو آمد."),
        ("# newpar\n", "علی رفت.\nاو آمد."),
    ],
)
def test_sentences_are_lines_where_the_file_does_not_tell(tmp_path, head, text):
    one = rows(("1", "علی", "_"), ("2", "رفت", "SpaceAfter=No"), ("3", ".", "SpaceAfter=No"))
    two = rows(("1", "او", "_"), ("2", "آمد", "SpaceAfter=No"), ("3", ".", "_"))
    assert read_text(tmp_path, f"{one}\n{head}{two}\n")[0].text == text


def test_sentences_of_a_paragraph_stand_beside_each_other(tmp_path):
    one, two, three = (rows(("1", form, "_")) for form in ("علی", "او", "وی"))
    (found,) = read_text(tmp_path, f"# newpar\n{one}\n{two}\n# newpar id = 2\n{three}\n")
    assert found.text == "علی او\nوی"


def test_the_remark_says_the_white_space(tmp_path):
    text = "# text = علی  رفت\u00a0.\n" + rows(
        ("1", "علی", "_"), ("2", "رفت", "_"), ("3", ".", "_")
    )
    (found,) = read_text(tmp_path, text)
    assert (found.text, found.notes) == ("علی  رفت\u00a0.", ())


def test_words_that_are_not_those_of_the_remark_are_told(tmp_path):
    (found,) = read_text(
        tmp_path, "\n# text = علی نرفت\n" + rows(("1", "علی", "_"), ("2", "رفت", "_"))
    )
    assert found.text == "علی رفت"
    assert "line 2: the words are not those" in str(found.notes[0])


def test_each_newdoc_is_a_document(tmp_path):
    word = rows(("1", "علی", "_"))
    text = f"# newdoc id = a\n{word}\n# title = تیتر\n# newdoc id = b=c\n{word}\n# newdoc\n{word}\n"
    found = read_text(tmp_path, text)
    assert [(one.id, one.title) for one in found] == [
        ("a", "علی"),
        ("b=c", "تیتر"),
        ("in 3", "علی"),
    ]
    assert written(tmp_path, found) == text


def test_what_is_written_of_a_text(tmp_path):
    text = "علی رفت.\nاو  ماند"
    document = FormattedDocument("d 1", "خبر", text, {}, (Mark(0, 3, "PER"), Mark(9, 11, "X")))
    assert written(tmp_path, [document]) == (
        "# newdoc id = d 1\n# title = خبر\n# sent_id = d 1-1\n# text = علی رفت.\n"
        "1\tعلی\t_\t_\t_\t_\t_\t_\t_\tNE=B-PER\n"
        "2\tرفت\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        "3\t.\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\n\n\n"
        "# sent_id = d 1-2\n# text = او ماند\n"
        "1\tاو\t_\t_\t_\t_\t_\t_\t_\tNE=B-X|SpacesAfter=\\s\\s\n"
        "2\tماند\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n"
    )


def test_another_attribute_by_choice(tmp_path):
    document = FormattedDocument("", "", "علی", {}, (Mark(0, 3, "PER"),))
    assert "ner=S-PER" in written(tmp_path, [document], attribute="ner")
    assert "Entity=(e1-PER)" in written(tmp_path, [document], attribute="Entity")
    (found,) = read_text(tmp_path, COREFUD)
    assert "|NE=" not in written(tmp_path, [found], attribute="NE")
    assert "NE=B-PER\n" in written(tmp_path, [found], attribute="NE")
    assert not CONLLU.with_options({"attribute": "Entity"}).flat


def test_a_sentence_whose_spans_changed_keeps_the_rest_of_its_lines(tmp_path):
    (found,) = read_text(tmp_path, STANZA + "\n")
    changed = with_spans(found, found.spans[0], Mark(7, 14, "EVENT"))
    assert written(tmp_path, [changed]) == (STANZA + "\n").replace(
        "ner=S-LOC", "ner=B-EVENT"
    ).replace("SpaceAfter=No|ner=O", "ner=E-EVENT|SpaceAfter=No").replace(
        "start_char=0|end_char=3|ner=S-PER", "ner=S-PER|start_char=0|end_char=3"
    ).replace("\tner=O", "\t_")


def test_a_corrected_text_is_written_anew(tmp_path):
    (found,) = read_text(tmp_path, STANZA)
    text = written(tmp_path, [FormattedDocument("d1", "", "علی ماند", found.meta)])
    assert "root" not in text
    assert "1\tعلی\t" in text


@pytest.mark.parametrize(
    ("attribute", "marks", "reason"),
    [
        ("NE", [Mark(0, 3, "PER"), Mark(0, 6, "X")], "It lies inside another span."),
        ("NE", [Mark(1, 3, "PER")], "It begins or ends inside a token."),
        ("NE", [Mark(0, 3, "نام مکان")], "Its label is empty, or holds white space"),
        ("Entity", [Mark(0, 3, "A-B")], "Its label is empty, or holds white space"),
    ],
)
def test_every_span_that_is_not_written_is_told(tmp_path, attribute, marks, reason):
    (found,) = read_text(tmp_path, STANZA)
    for document in (
        with_spans(found, *marks),
        FormattedDocument("", "", found.text, {}, tuple(marks)),
    ):
        report = CONLLU.with_options({"attribute": attribute}).write([document], tmp_path / "o")
        (lost,) = report.lost
        assert reason in lost.why()
        assert report.spans == len(marks) - 1


def test_a_span_over_the_end_of_a_kept_sentence_is_told(tmp_path):
    word = rows(("1", "علی", "_"))
    (found,) = read_text(tmp_path, f"{word}\n{word}\n")
    report = CONLLU.write([with_spans(found, Mark(0, 7, "X"))], tmp_path / "o")
    assert [lost.why() for lost in report.lost] == [
        "It goes over the end of a sentence of the file."
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("1\tعلی\n", "line 1: 2 columns"),
        ("\n" + rows(("x", "علی", "_")), "line 2: “x” is no number of a word"),
        (rows(("1", "", "_")), "line 1: the word is empty"),
        (rows(("9" * 5000, "علی", "_")), "is no number of a word"),
    ],
)
def test_a_bad_line_is_told(tmp_path, text, part):
    with pytest.raises(HashiyeError) as caught:
        read_text(tmp_path, text)
    assert "in.conllu" in str(caught.value)
    assert part in str(caught.value)


@pytest.mark.parametrize(
    "kept",
    [3, {"lines": "x"}, {"lines": [1], "fields": []}, {"lines": ["1\tx"], "fields": []}],
)
def test_kept_lines_that_do_not_say_the_text_are_not_written(tmp_path, kept):
    (found,) = read_text(tmp_path, STANZA)
    forged = FormattedDocument(
        "d1", "", found.text, {"tokens": found.meta["tokens"] | {"conllu": kept}}, found.spans
    )
    assert "1\tعلی\t_\t_\t_\t_\t_\t_\t_\tNE=B-PER\n" in written(tmp_path, [forged])


@given(documents(), st.sampled_from(["NE", "ner", "Entity"]))
def test_text_and_spans_come_back_or_are_told(original, attribute):
    form = CONLLU.with_options({"attribute": attribute})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.conllu")
        report = form.write([original], path)
        back = list(form.read(path))
        form.write(back, Path(folder, "again.conllu"))
        assert Path(folder, "again.conllu").read_bytes() == path.read_bytes()
    if not tokens_of(original).pieces:
        assert back == []
        return
    (found,) = back
    assert found.text == original.text
    expected = [(mark.start, mark.end, mark.label) for mark in original.spans]
    for lost in report.lost:
        expected.remove((lost.start, lost.end, lost.label))
    assert sorted({*expected}) == sorted((m.start, m.end, m.label) for m in found.spans)


def message_of(path):
    """What is said when the file is refused, or its name if it is read."""
    try:
        list(CONLLU.read(path))
    except HashiyeError as error:
        return str(error)
    return str(path)


def test_a_span_twice_does_not_end_at_a_sentence(tmp_path):
    twice = Mark(0, 11, "X"), Mark(0, 11, "X")
    written(tmp_path, [FormattedDocument("", "", "علی رفت. او", {}, twice)])
    (found,) = CONLLU.read(tmp_path / "out.conllu")
    assert surfaces(found) == [("علی رفت. او", "X")]


@given(st.binary(max_size=60) | st.text(alphabet="1-2.\t_#=|()ENeB\n ").map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.conllu")
        path.write_bytes(data)
        assert "in.conllu" in message_of(path)


@given(st.lists(st.text(alphabet="()e1-[/2]AB", max_size=12), min_size=1, max_size=4))
def test_any_brackets_are_read(values):
    words = rows(*((str(i), "الف", f"Entity={value}") for i, value in enumerate(values, 1)))
    with tempfile.TemporaryDirectory() as folder:
        (found,) = read_text(Path(folder), words)
    assert all(0 <= mark.start < mark.end <= len(found.text) for mark in found.spans)
