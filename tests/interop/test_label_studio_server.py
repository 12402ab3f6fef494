"""Label Studio's own server imports what is written for it, and what it exports is read.

It runs in .venv-interop-label-studio against an empty database: see label_studio_side.py.
"""

from dataclasses import replace

import pytest

from core.formats import FormattedDocument, Mark, by_name
from tests.interop.documents import DOCUMENTS, NESTED, SHIFTING, marked
from tests.interop.sides import given_to, told

LABEL_STUDIO = by_name("labelstudio")
SUGGESTED = FormattedDocument(
    "پیشنهاد",
    "خبر",
    "😀 علی رضایی به کرج رفت",
    {"منبع": "ایسنا", "year": 1402, "tags": ["a", None]},
    (Mark(2, 11, "PER"),),
    (
        Mark(2, 5, "PER", 0.5, "bert"),
        Mark(15, 18, "LOC", 0.25, "crf"),
        Mark(2, 11, "PER", 1, "crf"),
    ),
)
ORIGINALS = [*DOCUMENTS, NESTED, *SHIFTING, SUGGESTED, FormattedDocument("بی‌متن", "", "")]


@pytest.fixture(scope="module")
def label_studio(tmp_path_factory):
    folder = tmp_path_factory.mktemp("label-studio")
    LABEL_STUDIO.write(ORIGINALS, folder / "tasks.json")
    labels = {mark.label for one in ORIGINALS for mark in (*one.spans, *one.suggestions)}
    jobs = {"all": {"file": str(folder / "tasks.json"), "labels": sorted(labels)}}
    return given_to("label-studio", jobs, folder)


def surfaces(text, spans):
    return sorted((start, end, label, text[start:end]) for start, end, label in spans)


def test_its_database_has_our_texts_and_offsets(label_studio):
    found = told(label_studio / "all.json")
    assert found["told"]["task_count"] == len(ORIGINALS)
    assert found["told"]["annotation_count"] == sum(bool(one.spans) for one in ORIGINALS)
    kept = [(one["data"]["text"], one["spans"]) for one in found["documents"]]
    assert [text for text, _ in kept] == [one.text for one in ORIGINALS]
    assert [surfaces(text, *annotations) if annotations else [] for text, annotations in kept] == [
        marked(one) for one in ORIGINALS
    ]


def test_its_predictions_are_our_suggestions(label_studio):
    (kept,) = [
        one["predictions"]
        for one in told(label_studio / "all.json")["documents"]
        if one["predictions"]
    ]
    assert {name: surfaces(SUGGESTED.text, spans) for name, spans in kept.items()} == {
        "bert": [(2, 5, "PER", "علی")],
        "crf": [(2, 11, "PER", "علی رضایی"), (15, 18, "LOC", "کرج")],
    }


def read_again(label_studio, form):
    return list(LABEL_STUDIO.read(label_studio / f"all-{form}.json"))


def in_order(documents):
    """The documents with their marks in one order."""
    return [
        replace(
            one,
            spans=tuple(sorted(one.spans, key=place)),
            suggestions=tuple(sorted(one.suggestions, key=place)),
            notes=(),
        )
        for one in documents
    ]


def place(mark):
    return (mark.source, mark.start, mark.end, mark.label)


def test_we_read_a_snapshot_that_it_exports(label_studio):
    read = read_again(label_studio, "SNAPSHOT")
    assert in_order(read) == in_order(ORIGINALS)
    assert [note for one in read for note in one.notes] == []


def test_we_read_what_it_exports_as_json_and_tell_that_predictions_are_not_in_it(label_studio):
    read = read_again(label_studio, "JSON")
    assert in_order(read) == in_order(replace(one, suggestions=()) for one in ORIGINALS)
    (note,) = [note for one in read for note in one.notes]
    assert "of 2 predictions the file has the numbers alone" in str(note)


def test_we_read_what_it_exports_as_json_min(label_studio):
    read = read_again(label_studio, "JSON_MIN")
    assert [one.text for one in read] == [one.text for one in ORIGINALS]
    assert [marked(one) for one in read] == [marked(one) for one in ORIGINALS]
