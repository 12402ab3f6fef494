"""Texts that are almost the same: copies, reprints, one agency report in two papers.

Two texts are near to each other when of all their stretches of five letters, folded and without
white space, at least seven in ten are in both. MinHash signatures (Broder 1997; by one
permutation, Li, Owen and Zhang 2012) estimate that from some hundred bytes for each text, however
long it is.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from core.text.fold import fold_string

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Signature = NDArray[np.uint32]
    Rows = NDArray[np.intp]

SIMILAR = 0.7
"""The share of common stretches from which on two texts are near to each other."""

_STRETCH = 5
_HASHES, _BAND = 64, 4
_MOST_ROUNDS = 64
_SHORTEST = 16
"""Letters below which a text is near to none but those that fold to the same."""


def groups(texts: Iterable[str], poll: Callable[[], None] = lambda: None) -> list[tuple[int, ...]]:
    """The places of texts that are near to each other; only groups of two and more, in order.

    To be near is passed on: of three, the first and the last may differ more. The same texts give
    the same groups. `poll` is called for each text, and may raise to end it.
    """
    import numpy as np

    rows = []
    for text in texts:
        poll()
        rows.append(_signature(text))
    if not rows:
        return []
    signatures = np.stack(rows)
    parents = list(range(len(signatures)))
    for band in range(0, _HASHES, _BAND):
        for bucket in _alike(signatures[:, band : band + _BAND]):
            _join(signatures, bucket, parents)
    return collected(parents)


def collected(parents: list[int]) -> list[tuple[int, ...]]:
    """The groups of two and more that `parents`, a forest of places, tells, in order."""
    found: dict[int, list[int]] = {}
    for place in range(len(parents)):
        found.setdefault(root(parents, place), []).append(place)
    return [tuple(group) for group in found.values() if len(group) > 1]


def root(parents: list[int], place: int) -> int:
    """The first of the group that `place` belongs to in `parents`, which are shortened by it."""
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place


def unite(parents: list[int], one: int, other: int) -> None:
    """Make the groups of two places one, in `parents`."""
    first, second = sorted((root(parents, one), root(parents, other)))
    parents[second] = first


def _signature(text: str) -> "Signature":
    import numpy as np

    folded = "".join(fold_string(text).split())
    letters = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), np.uint32).astype(
        np.uint64
    )
    if len(letters) < _SHORTEST:
        # Too short to say: the whole is one stretch.
        hashes = np.zeros(1, np.uint64)
        for letter in letters:
            hashes = _mixed(hashes ^ letter)
        hashes = hashes ^ np.uint64(len(letters))
    else:
        count = len(letters) - _STRETCH + 1
        hashes = np.zeros(count, np.uint64)
        for at in range(_STRETCH):
            hashes = _mixed(hashes ^ letters[at : at + count])
    return _least_in_bins(np.unique(hashes))


def _least_in_bins(hashes: "NDArray[np.uint64]") -> "Signature":
    """The least of the sorted `hashes` in each bin by their first bits.

    An empty bin takes that of another, the same for all texts (optimal densification, Shrivastava
    2017), so that short texts can be compared with each other as well.
    """
    import numpy as np

    bins = (hashes >> np.uint64(64 - _HASHES.bit_length() + 1)).astype(np.intp)
    filled, first = np.unique(bins, return_index=True)
    least = np.zeros(_HASHES, np.uint32)
    least[filled] = (hashes[first] & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    if len(filled) == 1:
        # What the search below comes to in the end, after some hundred attempts.
        return np.full(_HASHES, least[filled[0]], np.uint32)
    empty = np.setdiff1d(np.arange(_HASHES), filled)
    attempt = 0
    while len(empty):
        attempt += 1
        mixed = _mixed((empty + attempt * _HASHES).astype(np.uint64))
        sources = (mixed % np.uint64(_HASHES)).astype(np.intp)
        found = np.isin(sources, filled)
        least[empty[found]] = least[sources[found]]
        empty = empty[~found]
    return least


def _mixed(values: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """`values` by the finalizer of SplitMix64: every bit of what goes in moves half of them."""
    import numpy as np

    values = values + np.uint64(0x9E3779B97F4A7C15)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _alike(band: "Signature") -> "Iterable[Rows]":
    """The rows of `band` that are equal, as far as there are two and more of them."""
    import numpy as np

    order = np.lexsort(band.T)
    ordered = band[order]
    borders = np.flatnonzero((ordered[1:] != ordered[:-1]).any(axis=1)) + 1
    for bucket in np.split(order, borders):
        if len(bucket) > 1:
            yield np.sort(bucket)


def _join(signatures: "Signature", bucket: "Rows", parents: list[int]) -> None:
    """Unite those in `bucket` that are near to each other."""
    rest: Sequence[int] | Rows = bucket
    for _ in range(_MOST_ROUNDS):
        if len(rest) < 2:
            return
        first, others = rest[0], rest[1:]
        near = (signatures[others] == signatures[first]).mean(axis=1) >= SIMILAR
        for other in others[near]:
            unite(parents, int(first), int(other))
        rest = others[~near]
