"""What the user set for the window on this machine, in an ini file of her own."""

import os
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.text.numbering import Counted
from gui.key_set import USUAL, KeySet

LANGUAGES = ("", "fa", "en")
"""The languages of the interface; the empty one follows the system."""

THEMES = ("system", "light", "dark", "contrast")
FONT_SIZES = range(12, 41)
"""Sizes of the article's text, in logical pixels."""

SCALES = (100, 110, 125, 150, 175, 200)
"""Sizes of everything in the window, in per cent of what the system gives it."""

LINE_SPACINGS = (1.2, 3.0)
"""The narrowest and the widest line spacing, in line heights of the font."""

RECENT_PROJECTS = 10

_UNWRITABLE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: the settings could not be saved. Check the permissions of that folder and the room "
    "on the disk, or name another folder in HASHIYE_CONFIG_DIR.",
)


class Settings:
    """The settings in `folder`/hashiye.ini. What is missing or makes no sense has its default."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "hashiye.ini"
        self._values = QSettings(str(self.path), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write what was set to the file. Raises HashiyeError if it cannot be written."""
        self._values.sync()
        if self._values.status() != QSettings.Status.NoError:
            raise HashiyeError(_UNWRITABLE, path=self.path)

    @property
    def language(self) -> str:
        """The interface's language: "fa", "en", or empty for the system's."""
        return self._choice("interface/language", LANGUAGES)

    @language.setter
    def language(self, language: str) -> None:
        self._values.setValue("interface/language", language)

    @property
    def theme(self) -> str:
        """One of `THEMES`."""
        return self._choice("interface/theme", THEMES)

    @theme.setter
    def theme(self, theme: str) -> None:
        self._values.setValue("interface/theme", theme)

    @property
    def scale(self) -> int:
        """The size of everything in the window, in per cent; one of `SCALES`."""
        scale = round(self._number("interface/scale", SCALES[0], SCALES[0], SCALES[-1]))
        return scale if scale in SCALES else SCALES[0]

    @scale.setter
    def scale(self, scale: int) -> None:
        self._values.setValue("interface/scale", scale)

    @property
    def font_size(self) -> int:
        """The size of the article's text, in logical pixels."""
        return round(self._number("article/font_size", 17, FONT_SIZES[0], FONT_SIZES[-1]))

    @font_size.setter
    def font_size(self, size: int) -> None:
        self._values.setValue("article/font_size", size)

    @property
    def line_spacing(self) -> float:
        """The distance of the article's lines, in line heights of the font."""
        return self._number("article/line_spacing", 1.9, *LINE_SPACINGS)

    @line_spacing.setter
    def line_spacing(self, spacing: float) -> None:
        self._values.setValue("article/line_spacing", spacing)

    @property
    def show_invisibles(self) -> bool:
        """Whether the article shows signs for characters that cannot be seen."""
        return self._text("article/show_invisibles") == "true"

    @show_invisibles.setter
    def show_invisibles(self, on: bool) -> None:
        self._values.setValue("article/show_invisibles", "true" if on else "false")

    @property
    def margin_numbers(self) -> Counted:
        """What is numbered in the article's margin."""
        return Counted(self._choice("article/margin_numbers", tuple(Counted)))

    @margin_numbers.setter
    def margin_numbers(self, counted: Counted) -> None:
        self._values.setValue("article/margin_numbers", str(counted))

    @property
    def hidden_panels(self) -> frozenset[str]:
        """The actions of the panels beside the article that are not shown."""
        return frozenset(filter(None, self._text("window/hidden_panels").split(" ")))

    @hidden_panels.setter
    def hidden_panels(self, names: frozenset[str]) -> None:
        self._values.setValue("window/hidden_panels", " ".join(sorted(names)))

    @property
    def annotator(self) -> str:
        """The name that this user marks under, or empty."""
        return self._text("user/annotator")

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._values.setValue("user/annotator", name)

    @property
    def last_project(self) -> Path | None:
        """The project that was open last, or None."""
        path = self._text("projects/last")
        return Path(path) if path else None

    @last_project.setter
    def last_project(self, path: Path | None) -> None:
        self._values.setValue("projects/last", "" if path is None else str(path))

    @property
    def recent_projects(self) -> tuple[Path, ...]:
        """The projects that were open, the latest first; at most `RECENT_PROJECTS`."""
        stored = self._values.value("projects/recent")
        # An ini file does not tell a list of one from a text.
        names = [stored] if isinstance(stored, str) else stored
        if not isinstance(names, list):
            return ()
        return tuple(Path(name) for name in names if name)[:RECENT_PROJECTS]

    def add_recent(self, path: Path) -> None:
        """Put `path` first among the recent projects, and make it the last project."""
        others = (other for other in self.recent_projects if other != path)
        self._set_recent((path, *others))
        self.last_project = path

    def forget_recent(self, path: Path) -> None:
        """Take `path` from the recent projects: it is not there any more."""
        self._set_recent(tuple(other for other in self.recent_projects if other != path))

    @property
    def import_folder(self) -> Path | None:
        """The folder that files were imported from last, or None if there is none any more."""
        path = self._text("files/import_folder")
        return Path(path) if path and Path(path).is_dir() else None

    @import_folder.setter
    def import_folder(self, folder: Path) -> None:
        self._values.setValue("files/import_folder", str(folder))

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size as Qt saves it, or nothing."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._values.setValue("window/geometry", geometry)

    @property
    def window_state(self) -> QByteArray:
        """The arrangement of the window's parts as Qt saves it, or nothing."""
        return self._bytes("window/state")

    @window_state.setter
    def window_state(self, state: QByteArray) -> None:
        self._values.setValue("window/state", state)

    @property
    def hints_shown(self) -> bool:
        """Whether the hints of the first start were shown to their end, or closed."""
        return self._text("interface/hints_shown") == "true"

    @hints_shown.setter
    def hints_shown(self, shown: bool) -> None:
        self._values.setValue("interface/hints_shown", "true" if shown else "false")

    @property
    def keys(self) -> KeySet:
        """The keys of the actions."""
        try:
            return KeySet.from_json(self._text("keys/changed"), str(self.path))
        except HashiyeError:
            return USUAL

    @keys.setter
    def keys(self, keys: KeySet) -> None:
        self._values.setValue("keys/changed", keys.to_json() if keys.changed else "")

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """The ids of the commands that were called by name, the latest first."""
        return tuple(filter(None, self._text("palette/recent").split(" ")))

    @recent_commands.setter
    def recent_commands(self, commands: tuple[str, ...]) -> None:
        self._values.setValue("palette/recent", " ".join(commands))

    def dialog_size(self, name: str) -> QSize | None:
        """The size that the dialog of that name was given, or None."""
        size = self._values.value(f"dialogs/{name}")
        return size if isinstance(size, QSize) and size.isValid() else None

    def set_dialog_size(self, name: str, size: QSize) -> None:
        """Remember the size of the dialog of that name."""
        self._values.setValue(f"dialogs/{name}", size)

    def last_export(self, project: Path) -> str:
        """What was chosen when `project` was exported last, as it was given, or empty."""
        return self._text(_export_key(project))

    def set_last_export(self, project: Path, choices: str) -> None:
        """Remember `choices` for the next export of `project`."""
        self._values.setValue(_export_key(project), choices)

    def _set_recent(self, paths: tuple[Path, ...]) -> None:
        self._values.setValue("projects/recent", [str(path) for path in paths[:RECENT_PROJECTS]])

    def _text(self, key: str) -> str:
        value = self._values.value(key, "")
        return value if isinstance(value, str) else ""

    def _choice(self, key: str, choices: tuple[str, ...]) -> str:
        value = self._text(key)
        return value if value in choices else choices[0]

    def _number(self, key: str, default: float, least: float, most: float) -> float:
        try:
            value = float(str(self._values.value(key, default)))
        except ValueError:
            return default
        return value if least <= value <= most else default

    def _bytes(self, key: str) -> QByteArray:
        value = self._values.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _export_key(project: Path) -> str:
    """The key of a project's exports; a path itself would be taken for groups of an ini file."""
    return f"exports/{sha256(os.fsencode(project.absolute())).hexdigest()[:16]}"
