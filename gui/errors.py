"""What the user is told when something went wrong."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot, qVersion
from PySide6.QtWidgets import QWidget

from core.messages import HashiyeError
from gui.dialogs.error_dialog import ErrorDialog

log = logging.getLogger(__name__)


def interface_language() -> str:
    """The interface's language as Qt's default locale has it: "fa" or "en"."""
    return "fa" if QLocale().language() == QLocale.Language.Persian else "en"


def message(error: BaseException) -> str:
    """What `error` says to a person, in the interface's language where it has one."""
    if isinstance(error, HashiyeError):
        return error.message(interface_language())
    return str(error) or type(error).__name__


def report(error: BaseException) -> None:
    """Hand `error` to the program's hook for exceptions that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)


def details(error: BaseException) -> str:
    """The traceback of `error` and the versions it happened with, to be sent to the developers."""
    from importlib.metadata import version

    versions = (
        f"Hashiye {version('hashiye')}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )
    return f"{versions}\n\n{''.join(traceback.format_exception(error))}"


class Reporter(QObject):
    """Tells of exceptions that nobody caught, from whatever thread, on the window's thread."""

    _raised = Signal(object)

    def __init__(
        self, show_error: Callable[[str], None], window: Callable[[], QWidget | None]
    ) -> None:
        super().__init__()
        self._show_error = show_error
        self._window = window
        self._dialog: ErrorDialog | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the hook of Python and of its threads."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def uninstall(self) -> None:
        """Give the hooks back to whom they belonged."""
        sys.excepthook, threading.excepthook = self._before

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        self._raised.emit(error)

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._hook(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if isinstance(error, HashiyeError):
            log.warning("%s", error)
            self._show_error(message(error))
            return
        log.error("Unexpected error", exc_info=error)
        # An error of painting comes with every frame: one dialog holds them all.
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.add(details(error))
            return
        self._dialog = ErrorDialog(details(error), self._window())
        self._dialog.open()


def install_excepthook(
    show_error: Callable[[str], None], window: Callable[[], QWidget | None] = lambda: None
) -> Reporter:
    """Make sure that no exception goes unseen; returns what was installed, to be kept.

    A HashiyeError goes to `show_error` as one line (the message bar); anything else opens a dialog
    over `window()` with a traceback that can be copied.
    """
    reporter = Reporter(show_error, window)
    reporter.install()
    return reporter
