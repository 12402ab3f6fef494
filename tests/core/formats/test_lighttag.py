"""LightTag's JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.lighttag import LIGHTTAG
from tests.core.formats import checks
from tests.core.formats.strategies import documents

originals = documents().filter(lambda document: "title" not in document.meta)
TEXT = "😀 علی به کرج رفت"


def tag(start, end, label, value, **more):
    by = [{"annotator_id": 8, "annotator": "a", "timestamp": "2020-07-26T20:42:03.676+00:00"}]
    fields = {"example_id": "6bc2", "start": start, "end": end, "tag": label, "tag_id": "978d"}
    return fields | {"value": value, "correct": None, "reviewed": False, "annotated_by": by} | more


EXAMPLE = {
    "example_id": "6bc2",
    "content": TEXT,
    "metadata": {"source": "BBC"},
    "seen_by": [{"annotator_id": 8, "annotator": "a"}],
    "annotations": [tag(2, 5, "PER", "علی"), tag(9, 12, "LOC", "کرج")],
    "classifications": [],
}


def export(tmp_path, *examples):
    path = tmp_path / "in.json"
    schema = {"id": "e7e7", "name": "NER", "tags": [{"name": "PER"}]}
    whole = {"id": "5d1c", "examples": list(examples), "schema": schema, "relations": []}
    path.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
    return path


def test_an_export_is_read(tmp_path):
    path = export(tmp_path, EXAMPLE)
    (document,) = LIGHTTAG.read(path)
    assert (document.id, document.text, document.meta) == ("6bc2", TEXT, {"source": "BBC"})
    assert checks.surfaces(document) == [("علی", "PER"), ("کرج", "LOC")]
    assert document.notes == ()
    assert detect(path).name == "lighttag"


def test_what_a_reviewer_found_wrong_is_left_out_and_told(tmp_path):
    wrong = tag(9, 12, "LOC", "کرج", reviewed=True, correct=False)
    (document,) = LIGHTTAG.read(export(tmp_path, EXAMPLE | {"annotations": [wrong]}))
    assert document.spans == ()
    assert "“6bc2”: 1 annotations that a reviewer found wrong" in str(document.notes[0])


def test_classes_are_told(tmp_path):
    classes = [{"classname": "news"}]
    (document,) = LIGHTTAG.read(export(tmp_path, EXAMPLE | {"classifications": classes}))
    assert "1 × “classifications” left out" in str(document.notes[0])


@pytest.mark.parametrize("name", ["text", "annotated_text"])
def test_a_list_of_examples_with_other_names_is_read(tmp_path, name):
    example = {"id": 3, name: "علی", "annotations": [{"start": 0, "end": 3, "label": "PER"}]}
    (document,) = checks.read_values(LIGHTTAG, tmp_path, example)
    assert (document.id, checks.surfaces(document)) == ("3", [("علی", "PER")])


def test_values_tell_that_offsets_count_utf16_units(tmp_path):
    shifted = [tag(3, 6, "PER", "علی")]
    (document,) = LIGHTTAG.read(export(tmp_path, EXAMPLE | {"annotations": shifted}))
    assert checks.surfaces(document) == [("علی", "PER")]


@given(st.lists(originals, max_size=3), st.sampled_from(["auto", "code-points", "utf-16", "utf-8"]))
def test_what_is_written_is_read_back_equal(originals, offsets):
    report, found = checks.back(LIGHTTAG.with_options({"offsets": offsets}), originals)
    assert found == [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]
    assert report.spans == sum(len(document.spans) for document in originals)


def test_what_is_written_is_recognised(tmp_path):
    path = tmp_path / "out.json"
    LIGHTTAG.write([FormattedDocument("1", "", "علی", {}, (Mark(0, 3, "PER"),))], path)
    assert detect(path).name == "lighttag"


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ("[3]", "line 1: element 1 is not an example"),
        ('{"examples": [{"content": "a", "annotations": [3]}]}', "element 1 is not an example"),
        ('[{"annotations": []}]', "no “content”"),
        (
            '[{"content": "ab", "annotations": [{"start": 0, "end": 9, "tag": "X"}]}]',
            "entry 1 of “[0].annotations”, 0 to 9",
        ),
        (
            '[{"text": "ab", "annotations": [{"start": 0, "end": 1, "tag": "X", "value": "b"}]}]',
            "claims “b”, but the text says “a”",
        ),
    ],
)
def test_what_is_no_example_is_told_with_its_place(tmp_path, data, part):
    assert part in checks.refusal(LIGHTTAG, tmp_path, data)


@given(st.binary(max_size=60) | st.text(alphabet='{}[]":,content01\n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(LIGHTTAG, data)
