"""The actions of the window as QActions: built, named in the interface's language, enabled."""

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from core.session import Session
from gui.action_list import ACTIONS
from gui.action_spec import ActionSpec
from gui.key_names import key_text

CONTEXT = "actions"


def title(spec: ActionSpec) -> str:
    """What the action is called in the interface's language."""
    return QCoreApplication.translate(CONTEXT, spec.text)


def menu_title(text: str) -> str:
    """What a menu is called in the interface's language."""
    return QCoreApplication.translate(CONTEXT, text)


def build(
    owner: QWidget, article: QWidget, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """A QAction for each of ACTIONS, by id, wired to its handler, without keys as yet.

    Raises KeyError if a handler is missing.
    """
    actions = {}
    for spec in ACTIONS:
        action = QAction(owner)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setAutoRepeat(not spec.once)
        if spec.article:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            article.addAction(action)
        else:
            owner.addAction(action)
        # `triggered` says whether it is checked, which handlers read from the action if they care.
        handler = handlers[spec.id]
        action.triggered.connect(lambda _checked=False, handler=handler: handler())
        actions[spec.id] = action
    retranslate(actions)
    return actions


def retranslate(actions: Mapping[str, QAction]) -> None:
    """Give each action its name and tool tip in the interface's language."""
    for spec in ACTIONS:
        action, name = actions[spec.id], title(spec)
        shortcuts = action.shortcuts()
        keys = key_text(shortcuts[0].toString()) if shortcuts else ""
        # Behind a tab stands what the menu shows as the key; Qt would translate "Ctrl".
        action.setText(f"{name}\t{keys}" if keys and sys.platform != "darwin" else name)
        action.setIconText(name)
        action.setToolTip(f"{name} ({keys})" if keys else name)


def why_not(action: str, session: Session | None, *, document: bool) -> str:
    """Why the action with that id can do nothing now, in the interface's language."""
    if session is None:
        return QCoreApplication.translate("actions", "No project is open")
    if action in ("undo", "redo") and not session.project.readonly:
        return QCoreApplication.translate("actions", "There is nothing to take back or do again")
    if not document and not action.startswith(("import", "label")):
        return QCoreApplication.translate("actions", "No document is open")
    return QCoreApplication.translate("actions", "The project is read-only")


def enable(actions: Mapping[str, QAction], session: Session | None, *, document: bool) -> None:
    """Let only those be chosen that can do something now; `document` says whether one is shown."""
    writable = session is not None and not session.project.readonly
    for spec in ACTIONS:
        if spec.menu in ("entity", "suggestions", "document") or spec.id.startswith("find"):
            actions[spec.id].setEnabled(document)
    for name in ("import_files", "import_folder"):
        actions[name].setEnabled(writable)
    actions["label_keys"].setEnabled(writable)
    actions["learn"].setEnabled(writable and document)
    for name in ("export", "correct_text", "show_original", "unusual"):
        actions[name].setEnabled(document)
    actions["undo"].setEnabled(writable and bool(session and session.undo_name))
    actions["redo"].setEnabled(writable and bool(session and session.redo_name))
