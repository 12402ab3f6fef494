"""Arrays that are read element by element."""

import json
import tempfile
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import json_stream
from core.formats.json_stream import elements
from core.messages import HashiyeError
from tests.core.formats.strategies import json_values


def values_of(data, arrays=(), folder=None):
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(folder or temporary, "in.json")
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return [element.value for element in elements(path, arrays)]


@given(
    st.lists(json_values, max_size=4),
    st.none() | st.integers(0, 2),
    st.sampled_from([1, 2, 7, 256 * 1024]),
)
def test_whatever_the_pieces_that_it_is_read_in(values, indent, chunk):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_CHUNK", chunk)
        data = json.dumps(values, indent=indent, ensure_ascii=False)
        assert values_of(data) == values
        page = json.dumps({"a": 1, "items": values, "b": {"items": []}}, ensure_ascii=False)
        assert values_of(page, ("items",)) == values


def test_each_element_tells_its_line_and_place(tmp_path):
    path = tmp_path / "in.json"
    path.write_text('\ufeff[\n1,\n\n {"a":\n 2}, "3"]\n', "utf-8")
    found = [(element.line, element.at) for element in elements(path)]
    assert found == [(2, 0), (4, 1), (5, 2)]


def test_an_object_without_the_array_is_the_one_element():
    assert values_of('{"a": 1, "b": [2]}', ("items",)) == [{"a": 1, "b": [2]}]


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ("", "line 1: the file must be one JSON array"),
        ("7", "must be one JSON array"),
        ('[{"a": 1}\n,', "line 2: not JSON"),
        ('[{"a": 1},\n{"a": tru}]', "line 2: not JSON at character 7"),
        ('[{"a": 1}\n{"a": 2}]', "line 2: not JSON"),
        ("[1, 2", "not JSON"),
        ('["a', "not JSON"),
        ("[1]\n[2]", "line 2: something follows the end"),
        ('{"text": "a"}\n{"text": "b"}', "line 2: something follows the end"),
        ("[NaN]", "not JSON"),
        ("[-Infinity]", "not JSON"),
        ("[1e999]", "not JSON"),
        ("[" + "9" * 5000 + "]", "not JSON"),
        ('[{"a": 1, "a": 2}]', "“a” twice"),
        ('{"a": 1, "a": 2}', "“a” twice"),
        ("[" * 100_000, "not JSON"),
        (r'["\ud800"]', "half a surrogate pair"),
        (b'["\xff"]', "not UTF-8"),
        (b'["\xd8', "not UTF-8"),
        ("{1: 2}", "not JSON"),
        ('{"a" 2}', "not JSON"),
    ],
)
def test_what_is_no_whole_array_is_told_with_its_line(data, part):
    with pytest.raises(HashiyeError) as caught:
        values_of(data, ("items",))
    assert part in str(caught.value)
    assert "in.json" in str(caught.value)


def test_an_element_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(json_stream, "_CHUNK", 16)
    monkeypatch.setattr(json_stream, "DOCUMENT_LIMIT", 1000)
    with pytest.raises(HashiyeError, match="line 2: an element of more than"):
        values_of('[1,\n"' + "a" * 2000 + '"]')


def test_memory_does_not_grow_with_the_array(tmp_path):
    path = tmp_path / "long.json"
    one = json.dumps({"text": "a" * 2000})
    with path.open("w") as file:
        file.write("[" + one)
        for _ in range(10_000):
            file.write(",\n" + one)
        file.write("]")
    tracemalloc.start()
    count = sum(1 for _ in elements(path))
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 10_001
    assert most < 4_000_000


@given(st.binary(max_size=60) | st.text(alphabet='[]{}",:\\u1e9 \n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    message = "in.json"
    try:
        values_of(data, ("items",))
    except HashiyeError as error:
        message = str(error)
    assert "in.json" in message
