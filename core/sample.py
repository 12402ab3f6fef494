"""The project of the first start, made from the articles that come with Hashiye."""

import secrets
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path

from core.commands.importing import ImportDocuments
from core.formats.base import FormattedDocument
from core.formats.text import TEXT
from core.labelsets import load_label_set
from core.paths import sample_project_path
from core.session import Session
from core.store.project import create_project

MAKER = "Hashiye"
"""Whose operation the import is, so that no user's undo takes the sample's articles away."""


def sample_project() -> Path:
    """The path of the sample project, which is made if it is not there yet.

    It has the articles of `seeds` and the label set that comes with Hashiye, and no suggestions
    yet. Raises HashiyeError where it cannot be written.
    """
    path = sample_project_path()
    if path.exists():
        return path
    # Made under another name, so that a half-made one is never taken for the sample.
    making = path.with_name(f"sample-{secrets.token_hex(4)}.part")
    try:
        with closing(Session(create_project(making, load_label_set()), MAKER)) as session:
            session.execute(ImportDocuments(articles(), as_spans=False))
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)
    return path


def articles() -> list[FormattedDocument]:
    """The articles that come with Hashiye."""
    assert TEXT.read is not None
    found: list[FormattedDocument] = []
    for entry in sorted(files("seeds").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(TEXT.suffixes):
            with as_file(entry) as path:
                found += TEXT.read(path)
    return found
