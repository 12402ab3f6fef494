"""The menus, made of the actions; and the cheat sheet of their keys."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from core.model import Label, LabelSet
from gui import actions
from gui.action_list import ACTIONS, MENUS
from gui.key_names import key_text, printed
from gui.key_set import USUAL, KeySet

LABELS = 10
"""How many labels a context menu holds, so that it fits on any screen; the rest are typed."""


class Menus(QObject):
    """The menu bar of a window. `projectChosen` carries the path of a recent project."""

    projectChosen = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        by_id: Mapping[str, QAction],
        recent: Callable[[], tuple[Path, ...]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._by_id = by_id
        self._recent_paths = recent
        bar = window.menuBar()
        self._menus = {name: bar.addMenu("") for name, _ in MENUS}
        self._recent = QMenu(window)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)
        for spec in ACTIONS:
            menu = self._menus[spec.menu]
            if spec.gap:
                menu.addSeparator()
            menu.addAction(by_id[spec.id])
            if spec.id == "open_project":
                menu.addMenu(self._recent)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the menus in the interface's language."""
        for name, text in MENUS:
            self._menus[name].setTitle(actions.menu_title(text))
        self._recent.setTitle(self.tr("Recent projects"))

    def extend(self, menu: str, submenu: QMenu) -> None:
        """Put `submenu`, which names itself, at the end of the menu called `menu`."""
        self._menus[menu].addMenu(submenu)

    def context(
        self, labels: Sequence[Label], language: str, choose: Callable[[str], None]
    ) -> QMenu:
        """The menu of a place in the article: these labels, then what can be done to a mark."""
        menu = QMenu(self._window)
        for label in labels:
            key = key_text(label.key) if label.key else ""
            entry = menu.addAction(f"{label.title(language)}\t{key}")
            entry.triggered.connect(lambda _checked=False, name=label.name: choose(name))
        menu.addAction(self._by_id["choose_label"])
        for group in (
            ("accept", "delete", "note", "about_entity", "propagate"),
            ("undo", "redo", "find"),
        ):
            menu.addSeparator()
            for name in group:
                menu.addAction(self._by_id[name])
        return menu

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._recent_paths():
            entry = self._recent.addAction(path.name)
            entry.setToolTip(str(path))
            entry.triggered.connect(lambda _checked=False, path=path: self.projectChosen.emit(path))


def cheat_sheet(
    labels: LabelSet, language: str, keys: KeySet = USUAL
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every key by group: (group, [(keys, what they do)])."""
    name = QCoreApplication.translate("actions", "Labels")
    rows = [(key_text(label.key), label.title(language)) for label in labels if label.key]
    groups = [(name, rows)]
    for menu, text in MENUS:
        rows = [
            (printed(keys.keys(spec.id)), actions.title(spec))
            for spec in ACTIONS
            if spec.menu == menu and keys.keys(spec.id)
        ]
        groups.append((actions.menu_title(text).replace("&", ""), rows))
    return [group for group in groups if group[1]]
