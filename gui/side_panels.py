"""Hiding the panels beside the article, for small screens."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.settings import Settings
from gui.window_body import WindowBody


class SidePanels(QObject):
    """Shows those panels whose actions are checked.

    Where one is hidden that has the keyboard, `article` takes it.
    """

    def __init__(
        self,
        body: WindowBody,
        article: QWidget,
        settings: Settings,
        by_id: Mapping[str, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._body, self._article = body, article
        self._settings = settings
        self._panels = {
            name: (by_id[name], panel)
            for name, panel in (("documents_panel", body.panels[0]), ("side_panels", body.side))
        }
        for name, (action, _) in self._panels.items():
            action.setChecked(name not in settings.hidden_panels)
        self._show()

    def follow_actions(self) -> None:
        """Show and hide what the actions say, and remember it."""
        self._settings.hidden_panels = frozenset(
            name for name, (action, _) in self._panels.items() if not action.isChecked()
        )
        self._show()

    def _show(self) -> None:
        for action, panel in self._panels.values():
            if panel.isHidden() is not action.isChecked():
                continue
            focus = panel.focusWidget() if panel.isVisible() else None
            held = focus is not None and focus.hasFocus()
            self._body.show_panel(panel, action.isChecked())
            if held and panel.isHidden():
                self._article.setFocus()
