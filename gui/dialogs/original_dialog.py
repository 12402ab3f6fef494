"""What a corrected text was when it came in."""

from html import escape

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from core.text.context import after, before
from core.text.differences import Difference, differences
from gui.dialogs.parts import muted
from gui.theme import Theme

MOST = 500
"""Differences that are shown; more would be another text."""
_LONGEST = 400
"""Code points of one difference that are shown."""


class OriginalDialog(QDialog):
    """Shows every place where `original` differs from the present `text`, with its words around."""

    def __init__(
        self, original: str, text: str, theme: Theme, font: QFont, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The original text"))
        self._original = original
        found = differences(original, text)
        page = QTextBrowser()
        page.setAccessibleName(self.tr("Differences from the original"))
        page.setFont(font)
        places = "".join(_place(original, text, one, theme) for one in found[:MOST])
        page.setHtml(f"<html dir='rtl'><body>{places}</body></html>")
        told = self.tr("Places that were corrected: {count}. What came in is struck out.")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(
            self.tr("Copy the original text"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        layout = QVBoxLayout(self)
        layout.addWidget(muted(told.format(count=QLocale().toString(len(found)))))
        layout.addWidget(page, 1)
        if len(found) > MOST:
            left = QCoreApplication.translate("OriginalDialog", "Not shown: {count}")
            layout.addWidget(muted(left.format(count=QLocale().toString(len(found) - MOST))))
        layout.addWidget(buttons)
        self.resize(680, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._original)


def _place(original: str, text: str, one: Difference, theme: Theme) -> str:
    was, now = original[one.start : one.end], text[one.new_start : one.new_end]
    parts = [
        escape(before(text, one.new_start)),
        _colored(was, theme.color("error").name(), "line-through"),
        _colored(now, theme.color("done").name(), "none"),
        escape(after(text, one.new_end)),
    ]
    return f"<p dir='rtl'>…{' '.join(filter(None, parts))}…</p>"


def _colored(words: str, color: str, line: str) -> str:
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    if not shown:
        return ""
    shown = escape(shown.strip(" ")).replace("\n", "¶")
    return f"<span style='color: {color}; text-decoration: {line}'>{shown}</span>"
