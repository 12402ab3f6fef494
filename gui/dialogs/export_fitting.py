"""What becomes of spans that a format cannot hold as they are."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from core.exporting import ExportOptions
from core.formats import Format
from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.formats.tokenisation import Tokenisation
from gui.dialogs.steady import SteadyComboBox


class ExportFitting(QWidget):
    """Boxes for tokens, edges inside tokens, and nested spans; only those that a format needs."""

    changed = Signal()

    def __init__(self, last: ExportOptions | None) -> None:
        super().__init__()
        tokenisations = {
            Tokenisation.KEPT: self.tr("Those of the imported file, else of hazm"),
            Tokenisation.HAZM: self.tr("Those of hazm"),
            Tokenisation.WHITE_SPACE: self.tr("Whatever stands between white space"),
            Tokenisation.CHARACTER_CLASS: self.tr("Runs of letters, of digits, single signs"),
        }
        alignments = {
            Alignment.STRICT: self.tr("Leave out, and list"),
            Alignment.CONTRACT: self.tr("Shrink to the tokens inside"),
            Alignment.EXPAND: self.tr("Grow to whole tokens"),
        }
        preferences = {
            Preference.OUTERMOST: self.tr("The outer one"),
            Preference.INNERMOST: self.tr("The inner one"),
            Preference.LONGEST: self.tr("The longest"),
            Preference.FIRST: self.tr("The one that comes first"),
        }
        self._tokenisation = _box(tokenisations, last.tokenisation if last else None)
        self._alignment = _box(alignments, last.alignment if last else None)
        self._nested = _box(preferences, last.nested if last else None)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        for title, box in (
            (self.tr("Tokens"), self._tokenisation),
            (self.tr("Edges inside a token"), self._alignment),
            (self.tr("Of spans that share text"), self._nested),
        ):
            label = QLabel(title)
            label.setBuddy(box)
            self._form.addRow(label, box)
            box.currentIndexChanged.connect(self.changed)
        self._form_is = (False, False)

    def show_format(self, form: Format) -> None:
        """Show what `form` needs; nothing is shown of what needs nothing."""
        self._form_is = form.tokens, form.flat
        self._form.setRowVisible(self._tokenisation, form.tokens)
        self._form.setRowVisible(self._alignment, form.tokens)
        self._form.setRowVisible(self._nested, form.flat)

    @property
    def needed(self) -> bool:
        """Whether the format needs any of it."""
        return any(self._form_is)

    def tokenisation(self) -> Tokenisation:
        """Where tokens come from."""
        return (
            Tokenisation(self._tokenisation.currentData())
            if self._form_is[0]
            else (Tokenisation.KEPT)
        )

    def alignment(self) -> Alignment | None:
        """What becomes of edges inside a token, if that matters."""
        return Alignment(self._alignment.currentData()) if self._form_is[0] else None

    def nested(self) -> Preference | None:
        """Which of spans that share text is written, if that matters."""
        return Preference(self._nested.currentData()) if self._form_is[1] else None


def _box[E: StrEnum](titles: dict[E, str], chosen: E | None) -> QComboBox:
    box = SteadyComboBox()
    for value, title in titles.items():
        box.addItem(title, value.value)
    if chosen is not None:
        box.setCurrentIndex(box.findData(chosen.value))
    return box
