"""Prodigy's JSONL."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.prodigy import PRODIGY
from tests.core.formats import checks
from tests.core.formats.strategies import documents

OWN = {"tokens", "spans", "answer", "_input_hash", "_task_hash"}
originals = documents().filter(lambda document: not OWN & document.meta.keys())

TASK = {
    "text": "علی به کرج رفت.",
    "meta": {"source": "BBC"},
    "_input_hash": 1886699658,
    "_task_hash": -1952856502,
    "_is_binary": False,
    "tokens": [
        {"text": "علی", "start": 0, "end": 3, "id": 0, "ws": True},
        {"text": "به", "start": 4, "end": 6, "id": 1, "ws": True},
        {"text": "کرج", "start": 7, "end": 10, "id": 2, "ws": True},
        {"text": "رفت.", "start": 11, "end": 15, "id": 3, "ws": False},
    ],
    "_view_id": "ner_manual",
    "spans": [
        {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "PER"},
        {"start": 7, "end": 10, "token_start": 2, "token_end": 2, "label": "LOC"},
    ],
    "answer": "accept",
    "_timestamp": 1700000000,
}


def line_of(tmp_path, document, **options):
    path = tmp_path / "out.jsonl"
    PRODIGY.with_options(options).write([document], path)
    (line,) = checks.lines_of(path)
    return line


def test_a_task_is_read(tmp_path):
    (document,) = checks.read_values(PRODIGY, tmp_path, TASK)
    assert checks.surfaces(document) == [("علی", "PER"), ("کرج", "LOC")]
    assert document.meta["meta"] == {"source": "BBC"}
    assert document.notes == ()


def test_its_tokens_are_written_again_and_its_hashes_left_to_prodigy(tmp_path):
    (document,) = checks.read_values(PRODIGY, tmp_path, TASK)
    line = line_of(tmp_path, document)
    hashes = ("_input_hash", "_task_hash")
    assert line == {name: value for name, value in TASK.items() if name not in hashes} | {
        "id": "",
        "title": "علی به کرج رفت.",
    }


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_what_was_not_accepted_has_no_spans_and_is_told(tmp_path, answer):
    (document,) = checks.read_values(PRODIGY, tmp_path, TASK | {"answer": answer})
    assert document.spans == ()
    (note,) = document.notes
    assert f"line 1, “علی به کرج رفت.”: answered “{answer}” in Prodigy; its 2 spans" in str(note)
    assert line_of(tmp_path, document)["answer"] == answer


def test_a_binary_question_has_its_label_beside_the_span(tmp_path):
    task = {"text": "کرج", "label": "LOC", "spans": [{"start": 0, "end": 3}], "answer": "accept"}
    (document,) = checks.read_values(PRODIGY, tmp_path, task)
    assert document.spans == (Mark(0, 3, "LOC"),)


def test_tokens_tell_that_offsets_count_utf16_units(tmp_path):
    tokens = [{"text": "😀", "start": 0, "end": 2}, {"text": "علی", "start": 3, "end": 6}]
    span = {"start": 3, "end": 6, "label": "PER"}
    task = {"text": "😀 علی", "tokens": tokens, "spans": [span]}
    (document,) = checks.read_values(PRODIGY.with_options({"offsets": "auto"}), tmp_path, task)
    assert checks.surfaces(document) == [("علی", "PER")]


def test_tokens_tell_that_offsets_count_code_points(tmp_path):
    tokens = [{"text": "😀", "start": 0, "end": 1}, {"text": "علی", "start": 2, "end": 5}]
    span = {"start": 2, "end": 5, "label": "PER"}
    task = {"text": "😀 علی", "tokens": tokens, "spans": [span]}
    (document,) = checks.read_values(PRODIGY.with_options({"offsets": "auto"}), tmp_path, task)
    assert checks.surfaces(document) == [("علی", "PER")]


def test_relations_are_told(tmp_path):
    relation = {"head": 0, "child": 2, "label": "went"}
    (document,) = checks.read_values(PRODIGY, tmp_path, TASK | {"relations": [relation]})
    assert "1 × “relations” left out" in str(document.notes[0])


def test_tokens_of_another_text_are_told_and_left_out(tmp_path):
    (document,) = checks.read_values(PRODIGY, tmp_path, TASK | {"text": "علی به کرج  رفت."})
    assert "tokens" not in document.meta
    assert "the tokens are not those of the text" in str(document.notes[0])


def test_tokens_are_cut_where_a_span_has_an_edge(tmp_path):
    text = "کتاب‌ها  را"
    document = FormattedDocument("1", "", text, {}, (Mark(0, 4, "A"), Mark(8, 9, "B")))
    line = line_of(tmp_path, document)
    assert [(token["text"], token["ws"]) for token in line["tokens"]] == [
        ("کتاب", False),
        ("‌ها", True),
        (" ", False),
        ("را", False),
    ]
    assert [(one["token_start"], one["token_end"]) for one in line["spans"]] == [(0, 0), (2, 2)]


def test_a_space_with_which_a_span_begins_is_a_token(tmp_path):
    document = FormattedDocument("1", "", "به کرج", {}, (Mark(2, 6, "A"),))
    line = line_of(tmp_path, document)
    assert [token["text"] for token in line["tokens"]] == ["به", " ", "کرج"]
    assert not any(token["ws"] for token in line["tokens"])


@given(st.lists(originals, max_size=3), st.sampled_from(["code-points", "utf-16", "utf-8"]))
def test_what_is_written_is_read_back_equal(originals, offsets):
    form = PRODIGY.with_options({"offsets": offsets})
    _report, found = checks.back(form, originals)
    expected = [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]
    assert found == expected


@given(original=originals)
def test_tokens_with_their_spaces_are_the_text_and_hold_each_span(original, tmp_path_factory):
    line = line_of(tmp_path_factory.mktemp("prodigy"), original)
    tokens = line["tokens"]
    assert "".join(token["text"] + " " * token["ws"] for token in tokens) == original.text
    for token in tokens:
        assert original.text[token["start"] : token["end"]] == token["text"]
    for span in line["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"spans": 3}, "line 1: “spans” is not a list"),
        ({"tokens": [1]}, "“tokens” is not a list of objects"),
        ({"spans": [{"start": 0, "end": 99, "label": "X"}]}, "entry 1 of “spans”, 0 to 99"),
        ({"spans": [{"start": 0, "end": 1}]}, "entry 1 of “spans” is not"),
        ({"text": None}, "no “text”"),
    ],
)
def test_a_malformed_task_is_told_with_its_line(tmp_path, fields, part):
    assert part in checks.refusal(PRODIGY, tmp_path, json.dumps(TASK | fields))


def test_it_is_recognised(tmp_path):
    checks.read_values(PRODIGY, tmp_path, TASK)
    assert detect(tmp_path / "in.jsonl").name == "prodigy"
    line_of(tmp_path, FormattedDocument("", "", "متن", {}, ()))
    assert detect(tmp_path / "out.jsonl").name == "prodigy"


@given(st.binary(max_size=60) | st.text(alphabet='{}[]":,text spans01\n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(PRODIGY, data)


def test_texts_and_spans_alone_are_recognised_as_spacy_users_write_them(tmp_path):
    path = tmp_path / "in.jsonl"
    spans = [{"start": 0, "end": 3, "label": "PER"}]
    path.write_text(json.dumps({"text": "علی رفت", "spans": spans}), "utf-8")
    assert detect(path).name == "prodigy"
