"""Before a project is left: what the disk has refused must not be lost unasked."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from core.messages import HashiyeError
from core.session import Session
from gui import errors


def may_leave(window: QWidget, session: Session | None) -> bool:
    """Whether nothing would be lost, or the user gives up what cannot be saved."""
    if session is None or not session.unsaved:
        return True
    try:
        session.retry_unsaved()
    except HashiyeError as error:
        title = QCoreApplication.translate("unsaved", "Not saved")
        question = QCoreApplication.translate(
            "unsaved", "Close all the same, and lose what is not saved?"
        )
        button = QMessageBox.StandardButton
        text = f"{errors.message(error)}\n\n{question}"
        answer = QMessageBox.warning(
            window, title, text, button.Close | button.Cancel, button.Cancel
        )
        return answer == button.Close
    return True
