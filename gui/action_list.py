"""Every action of the window and its menus, in the order in which the menus show them."""

from core.messages import QT_TRANSLATE_NOOP
from gui.action_spec import ActionSpec
from gui.entity_actions import ENTITY_ACTIONS, SUGGESTION_ACTIONS

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("entity", QT_TRANSLATE_NOOP("actions", "E&ntity")),
    ("suggestions", QT_TRANSLATE_NOOP("actions", "&Suggestions")),
    ("document", QT_TRANSLATE_NOOP("actions", "&Document")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

_FILE: tuple[ActionSpec, ...] = (
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
        "label_keys", QT_TRANSLATE_NOOP("actions", "Labels and their keys…"), "file", gap=True
    ),
    ActionSpec(
        "preferences",
        QT_TRANSLATE_NOOP("actions", "Preferences…"),
        "file",
        ("Ctrl+,",),
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "file", ("Ctrl+Q",), gap=True),
)

_EDIT: tuple[ActionSpec, ...] = (
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
    ActionSpec(
        "find_everywhere",
        QT_TRANSLATE_NOOP("actions", "Find in all documents"),
        "edit",
        ("Ctrl+Shift+F",),
        "search",
    ),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("actions", "Next match"), "edit", ("F3",)),
    ActionSpec(
        "find_previous", QT_TRANSLATE_NOOP("actions", "Previous match"), "edit", ("Shift+F3",)
    ),
    ActionSpec(
        "correct_text",
        QT_TRANSLATE_NOOP("actions", "Correct the text…"),
        "edit",
        ("Ctrl+Shift+E",),
        gap=True,
    ),
    ActionSpec("show_original", QT_TRANSLATE_NOOP("actions", "Show the original text…"), "edit"),
)

_DOCUMENT: tuple[ActionSpec, ...] = (
    ActionSpec(
        "done",
        QT_TRANSLATE_NOOP("actions", "Done, and go to the next"),
        "document",
        ("Ctrl+Enter", "Ctrl+Return"),
        "circle-check",
        article=True,
        once=True,
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
)

_VIEW: tuple[ActionSpec, ...] = (
    ActionSpec(
        "palette", QT_TRANSLATE_NOOP("actions", "Every command, by name…"), "view", ("Ctrl+K",)
    ),
    ActionSpec(
        "next_pane", QT_TRANSLATE_NOOP("actions", "To the next pane"), "view", ("F6",), gap=True
    ),
    ActionSpec(
        "previous_pane",
        QT_TRANSLATE_NOOP("actions", "To the previous pane"),
        "view",
        ("Shift+F6",),
    ),
    ActionSpec(
        "documents_panel",
        QT_TRANSLATE_NOOP("actions", "Documents"),
        "view",
        ("F9",),
        checkable=True,
    ),
    ActionSpec(
        "side_panels",
        QT_TRANSLATE_NOOP("actions", "Labels and spans"),
        "view",
        ("Shift+F9",),
        checkable=True,
    ),
    ActionSpec("wider", QT_TRANSLATE_NOOP("actions", "More room for the article"), "view"),
    ActionSpec("narrower", QT_TRANSLATE_NOOP("actions", "Less room for the article"), "view"),
    ActionSpec(
        "invisibles",
        QT_TRANSLATE_NOOP("actions", "Show invisible characters"),
        "view",
        ("Ctrl+Shift+I",),
        "eye",
        checkable=True,
        gap=True,
    ),
    ActionSpec(
        "sentence_numbers",
        QT_TRANSLATE_NOOP("actions", "Number the sentences"),
        "view",
        ("Ctrl+Shift+N",),
        checkable=True,
    ),
    ActionSpec(
        "paragraph_numbers",
        QT_TRANSLATE_NOOP("actions", "Number the paragraphs"),
        "view",
        checkable=True,
    ),
    ActionSpec(
        "unusual",
        QT_TRANSLATE_NOOP("actions", "Unusual characters"),
        "view",
        ("Ctrl+Shift+U",),
        "triangle-alert",
    ),
    ActionSpec(
        "larger",
        QT_TRANSLATE_NOOP("actions", "Larger text"),
        "view",
        ("Ctrl++", "Ctrl+="),
        gap=True,
    ),
    ActionSpec("smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), "view", ("Ctrl+-",)),
    ActionSpec("usual_size", QT_TRANSLATE_NOOP("actions", "Usual text size"), "view", ("Ctrl+0",)),
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
)

_HELP: tuple[ActionSpec, ...] = (
    ActionSpec("keys", QT_TRANSLATE_NOOP("actions", "Keys"), "help", ("F1",), "keyboard"),
    ActionSpec("change_keys", QT_TRANSLATE_NOOP("actions", "Change the keys…"), "help"),
    ActionSpec("about", QT_TRANSLATE_NOOP("actions", "About Hashiye"), "help", (), "info"),
)

ACTIONS: tuple[ActionSpec, ...] = (
    *_FILE,
    *_EDIT,
    *ENTITY_ACTIONS,
    *SUGGESTION_ACTIONS,
    *_DOCUMENT,
    *_VIEW,
    *_HELP,
)
