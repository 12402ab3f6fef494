"""Every action of the window as data: what it is called, its keys, its menu, its icon."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from core.messages import QT_TRANSLATE_NOOP
from core.session import Session
from gui.key_names import key_text

CONTEXT = "actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action. `article` marks one whose bare keys count only while the article has the focus.

    `text` is English, marked for translation; `menu` names one of `MENUS`; `gap` puts a line above.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    article: bool = False
    checkable: bool = False
    gap: bool = False


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("entity", QT_TRANSLATE_NOOP("actions", "E&ntity")),
    ("suggestions", QT_TRANSLATE_NOOP("actions", "&Suggestions")),
    ("document", QT_TRANSLATE_NOOP("actions", "&Document")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new_project",
        QT_TRANSLATE_NOOP("actions", "New project…"),
        "file",
        ("Ctrl+N",),
        "file-plus",
    ),
    ActionSpec(
        "open_project",
        QT_TRANSLATE_NOOP("actions", "Open project…"),
        "file",
        ("Ctrl+O",),
        "folder-open",
    ),
    ActionSpec(
        "open_sample",
        QT_TRANSLATE_NOOP("actions", "Open the sample project"),
        "file",
        icon="folder-open",
    ),
    ActionSpec(
        "import_files",
        QT_TRANSLATE_NOOP("actions", "Import files…"),
        "file",
        ("Ctrl+I",),
        "download",
        gap=True,
    ),
    ActionSpec("import_folder", QT_TRANSLATE_NOOP("actions", "Import a folder…"), "file"),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("actions", "Export training data…"),
        "file",
        ("Ctrl+E",),
        "upload",
    ),
    ActionSpec(
        "preferences",
        QT_TRANSLATE_NOOP("actions", "Preferences…"),
        "file",
        ("Ctrl+,",),
        "",
        gap=True,
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "file", ("Ctrl+Q",), gap=True),
    ActionSpec("undo", QT_TRANSLATE_NOOP("actions", "Undo"), "edit", ("Ctrl+Z",), "undo-2"),
    ActionSpec(
        "redo", QT_TRANSLATE_NOOP("actions", "Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"
    ),
    ActionSpec(
        "find",
        QT_TRANSLATE_NOOP("actions", "Find in the document"),
        "edit",
        ("Ctrl+F",),
        "search",
        gap=True,
    ),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("actions", "Next match"), "edit", ("F3",)),
    ActionSpec(
        "find_previous", QT_TRANSLATE_NOOP("actions", "Previous match"), "edit", ("Shift+F3",)
    ),
    ActionSpec(
        "delete",
        QT_TRANSLATE_NOOP("actions", "Reject the suggestion, or delete the entity"),
        "entity",
        ("Del", "Backspace"),
        "trash-2",
        article=True,
    ),
    ActionSpec(
        "note",
        QT_TRANSLATE_NOOP("actions", "Note on the entity…"),
        "entity",
        ("N",),
        "message-square-text",
        article=True,
    ),
    ActionSpec(
        "start_out_word",
        QT_TRANSLATE_NOOP("actions", "Start edge out by a word"),
        "entity",
        ("[",),
        article=True,
        gap=True,
    ),
    ActionSpec(
        "start_in_word",
        QT_TRANSLATE_NOOP("actions", "Start edge in by a word"),
        "entity",
        ("]",),
        article=True,
    ),
    ActionSpec(
        "end_out_word",
        QT_TRANSLATE_NOOP("actions", "End edge out by a word"),
        "entity",
        ("{",),
        article=True,
    ),
    ActionSpec(
        "end_in_word",
        QT_TRANSLATE_NOOP("actions", "End edge in by a word"),
        "entity",
        ("}",),
        article=True,
    ),
    ActionSpec(
        "start_out_character",
        QT_TRANSLATE_NOOP("actions", "Start edge out by a character"),
        "entity",
        ("Ctrl+[",),
        article=True,
        gap=True,
    ),
    ActionSpec(
        "start_in_character",
        QT_TRANSLATE_NOOP("actions", "Start edge in by a character"),
        "entity",
        ("Ctrl+]",),
        article=True,
    ),
    ActionSpec(
        "end_out_character",
        QT_TRANSLATE_NOOP("actions", "End edge out by a character"),
        "entity",
        ("Ctrl+{",),
        article=True,
    ),
    ActionSpec(
        "end_in_character",
        QT_TRANSLATE_NOOP("actions", "End edge in by a character"),
        "entity",
        ("Ctrl+}",),
        article=True,
    ),
    ActionSpec(
        "start_out_morpheme",
        QT_TRANSLATE_NOOP("actions", "Start edge out by a morpheme"),
        "entity",
        ("Alt+[",),
        article=True,
        gap=True,
    ),
    ActionSpec(
        "start_in_morpheme",
        QT_TRANSLATE_NOOP("actions", "Start edge in by a morpheme"),
        "entity",
        ("Alt+]",),
        article=True,
    ),
    ActionSpec(
        "end_out_morpheme",
        QT_TRANSLATE_NOOP("actions", "End edge out by a morpheme"),
        "entity",
        ("Alt+{",),
        article=True,
    ),
    ActionSpec(
        "end_in_morpheme",
        QT_TRANSLATE_NOOP("actions", "End edge in by a morpheme"),
        "entity",
        ("Alt+}",),
        article=True,
    ),
    ActionSpec(
        "accept",
        QT_TRANSLATE_NOOP("actions", "Accept, and go to the next"),
        "suggestions",
        ("Enter", "Return"),
        "check",
        article=True,
    ),
    ActionSpec(
        "next_pending",
        QT_TRANSLATE_NOOP("actions", "Next suggestion"),
        "suggestions",
        ("Tab",),
        article=True,
        gap=True,
    ),
    ActionSpec(
        "previous_pending",
        QT_TRANSLATE_NOOP("actions", "Previous suggestion"),
        "suggestions",
        ("Shift+Tab",),
        article=True,
    ),
    ActionSpec(
        "next_mark",
        QT_TRANSLATE_NOOP("actions", "Next entity or suggestion"),
        "suggestions",
        ("Ctrl+Tab",),
        article=True,
    ),
    ActionSpec(
        "previous_mark",
        QT_TRANSLATE_NOOP("actions", "Previous entity or suggestion"),
        "suggestions",
        ("Ctrl+Shift+Tab",),
        article=True,
    ),
    ActionSpec(
        "accept_all",
        QT_TRANSLATE_NOOP("actions", "Accept all suggestions"),
        "suggestions",
        ("A",),
        "copy-check",
        article=True,
        gap=True,
    ),
    ActionSpec(
        "reject_rest",
        QT_TRANSLATE_NOOP("actions", "Reject all suggestions"),
        "suggestions",
        ("Shift+A",),
        "x",
        article=True,
    ),
    ActionSpec(
        "done",
        QT_TRANSLATE_NOOP("actions", "Done, and go to the next"),
        "document",
        ("Ctrl+Enter", "Ctrl+Return"),
        "circle-check",
        article=True,
    ),
    ActionSpec(
        "flag", QT_TRANSLATE_NOOP("actions", "Flag for later"), "document", ("Ctrl+M",), "flag"
    ),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("actions", "Not done yet"), "document"),
    ActionSpec(
        "next_document",
        QT_TRANSLATE_NOOP("actions", "Next document"),
        "document",
        ("Alt+Down",),
        gap=True,
    ),
    ActionSpec(
        "previous_document",
        QT_TRANSLATE_NOOP("actions", "Previous document"),
        "document",
        ("Alt+Up",),
    ),
    ActionSpec(
        "delete_document",
        QT_TRANSLATE_NOOP("actions", "Delete the document"),
        "document",
        (),
        "trash-2",
        gap=True,
    ),
    ActionSpec(
        "invisibles",
        QT_TRANSLATE_NOOP("actions", "Show invisible characters"),
        "view",
        ("Ctrl+Shift+I",),
        "eye",
        checkable=True,
    ),
    ActionSpec(
        "larger",
        QT_TRANSLATE_NOOP("actions", "Larger text"),
        "view",
        ("Ctrl++", "Ctrl+="),
        gap=True,
    ),
    ActionSpec("smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), "view", ("Ctrl+-",)),
    ActionSpec(
        "dark",
        QT_TRANSLATE_NOOP("actions", "Dark"),
        "view",
        ("Ctrl+Shift+D",),
        "moon",
        checkable=True,
        gap=True,
    ),
    ActionSpec(
        "persian",
        QT_TRANSLATE_NOOP("actions", "Persian interface"),
        "view",
        ("Ctrl+Shift+L",),
        "languages",
        checkable=True,
    ),
    ActionSpec("keys", QT_TRANSLATE_NOOP("actions", "Keys"), "help", ("F1",), "keyboard"),
    ActionSpec("about", QT_TRANSLATE_NOOP("actions", "About Hashiye"), "help", (), "info"),
)


def title(spec: ActionSpec) -> str:
    """What the action is called in the interface's language."""
    return QCoreApplication.translate(CONTEXT, spec.text)


