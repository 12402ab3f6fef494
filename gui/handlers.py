"""What each action does, by its id."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from core.commands.project import SetLabelMap
from core.model import DocumentState
from core.text.boundaries import Direction, Edge, Unit
from gui.appearance import Appearance
from gui.article.view import ArticleView
from gui.concordance.concording import Concording
from gui.editing import Editing
from gui.finding import Finding
from gui.keyboard import Keyboard
from gui.learning_panel.reporting import Reporting
from gui.look import Look
from gui.numbering import Numbering
from gui.panels.find_bar import FindBar
from gui.panes import Panes
from gui.project_files import ProjectFiles
from gui.reading_help import ReadingHelp
from gui.side_panels import SidePanels
from gui.unusual_places import UnusualPlaces
from gui.window_body import WindowBody
from gui.workspace import Workspace

Handler = Callable[[], object]


class Window(Protocol):
    """What handlers need of the window; it is described where it is used."""

    view: ArticleView
    files: ProjectFiles
    finding: Finding
    concording: Concording
    find_bar: FindBar
    look: Look
    appearance: Appearance
    reporting: Reporting
    reading: ReadingHelp
    unusual: UnusualPlaces
    keyboard: Keyboard
    body: WindowBody
    panes: Panes
    numbering: Numbering
    side_panels: SidePanels

    def annotator(self) -> str: ...
    def open_sample(self) -> None: ...
    def close(self) -> bool: ...
    def with_workspace(self, act: Callable[[Workspace], object]) -> None: ...
    def edit(self, act: Callable[[Editing], object], hint: int = 0) -> None: ...
    def revert(self, *, undo: bool) -> None: ...
    def ask_note(self, surface: str, note: str) -> str | None: ...
    def checked(self, name: str) -> bool: ...
    def show_preferences(self) -> None: ...


def handlers(window: Window) -> dict[str, Handler]:
    """A handler for every action of `gui.action_list.ACTIONS`."""
    return _file(window) | _edit(window) | _entity(window) | _document(window) | _view(window)


def _file(window: Window) -> dict[str, Handler]:
    files, having = window.files, window.with_workspace
    return {
        "new_project": lambda: files.create(window.annotator()),
        "open_project": files.ask_project,
        "open_sample": window.open_sample,
        "import_files": lambda: having(lambda w: files.ask_files(w.session)),
        "import_folder": lambda: having(lambda w: files.ask_folder(w.session)),
        "export": lambda: having(lambda w: files.export(w.session)),
        "preferences": window.show_preferences,
        "quit": window.close,
        "keys": lambda: window.keyboard.show_keys(),
        "change_keys": lambda: window.keyboard.change_keys(),
        "label_keys": lambda: window.keyboard.edit_label_keys(),
        "about": lambda: _tell_about(window),
    }


def _edit(window: Window) -> dict[str, Handler]:
    return {
        "undo": lambda: window.revert(undo=True),
        "redo": lambda: window.revert(undo=False),
        "find": window.finding.open,
        "find_everywhere": lambda: window.concording.show(),
        "find_next": lambda: window.finding.step(1),
        "find_previous": lambda: window.finding.step(-1),
        "correct_text": lambda: window.with_workspace(
            lambda w: w.correcting.begin(window.appearance, window.keyboard.keys.current)
        ),
        "show_original": lambda: window.with_workspace(
            lambda w: w.correcting.show_original(window.appearance)
        ),
    }


def _entity(window: Window) -> dict[str, Handler]:
    def editing(act: Callable[[Editing], object], hint: int = 0) -> Handler:
        return lambda: window.edit(act, hint)

    def focus(*, pending_only: bool, backwards: bool) -> Callable[[Editing], object]:
        return lambda e: e.focus_next(pending_only=pending_only, backwards=backwards)

    found: dict[str, Handler] = {
        "delete": editing(Editing.delete, 2),
        "choose_label": lambda: window.keyboard.choose_label(),
        "context_menu": lambda: window.keyboard.open_menu(),
        "note": editing(lambda e: e.note(window.ask_note, window.keyboard.keys.current)),
        "about_entity": lambda: window.reading.toggle(),
        "propagate": lambda: window.with_workspace(
            lambda w: w.propagating.begin(window.appearance, window.keyboard.keys.current)
        ),
        "accept": editing(Editing.accept, 2),
        "accept_all": editing(Editing.accept_all, 2),
        "next_likely_error": lambda: window.with_workspace(Workspace.next_likely_error),
        "reject_rest": editing(Editing.reject_all, 2),
        "next_pending": editing(focus(pending_only=True, backwards=False), 1),
        "label_map": lambda: window.with_workspace(_choose_label_map),
        "previous_pending": editing(focus(pending_only=True, backwards=True), 1),
        "next_mark": editing(focus(pending_only=False, backwards=False)),
        "previous_mark": editing(focus(pending_only=False, backwards=True)),
        "learn": lambda: window.with_workspace(lambda w: w.learning.train()),
        "show_learning": lambda: window.reporting.show(),
    }
    edges: tuple[Edge, ...] = ("start", "end")
    directions: tuple[Direction, ...] = ("out", "in")
    for edge in edges:
        for direction in directions:
            for unit in Unit:
                move = partial(_move, edge=edge, direction=direction, unit=unit)
                found[f"{edge}_{direction}_{unit.value}"] = editing(move)
    return found


def _tell_about(window: Window) -> None:
    from gui.dialogs.about_dialog import AboutDialog

    AboutDialog(window.view.window()).exec()


def _choose_label_map(workspace: Workspace) -> None:
    from gui.dialogs.label_map_dialog import LabelMapDialog

    session, window = workspace.session, workspace.view.window()
    dialog = LabelMapDialog(session.labels(), session.settings().label_map, window)
    if dialog.exec():
        workspace.execute(SetLabelMap(dialog.chosen()))


def _move(editing: Editing, *, edge: Edge, direction: Direction, unit: Unit) -> None:
    editing.move_edge(edge, direction, unit)


def _document(window: Window) -> dict[str, Handler]:
    having = window.with_workspace
    return {
        "done": lambda: having(lambda w: w.set_state(DocumentState.DONE)),
        "flag": lambda: having(Workspace.toggle_flag),
        "reopen": lambda: having(lambda w: w.set_state(DocumentState.OPEN)),
        "next_document": lambda: having(lambda w: w.step(1)),
        "previous_document": lambda: having(lambda w: w.step(-1)),
        "delete_document": lambda: having(lambda w: w.delete_document()),
    }


def _view(window: Window) -> dict[str, Handler]:
    checked = window.checked
    return {
        "palette": lambda: window.keyboard.show_palette(),
        "next_pane": lambda: window.panes.step(1),
        "previous_pane": lambda: window.panes.step(-1),
        "documents_panel": lambda: window.side_panels.follow_actions(),
        "side_panels": lambda: window.side_panels.follow_actions(),
        "sentence_numbers": lambda: window.numbering.follow_actions(),
        "paragraph_numbers": lambda: window.numbering.follow_actions(),
        "wider": lambda: window.body.widen(1),
        "narrower": lambda: window.body.widen(-1),
        "invisibles": lambda: window.look.set_invisibles(on=checked("invisibles")),
        "unusual": lambda: window.unusual.toggle(),
        "larger": lambda: window.look.resize_text(1),
        "smaller": lambda: window.look.resize_text(-1),
        "usual_size": lambda: window.look.reset_text_size(),
        "dark": lambda: window.look.set_theme("dark" if checked("dark") else "light"),
        "persian": lambda: window.look.set_language("fa" if checked("persian") else "en"),
    }
