"""Documents dealt out so that every part has its share of each label, and groups stay together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from core.formats.split import PARTS, Split


@dataclass(frozen=True, slots=True)
class Dealt:
    """Documents that go to one part together, by their places, with the spans of each label."""

    places: tuple[int, ...]
    labels: Mapping[str, int] = field(default_factory=dict)


def grouped(
    count: int, groups: Iterable[Sequence[int]], labels: Sequence[Mapping[str, int]] = ()
) -> list[Dealt]:
    """What is dealt of `count` documents: each of `groups`, and every other document by itself.

    `groups` share no place. `labels` has the spans of each document by label, or is empty where
    they do not matter.
    """
    together = [tuple(group) for group in groups]
    taken = {place for group in together for place in group}
    together += [(place,) for place in range(count) if place not in taken]
    return [
        Dealt(group, _sum(labels[place] for place in group) if labels else {})
        for group in sorted(together)
    ]


def deal(
    ids: Sequence[str], items: Iterable[Dealt], split: Split, seed: int
) -> dict[str, list[str]]:
    """The ids of each part that has a share, in their order in `ids`.

    Iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011) on the number of spans: what
    has the rarest label is dealt first, to the part that lacks it most. Items of one document fill
    the sizes that `split` says; groups come as near to them as they can. The same documents with
    the same seed are dealt the same way, in whatever order they come.
    """
    ranked = sorted(items, key=lambda item: _rank(ids, item, seed))
    table = _Table(split, sum(len(item.places) for item in ranked), ranked)
    left = dict(enumerate(ranked))
    holding: dict[str, list[int]] = {}
    for number, item in left.items():
        for label in item.labels:
            holding.setdefault(label, []).append(number)
    while holding:
        # Documents with several labels go with the rarest, so the others have fewer left each time.
        remaining = {label: _still(numbers, left) for label, numbers in holding.items()}
        holding = {label: numbers for label, numbers in remaining.items() if numbers}
        if not holding:
            break
        rarest = min(holding, key=lambda label: (len(holding[label]), label))
        for number in sorted(holding.pop(rarest), key=lambda number: -left[number].labels[rarest]):
            table.place(left.pop(number), rarest)
    for item in sorted(left.values(), key=lambda item: -len(item.places)):
        table.place(item, None)
    return {
        name: [ids[place] for place in sorted(places)]
        for name, share, places in zip(PARTS, split.shares, table.places, strict=True)
        if share
    }


class _Table:
    """What each part has, and what it lacks of its share."""

    def __init__(self, split: Split, count: int, items: Sequence[Dealt]) -> None:
        total = _sum(item.labels for item in items)
        self.places: tuple[list[int], ...] = tuple([] for _ in PARTS)
        self._room = list(split.sizes(count))
        self._shares = split.shares
        self._lacks = [
            {label: share * number / 100 for label, number in total.items()}
            for share in split.shares
        ]

    def place(self, item: Dealt, label: str | None) -> None:
        """Give `item` to the part that lacks `label` most, of those that have room for it."""
        size = len(item.places)
        parts = [part for part, share in enumerate(self._shares) if share]
        open_ = [part for part in parts if self._room[part] >= size]
        if open_:
            part = max(open_, key=lambda part: self._wish(part, label))
        else:
            part = max(parts, key=lambda part: (self._room[part], -part))
        self.places[part].extend(item.places)
        self._room[part] -= size
        for name, number in item.labels.items():
            self._lacks[part][name] -= number

    def _wish(self, part: int, label: str | None) -> tuple[float, int, int]:
        lack = 0.0 if label is None else self._lacks[part][label]
        return lack, self._room[part], -part


def _still(numbers: list[int], left: Mapping[int, Dealt]) -> list[int]:
    return [number for number in numbers if number in left]


def _rank(ids: Sequence[str], item: Dealt, seed: int) -> tuple[bytes, tuple[int, ...]]:
    """Where an item stands for a seed: by its documents' ids, wherever they stand."""
    return min(sha256(f"{seed}:{ids[place]}".encode()).digest() for place in item.places), (
        item.places
    )


def _sum(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return dict(total)
