"""Whether a key may be given to an action or to a label, and what stands in the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from core.model import LabelSet
from gui import actions
from gui.action_list import MENUS
from gui.action_spec import ActionSpec
from gui.key_codes import Combination, combination
from gui.key_set import SPECS, KeySet

_Key = QKeySequence.StandardKey
_MOVING = (
    "NextChar",
    "PreviousChar",
    "NextWord",
    "PreviousWord",
    "NextLine",
    "PreviousLine",
    "NextPage",
    "PreviousPage",
    "StartOfLine",
    "EndOfLine",
    "StartOfDocument",
    "EndOfDocument",
)
_READING = (
    _Key.Copy,
    _Key.SelectAll,
    *(getattr(_Key, f"{verb}{to}") for to in _MOVING for verb in ("MoveTo", "Select")),
)
_OWN = ("Alt+Left", "Alt+Right", "Ctrl+Up", "Ctrl+Down")
"""What the article does with keys, beside what every platform has for it; with Shift too."""

_SYSTEM = ("Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Space", "F10", "Menu", "Esc")


class Obstacle(Enum):
    """What stands in the way of a key."""

    ACTION = auto()
    LABEL = auto()
    ARTICLE = auto()
    SYSTEM = auto()
    MENU = auto()
    TYPING = auto()
    NO_KEY = auto()


@dataclass(frozen=True, slots=True)
class Conflict:
    """An obstacle, and what it is called: the title of an action, a label or a menu."""

    obstacle: Obstacle
    name: str = ""

    @property
    def yields(self) -> bool:
        """Whether the key can be taken from what has it."""
        return self.obstacle is Obstacle.ACTION


def action_conflict(
    key: str, spec: ActionSpec, keys: KeySet, labels: LabelSet, language: str
) -> Conflict | None:
    """What keeps the action `spec` from getting `key`, or None. An action yields; all else stays.

    `labels` are those of the open project, named in `language` ("fa" or "en").
    """
    wanted = combination(key)
    if wanted is None:
        return Conflict(Obstacle.NO_KEY)
    if wanted.bare and not spec.article:
        return Conflict(Obstacle.TYPING)
    for label in labels:
        if label.key and combination(label.key) == wanted:
            return Conflict(Obstacle.LABEL, label.title(language))
    fixed = _fixed(wanted)
    if fixed is not None:
        return fixed
    for other in keys.holders(key):
        if other != spec.id:
            return Conflict(Obstacle.ACTION, actions.title(SPECS[other]))
    return None


def label_conflict(key: str, keys: KeySet) -> Conflict | None:
    """What keeps a label from getting `key`, other labels aside, or None."""
    wanted = combination(key)
    if wanted is None:
        return Conflict(Obstacle.NO_KEY)
    fixed = _fixed(wanted)
    if fixed is not None:
        return fixed
    holders = keys.holders(key)
    return Conflict(Obstacle.ACTION, actions.title(SPECS[holders[0]])) if holders else None


def without_fixed(keys: KeySet) -> tuple[KeySet, list[tuple[ActionSpec, str, Conflict]]]:
    """`keys` without those that no action can ever get; and these, with what stands in their way.

    A key of a label is not among them: another project may leave it free.
    """
    kept, refused = keys, []
    for action in keys.changed:
        for key in keys.keys(action):
            wanted = combination(key)
            found = None if wanted is None or key in SPECS[action].keys else _fixed(wanted)
            if found is not None:
                kept = kept.without(action, key)
                refused.append((SPECS[action], key, found))
    return kept, refused


def _fixed(wanted: Combination) -> Conflict | None:
    if wanted in article_keys():
        return Conflict(Obstacle.ARTICLE)
    if wanted in _combinations(_SYSTEM) or wanted.held & Qt.KeyboardModifier.MetaModifier.value:
        return Conflict(Obstacle.SYSTEM)
    for title in (actions.menu_title(text) for _name, text in MENUS):
        mnemonic = QKeySequence.mnemonic(title).toString()
        if mnemonic and combination(mnemonic) == wanted:
            return Conflict(Obstacle.MENU, title.replace("&", ""))
    return None


@cache
def article_keys() -> frozenset[Combination]:
    """The keys that move the caret, select and copy in the article, as this platform has them."""
    found = [binding.toString() for key in _READING for binding in QKeySequence.keyBindings(key)]
    return _combinations((*found, *_OWN, *(f"Shift+{key}" for key in _OWN)))


def _combinations(keys: Iterable[str]) -> frozenset[Combination]:
    return frozenset(filter(None, map(combination, keys)))


def explain(conflict: Conflict, key: str) -> str:
    """What stands in the way of `key` (as it is shown), and the cure, in the user's language."""
    texts = {
        Obstacle.ACTION: QCoreApplication.translate(
            "key_conflicts", "{key} is the key of “{name}”."
        ),
        Obstacle.LABEL: QCoreApplication.translate(
            "key_conflicts",
            "{key} gives the label “{name}” in this project. Choose another key, or change that "
            "of the label first.",
        ),
        Obstacle.ARTICLE: QCoreApplication.translate(
            "key_conflicts",
            "The article needs {key}, for moving, selecting or copying. Choose another key.",
        ),
        Obstacle.SYSTEM: QCoreApplication.translate(
            "key_conflicts", "{key} belongs to the system. Choose another key."
        ),
        Obstacle.MENU: QCoreApplication.translate(
            "key_conflicts", "{key} opens the menu “{name}”. Choose another key."
        ),
        Obstacle.TYPING: QCoreApplication.translate(
            "key_conflicts",
            "This works in fields too, where {key} writes or edits. Choose a function key, or add "
            "Ctrl or Alt.",
        ),
        Obstacle.NO_KEY: QCoreApplication.translate(
            "key_conflicts", "This key cannot be told from others. Choose another key."
        ),
    }
    return texts[conflict.obstacle].format(key=key, name=conflict.name)


def taken(keys: KeySet, candidates: Sequence[str]) -> frozenset[str]:
    """Those of `candidates` that no label can get, because something else has them."""
    return frozenset(key for key in candidates if label_conflict(key, keys) is not None)
