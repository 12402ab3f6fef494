import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.jsonl import JSONL, line_of, read, write
from core.messages import HashiyeError
from tests.core.formats.strategies import documents


def written(tmp_path, *lines):
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\n".join(x if isinstance(x, bytes) else x.encode() for x in lines) + b"\n")
    return path


def read_one(tmp_path, **fields):
    (document,) = read(written(tmp_path, json.dumps(fields, ensure_ascii=False)))
    return document


def error_of(tmp_path, *lines):
    with pytest.raises(HashiyeError) as caught:
        list(read(written(tmp_path, *lines)))
    return str(caught.value)


@given(st.lists(documents(), max_size=4))
def test_what_is_written_is_read_back_equal(originals):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.jsonl")
        report = write(iter(originals), path)
        assert list(read(path)) == originals
    assert report.documents == len(originals)
    assert report.spans == sum(len(document.spans) for document in originals)
    assert report.lost == ()


@given(st.lists(documents(), max_size=3), st.sampled_from(["utf-16", "utf-8"]))
def test_offsets_in_other_units_are_read_back_equal(originals, offsets):
    form = JSONL.with_options({"offsets": offsets})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.jsonl")
        form.write(iter(originals), path)
        assert list(form.read(path)) == originals


@pytest.mark.parametrize(("offsets", "start"), [("utf-16", 3), ("utf-8", 5), ("code-points", 2)])
def test_the_unit_of_offsets_can_be_chosen_or_found(tmp_path, offsets, start):
    document = FormattedDocument("1", "", "😀 علی", {}, (Mark(2, 5, "PER"),))
    path = tmp_path / "out.jsonl"
    JSONL.with_options({"offsets": offsets}).write([document], path)
    assert json.loads(path.read_text("utf-8"))["label"][0][0] == start
    entity = {"start": start, "end": start + 6 if offsets == "utf-8" else start + 3, "label": "PER"}
    path.write_text(json.dumps({"text": document.text, "entities": [entity | {"text": "علی"}]}))
    (found,) = JSONL.with_options({"offsets": "auto"}).read(path)
    assert found.spans == document.spans


def test_the_text_of_each_span_can_be_written_beside_it(tmp_path):
    per, loc = Mark(2, 5, "PER"), Mark(9, 12, "LOC", 0.5, "bert")
    document = FormattedDocument("1", "", "😀 علی در کرج", {}, (per,), (loc,))
    path = tmp_path / "out.jsonl"
    JSONL.with_options({"surfaces": "yes", "offsets": "utf-16"}).write([document], path)
    fields = json.loads(path.read_text("utf-8"))
    assert fields["label"] == [{"start": 3, "end": 6, "label": "PER", "text": "علی"}]
    assert fields["suggestions"][0]["text"] == "کرج"
    assert list(JSONL.with_options({"offsets": "auto"}).read(path)) == [document]


def test_an_offset_inside_a_surrogate_pair_is_told_with_its_line(tmp_path):
    path = written(tmp_path, '{"text": "a"}', '{"text": "😀a", "label": [[1, 3, "X"]]}')
    with pytest.raises(HashiyeError, match=r"line 2: entry 1 .* within a character"):
        list(JSONL.with_options({"offsets": "utf-16"}).read(path))


def test_an_emoji_before_a_span_shifts_nothing():
    text = "😀👨‍👩‍👧 رحمانيان"
    start = text.index("رحمانيان")
    document = FormattedDocument("1", "", text, {}, (Mark(start, len(text), "PER"),))
    line = json.loads(line_of(document))
    ((start, end, _label),) = line["label"]
    assert line["text"][start:end] == "رحمانيان"


def test_line_ends_stay_as_they_were(tmp_path):
    path = tmp_path / "out.jsonl"
    write([FormattedDocument("1", "", "الف\r\nب\rج\n\u2028د")], path)
    assert next(read(path)).text == "الف\r\nب\rج\n\u2028د"


@pytest.mark.parametrize(
    "fields",
    [
        {"label": [[0, 5, "LOC"]]},
        {"entities": [[0, 5, "LOC"]]},
        {"entities": [{"start": 0, "end": 5, "label": "LOC"}]},
        {"entities": [{"start": 0, "end": 5, "label": "LOC", "text": "البرز"}]},
        {"entities": [{"start": 0, "end": 5, "label": "LOC", "surface": "البرز", "note": "x"}]},
        {"entities": [{"id": 7, "start_offset": 0, "end_offset": 5, "label": "LOC"}]},
    ],
)
def test_spans_in_every_accepted_form(tmp_path, fields):
    assert read_one(tmp_path, text="البرز و کرج", **fields).spans == (Mark(0, 5, "LOC"),)


def test_suggestions_keep_score_and_source(tmp_path):
    suggestion = {"start": 0, "end": 5, "label": "LOC", "score": 0.75, "source": "rules"}
    document = read_one(tmp_path, text="البرز", suggestions=[suggestion])
    assert document.suggestions == (Mark(0, 5, "LOC", 0.75, "rules"),)
    assert document.spans == ()


def test_further_fields_are_metadata(tmp_path):
    document = read_one(tmp_path, id=12, text="متن", url="http://x", tags={"a": [1, None]})
    assert document.id == "12"
    assert document.meta == {"url": "http://x", "tags": {"a": [1, None]}}


