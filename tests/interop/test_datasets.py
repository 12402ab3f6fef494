"""Hugging Face's datasets opens what is written for it."""

import pytest

from core.formats import FormattedDocument, Mark
from core.formats.huggingface import HUGGINGFACE
from core.formats.tokenisation import tokens_of

datasets = pytest.importorskip("datasets")
# Its bars are watched by a thread that never ends.
pytest.importorskip("tqdm").tqdm.monitor_interval = 0

TEXT = "😀 علی رضایی\r\nبه «کرج» رفت. رضا ماند."
DOCUMENT = FormattedDocument(
    "d", "", TEXT, {}, (Mark(2, 11, "PER"), Mark(17, 20, "نام جا"), Mark(27, 30, "PER"))
)


@pytest.mark.parametrize(("name", "split"), [("a", "train"), ("a-dev", "validation")])
def test_the_folder_opens_and_its_tags_are_on_the_tokens(tmp_path, name, split):
    HUGGINGFACE.write([DOCUMENT, FormattedDocument("e", "", "")], tmp_path / name)
    loaded = datasets.load_dataset(str(tmp_path / name), cache_dir=str(tmp_path / "cache"))
    rows = loaded[split]
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
