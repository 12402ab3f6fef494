"""The first documents of an import as they would come in, and what is to be known about them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from core.formats import FormattedDocument, Mark
from core.model import LabelSet
from core.preview import BEGINNING, Preview
from core.text.offsets import Utf16Map
from gui.article.theme import LabelColors
from gui.dialogs.parts import Scrolled, heading, isolated, muted
from gui.errors import message
from gui.theme import label_colors, load_theme

LEAVE_OUT = None
"""What a label of the files becomes where it is left out."""
NOTES = 3
"""Things that are wrong with the files that are told one by one."""
SEPARATOR = " · "
_WRONG_HEIGHT = 140
"""Logical pixels of what is wrong that are shown at a time; the documents keep the rest."""


class PreviewPane(QWidget):
    """Shows a `Preview`; marks are coloured like those of the labels that they become."""

    def __init__(self, labels: LabelSet) -> None:
        super().__init__()
        self._labels = labels
        self._found: Preview | None = None
        self._becomes: Mapping[str, str | None] = {}
        self._head = muted("")
        self._wrong = muted("")
        self._view = QTextEdit()
        self._view.setReadOnly(True)
        self._view.setTabChangesFocus(True)
        self._view.setMinimumSize(320, 220)
        # The keyboard reaches the text to scroll it.
        self._view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        lines = QVBoxLayout()
        lines.addWidget(self._wrong)
        self._lines = Scrolled(lines)
        self._lines.setMaximumHeight(_WRONG_HEIGHT)
        self._lines.hide()
        title = heading(self.tr("The first documents"))
        self._view.setAccessibleName(title.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self._head)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._lines)

    def text(self) -> str:
        """All that is shown."""
        parts = self._head.text(), self._view.toPlainText(), self._wrong.text()
        return "\n".join(part for part in parts if part)

    def wait(self) -> None:
        """Say that the files are being read; what was shown stays until there is something new."""
        self._head.setText(self.tr("Reading the first documents…"))

    def fail(self, told: str) -> None:
        """Say why nothing can be shown."""
        self._found = None
        self._head.setText("")
        self._view.clear()
        self._tell(told)

    def show_preview(self, found: Preview, becomes: Mapping[str, str | None]) -> None:
        """Show `found`, where `becomes` gives labels of the files what they become."""
        self._found, self._becomes = found, becomes
        self._head.setText(self._summary(found))
        self._tell(self._what_is_wrong(found))
        self._write(found)

    def show_labels(self, becomes: Mapping[str, str | None]) -> None:
        """Show the same documents, their labels becoming others."""
        if self._found is not None and becomes != self._becomes:
            self.show_preview(self._found, becomes)

    def _tell(self, wrong: str) -> None:
        self._wrong.setText(wrong)
        self._lines.setVisible(bool(wrong))

    def _summary(self, found: Preview) -> str:
        number = QLocale().toString
        parts = [self.tr("Files: {count}").format(count=number(found.files))]
        if found.formats:
            names = ", ".join(found.formats)
            parts.append(self.tr("read as {formats}").format(formats=isolated(names)))
        if found.encodings:
            names = ", ".join(found.encodings)
            parts.append(self.tr("encoding {encodings}").format(encodings=isolated(names)))
        if found.known:
            told = self.tr("of the first {documents}, the project has {known}")
            counts = {"documents": number(found.looked_at), "known": number(found.known)}
            parts.append(told.format(**counts))
        return SEPARATOR.join(parts)

    def _what_is_wrong(self, found: Preview) -> str:
        wrong = [message(error) for error in (*found.problems, *found.notes)]
        more = len(wrong) - NOTES
        if more > 0:
            told = self.tr("and {count} more, which the report will tell")
            wrong = [*wrong[:NOTES], told.format(count=QLocale().toString(more))]
        return "\n".join(wrong)

    def _write(self, found: Preview) -> None:
        self._view.clear()
        cursor = self._view.textCursor()
        highlights: list[QTextEdit.ExtraSelection] = []
        for number, document in enumerate(found.documents):
            title = document.title
            if number in found.there:
                title = self.tr("{title} (is there already)").format(title=title)
            self._paragraph(cursor, title, bold=True, above=16 if number else 0)
            start = self._paragraph(cursor, document.text, above=2)
            marks = [*self._kept(document)]
            highlights += self._highlights(start, document.text, marks)
            if len(document.text) == BEGINNING:
                cursor.insertText("…")
            named = SEPARATOR.join(
                f"{isolated(label)}: {isolated(document.text[mark.start : mark.end])}"
                for mark, label in marks
            )
            if named:
                self._paragraph(cursor, named, quiet=True, above=4)
        self._view.setExtraSelections(highlights)
        self._view.moveCursor(QTextCursor.MoveOperation.Start)

    def _kept(self, document: FormattedDocument) -> Iterable[tuple[Mark, str]]:
        """The marks that come in, each with what its label becomes, in text order."""
        marks = sorted(document.spans + document.suggestions, key=lambda one: (one.start, -one.end))
        for mark in marks:
            label = self._becomes.get(mark.label, mark.label)
            if label is not LEAVE_OUT:
                yield mark, label

    def _paragraph(
        self,
        cursor: QTextCursor,
        text: str,
        *,
        bold: bool = False,
        quiet: bool = False,
        above: int = 0,
    ) -> int:
        """Write a paragraph; returns where it begins, in UTF-16 units."""
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        if bold:
            letters.setFontWeight(600)
        if quiet:
            # Names of labels and words of the text, told by the interface.
            block.setLayoutDirection(self.layoutDirection())
            letters.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        if self._view.document().isEmpty():
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        start = cursor.position()
        cursor.insertText(text, letters)
        return start

    def _highlights(
        self, start: int, text: str, marks: Iterable[tuple[Mark, str]]
    ) -> Iterable[QTextEdit.ExtraSelection]:
        # Line ends of two characters are one in the view.
        units = Utf16Map(text)
        for mark, label in marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._view.document())
            first, last = (
                start + units.to_utf16(at) - text.count("\r\n", 0, at)
                for at in (mark.start, mark.end)
            )
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            # A highlight is painted over the text: its letters stay joined.
            selection.cursor = cursor
            colors = self._colors(label)
            selection.format.setBackground(colors.fill)
            selection.format.setFontUnderline(True)
            selection.format.setUnderlineColor(colors.line)
            yield selection

    def _colors(self, label: str) -> LabelColors:
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        color = self._labels[label].color if label in self._labels else ""
        return label_colors(load_theme("dark" if dark else "light"), color)
