"""Correcting a piece of the text, with what becomes of the entities told before it is saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from core.commands.outlook import Outlook, outlook
from core.messages import HashiyeError
from core.model import Policy, Span
from core.store.documents import checked_bytes
from core.text.differences import differences
from core.text.editable import Editable, line_end_of
from core.text.revision import Revision, revise
from gui import errors
from gui.dialogs.parts import Paragraph, answer_buttons, muted
from gui.dialogs.text_field import TextField
from gui.theme import Theme

PAUSE_MS = 120
"""How long typing must pause before it is told what becomes of the entities."""
_SHOWN = 60
"""Code points of a long entity that are shown."""
_ROWS = 4


@dataclass(frozen=True, slots=True)
class ToCorrect:
    """The `text` of the document called `title`: its piece `start` to `end` is to be corrected.

    `spans` are those of everybody in the piece or at its borders, and `others` is how many more
    there are in the document; `annotators` and `labels` are what people call them, by row id and
    by name.
    """

    title: str
    text: str
    start: int
    end: int
    spans: Sequence[Span] = ()
    others: int = 0
    policy: Policy = Policy.FLAT
    annotators: Mapping[int, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def piece(self) -> str:
        """What is to be corrected."""
        return self.text[self.start : self.end]

    def whole(self, piece: str) -> str:
        """The document's text with `piece` in its place."""
        return self.text[: self.start] + piece + self.text[self.end :]


