"""Stratified splits whose groups stay together."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from core.formats.dealing import deal, grouped
from core.formats.split import Split

SPLIT = Split(80, 10, 10)
shares = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(
    lambda cuts: Split(min(cuts), max(cuts) - min(cuts), 100 - max(cuts))
)
counts = st.lists(
    st.dictionaries(st.sampled_from(["PER", "LOC", "LAW"]), st.integers(1, 9)), max_size=40
)


def names(count):
    return [f"d{number}" for number in range(count)]


@given(counts, shares, st.integers(0, 9))
def test_every_document_is_in_one_part_and_the_sizes_are_kept(labels, split, seed):
    ids = names(len(labels))
    parts = deal(ids, grouped(len(ids), [], labels), split, seed)
    assert sorted(name for part in parts.values() for name in part) == sorted(ids)
    sizes = dict(zip(("train", "dev", "test"), split.sizes(len(ids)), strict=True))
    assert {part: len(ids) for part, ids in parts.items()} == {
        part: size for part, size in sizes.items() if part in parts
    }


@given(st.data(), counts, st.integers(0, 9))
def test_a_group_is_never_cut(data, labels, seed):
    ids = names(len(labels))
    of = data.draw(st.lists(st.integers(0, 5), min_size=len(ids), max_size=len(ids)))
    groups = [[place for place, one in enumerate(of) if one == group] for group in set(of)]
    parts = deal(ids, grouped(len(ids), groups, labels), SPLIT, seed)
    part_of = {name: part for part, ids in parts.items() for name in ids}
    assert len(part_of) == len(ids)
    for group in groups:
        assert len({part_of[ids[place]] for place in group}) == 1


@given(st.permutations(range(20)), st.integers(0, 5))
def test_the_order_of_documents_does_not_move_them(order, seed):
    labels = [
        {"PER": 1 + place % 3} | ({"LAW": 1} if place % 7 == 0 else {}) for place in range(20)
    ]
    ids = names(20)
    first = deal(ids, grouped(20, [(0, 1)], labels), SPLIT, seed)
    again = deal(
        [ids[place] for place in order],
        grouped(20, [(order.index(0), order.index(1))], [labels[place] for place in order]),
        SPLIT,
        seed,
    )
    assert {part: set(found) for part, found in first.items()} == {
        part: set(found) for part, found in again.items()
    }


def test_a_rare_label_is_in_every_part():
    labels = [{"PER": 5} | ({"LAW": 1} if place < 10 else {}) for place in range(100)]
    for seed in range(5):
        parts = deal(names(100), grouped(100, [], labels), SPLIT, seed)
        laws = Counter(part for part, ids in parts.items() for name in ids if int(name[1:]) < 10)
        assert laws == {"train": 8, "dev": 1, "test": 1}


def test_another_seed_deals_otherwise():
    items = grouped(30, [], [{}] * 30)
    assert deal(names(30), items, SPLIT, 1) != deal(names(30), items, SPLIT, 2)


def test_a_group_larger_than_a_part_goes_where_most_room_is():
    parts = deal(names(10), grouped(10, [range(9)]), Split(50, 30, 20), 0)
    assert sorted(map(len, parts.values())) == [0, 1, 9]
    assert len(parts["train"]) == 9
