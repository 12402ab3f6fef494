"""The actions with their keys, by menu, to look through by name or by key."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from core.text.fold import fold_string
from gui import actions
from gui.action_list import ACTIONS, MENUS
from gui.fonts import weighted
from gui.key_codes import combination
from gui.key_names import printed
from gui.key_set import SPECS, KeySet

_ID = Qt.ItemDataRole.UserRole


class KeyTable(QTreeWidget):
    """`chosen` carries the id of the action gone to, or nothing; `wanted` that of one entered."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.setAccessibleName(self.tr("Commands and their keys"))
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        for menu, text in MENUS:
            rows: list[QTreeWidgetItem] = []
            group = QTreeWidgetItem(self, [actions.menu_title(text).replace("&", "")])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFont(0, weighted(self.font(), 600))
            for spec in ACTIONS:
                if spec.menu == menu:
                    row = QTreeWidgetItem(group, [actions.title(spec)])
                    row.setData(0, _ID, spec.id)
                    rows.append(row)
            self._groups.append((group, rows))
        self.expandAll()
        self.currentItemChanged.connect(lambda item: self.chosen.emit(_id(item)))
        self.itemActivated.connect(self._activate)

    def show_keys(self, keys: KeySet) -> None:
        """Show `keys`, those that are not the usual ones in bold."""
        for row in self._rows():
            row.setText(1, printed(keys.keys(_id(row))))
            changed = _id(row) in keys.changed
            row.setFont(1, weighted(self.font(), 700 if changed else 400))

    def action(self) -> str:
        """The id of the current action, or nothing."""
        return _id(self.currentItem())

    def go_to(self, action: str) -> None:
        """Make the action with that id current."""
        self.setCurrentItem(next(row for row in self._rows() if _id(row) == action))

    def filter_names(self, typed: str) -> None:
        """Show only the actions in whose name, in either language, every word typed stands."""
        words = fold_string(typed).split()
        names = {row: fold_string(f"{row.text(0)} {SPECS[_id(row)].text}") for row in self._rows()}
        self._show({row for row, name in names.items() if all(word in name for word in words)})

    def filter_key(self, key: str, keys: KeySet) -> None:
        """Show only the actions that `key` calls in `keys`."""
        found = keys.holders(key) if combination(key) else []
        self._show({row for row in self._rows() if _id(row) in found})

    def shown(self) -> list[str]:
        """The ids of the actions that are shown."""
        return [_id(row) for row in self._rows() if not row.isHidden()]

    def _show(self, wanted: set[QTreeWidgetItem]) -> None:
        for row in self._rows():
            row.setHidden(row not in wanted)
        for group, rows in self._groups:
            group.setHidden(all(row.isHidden() for row in rows))
        current = self.currentItem()
        if current is None or current.isHidden():
            first = next((row for row in self._rows() if not row.isHidden()), None)
            self.setCurrentItem(first)  # type: ignore[arg-type]

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for _group, rows in self._groups:
            yield from rows

    def _activate(self, item: QTreeWidgetItem) -> None:
        if _id(item):
            self.wanted.emit(_id(item))


def _id(item: QTreeWidgetItem | None) -> str:
    return "" if item is None else item.data(0, _ID) or ""
