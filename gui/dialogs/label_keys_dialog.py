"""The keys of the project's labels."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.model import Label, LabelSet
from core.model.label_keys import LABEL_KEYS, deal_keys, is_label_key, same_key
from core.text.fold import fold_string
from gui.dialogs.key_recorder import KeyRecorder
from gui.dialogs.parts import answer_buttons, muted
from gui.filter_field import FilterField
from gui.key_conflicts import explain, label_conflict, taken
from gui.key_names import key_text
from gui.key_set import KeySet
from gui.theme import Theme, label_colors

_DOT = 12


class LabelKeysDialog(QDialog):
    """Gives labels keys: one by one, or those that are free to all that have none."""

    def __init__(
        self,
        labels: LabelSet,
        language: str,
        theme: Theme,
        action_keys: KeySet,
        parent: QWidget | None = None,
    ) -> None:
        """No label gets a key of `action_keys`; labels are named in `language`."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels and their keys"))
        self._labels, self._language, self._actions = labels, language, action_keys
        self._keys = {label.name: label.key for label in labels}
        self._filter = FilterField()
        self._filter.setPlaceholderText(self.tr("Find a label"))
        self._filter.setAccessibleName(self.tr("Find a label"))
        self._filter.textChanged.connect(self._choose)
        self.list = self._table(theme)
        self._change = self._button(self.tr("Set the key…"), self.record)
        self._clear = self._button(self.tr("Remove the key"), self.clear)
        self._deal = self._button(self.tr("Give free keys"), self.deal)
        self.recorder = KeyRecorder()
        self.recorder.taken.connect(self._take)
        self.recorder.left.connect(self._leave)
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self._change, self._clear):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._deal)
        self.recorder.hide()
        self._buttons = answer_buttons(self, self.tr("Set these keys"))
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(
            muted(
                self.tr(
                    "A letter or a digit, alone or with Shift. What has no key is chosen by typing "
                    "its name."
                )
            )
        )
        layout.addWidget(self._filter)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._tools)
        layout.addWidget(self.recorder)
        layout.addWidget(self._buttons)
        self._show()
        if self._rows:
            self.list.setCurrentItem(self._rows[0])
        self.list.setFocus()
        self.resize(480, 560)

    def keys(self) -> dict[str, str]:
        """The key of each label, by name; the empty one where it has none."""
        return dict(self._keys)

    def record(self) -> None:
        """Ask for the key of the current label."""
        label = self._current()
        if label is None:
            return
        self._tools.hide()
        self.recorder.show()
        prompt = self.tr("Press a key for “{name}”. Esc leaves it as it is.")
        self.recorder.ask(prompt.format(name=label.title(self._language)), self._obstacle)

    def clear(self) -> None:
        """Take the current label's key away."""
        label = self._current()
        if label is not None:
            self._keys[label.name] = ""
            self._show()

    def deal(self) -> None:
        """Give each label that has no key one that is free, as far as there are."""
        dealt = deal_keys(self._labels, self._keys, taken(self._actions, LABEL_KEYS))
        self._keys = {label.name: dealt.get(label.name, "") for label in self._labels}
        self._show()

    def _table(self, theme: Theme) -> QTreeWidget:
        table = QTreeWidget()
        table.setColumnCount(2)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setHeaderLabels([self.tr("Label"), self.tr("Key")])
        table.setAccessibleName(self.tr("Labels and their keys"))
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._rows: list[QTreeWidgetItem] = []
        for label in self._labels:
            title = label.title(self._language)
            shown = title if title == label.name else f"{title} ({label.name})"
            row = QTreeWidgetItem(table, [shown])
            row.setData(0, Qt.ItemDataRole.UserRole, label.name)
            row.setIcon(0, _dot(theme, label))
            self._rows.append(row)
        table.itemActivated.connect(lambda _item: self.record())
        return table

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _current(self) -> Label | None:
        item = self.list.currentItem()
        if item is None or item.isHidden():
            return None
        return self._labels[item.data(0, Qt.ItemDataRole.UserRole)]

    def _obstacle(self, key: str) -> tuple[str, bool] | None:
        if not is_label_key(key):
            return self.tr("The key of a label is a letter or a digit, alone or with Shift."), False
        conflict = label_conflict(key, self._actions)
        if conflict is not None:
            return explain(conflict, key_text(key)), False
        current = self._current()
        holder = next((label for label in self._holders(key) if label is not current), None)
        if holder is None:
            return None
        told = self.tr("{key} is the key of the label “{name}”.")
        return told.format(key=key_text(key), name=holder.title(self._language)), True

    def _holders(self, key: str) -> list[Label]:
        return [one for one in self._labels if same_key(self._keys[one.name]) == same_key(key)]

    def _take(self, key: str) -> None:
        label = self._current()
        for holder in self._holders(key):
            self._keys[holder.name] = ""
        if label is not None:
            self._keys[label.name] = key
        self._leave()

    def _leave(self) -> None:
        self.recorder.hide()
        self._tools.show()
        self._show()
        self.list.setFocus()

    def _show(self) -> None:
        for row in self._rows:
            key = self._keys[row.data(0, Qt.ItemDataRole.UserRole)]
            row.setText(1, key_text(key) if key else "")
        self._deal.setEnabled(not all(self._keys.values()))

    def _choose(self, typed: str) -> None:
        sought = fold_string(typed).strip()
        for row in self._rows:
            label = self._labels[row.data(0, Qt.ItemDataRole.UserRole)]
            names = f"{label.name} {label.title_en} {label.title_fa}"
            row.setHidden(sought not in fold_string(names))


def _dot(theme: Theme, label: Label) -> QIcon:
    """The label's colour."""
    # Twice as fine as most screens need: an icon is only ever made smaller.
    drawn = QPixmap(2 * _DOT, 2 * _DOT)
    drawn.setDevicePixelRatio(2)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(label_colors(theme, label.color).line)
    painter.drawEllipse(1, 1, _DOT - 2, _DOT - 2)
    painter.end()
    return QIcon(drawn)
