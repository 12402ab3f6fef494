"""The folder that Hugging Face's datasets open."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark, detect
from core.formats.huggingface import HUGGINGFACE
from core.formats.huggingface_card import CARD, card, tag_names
from core.formats.pairing import differences
from core.formats.proof import letters
from tests.core.formats import checks
from tests.core.formats.strategies import characters, documents

TEXT = "علی به کرج رفت. رضا ماند."
DOCUMENT = FormattedDocument("d", "", TEXT, {}, (Mark(0, 3, "PER"), Mark(7, 10, "LOC")))


def test_a_row_is_a_sentence_with_tokens_and_tags(tmp_path):
    HUGGINGFACE.write([DOCUMENT], tmp_path / "out")
    first, second = checks.lines_of(tmp_path / "out" / "data" / "train.jsonl")
    assert first == {
        "id": "d",
        "sentence": 0,
        "tokens": ["علی", "به", "کرج", "رفت", "."],
        "ner_tags": ["B-PER", "O", "B-LOC", "O", "O"],
    }
    assert (second["sentence"], second["tokens"]) == (1, ["رضا", "ماند", "."])


def test_a_row_may_be_a_document(tmp_path):
    HUGGINGFACE.with_options({"rows": "document"}).write([DOCUMENT], tmp_path / "out")
    (row,) = checks.lines_of(tmp_path / "out" / "data" / "train.jsonl")
    assert len(row["tokens"]) == len(row["ner_tags"]) == 8


SPLITS = {
    "train": FormattedDocument("a", "", "علی رفت.", {}, (Mark(0, 3, "PER"),)),
    "dev": FormattedDocument("b", "", "کرج ماند.", {}, (Mark(0, 3, "LOC"),)),
    "test": FormattedDocument("c", "", "بانک ملی", {}, (Mark(0, 8, "ORG"),)),
}


def parts_written(path, parts):
    """What is reported of writing the documents of `parts` to one folder."""
    return HUGGINGFACE.write_parts({part: iter(several) for part, several in parts.items()}, path)


def test_the_parts_of_a_split_are_in_one_folder_and_called_as_datasets_expects_it(tmp_path):
    reports = parts_written(tmp_path / "out", {part: [one] for part, one in SPLITS.items()})
    paths = {part: report.path.relative_to(tmp_path / "out") for part, report in reports.items()}
    assert {part: path.as_posix() for part, path in paths.items()} == {
        "train": "data/train.jsonl",
        "dev": "data/validation.jsonl",
        "test": "data/test.jsonl",
    }
    text = (tmp_path / "out" / CARD).read_text("utf-8")
    for split in ("train", "validation", "test"):
        assert f"- split: {split}\n        path: data/{split}.jsonl" in text
    names = ["O", *(f"{tag}-{label}" for label in ("LOC", "ORG", "PER") for tag in "BI")]
    assert tag_names(tmp_path / "out" / CARD) == names


def test_a_part_without_documents_is_not_in_the_card_for_datasets_would_refuse_it(tmp_path):
    reports = parts_written(tmp_path / "out", {"train": [DOCUMENT], "dev": [], "test": [DOCUMENT]})
    assert list(HUGGINGFACE.read(reports["dev"].path)) == []
    text = (tmp_path / "out" / CARD).read_text("utf-8")
    assert "split: validation" not in text
    assert "split: test" in text


def test_which_split_a_document_is_from_is_told_whether_folder_or_file_is_read(tmp_path):
    reports = parts_written(tmp_path / "out", {part: [one] for part, one in SPLITS.items()})
    found = [(one.id, one.meta["split"]) for one in HUGGINGFACE.read(tmp_path / "out")]
    assert found == [("a", "train"), ("b", "validation"), ("c", "test")]
    (alone,) = HUGGINGFACE.read(reports["dev"].path)
    assert (alone.id, alone.meta["split"]) == ("b", "validation")
    assert checks.surfaces(alone) == [("کرج", "LOC")]


def test_a_dataset_that_is_not_split_tells_of_no_split(tmp_path):
    HUGGINGFACE.write([DOCUMENT], tmp_path / "out-dev")
    assert (tmp_path / "out-dev" / "data" / "train.jsonl").is_file()
    (found,) = HUGGINGFACE.read(tmp_path / "out-dev")
    assert "split" not in found.meta


@pytest.mark.parametrize(
    ("name", "split"),
    [
        ("ner_valid", "validation"),
        ("dev-00000-of-00002", "validation"),
        ("Test", "test"),
        ("validity", None),
    ],
)
def test_files_of_others_are_told_by_words_in_their_names(tmp_path, name, split):
    row = '{"id": "1", "tokens": ["علی"], "ner_tags": ["O"]}\n'
    for one in (name, "train"):
        (tmp_path / f"{one}.jsonl").write_text(row, "utf-8")
    (found,) = HUGGINGFACE.read(tmp_path / f"{name}.jsonl")
    assert found.meta.get("split") == split


def test_the_card_names_the_tags(tmp_path):
    HUGGINGFACE.write([DOCUMENT], tmp_path / "out")
    assert tag_names(tmp_path / "out" / CARD) == ["O", "B-LOC", "I-LOC", "B-PER", "I-PER"]


@given(st.sets(st.text(characters, min_size=1), max_size=3))
def test_any_label_comes_back_from_a_card(tmp_path_factory, labels):
    path = tmp_path_factory.mktemp("card") / CARD
    path.write_bytes(card(labels, {"train": "data/train.jsonl"}).encode())
    assert tag_names(path)[1::2] == [f"B-{label}" for label in sorted(labels)]


def test_numbers_are_named_by_the_card_of_a_dataset(tmp_path):
    (tmp_path / CARD).write_text(
        "---\ndataset_info:\n  features:\n  - name: tokens\n    sequence: string\n"
        "  - name: ner_tags\n    sequence:\n      class_label:\n        names:\n"
        "          '0': O\n          '1': B-PER\n          '2': I-PER\n  splits:\n---\n",
        "utf-8",
    )
    row = {"id": "0", "tokens": ["علی", "رضایی", "رفت"], "ner_tags": [1, 2, 0]}
    (document,) = checks.read_values(HUGGINGFACE, tmp_path, row)
    assert checks.surfaces(document) == [("علی رضایی", "PER")]
    assert detect(tmp_path / "in.jsonl").name == "huggingface"


@given(st.lists(documents(), max_size=3), st.sampled_from(["sentence", "document"]))
def test_what_is_written_is_read_back_but_for_what_the_report_lists(originals, rows):
    form = HUGGINGFACE.with_options({"rows": rows})
    report, found = checks.back(form, originals)
    lost = [(one.document, one.start, one.end, one.label) for one in report.lost]
    assert [letters(one.text) for one in found] == [letters(one.text) for one in originals]
    assert sum(len(one.spans) for one in found) == report.spans
    assert report.spans + len(lost) == sum(len(one.spans) for one in originals)


def test_nothing_differs_when_it_is_read_back(tmp_path):
    HUGGINGFACE.write([DOCUMENT, DOCUMENT], tmp_path / "out")
    meant = [DOCUMENT, DOCUMENT]
    found = differences(meant, HUGGINGFACE.read(tmp_path / "out"), spaced=False)
    assert [one for several in found for one in several] == []


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ({"tokens": ["علی"], "ner_tags": []}, "line 1: “tokens” must be a list"),
        ({"tokens": [""], "ner_tags": ["O"]}, "line 1: “tokens” must be a list"),
        ({"tokens": ["علی"], "ner_tags": [1]}, "“1” is no tag"),
        ({"tokens": ["علی"], "ner_tags": ["PER"]}, "“PER” is no tag"),
        ({"tokens": ["علی"], "ner_tags": [10**400]}, "is no tag"),
    ],
)
def test_what_is_no_such_row_is_told_with_its_line(tmp_path, row, part):
    assert part in checks.refusal(HUGGINGFACE, tmp_path, json.dumps(row))


@given(st.binary(max_size=60) | st.text(alphabet='{}[]":,tokensr_ag01\n').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(HUGGINGFACE, data)
