"""How the window looks and in what language it speaks; both can change while it runs."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from core.session import Session
from gui import actions
from gui.action_list import ACTIONS
from gui.appearance import Appearance, language_of, theme_of
from gui.article.metrics import DEFAULT_SIZE
from gui.article.view import ArticleView
from gui.fonts import article_font
from gui.icons import icon
from gui.settings import FONT_SIZES, Settings


class Look(QObject):
    """Applies what the user set to the actions and to the article.

    `changed` says that theme or language may be another: whatever shows them reads them again.
    `failed` carries the HashiyeError of a setting of the project that could not be written.
    `thresholdWanted` carries what is to be called with the figures that a threshold is chosen by.
    """

    changed = Signal()
    failed = Signal(object)
    thresholdWanted = Signal(object)

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        view: ArticleView,
        by_id: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        self._view = view
        self._by_id = by_id
        self._window = parent
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        view.textSizeWanted.connect(self.resize_text)

    def ask(self, session: Session | None) -> None:
        """Let the user change the settings, also those of `session`; it is seen at once."""
        from gui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._settings, session, parent=self._window)
        dialog.languageChosen.connect(self.set_language)
        dialog.themeChosen.connect(self.set_theme)
        dialog.textChanged.connect(self.apply)
        dialog.failed.connect(self.failed)
        dialog.keysWanted.connect(self._by_id["change_keys"].trigger)
        self.thresholdWanted.emit(dialog.show_threshold)
        dialog.exec()

    def set_language(self, language: str) -> None:
        """Speak "fa", "en", or with "" as the system does."""
        self._settings.language = language
        # The window hears of it by an event of Qt's and applies the look anew.
        self._appearance.set_language(language_of(self._settings))

    def set_theme(self, name: str) -> None:
        """Take a theme of `gui.settings.THEMES`."""
        self._settings.theme = name
        self._appearance.set_theme(theme_of(self._settings))
        self.apply()

    def _follow_system(self) -> None:
        """The system turned dark, light or high in contrast; a theme that was chosen stays."""
        if theme_of(self._settings) != self._appearance.theme.name:
            self.set_theme(self._settings.theme)

    def resize_text(self, by: int) -> None:
        """Make the article's text larger or smaller by so many pixels."""
        before = self._settings.font_size
        size = min(max(before + by, FONT_SIZES[0]), FONT_SIZES[-1])
        if size != before:
            self._settings.font_size = size
            self._set_text()

    def reset_text_size(self) -> None:
        """Give the article's text the size that it has at first."""
        self._settings.font_size = DEFAULT_SIZE
        self._set_text()

    def set_invisibles(self, *, on: bool) -> None:
        """Show signs for characters that cannot be seen, or not."""
        self._settings.show_invisibles = on
        self._view.set_show_invisibles(on)

    def apply(self) -> None:
        """Give actions and article the theme, language and font that hold now."""
        theme = self._appearance.theme
        for spec in ACTIONS:
            if spec.icon:
                action = self._by_id[spec.id]
                action.setIcon(icon(spec.icon, theme.color("text"), theme.color("muted")))
                action.setIconVisibleInMenu(False)
        self._set_text()
        actions.retranslate(self._by_id)
        persian = self._appearance.language == "fa"
        invisibles = self._settings.show_invisibles
        self._view.set_show_invisibles(invisibles)
        for name, checked in (
            ("dark", theme.name == "dark"),
            ("persian", persian),
            ("invisibles", invisibles),
        ):
            with QSignalBlocker(self._by_id[name]):
                self._by_id[name].setChecked(checked)
        self.changed.emit()

    def _set_text(self) -> None:
        font = article_font(self._settings.font_size)
        self._view.set_text_font(font, self._settings.line_spacing)
