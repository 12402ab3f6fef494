"""Where else a string is to be marked: every place in its line, each to be ticked or not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QModelIndex, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.learning.matches import MOST, Match, MatchState
from core.model import Label
from gui.dialogs.match_delegate import ROW_HEIGHT, MatchDelegate
from gui.dialogs.parts import answer_buttons, heading, muted
from gui.digits import in_a_row
from gui.key_names import key_text
from gui.models.matches import ROW_ROLE, MatchListModel, Place
from gui.panels.row_list import RowList
from gui.theme import Theme, label_colors

_SHOWN = 80
"""Code points of a long string that are shown."""


class PropagationDialog(QDialog):
    """Lists places that may come in portions, while the search goes on.

    `searchStopped` says that the rest of the search is not wanted, `placeWanted` carries the Match
    that the user wants to see in its document.
    """

    searchStopped = Signal()
    placeWanted = Signal(object)

    def __init__(
        self,
        surface: str,
        label: Label,
        language: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`surface` is what is to be marked with `label`, named in `language` ("fa" or "en")."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mark the same elsewhere"))
        self._room = MOST
        self._model = MatchListModel(self)
        delegate = MatchDelegate(theme, label_colors(theme, label.color), self)
        self._list = RowList(self._model, delegate, ROW_HEIGHT)
        self._list.setAccessibleName(self.tr("Places where the same string stands"))
        self._list.doubleClicked.connect(self._go_to)
        self._bar = QProgressBar(textVisible=False)
        self._searching = QLabel(self.tr("Looking through the other documents…"))
        self._stop = _button(self.tr("Stop"))
        self._stop.clicked.connect(self._stop_search)
        self._count = QLabel()
        self._told = muted("")
        self._told.hide()
        self._buttons = answer_buttons(self, self.tr("Mark"))
        self._model.ticked.connect(self._tell)
        name = " ".join(surface.split())
        name = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
        title = self.tr("“{text}” as {label}").format(text=name, label=label.title(language))
        self._lay_out(title)
        self._tell()
        self.resize(820, 560)
        self._list.setFocus()

    def add(self, matches: Sequence[Match]) -> bool:
        """Show more places, those of a document together; False if there is room for no more."""
        first = self.is_empty
        shown: list[Match] = []
        for match in matches:
            if match.state is not MatchState.MARKED:
                if self._room == 0:
                    break
                self._room -= 1
            shown.append(match)
        self._model.add(shown)
        if first and shown:
            self._list.setCurrentIndex(self._model.index(1))
        return self._room > 0

    def set_progress(self, done: int, total: int) -> None:
        """Show how far the search is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def finish(self) -> None:
        """Show that the search is over."""
        for widget in (self._bar, self._searching, self._stop):
            widget.hide()
        if self._room == 0:
            most = QLocale().toString(MOST)
            self._tell_more(self.tr("The first {count} places are listed.").format(count=most))
        elif self.is_empty:
            self._tell_more(self.tr("It stands nowhere else."))

    @property
    def is_empty(self) -> bool:
        """Whether no place is listed."""
        return self._model.rowCount() == 0

    def chosen(self) -> tuple[Place, ...]:
        """The places that are to be marked."""
        return self._model.chosen()

    def left_out(self) -> tuple[Place, ...]:
        """The places of which the user says that the label does not belong there."""
        return self._model.left_out()

    def _lay_out(self, title: str) -> None:
        search = QHBoxLayout()
        for widget, stretch in ((self._searching, 0), (self._bar, 1), (self._stop, 0)):
            search.addWidget(widget, stretch)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        for text, keys, act in (
            (self.tr("All"), "Ctrl+A", lambda: self._model.choose_all(True)),
            (self.tr("None"), "Ctrl+Shift+A", lambda: self._model.choose_all(False)),
            (self.tr("Go there"), "Ctrl+G", lambda: self._go_to(self._list.currentIndex())),
        ):
            below.addWidget(self._with_key(text, keys, act))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(heading(title))
        layout.addWidget(
            muted(
                self.tr(
                    "Space ticks or unticks a place. What you untick is remembered as “not here”."
                )
            )
        )
        layout.addWidget(self._list, 1)
        layout.addLayout(search)
        layout.addWidget(self._told)
        layout.addLayout(below)
        layout.addWidget(self._buttons)

    def _with_key(self, text: str, keys: str, act: Callable[[], object]) -> QPushButton:
        """A button that acts, and so does its key, at once: a button's own key would act later."""
        button = _button(text)
        button.setToolTip(f"{text} ({key_text(keys)})")
        button.clicked.connect(lambda: act())
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: act())
        return button

    def _tell(self) -> None:
        number = QLocale().toString
        chosen, left_out = len(self._model.chosen()), len(self._model.left_out())
        told = [
            self.tr("{chosen} of {count} chosen").format(
                chosen=number(chosen), count=number(self._model.open())
            )
        ]
        if left_out:
            told.append(self.tr("not here: {count}").format(count=number(left_out)))
        self._count.setText(in_a_row(told))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(chosen or left_out))

    def _tell_more(self, text: str) -> None:
        self._told.setText(text)
        self._told.show()

    def _stop_search(self) -> None:
        self.searchStopped.emit()
        self.finish()

    def _go_to(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if isinstance(row, Match):
            self.placeWanted.emit(row)
            self.reject()


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