def menu_title(text: str) -> str:
    """What a menu is called in the interface's language."""
    return QCoreApplication.translate(CONTEXT, text)


def build(
    owner: QWidget, article: QWidget, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """A QAction for each of ACTIONS, by id, wired to its handler.

    Raises KeyError if a handler is missing.
    """
    actions = {}
    for spec in ACTIONS:
        action = QAction(owner)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
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
        keys = key_text(spec.keys[0]) if spec.keys else ""
        # Behind a tab stands what the menu shows as the key; Qt would translate "Ctrl".
        action.setText(f"{name}\t{keys}" if keys and sys.platform != "darwin" else name)
        action.setIconText(name)
        action.setToolTip(f"{name} ({keys})" if keys else name)


def enable(actions: Mapping[str, QAction], session: Session | None, *, document: bool) -> None:
    """Let only those be chosen that can do something now; `document` says whether one is shown."""
    writable = session is not None and not session.project.readonly
    for spec in ACTIONS:
        if spec.menu in ("entity", "suggestions", "document") or spec.id.startswith("find"):
            actions[spec.id].setEnabled(document)
    for name in ("import_files", "import_folder"):
        actions[name].setEnabled(writable)
    actions["export"].setEnabled(document)
    actions["undo"].setEnabled(writable and bool(session and session.undo_name))
    actions["redo"].setEnabled(writable and bool(session and session.redo_name))
