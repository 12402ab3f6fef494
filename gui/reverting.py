"""Undo and redo: carried out where it can be seen, and named."""

from PySide6.QtCore import QCoreApplication

from core.messages import translate
from gui.workspace import Workspace


def revert(workspace: Workspace, initiator: object, language: str, *, undo: bool) -> str:
    """Undo or redo, show the document where that was, and return what is to be said of it.

    Empty where there was nothing to do. Raises HashiyeError if it cannot be done.
    """
    session = workspace.session
    name = session.undo_name if undo else session.redo_name
    changes = session.undo(initiator) if undo else session.redo(initiator)
    touched = sorted(changes.touched)
    if touched and workspace.document is not None and workspace.document.id not in touched:
        workspace.show_document(touched[0])
    if not name:
        return ""
    if undo:
        told = QCoreApplication.translate("MainWindow", "Undone: {name}")
    else:
        told = QCoreApplication.translate("MainWindow", "Done again: {name}")
    return told.format(name=translate(name, language))
