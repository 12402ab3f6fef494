"""Language, theme and fonts of the whole application, switchable while it runs."""

from importlib.resources import files

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.messages import QT_TRANSLATE_NOOP
from gui.fonts import interface_font
from gui.settings import Settings
from gui.theme import THEMES, Theme, load_theme, palette, stylesheet

INTERFACE_SIZE = 13

QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
"""What Qt asks our catalog for, since it is not in its own Persian one."""


def language_of(settings: Settings) -> str:
    """The interface's language, "fa" or "en": the chosen one, else the system's."""
    if settings.language:
        return settings.language
    persian = QLocale.system().language() == QLocale.Language.Persian
    return "fa" if persian else "en"


def theme_of(settings: Settings) -> str:
    """The name of the theme: the chosen one, else contrast, light or dark as the system is."""
    if settings.theme in THEMES:
        return settings.theme
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


class Appearance:
    """Installs translators, direction, locale, palette and style into the application."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self._catalog = b""
        self.language = "en"
        self.theme: Theme = load_theme("light")

    def set_language(self, language: str) -> None:
        """Speak `language`, in its direction and with its digits; widgets get LanguageChange."""
        self.language = language
        persian = language == "fa"
        # Before the translators: widgets retranslate with the locale that then holds.
        locale = QLocale(QLocale.Language.Persian, QLocale.Country.Iran)
        QLocale.setDefault(locale if persian else QLocale(QLocale.Language.English))
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        if persian:
            qt = QTranslator(self._app)
            if qt.load("qtbase_fa", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._install(qt)
            own = QTranslator(self._app)
            # From memory: Qt maps a file, and crashes once an update of Hashiye writes over it.
            self._catalog = (files("resources") / "translations" / "hashiye_fa.qm").read_bytes()
            if own.load(self._catalog):
                self._install(own)
        direction = Qt.LayoutDirection
        self._app.setLayoutDirection(direction.RightToLeft if persian else direction.LeftToRight)
        # A widget keeps the locale that was the default when it was made.
        for widget in self._app.topLevelWidgets():
            widget.setLocale(QLocale())

    def set_theme(self, name: str) -> None:
        """Take the colours of the theme `name`."""
        self.theme = load_theme(name)
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(stylesheet(self.theme))
        self._app.setFont(interface_font(INTERFACE_SIZE))

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._translators.append(translator)
