"""What the parts of a workspace have to say, and where the window says it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from core.model import Document
from core.session import Session
from gui.panels.message_bar import MessageBar
from gui.status_line import StatusLine
from gui.workspace import Workspace

_SECONDS = 8
_ADVICE_SECONDS = 12


def connect(
    workspace: Workspace, status: StatusLine, messages: MessageBar, export: Callable[[], None]
) -> None:
    """Let the status line say what passes, and the message bar what must be read.

    `export` is what is offered when everything is done.
    """

    def tell_all_done() -> None:
        messages.show_message(
            QCoreApplication.translate("MainWindow", "Every document of this project is done."),
            "info",
            QCoreApplication.translate("MainWindow", "Export training data…"),
            export,
        )

    parts = (
        workspace.editing,
        workspace.learning,
        workspace.propagating,
        workspace.plugins,
        workspace.correcting,
    )
    for part in parts:
        part.told.connect(lambda told: status.showMessage(told, _SECONDS * 1000))
    workspace.errors.told.connect(lambda told: status.advise(told, _ADVICE_SECONDS * 1000))
    workspace.finished.connect(tell_all_done)
    workspace.switching.told.connect(messages.show_message)
    workspace.plugins.warned.connect(lambda told: messages.show_message(told, "warning"))


def title(session: Session | None, document: Document | None) -> str:
    """The window's title: the document, its project, the program, as far as there are any."""
    names = [QCoreApplication.translate("MainWindow", "Hashiye")]
    if session is not None:
        names.insert(0, session.project.path.stem)
    if document is not None:
        names.insert(0, document.title)
    return " — ".join(names)
