"""What the parts of a workspace have to say, and where the window says it."""

from gui.panels.message_bar import MessageBar
from gui.status_line import StatusLine
from gui.workspace import Workspace

_SECONDS = 8
_ADVICE_SECONDS = 12


def connect(workspace: Workspace, status: StatusLine, messages: MessageBar) -> None:
    """Let the status line say what passes, and the message bar what must be read."""
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
    workspace.switching.told.connect(messages.show_message)
    workspace.plugins.warned.connect(lambda told: messages.show_message(told, "warning"))
