"""The sizes of dialogs: as the user left them, and never larger than the screen."""

from PySide6.QtCore import QChildEvent, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from gui.dialogs.parts import FittedDialog, room_for
from gui.settings import Settings


class DialogSizes(QObject):
    """Gives Hashiye's dialogs over `window` the size that the user gave them when last open.

    Those that are as high as their lines need it anew each time (`gui.dialogs.parts.FittedDialog`)
    have no size to be remembered.
    """

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._opened: dict[QDialog, QSize] = {}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A dialog is complete when it is polished, and not yet seen.
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QDialog) and _is_ours(child):
                self._prepare(child)
        elif isinstance(watched, QDialog) and event.type() == QEvent.Type.Hide:
            opened = self._opened.pop(watched, None)
            if opened is not None and watched.size() != opened:
                self._settings.set_dialog_size(_name(watched), watched.size())
        elif isinstance(watched, QDialog) and event.type() == QEvent.Type.Show:
            self._opened[watched] = watched.size()
        return super().eventFilter(watched, event)

    def _prepare(self, dialog: QDialog) -> None:
        size = self._settings.dialog_size(_name(dialog)) or dialog.size()
        least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        dialog.resize(size.boundedTo(room_for(dialog)).expandedTo(least))
        dialog.installEventFilter(self)


def _name(dialog: QDialog) -> str:
    return type(dialog).__name__


def _is_ours(dialog: QDialog) -> bool:
    frameless = dialog.windowFlags() & Qt.WindowType.FramelessWindowHint
    ours = type(dialog).__module__.startswith("gui.")
    return ours and not frameless and not isinstance(dialog, FittedDialog)
