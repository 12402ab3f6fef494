"""Label Studio's JSON and JSON-MIN."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.label_studio import LABEL_STUDIO
from tests.core.formats import checks
from tests.core.formats.strategies import documents

TEXT = "😀 علی به کرج رفت.\nفردا"
originals = documents().filter(lambda document: not {"meta"} & document.meta.keys())


def result(start, end, text, label, **more):
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {
        "id": "x",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": value,
    } | more


PERSON, PLACE = result(2, 5, "علی", "PER"), result(9, 12, "کرج", "LOC")


def annotation(*results, by=1, at="2024-05-01T00:00:00Z", **more):
    return {"id": by, "completed_by": by, "result": list(results), "updated_at": at} | more


def task(*annotations, text=TEXT, **more):
    exported = {"file_upload": "a.txt", "project": 1, "created_at": "2024-05-01T00:00:00Z"}
    return {"id": 57, "data": {"text": text}, "annotations": list(annotations)} | exported | more


def read_one(tmp_path, value, **options):
    (document,) = checks.read_values(LABEL_STUDIO.with_options(options), tmp_path, value)
    return document


def test_a_task_is_what_label_studio_imports(tmp_path):
    path = tmp_path / "out.json"
    spans = (Mark(2, 5, "PER"), Mark(9, 12, "LOC"))
    proposed = (Mark(9, 12, "LOC", 0.5, "bert"), Mark(2, 5, "PER", 0.75, "bert"))
    document = FormattedDocument("d1", "خبر", TEXT, {"url": "x", "meta": {"a": 1}}, spans, proposed)
    report = LABEL_STUDIO.write([document], path)
    (written,) = json.loads(path.read_text("utf-8"))
    first, second = written["annotations"][0]["result"]
    assert first == PERSON | {"id": "s1"}
    assert second == PLACE | {"id": "s2"}
    assert written["data"] == {"text": TEXT, "id": "d1", "title": "خبر", "url": "x"}
    assert written["meta"] == {"a": 1}
    (prediction,) = written["predictions"]
    assert (prediction["model_version"], prediction["score"]) == ("bert", 0.625)
    assert [one["score"] for one in prediction["result"]] == [0.5, 0.75]
    assert (report.documents, report.spans, report.lost) == (1, 2, ())


def test_names_of_tags_and_the_field_of_the_text_can_be_chosen(tmp_path):
    path = tmp_path / "out.json"
    options = {"data_key": "article", "from_name": "ner", "to_name": "body"}
    form = LABEL_STUDIO.with_options(options)
    document = FormattedDocument("d1", "", "علی", {}, (Mark(0, 3, "PER"),))
    form.write([document], path)
    (written,) = json.loads(path.read_text("utf-8"))
    (one,) = written["annotations"][0]["result"]
    assert (written["data"]["article"], one["from_name"], one["to_name"]) == ("علی", "ner", "body")
    assert list(form.read(path)) == [document]


@given(st.lists(originals, max_size=3), st.sampled_from(["auto", "code-points", "utf-16", "utf-8"]))
def test_what_is_written_is_read_back_equal(originals, offsets):
    form = LABEL_STUDIO.with_options({"offsets": offsets})
    report, found = checks.back(form, originals)
    assert found == originals
    assert report.spans == sum(len(document.spans) for document in originals)


def test_an_export_is_read(tmp_path):
    document = read_one(tmp_path, task(annotation(PERSON, PLACE)))
    assert (document.id, document.text) == ("57", TEXT)
    assert checks.surfaces(document) == [("علی", "PER"), ("کرج", "LOC")]
    assert (document.meta, document.notes) == ({}, ())


def test_predictions_are_suggestions_with_model_and_score(tmp_path):
    value = task(predictions=[{"model_version": "m1", "score": 0.25, "result": [PERSON]}])
    assert read_one(tmp_path, value).suggestions == (Mark(2, 5, "PER", 0.25, "m1"),)


@pytest.mark.parametrize("field", ["predictions", "annotations"])
def test_things_of_which_the_file_has_the_numbers_alone_are_told(tmp_path, field):
    document = read_one(tmp_path, task() | {field: [3, 4]})
    assert (document.spans, document.suggestions) == ((), ())
    (note,) = document.notes
    assert f"of 2 {field} the file has the numbers alone" in str(note)


def test_a_score_that_is_none_is_told(tmp_path):
    value = task(predictions=[{"model_version": "m1", "score": 87, "result": [PERSON]}])
    document = read_one(tmp_path, value)
    assert document.suggestions == (Mark(2, 5, "PER", None, "m1"),)
    assert "1 scores that are no numbers from 0 to 1" in str(document.notes[0])


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        ({}, {}, "LOC"),
        ({"ground_truth": True}, {}, "PER"),
        ({}, {"was_cancelled": True}, "PER"),
        ({"at": "2024-06-01T00:00:00Z"}, {}, "PER"),
    ],
)
def test_of_several_annotators_the_ground_truth_or_the_newest_is_taken(
    tmp_path, first, second, taken
):
    value = task(annotation(PERSON, by=1, **first), annotation(PLACE, by=2, **second))
    document = read_one(tmp_path, value)
    assert [mark.label for mark in document.spans] == [taken]
    if not second:
        who = 1 if taken == "PER" else 2
        assert f"1 further annotations by others were left out; that of “{who}” was taken" in str(
            document.notes[0]
        )


@pytest.mark.parametrize("who", ["a@b.ir", "7"])
def test_an_annotator_can_be_chosen(tmp_path, who):
    chosen = annotation(PERSON, by={"id": 7, "email": "a@b.ir"}, at="2001")
    value = task(chosen, annotation(PLACE, by=2))
    assert checks.surfaces(read_one(tmp_path, value, annotator=who)) == [("علی", "PER")]


def test_other_results_are_counted_and_left_out(tmp_path):
    choice = {"type": "choices", "value": {"choices": ["خبر"]}}
    relation = {"type": "relation", "from_id": "a", "to_id": "b"}
    document = read_one(tmp_path, task(annotation(PERSON, choice, relation, relation)))
    notes = [str(note) for note in document.notes]
    assert any("1 × “choices” left out" in note for note in notes)
    assert any("2 × “relation” left out" in note for note in notes)


def test_offsets_of_older_versions_count_utf16_units(tmp_path):
    shifted = [result(3, 6, "علی", "PER"), result(10, 13, "کرج", "LOC")]
    document = read_one(tmp_path, task(annotation(*shifted)))
    assert checks.surfaces(document) == [("علی", "PER"), ("کرج", "LOC")]


def test_without_strings_the_unit_of_offsets_has_to_be_chosen(tmp_path):
    silent = result(3, 6, None, "PER")
    message = checks.refusal(LABEL_STUDIO, tmp_path, json.dumps([task(annotation(silent))]))
    assert "line 1" in message
    assert "nothing tells whether offsets count code points or UTF-16" in message
    form = LABEL_STUDIO.with_options({"offsets": "utf-16"})
    (document,) = form.read(tmp_path / "in.json")
    assert checks.surfaces(document) == [("علی", "PER")]


def test_line_breaks_in_the_strings_are_two_characters(tmp_path):
    both = result(13, 22, "رفت.\\nفردا", "X")
    assert checks.surfaces(read_one(tmp_path, task(annotation(both)))) == [("رفت.\nفردا", "X")]


def test_json_min_is_read_with_one_document_a_task(tmp_path):
    def one(value, annotator):
        labels = [value["value"]]
        times = {"created_at": "2024", "updated_at": "2024", "lead_time": 3.5}
        fields = {"id": 1, "text": TEXT, "label": labels, "annotator": annotator}
        return fields | {"annotation_id": annotator, "source": "BBC"} | times

    other = one(PERSON, 1) | {
        "id": 2,
        "text": "علی",
        "label": [result(0, 3, "علی", "PER")["value"]],
    }
    found = checks.read_values(LABEL_STUDIO, tmp_path, one(PERSON, 1), one(PLACE, 2), other)
    assert [document.id for document in found] == ["1", "2"]
    assert checks.surfaces(found[0]) == [("علی", "PER")]
    assert found[0].meta == {"source": "BBC", "annotator": 1}
    assert "1 further annotations by others" in str(found[0].notes[0])
    assert detect(tmp_path / "in.json").name == "labelstudio"


def test_the_one_string_of_the_data_is_the_text_whatever_it_is_called(tmp_path):
    value = {"data": {"article": "علی"}, "annotations": []}
    assert read_one(tmp_path, value).text == "علی"
    message = checks.refusal(LABEL_STUDIO, tmp_path, '[{"data": {"a": "x", "b": "y"}}]')
    assert "has no text under “text”; it has: a, b" in message


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ("[3]", "line 1: element 1 is not a task"),
        ('[{"data": 3}]', "“data” is missing or of another kind"),
        ('[{"data": {"text": "a"}, "annotations": 3}]', "“annotations” is missing or of another"),
        ('[{"data": {"text": "a"}, "annotations": [{}, 3]}]', "“annotations”"),
        (
            json.dumps([task(annotation(result(0, 4, None, "X")), text="a")]),
            "entry 1 of “[0].annotations[0].result”, 0 to 4, is empty or outside",
        ),
        ('[{"data": {"text": "a"}}', "not JSON"),
    ],
)
def test_what_is_no_task_is_told_with_its_place(tmp_path, data, part):
    assert part in checks.refusal(LABEL_STUDIO, tmp_path, data)


@pytest.mark.parametrize("text", [TEXT, "دراز " * 50_000])
def test_it_is_recognised_however_long_the_first_text_is(tmp_path, text):
    path = tmp_path / "out.json"
    LABEL_STUDIO.write([FormattedDocument("1", "", text, {}, (Mark(0, 1, "X"),))], path)
    assert detect(path).name == "labelstudio"
    checks.read_values(LABEL_STUDIO, tmp_path, task(annotation(*[PERSON] * 2000)))
    assert detect(tmp_path / "in.json").name == "labelstudio"


@given(st.binary(max_size=60) | st.text(alphabet='{}[]":,text data01\n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(LABEL_STUDIO, data)


_NAMES = ["data", "text", "annotations", "predictions", "result", "value", "type", "labels"]
_NAMES += ["start", "end", "score", "id"]
_jsonish = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.floats() | st.sampled_from(["", "a"]),
    lambda values: (
        st.lists(values, max_size=3) | st.dictionaries(st.sampled_from(_NAMES), values, max_size=3)
    ),
    max_leaves=8,
)


@given(st.lists(st.fixed_dictionaries({"data": _jsonish, "annotations": _jsonish}), max_size=2))
def test_any_values_are_read_or_refused_with_a_message(values):
    assert checks.read_or_refused(LABEL_STUDIO, json.dumps(values).encode())
