"""Documents dealt out to train, dev and test, the same way for the same seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from core.messages import QT_TRANSLATE_NOOP, HashiyeError

PARTS = ("train", "dev", "test")

_MALFORMED = QT_TRANSLATE_NOOP(
    "core",
    "“{split}” is no split. Give the per cent of train, dev and test, which together make 100, "
    "like 80/10/10.",
)


@dataclass(frozen=True, slots=True)
class Split:
    """The per cent of documents for train, dev and test; together 100."""

    train: int
    dev: int
    test: int

    @property
    def shares(self) -> tuple[int, int, int]:
        """The three shares, train first."""
        return self.train, self.dev, self.test

    def sizes(self, count: int) -> tuple[int, int, int]:
        """How many of `count` documents each part gets, by largest remainder, train first."""
        shares = [count * share for share in self.shares]
        sizes = [share // 100 for share in shares]
        order = sorted(range(len(shares)), key=lambda part: -(shares[part] % 100))
        for part in order[: count - sum(sizes)]:
            sizes[part] += 1
        return sizes[0], sizes[1], sizes[2]


def parse_split(text: str) -> Split:
    """The split that `text` says, like "80/10/10". Raises HashiyeError if it says none."""
    shares = [share.strip() for share in text.split("/")]
    if len(shares) == len(PARTS) and all(share.isdecimal() for share in shares):
        train, dev, test = (int(share) for share in shares)
        if train + dev + test == 100:
            return Split(train, dev, test)
    raise HashiyeError(_MALFORMED, split=text)


def assign(ids: Sequence[str], split: Split, seed: int) -> dict[str, list[str]]:
    """The ids of each part that has a share, in their order in `ids`.

    A document is ranked by a hash of the seed and its id, so the order of `ids` changes nothing.
    """
    ranked = sorted(
        range(len(ids)), key=lambda i: (sha256(f"{seed}:{ids[i]}".encode()).digest(), i)
    )
    parts: dict[str, list[str]] = {}
    position = 0
    for name, share, size in zip(PARTS, split.shares, split.sizes(len(ids)), strict=True):
        if share:
            parts[name] = [ids[i] for i in sorted(ranked[position : position + size])]
        position += size
    return parts


def part_path(path: Path, suffix: str, part: str) -> Path:
    """Where a part goes: `name-train.jsonl` for a `path` of `name.jsonl` or `name`.

    Where `path` is a folder the file lies in it and bears the folder's name.
    """
    if path.is_dir():
        return path / f"{path.resolve().name}-{part}{suffix}"
    stem = path.name.removesuffix(suffix)
    return path.with_name(f"{stem}-{part}{suffix}")
