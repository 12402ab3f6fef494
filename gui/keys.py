"""The keys that hold now: given to the actions, kept in the settings, told to whoever names one."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from gui import actions
from gui.key_names import key_text
from gui.key_set import KeySet
from gui.settings import Settings


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

    def text(self, action: str) -> str:
        """The first key of the action with that id, as keyboards print it; nothing without one."""
        found = self.current.keys(action)
        return key_text(found[0]) if found else ""

    def _apply(self) -> None:
        for name, action in self._by_id.items():
            action.setShortcuts(_sequences(self.current.keys(name)))
        actions.retranslate(self._by_id)


def _sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    """`keys` for Qt, to which the two Enter keys of a keyboard are different ones."""
    written = dict.fromkeys(keys)
    for key in keys:
        for one, other in (("Return", "Enter"), ("Enter", "Return")):
            if key.endswith(one):
                written[key.removesuffix(one) + other] = None
    return [QKeySequence(key) for key in written]
