"""The keys that hold now: given to the actions, kept in the settings, told to whoever names one."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from gui import actions
from gui.key_names import key_text
from gui.key_set import SPECS, KeySet
from gui.settings import Settings


class Naming(Protocol):
    """Something that names keys in what it says."""

    def set_keys(self, keys: KeySet) -> None:
        """Name the keys by `keys` from now on."""
        ...


class Keys(QObject):
    """Holds the KeySet of the user. `changed` comes after every action has its new keys."""

    changed = Signal()

    def __init__(
        self, settings: Settings, by_id: Mapping[str, QAction], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._by_id = by_id
        self.current = settings.keys
        self._apply()

    def set(self, keys: KeySet) -> None:
        """Let `keys` hold from now on, here and at the next start."""
        self.current = keys
        self._settings.keys = keys
        self._apply()
        self.changed.emit()

    def tell(self, *naming: Naming) -> None:
        """Let these name the keys that hold, now and whenever they are changed."""
        for one in naming:
            one.set_keys(self.current)
            self.changed.connect(lambda one=one: one.set_keys(self.current))

    def _apply(self) -> None:
        for name, action in self._by_id.items():
            action.setShortcuts(_sequences(self.current.keys(name)))
        actions.retranslate(self._by_id)


def how_to(keys: KeySet, action: str) -> str:
    """The first key of the action with that id as keyboards print it, else its name in quotes."""
    found = keys.keys(action)
    if found:
        return key_text(found[0])
    name = actions.title(SPECS[action]).removesuffix("…")
    return QCoreApplication.translate("Keys", "“{name}”").format(name=name)


def entity_first(keys: KeySet) -> str:
    """What is said where an entity must have the focus first."""
    told = QCoreApplication.translate(
        "Keys", "Go to an entity first: with {next_pending} or {next_mark}, or click it."
    )
    ways = {action: how_to(keys, action) for action in ("next_pending", "next_mark")}
    return told.format(**ways)


def _sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    """`keys` for Qt, to which the two Enter keys of a keyboard are different ones."""
    written = dict.fromkeys(keys)
    for key in keys:
        for one, other in (("Return", "Enter"), ("Enter", "Return")):
            if key.endswith(one):
                written[key.removesuffix(one) + other] = None
    return [QKeySequence(key) for key in written]
