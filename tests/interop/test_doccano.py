"""doccano's own tasks import what is written for it, and what they export is read.

They run in .venv-interop-doccano against an empty database: see doccano_side.py.
"""

import pytest

from core.formats import FormattedDocument, by_name
from tests.interop.documents import DOCUMENTS, NESTED, SHIFTING, marked
from tests.interop.sides import given_to, told

DOCCANO = by_name("doccano")
WITH_METADATA = [
    FormattedDocument("الف", "خبر", "رضا", {"منبع": "ایسنا", "year": 1402, "tags": ["a", None]}),
    FormattedDocument("ب", "", "علی", {"url": "x", "filename": "y", "id": 7}),
    FormattedDocument("پ", "", "کرج"),
]
ALL = [*DOCUMENTS, NESTED, *SHIFTING, *WITH_METADATA]
FLAT = [*DOCUMENTS, *SHIFTING]
EMPTY = FormattedDocument("بی‌متن", "", "")
JOBS = {
    "flat": (FLAT, "label", {"overlapping": False, "relations": False}),
    "overlapping": (ALL, "label", {"overlapping": True, "relations": False}),
    "relations": (ALL, "entities", {"overlapping": True, "relations": True}),
    "empty": ([DOCUMENTS[0], EMPTY, NESTED], "label", {"overlapping": True, "relations": False}),
}


@pytest.fixture(scope="module")
def doccano(tmp_path_factory):
    folder = tmp_path_factory.mktemp("doccano")
    jobs = {}
    for name, (documents, layout, project) in JOBS.items():
        file = folder / f"{name}-out.jsonl"
        DOCCANO.with_options({"layout": layout}).write(documents, file)
        jobs[name] = {"file": str(file), **project}
    return given_to("doccano", jobs, folder)


def stored(found):
    return [
        (one["text"], sorted((s, e, label, one["text"][s:e]) for s, e, label in one["spans"]))
        for one in found["documents"]
    ]


@pytest.mark.parametrize("name", ["flat", "overlapping", "relations"])
def test_its_database_has_our_texts_and_offsets(doccano, name):
    found = told(doccano / f"{name}.json")
    assert found["errors"] == []
    assert stored(found) == [(one.text, marked(one)) for one in JOBS[name][0]]


@pytest.mark.parametrize("name", ["flat", "overlapping", "relations"])
def test_we_read_what_it_exports_of_them(doccano, name):
    read = list(DOCCANO.read(doccano / f"{name}.jsonl"))
    assert [note for one in read for note in one.notes] == []
    originals = JOBS[name][0]
    assert [(one.id, one.title, one.text) for one in read] == [
        (one.id, one.title, one.text) for one in originals
    ]
    assert [marked(one) for one in read] == [marked(one) for one in originals]
    assert [one.meta for one in read] == [{**one.meta, "Comments": []} for one in originals]


def test_it_tells_of_a_document_without_text_and_takes_the_others(doccano):
    found = told(doccano / "empty.json")
    assert [(error["line"], error["message"]) for error in found["errors"]] == [
        (2, "Invalid data in line 2")
    ]
    assert stored(found) == [(one.text, marked(one)) for one in (DOCUMENTS[0], NESTED)]