class CorrectionDialog(QDialog):
    """Lets the user write `what` anew; nothing is saved while entities would be lost unasked."""

    def __init__(
        self,
        what: ToCorrect,
        selection: tuple[int, int],
        theme: Theme,
        font: QFont,
        parent: QWidget | None = None,
    ) -> None:
        """`selection`, offsets into the document, is selected, or holds the caret."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct the text"))
        self._what = what
        self._editable = Editable(what.piece, line_end_of(what.text))
        self._outlook = Outlook()
        self._told = ""
        self._before = TextField(self.tr("Before"), font, theme, fixed=True)
        self._after = TextField(self.tr("Corrected"), font, theme)
        self._sum = muted("")
        self._rows = QListWidget()
        self._rows.setAccessibleName(self.tr("What becomes of the entities"))
        self._agree = QCheckBox(self.tr("Remove the entities that cannot be kept"))
        self._theme = theme
        self._buttons = answer_buttons(self, self.tr("Save"))
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self._lay_out()
        for one in (self._before, self._after):
            one.set_text(self._editable.shown)
        self._tell()
        self._after.textChanged.connect(self._pause.start)
        self._agree.toggled.connect(self._allow)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._save)
        self.resize(760, 620)
        self._after.setFocus()
        low, high = (min(max(at, what.start), what.end) - what.start for at in selection)
        at = [len(Editable(what.piece[:offset]).shown) for offset in (low, high)]
        self._after.select(*at)

    def corrected(self) -> str:
        """The whole text of the document as it is to be."""
        return self._what.whole(self._editable.read(self._after.text()))

    def giving_up(self) -> frozenset[int]:
        """The ids of the spans that the user agrees to lose."""
        lost = self._outlook.lost if self._agree.isChecked() else ()
        return frozenset(span.id for span in lost)

    def reject(self) -> None:
        """Leave the text as it is, but ask first where something was written."""
        if self._after.text() != self._editable.shown:
            button = QMessageBox.StandardButton
            answer = QMessageBox.question(
                self,
                self.windowTitle(),
                self.tr("Leave the text as it was, and lose what you have corrected?"),
                button.Discard | button.Cancel,
                button.Cancel,
            )
            if answer != button.Discard:
                return
        super().reject()

    def accept(self) -> None:
        """Close, if what is written may be saved."""
        self._tell()
        if self._save_button().isEnabled():
            super().accept()
        elif self._outlook.lost:
            self._agree.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(self._theme.space["one"])
        for name, one, stretch in (
            (self._before.accessibleName(), self._before, 2),
            (self._after.accessibleName(), self._after, 3),
        ):
            label = Paragraph(name)
            label.setBuddy(one)
            layout.addWidget(label)
            layout.addWidget(one, stretch)
        layout.addWidget(self._sum)
        layout.addWidget(self._rows)
        layout.addWidget(self._agree)
        told = self.tr("Ctrl+Enter saves. The text as it came in is kept with the document.")
        layout.addWidget(muted(told))
        layout.addWidget(self._buttons)
        self._rows.setWordWrap(True)

    def _save(self) -> None:
        self._save_button().setFocus()
        self.accept()

    def _save_button(self) -> QWidget:
        return self._buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _tell(self) -> None:
        """Show what was changed, and what becomes of the entities."""
        self._pause.stop()
        shown = self._after.text()
        found = differences(self._editable.shown, shown)
        self._before.mark([(one.start, one.end) for one in found], "error")
        self._after.mark([(one.new_start, one.new_end) for one in found], "done")
        lost = self._outlook.lost
        revision = revise(self._what.text, self.corrected())
        self._outlook = outlook(revision, self._what.spans, self._what.policy)
        if self._outlook.lost != lost:
            self._agree.setChecked(False)
        self._fill(revision)
        self._allow()

    def _fill(self, revision: Revision) -> None:
        seen = self._outlook
        self._rows.clear()
        for span in seen.lost:
            row = self.tr("{label}: “{text}” cannot be kept ({annotator})")
            item = QListWidgetItem(self._said(row, span))
            item.setForeground(self._theme.color("error"))
            self._rows.addItem(item)
        for one in seen.changed:
            row = self.tr("{label}: “{text}” becomes “{new}” ({annotator})")
            self._rows.addItem(self._said(row, one.span, new=_short(one.surface)))
        self._fit_rows()
        self._agree.setVisible(bool(seen.lost))
        self._sum.setText(self._summary(revision))

    def _fit_rows(self) -> None:
        """Give the list the room of its rows, up to a few, and leave the rest to the fields."""
        rows = self._rows
        rows.setVisible(rows.count() > 0)
        if rows.count():
            height = rows.sizeHintForRow(0) * min(rows.count(), _ROWS)
            rows.setFixedHeight(height + 2 * rows.frameWidth() + self._theme.space["half"])

    def _summary(self, revision: Revision) -> str:
        if not revision.edits:
            return self.tr("Nothing is changed yet.")
        problem = self._problem(revision.new)
        if problem:
            return problem
        seen, number = self._outlook, QLocale().toString
        all_of_them = len(self._what.spans) + self._what.others
        unchanged = all_of_them - len(seen.changed) - len(seen.lost)
        told = self.tr(
            "Entities that say what they said: {unchanged}. Changed: {changed}. Removed: {lost}."
        )
        return told.format(
            unchanged=number(unchanged),
            changed=number(len(seen.changed)),
            lost=number(len(seen.lost)),
        )

    def _problem(self, text: str) -> str:
        """Why no document may have `text`, if that is so."""
        try:
            checked_bytes(self._what.title, text)
        except HashiyeError as error:
            return errors.message(error)
        return ""

    def _said(self, row: str, span: Span, **more: str) -> str:
        return row.format(
            label=self._what.labels.get(span.label, span.label),
            text=_short(span.surface),
            annotator=_short(self._what.annotators.get(span.annotator, "")),
            **more,
        )

    def _allow(self) -> None:
        """Let it be saved where there is something to save and nothing is lost unasked."""
        lost = len(self._outlook.lost)
        text = self.corrected()
        button = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        agreed = not lost or self._agree.isChecked()
        button.setEnabled(text != self._what.text and not self._problem(text) and agreed)
        if lost:
            told = self.tr("Save, and remove entities: {count}")
            button.setText(told.format(count=QLocale().toString(lost)))
        else:
            button.setText(self.tr("Save"))


def _short(surface: str) -> str:
    """`surface` on one line, apart from the direction of what stands around it."""
    text = " ".join(surface.split())
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"\u2068{shown}\u2069"
