"""Hugging Face's datasets opens what is written for it."""

from contextlib import closing

import pytest

from core.commands.importing import ImportDocuments
from core.exporting import ExportOptions, Verdict, export_project
from core.formats import FormattedDocument, Mark
from core.formats.huggingface import HUGGINGFACE
from core.formats.tokenisation import tokens_of
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project

datasets = pytest.importorskip("datasets")
# Its bars are watched by a thread that never ends.
pytest.importorskip("tqdm").tqdm.monitor_interval = 0

TEXT = "😀 علی رضایی\r\nبه «کرج» رفت. رضا ماند."
DOCUMENT = FormattedDocument(
    "d", "", TEXT, {}, (Mark(2, 11, "PER"), Mark(17, 20, "نام جا"), Mark(27, 30, "PER"))
)


def loaded(tmp_path):
    """What `datasets` makes of the folder `out`."""
    return datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))


def test_the_folder_opens_and_its_tags_are_on_the_tokens(tmp_path):
    HUGGINGFACE.write([DOCUMENT, FormattedDocument("e", "", "")], tmp_path / "out")
    rows = loaded(tmp_path)["train"]
    names = rows.features["ner_tags"].feature
    assert names.names == ["O", "B-PER", "I-PER", "B-نام جا", "I-نام جا"]
    tokens = [token for row in rows for token in row["tokens"]]
    tags = [names.int2str(tag) for row in rows for tag in row["ner_tags"]]
    assert tokens == [TEXT[start:end] for start, end in tokens_of(DOCUMENT).pieces]
    marked = [(token, tag) for token, tag in zip(tokens, tags, strict=True) if tag != "O"]
    assert marked == [
        ("علی", "B-PER"),
        ("رضایی", "I-PER"),
        ("کرج", "B-نام جا"),
        ("رضا", "B-PER"),
    ]


PARTS = {
    "train": FormattedDocument("a", "", "علی رفت.", {}, (Mark(0, 3, "PER"),)),
    "dev": FormattedDocument("b", "", "کرج ماند.", {}, (Mark(0, 3, "LOC"),)),
    "test": FormattedDocument(
        "c", "", "علی در بانک ملی", {}, (Mark(0, 3, "PER"), Mark(7, 15, "ORG"))
    ),
}


def test_a_split_opens_as_one_dataset_with_the_same_numbers_for_tags_in_each_part(tmp_path):
    HUGGINGFACE.write_parts({part: iter([one]) for part, one in PARTS.items()}, tmp_path / "out")
    found = loaded(tmp_path)
    assert list(found) == ["train", "validation", "test"]
    names = [one.features["ner_tags"].feature.names for one in found.values()]
    assert names == [["O", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-PER", "I-PER"]] * 3
    assert {split: (rows["id"][0], rows["ner_tags"][0]) for split, rows in found.items()} == {
        "train": ("a", [5, 0, 0]),
        "validation": ("b", [1, 0, 0]),
        "test": ("c", [5, 0, 3, 4]),
    }


@pytest.mark.parametrize("empty", ["train", "dev", "test"])
def test_a_split_opens_that_has_a_part_without_documents(tmp_path, empty):
    parts = {part: iter([] if part == empty else [one]) for part, one in PARTS.items()}
    HUGGINGFACE.write_parts(parts, tmp_path / "out")
    ids = {rows["id"][0] for rows in loaded(tmp_path).values()}
    assert ids == {one.id for part, one in PARTS.items() if part != empty}


@pytest.fixture
def project(tmp_path):
    """A project with ten documents that are done."""
    project = tmp_path / "p.hashiye"
    create_project(project, load_label_set()).close()
    with closing(Session.open(project, "سارا")) as session:
        documents = [
            FormattedDocument(f"d{n}", "", f"علی {n} رفت.", {}, (Mark(0, 3, "PER"),))
            for n in range(10)
        ]
        session.execute(ImportDocuments(documents, as_spans=True, done=True))
    return project


def test_an_export_of_a_project_opens_as_one_dataset(tmp_path, project):
    options = ExportOptions("huggingface", tmp_path / "out", split="60/20/20")
    exported = export_project(project, options, lambda _done, _total: True)
    assert [file.proof.verdict for file in exported.files] == [Verdict.IDENTICAL] * 3
    sizes = {split: rows.num_rows for split, rows in loaded(tmp_path).items()}
    assert sizes == {"train": 6, "validation": 2, "test": 2}


def test_a_folder_with_the_parts_of_a_split_in_parquet_opens_too(tmp_path, project):
    (tmp_path / "out").mkdir()
    options = ExportOptions("parquet", tmp_path / "out", split="60/20/20")
    export_project(project, options, lambda _done, _total: True)
    found = loaded(tmp_path)
    sizes = {split: rows.num_rows for split, rows in found.items()}
    assert sizes == {"train": 6, "validation": 2, "test": 2}
    assert found["test"][0]["spans"] == [{"start": 0, "end": 3, "label": "PER", "text": "علی"}]
