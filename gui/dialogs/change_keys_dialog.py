"""Changing the keys of the actions."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.messages import HashiyeError
from core.model import LabelSet
from gui import actions
from gui.dialogs.key_recorder import KeyField, KeyRecorder
from gui.dialogs.key_table import KeyTable
from gui.dialogs.parts import Paragraph
from gui.errors import message
from gui.filter_field import FilterField
from gui.key_conflicts import action_conflict, explain, without_fixed
from gui.key_files import read_keys, write_keys
from gui.key_names import key_text
from gui.key_set import LEFT_HAND, SPECS, USUAL, KeySet

_FILE = "hashiye-keys.json"


class ChangeKeysDialog(QDialog):
    """Gives actions other keys. `changed` carries the KeySet, as soon as one is another."""

    changed = Signal(KeySet)

    def __init__(
        self, keys: KeySet, labels: LabelSet, language: str, parent: QWidget | None = None
    ) -> None:
        """`labels` are those of the open project, whose keys are taken; `language` names them."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change the keys"))
        self._keys, self._labels, self._language = keys, labels, language
        self.table = KeyTable()
        self.recorder = KeyRecorder()
        self._name = Paragraph("")
        self._caps = QHBoxLayout()
        self._add = self._button(self.tr("Add a key…"), self.record)
        self._usual = self._button(self.tr("Usual keys"), self._reset)
        self._told = Paragraph("")
        self._told.hide()
        self._detail = self._detail_page()
        self.recorder.hide()
        self._presets = QComboBox()
        self._presets.setAccessibleName(self.tr("Key set"))
        for name in (self.tr("Usual"), self.tr("Left hand alone"), self.tr("Your own")):
            self._presets.addItem(name)
        self._presets.activated.connect(self._take_preset)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(self._search_row())
        layout.addWidget(self.table, 1)
        layout.addWidget(self._detail)
        layout.addWidget(self.recorder)
        layout.addWidget(self._told)
        layout.addLayout(self._bottom_row())
        self.table.chosen.connect(self._show_action)
        self.table.wanted.connect(lambda _id: self.record())
        self.recorder.taken.connect(self._take)
        self.recorder.left.connect(self._leave)
        self._show_keys()
        self.table.go_to(next(iter(SPECS)))
        self.resize(680, 640)

    def keys(self) -> KeySet:
        """The keys as they are now."""
        return self._keys

    def record(self) -> None:
        """Ask for a further key of the current action."""
        spec = SPECS.get(self.table.action())
        if spec is None:
            return
        self._told.hide()
        self._detail.hide()
        self.recorder.show()
        prompt = self.tr("Press a key for “{name}”. Esc leaves it as it is.")

        def check(key: str) -> tuple[str, bool] | None:
            found = action_conflict(key, spec, self._keys, self._labels, self._language)
            return None if found is None else (explain(found, key_text(key)), found.yields)

        self.recorder.ask(prompt.format(name=actions.title(spec)), check)

    def remove(self, key: str) -> None:
        """Take `key` from the current action."""
        self._set(self._keys.without(self.table.action(), key))
        self._add.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What was typed has found an action: on to it, or at once to its key.
        typing = self._filter.hasFocus() and bool(self.table.action())
        if typing and event.key() == Qt.Key.Key_Down:
            self.table.setFocus()
        elif typing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.record()
        else:
            super().keyPressEvent(event)

    # Parts

    def _search_row(self) -> QHBoxLayout:
        self._filter = FilterField()
        self._filter.setPlaceholderText(self.tr("Find by name"))
        self._filter.setAccessibleName(self.tr("Find by name"))
        self._filter.textChanged.connect(self.table.filter_names)
        self._toggle = QPushButton(self.tr("Find by key"))
        self.by_key = KeyField()
        self.by_key.setPlaceholderText(self.tr("Press the key to find"))
        self.by_key.setAccessibleName(self.tr("Press the key to find"))
        self.by_key.recorded.connect(lambda key: self.table.filter_key(key, self._keys))
        self.by_key.left.connect(lambda: self._toggle.setChecked(False))
        self.by_key.hide()
        self._toggle.setCheckable(True)
        self._toggle.setAutoDefault(False)
        self._toggle.toggled.connect(self._find_by_key)
        row = QHBoxLayout()
        row.addWidget(self._filter, 1)
        row.addWidget(self.by_key, 1)
        row.addWidget(self._toggle)
        return row

    def _detail_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(self._caps)
        row.addStretch(1)
        row.addWidget(self._add)
        row.addWidget(self._usual)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addLayout(row)
        return page

    def _bottom_row(self) -> QHBoxLayout:
        label = QLabel(self.tr("Key set"))
        label.setBuddy(self._presets)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._presets)
        row.addWidget(self._button(self.tr("Import…"), self._import))
        row.addWidget(self._button(self.tr("Export…"), self._export))
        row.addStretch(1)
        row.addWidget(buttons)
        return row

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    # What happens

    def _show_action(self, action: str) -> None:
        self.recorder.hide()
        self._detail.show()
        while (item := self._caps.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        keys = self._keys.keys(action) if action else ()
        self._name.setText(actions.title(SPECS[action]) if action else "")
        for shown, key in {key_text(key): key for key in reversed(keys)}.items():
            cap = self._button(f"{shown}  ✕", lambda _checked=False, key=key: self.remove(key))
            told = self.tr("Remove the key {key}").format(key=shown)
            cap.setToolTip(told)
            cap.setAccessibleName(told)
            self._caps.insertWidget(0, cap)
        self._add.setEnabled(bool(action))
        self._usual.setEnabled(action in self._keys.changed)

    def _show_keys(self) -> None:
        self.table.show_keys(self._keys)
        self._show_action(self.table.action())
        presets = (USUAL, LEFT_HAND)
        own = len(presets)
        which = presets.index(self._keys) if self._keys in presets else own
        self._presets.setCurrentIndex(which)

    def _set(self, keys: KeySet) -> None:
        if keys != self._keys:
            self._keys = keys
            self.changed.emit(keys)
        self._show_keys()

    def _take(self, key: str) -> None:
        self._set(self._keys.having(self.table.action(), key))
        self.table.setFocus()

    def _leave(self) -> None:
        self._show_action(self.table.action())
        self.table.setFocus()

    def _reset(self) -> None:
        self._set(self._keys.usual(self.table.action()))
        self.table.setFocus()

    def _take_preset(self, place: int) -> None:
        presets = (USUAL, LEFT_HAND)
        if place < len(presets):
            self._set(presets[place])
        else:
            self._show_keys()

    def _find_by_key(self, on: bool) -> None:
        self._filter.setVisible(not on)
        self.by_key.setVisible(on)
        self.by_key.clear()
        self.table.filter_names("" if on else self._filter.text())
        (self.by_key if on else self._filter).setFocus(Qt.FocusReason.OtherFocusReason)

    def _import(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Import keys"), "", self.tr("Key sets (*.json)")
        )
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Take the keys of the file at `path`, and say what is wrong with it or with a key."""
        try:
            keys, refused = without_fixed(read_keys(path))
        except HashiyeError as error:
            self._tell(message(error))
            return
        self._set(keys)
        told = [self.tr("The keys of this file hold now.")]
        for spec, key, found in refused:
            told.append(f"{actions.title(spec)}: {explain(found, key_text(key))}")
        self._tell("\n".join(told))

    def _export(self) -> None:
        path, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export keys"), _FILE, self.tr("Key sets (*.json)")
        )
        if path:
            try:
                write_keys(self._keys, Path(path))
            except HashiyeError as error:
                self._tell(message(error))

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.show()
