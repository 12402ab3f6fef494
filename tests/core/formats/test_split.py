import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import parse_split
from core.formats.split import Split, assign, part_path
from core.messages import HashiyeError

IDS = [f"d{number}" for number in range(25)]


@pytest.mark.parametrize("text", ["80/10/10", " 80 / 10 / 10 ", "۸۰/۱۰/۱۰"])
def test_a_split_is_three_shares_of_a_hundred(text):
    assert parse_split(text) == Split(80, 10, 10)


@pytest.mark.parametrize(
    "text",
    ["", "80", "80/20", "80/10/20", "a/b/c", "80/10/10/0", "-10/100/10", "80/10/1e1", "²/0/98"],
)
def test_what_is_no_split_is_told_with_the_cure(text):
    with pytest.raises(HashiyeError, match="like 80/10/10"):
        parse_split(text)


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, (0, 0, 0)), (1, (1, 0, 0)), (10, (8, 1, 1)), (25, (20, 3, 2)), (1000, (800, 100, 100))],
)
def test_sizes_go_by_largest_remainder(count, sizes):
    assert Split(80, 10, 10).sizes(count) == sizes


shares = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(
    lambda cuts: Split(min(cuts), max(cuts) - min(cuts), 100 - max(cuts))
)


@given(st.lists(st.text(max_size=3)), shares, st.integers())
def test_every_document_is_in_one_part(ids, split, seed):
    parts = assign(ids, split, seed)
    assert sorted(name for part in parts.values() for name in part) == sorted(ids)


@given(st.permutations(IDS), st.integers(0, 5))
def test_the_order_of_documents_does_not_move_them(order, seed):
    split = Split(60, 20, 20)
    first, second = assign(IDS, split, seed), assign(order, split, seed)
    assert {part: set(ids) for part, ids in first.items()} == {
        part: set(ids) for part, ids in second.items()
    }


def test_another_seed_deals_otherwise():
    split = Split(80, 10, 10)
    assert assign(IDS, split, 1) != assign(IDS, split, 2)


def test_a_part_without_a_share_is_not_made():
    assert list(assign(IDS, Split(80, 0, 20), 0)) == ["train", "test"]


def test_each_part_is_named_after_the_path(tmp_path):
    assert part_path(tmp_path / "news", ".jsonl", "train") == tmp_path / "news-train.jsonl"
    assert part_path(tmp_path / "news.jsonl", ".jsonl", "dev") == tmp_path / "news-dev.jsonl"
    assert part_path(tmp_path, ".conll", "test") == tmp_path / f"{tmp_path.name}-test.conll"
