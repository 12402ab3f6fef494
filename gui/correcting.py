"""Correcting the text of the document on screen, and showing what it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

from core.commands.correction import CorrectText
from core.messages import HashiyeError
from core.session import Session
from core.text.editable import stretch_around
from gui.appearance import Appearance
from gui.article.view import ArticleView
from gui.editing import Editing
from gui.key_set import KeySet
from gui.keys import how_to

if TYPE_CHECKING:
    from gui.dialogs.correction_dialog import CorrectionDialog


class Correcting(QObject):
    """Asks how the text is to be corrected, and corrects it as one operation.

    `told` carries what the status line is to say, `failed` a HashiyeError.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, session: Session, editing: Editing, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._editing = editing
        self._view = view

    def begin(self, appearance: Appearance, keys: KeySet) -> None:
        """Ask for the paragraph of the selection, of the focused mark, or of the caret."""
        from gui.dialogs.correction_dialog import CorrectionDialog, ToCorrect

        document = self._editing.document
        if document is None:
            return
        try:
            self._session.require_writable()
        except HashiyeError as error:
            self.failed.emit(error)
            return
        mark, caret = self._view.focused(), self._view.caret()
        chosen = self._view.selection() or ((mark.start, mark.end) if mark else (caret, caret))
        session = self._session
        start, end = stretch_around(document.text, *chosen)
        near = session.spans_near(document.id, start, end)
        what = ToCorrect(
            document.title,
            document.text,
            start,
            end,
            near,
            session.count_everyones_spans(document.id) - len(near),
            session.settings().policy,
            {annotator.id: annotator.name for annotator in session.annotators()},
            {label.name: label.title(appearance.language) for label in session.labels()},
        )
        dialog = CorrectionDialog(what, chosen, appearance.theme, self._font(), self._view.window())
        dialog.accepted.connect(lambda: self._correct(document.id, dialog, keys))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _correct(self, document: int, dialog: "CorrectionDialog", keys: KeySet) -> None:
        try:
            command = CorrectText(document, dialog.corrected(), dialog.giving_up())
            self._session.execute(command, self)
        except HashiyeError as error:
            self.failed.emit(error)
            return
        told = self.tr("The text was corrected. {undo} takes it back.")
        self.told.emit(told.format(undo=how_to(keys, "undo")))

    def show_original(self, appearance: Appearance) -> None:
        """Show where the text of the document on screen is another than the one that came in."""
        from gui.dialogs.original_dialog import OriginalDialog

        document = self._editing.document
        if document is None:
            return
        original = self._session.original(document.id)
        if original is None:
            self.told.emit(self.tr("The text is as it came in. Nobody has corrected it."))
            return
        font, window = self._font(), self._view.window()
        dialog = OriginalDialog(original, document.text, appearance.theme, font, window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _font(self) -> QFont:
        return self._view.text_font()
