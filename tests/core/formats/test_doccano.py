"""doccano's JSONL."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.doccano import DOCCANO
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.strategies import documents

TEXT = "😀 علی به کرج رفت"
SPANS = (Mark(2, 5, "PER"), Mark(9, 12, "LOC"))
DOCUMENT = FormattedDocument("7", "خبر", TEXT, {"url": "x"}, SPANS)


def test_a_line_is_what_doccano_imports(tmp_path):
    path = tmp_path / "out.jsonl"
    report = DOCCANO.write([DOCUMENT], path)
    assert checks.lines_of(path) == [
        {
            "id": "7",
            "text": TEXT,
            "label": [[2, 5, "PER"], [9, 12, "LOC"]],
            "title": "خبر",
            "meta": {"url": "x"},
        }
    ]
    assert (report.documents, report.spans, report.lost) == (1, 2, ())


@pytest.mark.parametrize(
    ("unclear", "clear"),
    [([3, 6, "PER"], [14, 17, "ACT"]), ([2, 5, "PER"], [0, 1, "X"])],
    ids=["utf-16", "code points"],
)
def test_a_later_document_may_show_what_offsets_count(tmp_path, unclear, clear):
    auto = DOCCANO.with_options({"offsets": "auto"})
    values = [{"text": TEXT, "label": [one]} for one in (unclear, clear)]
    first, _second = checks.read_values(auto, tmp_path, *values)
    assert checks.surfaces(first) == [("علی", "PER")]


def test_where_no_document_shows_what_offsets_count_the_file_is_refused(tmp_path):
    auto = DOCCANO.with_options({"offsets": "auto"})
    with pytest.raises(HashiyeError, match=r"line 1.*Choose the unit of offsets"):
        checks.read_values(auto, tmp_path, {"text": TEXT, "label": [[2, 5, "PER"]]})


def test_projects_with_relations_get_entities_numbered_through_the_file(tmp_path):
    path = tmp_path / "out.jsonl"
    form = DOCCANO.with_options({"layout": "entities"})
    form.write([DOCUMENT, DOCUMENT], path)
    first, second = checks.lines_of(path)
    assert first["entities"] == [
        {"id": 1, "start_offset": 2, "end_offset": 5, "label": "PER"},
        {"id": 2, "start_offset": 9, "end_offset": 12, "label": "LOC"},
    ]
    assert first["relations"] == []
    assert [entity["id"] for entity in second["entities"]] == [3, 4]


@given(
    st.lists(documents(), max_size=3),
    st.sampled_from(["label", "entities"]),
    st.sampled_from(["code-points", "utf-16", "utf-8"]),
)
def test_what_is_written_is_read_back_equal(originals, layout, offsets):
    form = DOCCANO.with_options({"layout": layout, "offsets": offsets})
    report, found = checks.back(form, originals)
    expected = [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]
    assert found == expected
    assert report.spans == sum(len(document.spans) for document in originals)


@pytest.mark.parametrize(
    "fields",
    [
        {"text": TEXT, "label": [[2, 5, "PER"]], "Comments": []},
        {"text": TEXT, "labels": [[2, 5, "PER"]]},
        {"data": TEXT, "label": [[2, 5, "PER"]]},
        {"text": TEXT, "entities": [{"id": 3, "start_offset": 2, "end_offset": 5, "label": "PER"}]},
        {"text": TEXT, "annotations": [{"start_offset": 2, "end_offset": 5, "label": "PER"}]},
    ],
)
def test_every_version_is_read(tmp_path, fields):
    (document,) = checks.read_values(DOCCANO, tmp_path, {"id": 1} | fields)
    assert (document.id, document.text) == ("1", TEXT)
    assert checks.surfaces(document) == [("علی", "PER")]
    assert document.notes == ()


def test_relations_are_noted_and_comments_kept(tmp_path):
    (document,) = checks.read_values(
        DOCCANO,
        tmp_path,
        {
            "id": 0,
            "text": TEXT,
            "entities": [
                {"id": 1, "start_offset": 2, "end_offset": 5, "label": "PER"},
                {"id": 2, "start_offset": 9, "end_offset": 12, "label": "LOC"},
            ],
            "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "went"}],
            "Comments": ["؟"],
        },
    )
    assert document.spans == SPANS
    assert document.meta == {"Comments": ["؟"]}
    (note,) = document.notes
    assert "in.jsonl”, line 1, “0”: 1 × “relations” left out" in str(note)


@pytest.mark.parametrize(
    ("fields", "meta"),
    [
        ({"url": "x", "meta": {"year": 1402}}, {"url": "x", "year": 1402}),
        ({"url": "x", "meta": {"url": "y"}}, {"url": "x", "meta": {"url": "y"}}),
        ({"meta": "x"}, {"meta": "x"}),
        ({"meta": {}}, {}),
    ],
)
def test_metadata_lie_beside_each_other_or_under_one_name(tmp_path, fields, meta):
    (document,) = checks.read_values(DOCCANO, tmp_path, {"text": TEXT, "label": []} | fields)
    assert document.meta == meta


def test_metadata_may_be_called_like_fields_of_doccano(tmp_path):
    meta = {"label": "ورزش", "text": "a", "meta": {"filename": "b"}, "id": 3}
    document = FormattedDocument("7", "خبر", TEXT, meta)
    assert checks.back(DOCCANO, [document])[1] == [document]


def test_labels_without_names_are_refused(tmp_path):
    line = '{"text": "abc", "annotations": [{"start_offset": 0, "end_offset": 1, "label": 5}]}'
    assert "gives its label as a number" in checks.refusal(DOCCANO, tmp_path, line)


def test_an_offset_inside_a_character_is_told_with_its_line(tmp_path):
    form = DOCCANO.with_options({"offsets": "utf-16"})
    message = checks.refusal(
        form, tmp_path, '{"text": "a"}\n{"text": "😀a", "label": [[1, 3, "X"]]}'
    )
    assert "in.jsonl”, line 2: entry 1 of “label”, 1 to 3, begins or ends within a char" in message


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('{"id": 1, "text": "a", "label": [], "Comments": []}', "doccano"),
        ('{"text": "abc", "labels": [[0, 1, "X"]]}', "doccano"),
        ('{"text": "abc", "entities": [], "relations": []}', "doccano"),
        ('{"text": "abc", "label": [[0, 1, "X"]]}', "jsonl"),
        ('{"text": "abc", "suggestions": []}', "jsonl"),
        ("{", "jsonl"),
        ("", "jsonl"),
    ],
)
def test_it_is_recognised_by_what_only_doccano_writes(tmp_path, line, name):
    path = tmp_path / "in.jsonl"
    path.write_text("\n" + line + "\n", "utf-8")
    assert detect(path).name == name


@given(st.binary(max_size=60) | st.text(alphabet='{}[]":,text laber01\n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(DOCCANO, data)
