"""What many formats are asked alike."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from core.formats.kept_tokens import without_tokens
from core.messages import HashiyeError


def written(form, path, documents):
    """The report of writing `documents` with `form`."""
    return form.write(iter(documents), path)


def back(form, originals, name="out"):
    """The report of writing `originals` and what is read again, without kept tokens."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name + form.suffixes[0])
        report = form.write(iter(originals), path)
        found = [replace(one, meta=without_tokens(one.meta), notes=()) for one in form.read(path)]
    return report, found


def lines_of(path):
    """The JSON values of a file with one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def read_values(form, tmp_path, *values, suffix=None):
    """What `form` reads of a file with the JSON `values`, one a line or as an array."""
    path = tmp_path / f"in{suffix or form.suffixes[0]}"
    shown = [json.dumps(value, ensure_ascii=False) for value in values]
    text = "\n".join(shown) if path.suffix == ".jsonl" else "[" + ",\n".join(shown) + "]"
    path.write_text(text, "utf-8")
    return list(form.read(path))


def refusal(form, tmp_path, data, suffix=None):
    """What is said of a file with the bytes or text `data`, which `form` must refuse."""
    path = tmp_path / f"in{suffix or form.suffixes[0]}"
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    with pytest.raises(HashiyeError) as caught:
        list(form.read(path))
    return str(caught.value)


def read_or_refused(form, data, suffix=None):
    """Whether `form` reads `data` or refuses it with a message that names the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"in{suffix or form.suffixes[0]}")
        path.write_bytes(data)
        try:
            for document in form.read(path):
                for mark in (*document.spans, *document.suggestions):
                    assert 0 <= mark.start < mark.end <= len(document.text)
        except HashiyeError as error:
            return path.name in str(error)
    return True


def surfaces(document, marks=None):
    """The strings of the spans with their labels."""
    marks = document.spans if marks is None else marks
    return [(document.text[mark.start : mark.end], mark.label) for mark in marks]
