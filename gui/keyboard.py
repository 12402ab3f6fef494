"""Everything that the window does about keys: whose they are, and what is chosen by typing."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.commands.base import Command
from core.commands.project import SetLabelKeys
from core.model import Label, LabelSet
from core.session import Session
from gui import actions
from gui.appearance import Appearance
from gui.article.view import ArticleView
from gui.key_router import KeyRouter
from gui.keys import Keys
from gui.menus import cheat_sheet
from gui.picker.choice import Choice
from gui.picker.palette import LABEL, PersianNames, commands, label_choices, label_commands
from gui.settings import Settings

RECENT = 12
"""How many commands and labels count as used lately."""

_PALETTE_WIDTH = 560
_CHOOSER_WIDTH = 340


class Project(Protocol):
    """What is needed of the open project."""

    session: Session

    def execute(self, command: Command) -> bool:
        """Carry out a command; whether it was done."""
        ...


class Keyboard(QObject):
    """Keeps the keys, and opens what shows, changes or replaces them."""

    def __init__(
        self,
        window: QWidget,
        view: ArticleView,
        by_id: Mapping[str, QAction],
        settings: Settings,
        appearance: Appearance,
        project: Callable[[], Project | None],
        give_label: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._view, self._by_id = window, view, by_id
        self._settings, self._appearance = settings, appearance
        self._project, self._give_label = project, give_label
        self.keys = Keys(settings, by_id, self)
        self._router = KeyRouter(view, window)
        self._persian = PersianNames()
        self._labels = LabelSet()
        self._recent_labels: list[str] = []

    def set_labels(self, labels: LabelSet) -> None:
        """Take the keys of `labels`."""
        self._labels = labels
        self._router.set_labels(
            {label.key: partial(self.give, label.name) for label in labels if label.key}
        )

    def give(self, label: str) -> None:
        """Give the label called `label`, and remember that it was used."""
        self._recent_labels = [LABEL + label, *self._recent_labels]
        self._recent_labels = list(dict.fromkeys(self._recent_labels))[:RECENT]
        self._give_label(label)

    def likely_labels(self, count: int) -> list[Label]:
        """At most `count` labels: all of them in their order, or those used lately first."""
        if len(self._labels) <= count:
            return list(self._labels)
        lately = (choice.removeprefix(LABEL) for choice in self._recent_labels)
        first = [self._labels[name] for name in lately if name in self._labels]
        return list(dict.fromkeys((*first, *self._labels)))[:count]

    def show_keys(self) -> None:
        """Show every key on one sheet."""
        from gui.dialogs.keys_dialog import KeysDialog

        dialog = KeysDialog(
            cheat_sheet(self._labels, self._appearance.language, self.keys.current), self._window
        )
        dialog.changeWanted.connect(self.change_keys)
        dialog.exec()

    def change_keys(self) -> None:
        """Let the user give actions other keys; they hold at once."""
        from gui.dialogs.change_keys_dialog import ChangeKeysDialog

        dialog = ChangeKeysDialog(
            self.keys.current, self._labels, self._appearance.language, self._window
        )
        dialog.changed.connect(self.keys.set)
        dialog.exec()

    def edit_label_keys(self) -> None:
        """Let the user give the project's labels other keys."""
        from gui.dialogs.label_keys_dialog import LabelKeysDialog

        project = self._project()
        if project is None:
            return
        dialog = LabelKeysDialog(
            self._labels,
            self._appearance.language,
            self._appearance.theme,
            self.keys.current,
            self._window,
        )
        if dialog.exec():
            project.execute(SetLabelKeys(dialog.keys()))

    def open_menu(self) -> None:
        """Open the context menu at the caret, as the menu key does that not every keyboard has."""
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, QPoint(), QPoint())
        QApplication.sendEvent(self._view.viewport(), event)

    def show_palette(self) -> None:
        """Let the user call any command, or give a label, by name."""
        from gui.picker.picker import Picker

        choices = commands(self._by_id, self.keys.current, self._why_not, self._persian)
        if self._view.isVisible():
            language, theme = self._appearance.language, self._appearance.theme
            choices += label_commands(self._labels, language, theme)
        picker = Picker(
            self.tr("Type the name of a command or a label"),
            choices,
            self._settings.recent_commands,
            self._appearance.theme,
            self._window,
        )
        picker.chosen.connect(self._call)
        place = QRect(self._window.mapToGlobal(QPoint()), self._window.size())
        picker.open_at(place, min(_PALETTE_WIDTH, self._window.width() - 32))

    def choose_label(self) -> None:
        """Let the user choose a label by typing, at what will get it."""
        from gui.picker.picker import Picker

        if not self._labels:
            return
        picker = Picker(
            self.tr("Type a label, or press its number"),
            label_choices(self._labels, self._appearance.language, self._appearance.theme),
            self._recent_labels,
            self._appearance.theme,
            self._window,
            numbered=True,
        )
        picker.chosen.connect(lambda choice: self.give(choice.id.removeprefix(LABEL)))
        picker.open_at(self._below_target(), _CHOOSER_WIDTH)

    def _call(self, choice: Choice) -> None:
        before = self._settings.recent_commands
        recent = dict.fromkeys((choice.id, *before))
        self._settings.recent_commands = tuple(recent)[:RECENT]
        if choice.id.startswith(LABEL):
            self.give(choice.id.removeprefix(LABEL))
        else:
            self._by_id[choice.id].trigger()

    def _why_not(self, action: str) -> str:
        project = self._project()
        session = None if project is None else project.session
        return actions.why_not(action, session, document=self._view.isVisible())

    def _below_target(self) -> QPoint:
        """Below what a label would be given to, on the screen."""
        mark = self._view.focused()
        caret = self._view.caret()
        start, end = self._view.selection() or (caret, caret + 1)
        if self._view.selection() is None and mark is not None:
            start, end = mark.start, mark.end
        viewport = self._view.viewport()
        boxes = [
            box for box in self._view.boxes(start, end) if viewport.rect().contains(box.toRect())
        ]
        if not boxes:
            return viewport.mapToGlobal(viewport.rect().center())
        box = boxes[-1]
        side = box.right() if self._window.isRightToLeft() else box.left()
        return viewport.mapToGlobal(QPoint(round(side), round(box.bottom()) + 8))
