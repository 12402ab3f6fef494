"""pyarrow and datasets read what is written, and what they write is read."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.formats.parquet import PARQUET
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.strategies import documents

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

TEXT = "😀 علی به کرج رفت"
DOCUMENT = FormattedDocument("d", "خبر", TEXT, {"a": [1]}, (Mark(2, 5, "PER"), Mark(9, 12, "LOC")))


def read(tmp_path, columns, **options):
    parquet.write_table(pyarrow.table(columns), tmp_path / "in.parquet")
    given_ = {name.replace("_", "-"): value for name, value in options.items()}
    return list(PARQUET.with_options(given_).read(tmp_path / "in.parquet"))


def test_spans_are_a_list_of_structs(tmp_path):
    PARQUET.write([DOCUMENT], tmp_path / "out.parquet")
    (row,) = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert row == {
        "id": "d",
        "title": "خبر",
        "text": TEXT,
        "spans": [
            {"start": 2, "end": 5, "label": "PER", "text": "علی"},
            {"start": 9, "end": 12, "label": "LOC", "text": "کرج"},
        ],
        "meta": '{"a": [1]}',
    }


def test_other_columns_are_metadata_and_binary_ones_are_told(tmp_path):
    day = datetime.date(2024, 3, 20)
    columns = {"متن": [TEXT], "شناسه": [7], "day": [day], "x": [float("nan")], "raw": [b"a"]}
    (one,) = read(tmp_path, columns)
    assert (one.id, one.text, one.meta) == ("7", TEXT, {"day": "2024-03-20", "x": None})
    assert "1 × “raw” left out" in str(one.notes[0])


def test_columns_can_be_chosen_and_spans_be_json(tmp_path):
    columns = {"body2": [TEXT], "ner": ['[[2, 5, "PER"]]'], "label": ["ورزش"]}
    (one,) = read(tmp_path, columns, text_column="body2", spans_column="ner")
    assert checks.surfaces(one) == [("علی", "PER")]
    assert one.meta == {"label": "ورزش"}


def test_a_class_of_the_document_is_metadata(tmp_path):
    (one,) = read(tmp_path, {"text": [TEXT], "label": [3]})
    assert (one.spans, one.meta) == ((), {"label": 3})


def test_keywords_are_metadata(tmp_path):
    (one,) = read(tmp_path, {"متن خبر": [TEXT], "برچسب‌ها": [["ورزش", "کرج"]]})
    assert (one.text, one.spans, one.meta) == (TEXT, (), {"برچسب‌ها": ["ورزش", "کرج"]})


def test_a_row_without_text_is_told(tmp_path):
    with pytest.raises(HashiyeError, match="line 2: no “text”"):
        read(tmp_path, {"text": [TEXT, None]})


@settings(deadline=None)
@given(st.lists(documents(), max_size=3), st.sampled_from(["auto", "utf-16"]))
def test_what_is_written_is_read_back_equal(originals, offsets):
    form = PARQUET.with_options({"offsets": "utf-16"} if offsets == "utf-16" else {})
    report, found = checks.back(form, originals)
    assert found == [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]
    assert report.spans == sum(len(one.spans) for one in originals)


def test_many_documents_come_in_their_order():
    many = [FormattedDocument(str(i), "", TEXT, {}, (Mark(2, 5, "PER"),)) for i in range(200)]
    assert checks.back(PARQUET, many)[1] == many


@given(st.binary(max_size=60))
def test_what_is_no_parquet_is_refused(data):
    assert checks.read_or_refused(PARQUET, data)
    assert checks.read_or_refused(PARQUET, b"PAR1" + data + b"PAR1")


def test_datasets_opens_it(tmp_path):
    datasets = pytest.importorskip("datasets")
    pytest.importorskip("tqdm").tqdm.monitor_interval = 0
    PARQUET.write([DOCUMENT], tmp_path / "out.parquet")
    cache = str(tmp_path / "cache")
    files = str(tmp_path / "out.parquet")
    (row,) = datasets.load_dataset("parquet", data_files=files, cache_dir=cache)["train"]
    assert [TEXT[one["start"] : one["end"]] for one in row["spans"]] == ["علی", "کرج"]
