"""The spans and pending suggestions of the document, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from core.model import LabelSet, Span, Suggestion
from gui.article.marks import Mark
from gui.models.spans import SpanListModel
from gui.panels.painting import heading
from gui.panels.row_list import RowList
from gui.panels.span_delegate import ROW_HEIGHT, SpanDelegate
from gui.theme import Theme, load_theme


class SpanPanel(QWidget):
    """A list of marks. `markActivated` carries the Span or Suggestion that the user went to."""

    markActivated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = load_theme("light")
        self._model = SpanListModel(self)
        self._delegate = SpanDelegate(theme, self)
        self._list = RowList(self._model, self._delegate, ROW_HEIGHT)
        self._list.chosen.connect(self._activate)
        self._empty = QLabel()
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._heading = heading(theme)
        self._heading.setContentsMargins(theme.space["two"], 0, theme.space["two"], 8)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space["two"], 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self._list)
        self.setMinimumWidth(200)
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Paint in `theme`."""
        self._delegate.set_theme(theme)
        self._list.viewport().update()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Take colours and titles, in `language` ("fa" or "en"), from `labels`."""
        self._delegate.set_labels(labels, language)
        self._list.viewport().update()

    def set_marks(
        self, text: str, spans: Sequence[Span], suggestions: Sequence[Suggestion]
    ) -> None:
        """Show the spans and the pending suggestions of the document with `text`."""
        self._model.set_marks(text, spans, suggestions)
        self._show_page()

    def change_marks(self, gone: Sequence[Mark], came: Sequence[Mark]) -> None:
        """Show what `came` in place of what is `gone`."""
        self._model.change_marks(gone, came)
        self._show_page()

    def _show_page(self) -> None:
        self._pages.setCurrentWidget(self._list if self._model.rowCount() else self._empty)

    def set_focused(self, mark: Mark | None) -> None:
        """Point to `mark` and bring it into view; None points to none."""
        index = QModelIndex() if mark is None else self._model.index_of(mark)
        self._list.point_to(index)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _activate(self, index: QModelIndex) -> None:
        self.markActivated.emit(self._model.mark(index))

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Spans"))
        self._list.setAccessibleName(self.tr("Spans and suggestions of this document"))
        self._empty.setText(
            self.tr("Nothing is marked here yet. Select words and press a label's key.")
        )
        self._list.viewport().update()
