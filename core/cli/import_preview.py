"""`hashiye import --preview`."""

from contextlib import closing
from pathlib import Path

from core.cli.console import fail, language, say, say_json
from core.import_request import ImportRequest
from core.messages import QT_TRANSLATE_NOOP
from core.preview import Preview, preview
from core.progress import Progress
from core.store import labels
from core.store.project import open_project

FILES = QT_TRANSLATE_NOOP("core", "Files: {files}; read as {formats}.")
ENCODINGS = QT_TRANSLATE_NOOP("core", "Encodings: {encodings}.")
LABELS = QT_TRANSLATE_NOOP(
    "core", "Labels in the first documents ({documents}): {labels}. Not in the project: {unknown}."
)
KNOWN = QT_TRANSLATE_NOOP(
    "core", "Of the first documents ({documents}), the project has the texts of {known}."
)
LINE = 70
"""Code points of a text that a line of the preview shows."""


def _always(_done: int, _total: int) -> bool:
    return True


def show_preview(project: Path, request: ImportRequest, *, as_json: bool) -> int:
    """Write what `request` would bring first; returns the exit status: 1 if something is wrong.

    Raises HashiyeError for a project that cannot be read and a request that cannot be met.
    """
    with closing(open_project(project, readonly=True)) as opened:
        always: Progress = _always
        found = preview(request, opened.db, always)
        known = {label.name for label in labels.read(opened.db)}
    for problem in (*found.problems, *found.notes):
        fail(problem.message(language()))
    chosen = dict(request.labels)
    unknown = [name for name in found.labels if chosen.get(name, name) not in (*known, None)]
    if as_json:
        say_json(_value(found, unknown))
    else:
        _write(found, unknown)
    return 1 if found.problems else 0


def _write(found: Preview, unknown: list[str]) -> None:
    formats = ", ".join(f"{name} ({count})" for name, count in found.formats.items())
    say(FILES, files=found.files, formats=formats or "–")
    if found.encodings:
        say(ENCODINGS, encodings=", ".join(found.encodings))
    if found.labels:
        told = ", ".join(f"{name} ({count})" for name, count in found.labels.items())
        missing = ", ".join(unknown) or "–"
        say(LABELS, documents=found.looked_at, labels=told, unknown=missing)
    if found.known:
        say(KNOWN, documents=found.looked_at, known=found.known)
    for document in found.documents:
        text = " ".join(document.text.split())
        say("")
        say("{title}", title=document.title)
        say("    {text}", text=text if len(text) <= LINE else text[:LINE] + "…")
        for mark in document.spans + document.suggestions:
            surface = " ".join(document.text[mark.start : mark.end].split())
            place = f"{mark.start}–{mark.end}"
            say("    {place} {label}: {surface}", place=place, label=mark.label, surface=surface)


def _value(found: Preview, unknown: list[str]) -> dict[str, object]:
    return {
        "files": found.files,
        "formats": found.formats,
        "options": found.chosen,
        "encodings": found.encodings,
        "labels": found.labels,
        "unknown_labels": unknown,
        "looked_at": found.looked_at,
        "there": found.known,
        "documents": [
            {
                "id": one.id,
                "title": one.title,
                "text": one.text,
                "label": [[mark.start, mark.end, mark.label] for mark in one.spans],
                "suggestions": [[mark.start, mark.end, mark.label] for mark in one.suggestions],
            }
            for one in found.documents
        ],
        "notes": [note.message(language()) for note in found.notes],
        "problems": [problem.message(language()) for problem in found.problems],
    }
