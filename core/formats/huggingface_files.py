"""The files of a dataset of Hugging Face: which split each is by its name, as `datasets` has it."""

import re
from pathlib import Path

from core.formats.files import unreadable

FOLDER, SUFFIX = "data", ".jsonl"
TOKENS, TAGS = "tokens", "ner_tags"
"""The columns that count."""
SPLITS = {"train": "train", "dev": "validation", "test": "test"}
"""What `datasets` calls the parts of a split."""
_WORDS = {
    "train": "train",
    "training": "train",
    "validation": "validation",
    "valid": "validation",
    "val": "validation",
    "dev": "validation",
    "test": "test",
    "testing": "test",
    "eval": "test",
    "evaluation": "test",
}
_ORDER = (*SPLITS.values(), "")
_BETWEEN = re.compile(r"[\W\d_]+")


def path_of(part: str) -> Path:
    """Where in the folder of a dataset the part of a split lies."""
    return Path(FOLDER, f"{SPLITS[part]}{SUFFIX}")


def files_in(folder: Path) -> list[Path]:
    """The files of the dataset in `folder`: train, validation, test. Raises HashiyeError."""
    try:
        found = sorted((folder / FOLDER).glob(f"*{SUFFIX}"))
    except OSError as error:
        raise unreadable(folder, error) from error
    return sorted(found, key=lambda file: _ORDER.index(_named(file)))


def split_of(path: Path) -> str:
    """The split that `path` is; empty where it is none, or no other one lies beside it."""
    own = _named(path)
    try:
        beside = own and any(_named(one) not in ("", own) for one in path.parent.glob(f"*{SUFFIX}"))
    except OSError:
        beside = False
    return own if beside else ""


def _named(path: Path) -> str:
    words = _BETWEEN.split(path.stem.lower())
    return next((_WORDS[word] for word in words if word in _WORDS), "")
