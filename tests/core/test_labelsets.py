"""The label set that comes with Hashiye, and label set files that people write."""

import pytest

from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.model import Label, LabelSet


def test_the_base_set_has_nine_labels_in_order_with_digits_as_keys():
    labels = load_label_set()
    assert [label.name for label in labels] == [
        "PER", "LOC", "ORG", "FAC", "EVENT", "PRODUCT", "DATE", "MONEY", "PERCENT",
    ]  # fmt: skip
    assert [label.key for label in labels] == list("123456789")


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_base_label_has_a_title_and_a_guideline_line(language):
    for label in load_label_set():
        assert label.title(language) != label.name
        assert label.guideline(language)
        assert "\n" not in label.guideline(language)


def test_every_base_label_has_a_colour_of_its_own():
    colors = [label.color for label in load_label_set()]
    assert len(set(colors)) == len(colors)


def test_a_set_of_ones_own_may_leave_fields_out(tmp_path):
    path = tmp_path / "labels.json"
    drug = '{"name": "DRUG", "key": "d", "color": "teal", "title_fa": "دارو"}'
    path.write_text(f'{{"labels": [{drug}, {{"name": "GENE"}}]}}', "utf-8")
    expected = LabelSet((Label("DRUG", "d", "teal", title_fa="دارو"), Label("GENE")))
    assert load_label_set(path) == expected


def test_a_byte_order_mark_is_no_obstacle(tmp_path):
    path = tmp_path / "labels.json"
    path.write_text('{"labels": [{"name": "PER"}]}', "utf-8-sig")
    assert [label.name for label in load_label_set(path)] == ["PER"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"labels": [\n{"name" "PER"}]}', ["line 2", "JSON"]),
        ("[]", ["no labels", "name"]),
        ('{"labels": []}', ["no labels"]),
        ('{"labels": ["PER"]}', ["label 1", "object"]),
        ('{"labels": [{"title_en": "Person"}]}', ["label 1", "name"]),
        ('{"labels": [{"name": "A B"}]}', ["label 1", "spaces"]),
        ('{"labels": [{"name": "A"}, {"name": "B", "colour": "blue"}]}', ["label 2", "colour"]),
        ('{"labels": [{"name": 7}]}', ["label 1", "name"]),
        ('{"labels": [{"name": "A", "key": "ab"}]}', ["A", "ab", "one letter"]),
        ('{"labels": [{"name": "A"}, {"name": "A"}]}', ["A", "twice"]),
        ('{"labels": [{"name": "A", "key": "1"}, {"name": "B", "key": "1"}]}', ["A", "B", "1"]),
        ('{"labels": [{"name": "A", "key": "g"}, {"name": "B", "key": "G"}]}', ["A", "B", "G"]),
        ('{"labels": [{"name": "A", "key": "Ctrl+G"}]}', ["A", "Ctrl+G", "one letter"]),
    ],
)
def test_a_bad_file_is_named_with_its_fault(tmp_path, content, words):
    path = tmp_path / "labels.json"
    path.write_text(content, "utf-8")
    with pytest.raises(HashiyeError) as caught:
        load_label_set(path)
    message = str(caught.value)
    assert str(path) in message
    for word in words:
        assert word in message


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path):
    with pytest.raises(HashiyeError, match=r"gone\.json"):
        load_label_set(tmp_path / "gone.json")
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(HashiyeError, match="UTF-8"):
        load_label_set(binary)
