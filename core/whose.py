"""Whose spans are meant, where several people may have worked in a project."""

from pathlib import Path

from sqlite_utils import Database

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.store import annotators

NO_SUCH_ANNOTATOR = QT_TRANSLATE_NOOP(
    "core", "Nobody called “{name}” has worked in {path}. Choose one of: {names}."
)
WHICH_ANNOTATOR = QT_TRANSLATE_NOOP(
    "core", "Several people have worked in {path}. Choose whose spans are meant: {names}."
)


def annotator_of(db: Database, name: str | None, path: Path) -> int:
    """The id of the annotator called `name`; without a name, of the only one who has worked.

    0 where nobody has. Raises HashiyeError, which names them, where there is nobody with that
    name, or where several have worked and no name is given. `path` names the project in it.
    """
    everyone = annotators.read(db)
    if name is not None:
        for annotator in everyone:
            if annotator.name == name:
                return annotator.id
        names = ", ".join(annotator.name for annotator in everyone)
        raise HashiyeError(NO_SUCH_ANNOTATOR, name=name, path=path, names=names)
    working = annotators.working(db)
    if len(working) > 1:
        names = ", ".join(annotator.name for annotator in working)
        raise HashiyeError(WHICH_ANNOTATOR, path=path, names=names)
    return working[0].id if working else 0