def test_a_document_without_a_title_is_named_by_its_first_line(tmp_path):
    assert read_one(tmp_path, text="\n خبر \nمتن").title == "خبر"
    assert read_one(tmp_path, text="دراز " * 40).title == "in 1"


def test_byte_order_mark_blank_lines_and_crlf_are_taken(tmp_path):
    path = written(tmp_path, b'\xef\xbb\xbf{"text": "a"}\r', b"\r", b"", b'{"text": "b"}')
    assert [document.text for document in read(path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ('{"text": "a"', "not JSON"),
        ("متن", "not JSON"),
        ('{"text": "a", "n": NaN}', "not JSON"),
        ('{"text": "a", "n": 1e999}', "not JSON"),
        ('{"text": "a", "text": "b"}', "“text” twice"),
        ("[" * 100_000, "not JSON"),
        ('{"text": "a", "n": ' + "1" * 5000 + "}", "not JSON"),
        ("[1]", "not a JSON object"),
        ("null", "not a JSON object"),
        ("{}", "no “text”"),
        ('{"text": 3}', "no “text”"),
        ('{"text": "a", "id": [1]}', "“id”"),
        (r'{"text": "a\ud83d"}', "half a surrogate pair"),
        (r'{"text": "a", "x": {"\udc00": 1}}', "half a surrogate pair"),
        (b'{"text": "\xff"}', "not UTF-8 (byte 11 of the line)"),
        ('{"text": "abc", "label": "PER"}', "“label” must be a list"),
        ('{"text": "abc", "label": [[0, 1]]}', "entry 1 of “label” is not [start, end, label]"),
        ('{"text": "abc", "label": [[0, 1, ""]]}', "is not [start, end, label]"),
        ('{"text": "abc", "label": [[0, 1.5, "X"]]}', "is not [start, end, label]"),
        ('{"text": "abc", "label": [[false, true, "X"]]}', "is not [start, end, label]"),
        ('{"text": "abc", "entities": [{"start": 0}]}', "is not [start, end, label]"),
        ('{"text": "abc", "label": [[0, 1, "X"], [2, 4, "X"]]}', "entry 2 of “label”, 2 to 4"),
        ('{"text": "abc", "label": [[-1, 1, "X"]]}', "outside the text, which has 3 characters"),
        ('{"text": "abc", "label": [[1, 1, "X"]]}', "is empty or outside"),
        (
            '{"text": "abc", "entities": [{"start":0,"end":2,"label":"X","text":"bc"}]}',
            "claims “bc”, but the text says “ab” at 0 to 2",
        ),
        (
            '{"text": "😀abc", "entities": [{"start":2,"end":4,"label":"X","text":"ab"}]}',
            "if offsets counted utf-16 units",
        ),
        (
            '{"text": "abc", "suggestions": [{"start":0,"end":2,"label":"X","score":87}]}',
            "no number from 0 to 1",
        ),
    ],
)
def test_a_bad_line_is_told_with_file_line_and_fault(tmp_path, line, part):
    message = error_of(tmp_path, '{"text": "fine"}', line)
    assert "in.jsonl”, line 2:" in message
    assert part in message


def test_documents_before_the_bad_line_are_read(tmp_path):
    reading = read(written(tmp_path, '{"text": "a"}', "{"))
    assert next(reading).text == "a"
    with pytest.raises(HashiyeError):
        next(reading)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(HashiyeError, match="cannot be read"):
        list(read(tmp_path / "none.jsonl"))


def test_metadata_cannot_take_the_place_of_the_text(tmp_path):
    with pytest.raises(HashiyeError, match="field “text”"):
        write([FormattedDocument("1", "", "a", {"text": "b"})], tmp_path / "out.jsonl")


def test_half_a_surrogate_pair_is_not_written(tmp_path):
    with pytest.raises(HashiyeError, match="Document “d7”"):
        write([FormattedDocument("d7", "", "\ud800")], tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []


def message_of(path):
    """What is said when the file is refused, or its name if it is read."""
    try:
        list(read(path))
    except HashiyeError as error:
        return str(error)
    return f"{path}: line 1"


@given(st.binary(max_size=80) | st.text(alphabet='{}[]":,\\ud8text lbe01-\n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_bytes(data)
        assert "in.jsonl" in message_of(path)


_jsonish = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 9)
    | st.floats()
    | st.sampled_from(["", "PER", "a"]),
    lambda values: (
        st.lists(values, max_size=4)
        | st.dictionaries(
            st.sampled_from(["start", "end", "label", "text", "score", "source", "start_offset"]),
            values,
        )
    ),
)


@given(
    st.dictionaries(
        st.sampled_from(["id", "title", "text", "label", "entities", "suggestions", "x"]),
        _jsonish | st.lists(st.lists(st.integers(-1, 4) | st.just("X"))),
    ),
    st.sampled_from(["", "متن 😀"]),
)
def test_any_object_is_read_or_refused_with_a_message(fields, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_text(json.dumps({"text": text} | fields), "utf-8")
        assert "line 1" in message_of(path)


def test_the_format_says_what_it_is():
    assert JSONL.suffixes[0] == ".jsonl"
