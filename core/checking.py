"""Whether a project file is whole: what SQLite says, and what Hashiye promises beyond that."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.store import labels, models
from core.store.project import open_project
from core.store.text_change import digest
from core.tagger.chain_file import UnreadableModelError
from core.tagger.project_model import ProjectModel

DAMAGED = QT_TRANSLATE_NOOP(
    "core", "SQLite finds damage: {detail}. Go back to a backup, or export what can be read."
)
DANGLING = QT_TRANSLATE_NOOP(
    "core",
    "Row {row} of {table} points at a row of {parent} that is not there. Go back to a backup.",
)
ALTERED = QT_TRANSLATE_NOOP(
    "core",
    "“{title}” (document {document}): its text is not the one that was imported or corrected "
    "here. Some program has altered it; go back to a backup.",
)
WRONG_LENGTH = QT_TRANSLATE_NOOP(
    "core",
    "“{title}” (document {document}): its length is noted as {noted} but is {length}. "
    "Some program has altered it; go back to a backup.",
)
MISPLACED = QT_TRANSLATE_NOOP(
    "core",
    "“{title}” (document {document}): {kind} {row}, {start} to {end}, says “{surface}”, but the "
    "text there is “{found}”. Delete it and mark it again.",
)
ALTERED_ORIGINAL = QT_TRANSLATE_NOOP(
    "core",
    "“{title}” (document {document}): its original text is not the one that was imported. "
    "Some program has altered it; go back to a backup.",
)
UNKNOWN_LABEL = QT_TRANSLATE_NOOP(
    "core",
    "“{title}” (document {document}): span {row} has the label {label}, which the project lacks. "
    "Give it another label.",
)

UNREADABLE_MODEL = QT_TRANSLATE_NOOP(
    "core",
    "The model that was trained on {made} cannot be read ({detail}), so the project suggests "
    "without it. Train again: “hashiye train”.",
)


def check_project(path: Path) -> list[HashiyeError]:
    """A message for everything that is wrong in the project at `path`; none if it is whole.

    The file is only read. Raises HashiyeError where it cannot be opened at all.
    """
    with closing(open_project(path, readonly=True)) as project:
        found = list(_damage(project.db))
        # What SQLite cannot read cannot be compared either.
        return found or [
            *_dangling(project.db),
            *_contents(project.db),
            *_originals(project.db),
            *_model(project.db),
        ]


def _damage(db: Database) -> Iterator[HashiyeError]:
    for (detail,) in db.execute("PRAGMA integrity_check"):
        if detail != "ok":
            yield HashiyeError(DAMAGED, detail=detail)


def _dangling(db: Database) -> Iterator[HashiyeError]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield HashiyeError(DANGLING, table=table, row=row, parent=parent)


def _contents(db: Database) -> Iterator[HashiyeError]:
    known = labels.read(db)
    query = "SELECT id, title, text, length, sha256, deleted FROM documents ORDER BY id"
    for document, title, text, length, noted, deleted in db.execute(query):
        where = {"document": document, "title": title}
        if digest(text) != noted:
            yield HashiyeError(ALTERED, **where)
        if len(text) != length:
            yield HashiyeError(WRONG_LENGTH, noted=length, length=len(text), **where)
        for table in ("spans", "suggestions"):
            marks = f'SELECT id, start, "end", label, surface FROM {table} WHERE document = ?'
            for row, start, end, label, surface in db.execute(marks, [document]):
                if text[start:end] != surface:
                    yield HashiyeError(
                        MISPLACED,
                        kind=table.removesuffix("s"),
                        row=row,
                        start=start,
                        end=end,
                        surface=surface,
                        found=text[start:end],
                        **where,
                    )
                if table == "spans" and not deleted and label not in known:
                    yield HashiyeError(UNKNOWN_LABEL, row=row, label=label, **where)


def _originals(db: Database) -> Iterator[HashiyeError]:
    query = """
        SELECT d.id, d.title, o.text, o.sha256
        FROM originals AS o JOIN documents AS d ON d.id = o.document ORDER BY d.id"""
    for document, title, text, noted in db.execute(query):
        if digest(text) != noted:
            yield HashiyeError(ALTERED_ORIGINAL, document=document, title=title)


def _model(db: Database) -> Iterator[HashiyeError]:
    serving = models.serving(db)
    if serving is None:
        return
    made, data = db.execute("SELECT made, data FROM models WHERE id = ?", [serving]).fetchone()
    try:
        ProjectModel.from_bytes(data)
    except UnreadableModelError as error:
        yield HashiyeError(UNREADABLE_MODEL, made=made, detail=error)
