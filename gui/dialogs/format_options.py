"""What can be chosen about a format: a row for each of its options."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from core.formats import Option
from core.messages import translate
from gui.dialogs.steady import SteadyComboBox
from gui.errors import interface_language


class FormatOptions(QWidget):
    """Boxes for options with choices, fields for the others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Option, ...] = ()
        self._fields: dict[str, QComboBox | QLineEdit] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)

    def show_options(self, options: Sequence[Option]) -> None:
        """Show `options`; where they are the ones that are shown, what was chosen stays."""
        if tuple(options) == self._options:
            return
        kept = self.chosen()
        self._options = tuple(options)
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields = {}
        for option in options:
            field = self._field(option, kept.get(option.name, option.default))
            label = QLabel(translate(option.title, interface_language()))
            label.setBuddy(field)
            label.setWordWrap(True)
            self._form.addRow(label, field)
            self._fields[option.name] = field

    def chosen(self) -> dict[str, str]:
        """The options that differ from their defaults."""
        values = {name: _value(field) for name, field in self._fields.items()}
        return {
            one.name: values[one.name] for one in self._options if values[one.name] != one.default
        }

    def set_chosen(self, values: Mapping[str, str]) -> None:
        """Choose `values`; what is no option or no choice here is left out."""
        for name, value in values.items():
            field = self._fields.get(name)
            if isinstance(field, QComboBox) and field.findText(value) >= 0:
                field.setCurrentText(value)
            elif isinstance(field, QLineEdit):
                field.setText(value)

    def _field(self, option: Option, value: str) -> QComboBox | QLineEdit:
        if option.choices:
            box = SteadyComboBox()
            box.addItems(list(option.choices))
            box.setCurrentIndex(max(0, box.findText(value)))
            box.currentIndexChanged.connect(self.changed)
            return box
        field = QLineEdit(value)
        # Names of columns, separators: what a file has in any language.
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.textChanged.connect(self.changed)
        return field


def _value(field: QComboBox | QLineEdit) -> str:
    return field.currentText() if isinstance(field, QComboBox) else field.text()
