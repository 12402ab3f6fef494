"""Which project comes in place of the present one."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.messages import HashiyeError
from core.session import Session
from gui.settings import Settings
from gui.unsaved import may_leave


def first_project(settings: Settings, asked: Path | None) -> Path | None:
    """The project to begin with: the one `asked` for, else the last one; None if there is none."""
    last = settings.last_project
    return asked or (last if last is not None and last.is_file() else None)


def open_instead(
    window: QWidget, present: Session | None, path: Path, annotator: str, settings: Settings
) -> Session | None:
    """Open the project at `path`, if it is another than the `present` one and that may be left.

    Returns None where the present one stays. Raises HashiyeError where it cannot be opened.
    """
    if present is not None and path.resolve() == present.project.path.resolve():
        return None
    if not may_leave(window, present):
        return None
    try:
        session = Session.open(path, annotator)
    except HashiyeError:
        if not path.exists():
            settings.forget_recent(path)
        raise
    settings.add_recent(path.resolve())
    return session
