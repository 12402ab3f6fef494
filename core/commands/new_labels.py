"""Labels that a file uses: required of the project, or added to it."""

from collections.abc import Mapping

from core.commands.base import Context
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Label, LabelSet
from core.store import labels

UNKNOWN = QT_TRANSLATE_NOOP(
    "core",
    "The project has no label {labels}; “{title}” uses it. Nothing was imported. Import again and "
    "have new labels added (--new-labels), or correct the labels in the file.",
)
BAD_NAME = QT_TRANSLATE_NOOP(
    "core",
    "“{title}”: “{label}” cannot be a label, for it holds white space. Correct it in the file.",
)

KEYS = "1234567890"


def can_be_label(name: str) -> bool:
    """Whether a label may be called `name`: without white space, which exports could not hold."""
    return not any(character.isspace() for character in name)


def as_label(name: str) -> str:
    """The name that a label called `name` elsewhere can have here: its words joined by “_”."""
    return "_".join(name.split())


def require_labels(context: Context, used: Mapping[str, str]) -> None:
    """Raise HashiyeError naming the labels among `used` (label to title) that the project lacks."""
    known = labels.read(context.db)
    require({name: title for name, title in used.items() if name not in known})


def require(missing: Mapping[str, str]) -> None:
    """Raise HashiyeError naming the labels `missing` (label to title), if there are any."""
    if missing:
        title = next(iter(missing.values()))
        raise HashiyeError(UNKNOWN, labels=", ".join(missing), title=title)


def add_labels(context: Context, used: Mapping[str, str]) -> tuple[str, ...]:
    """Add those labels of `used` (label to title) that the project lacks, and return their names.

    Each gets the next digit that is free as its key. Raises HashiyeError for a name that cannot be
    a label.
    """
    known = labels.read(context.db)
    missing = [name for name in used if name not in known]
    for name in missing:
        if not can_be_label(name):
            raise HashiyeError(BAD_NAME, title=used[name], label=name)
        label = Label(name, key=_free_key(known))
        context.tx.insert("labels", labels.row(label, labels.next_position(context.db)))
        known = LabelSet((*known, label))
    return tuple(missing)


def _free_key(known: LabelSet) -> str:
    return next((key for key in KEYS if known.by_key(key) is None), "")
