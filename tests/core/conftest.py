"""Projects for the tests of core."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project

TEXT = "😀 حسين رحمانيان مدير استان البرز در كرج گفت: كتاب‌ها را Ali خواند."


def place(text: str, part: str) -> tuple[int, int]:
    """Where `part` stands in `text`, in code points."""
    start = text.index(part)
    return start, start + len(part)


def mark(part: str, label: str, score: float | None = None, text: str = TEXT) -> Mark:
    return Mark(*place(text, part), label, score)


@pytest.fixture(scope="session")
def _empty_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project, made once: every test has a copy."""
    path = tmp_path_factory.mktemp("new") / "پروژه.hashiye"
    create_project(path, load_label_set()).close()
    return path


@pytest.fixture
def project_path(tmp_path: Path, _empty_project: Path) -> Path:
    """A new project without documents, closed."""
    shutil.copytree(_empty_project.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / _empty_project.name


@pytest.fixture
def session(project_path: Path) -> Iterator[Session]:
    """A session of سارا in a project with one document and three pending suggestions."""
    opened = Session.open(project_path, "سارا")
    suggestions = (
        mark("حسين رحمانيان", "PER", 0.9),
        mark("البرز", "LOC", 0.8),
        mark("كرج", "LOC", 0.7),
    )
    document = FormattedDocument("", "خبر", TEXT, {}, (), suggestions)
    opened.execute(ImportDocuments([document], as_spans=False))
    yield opened
    opened.close()


@pytest.fixture
def document(session: Session) -> int:
    """The id of the session's document."""
    return session.document_ids()[0]
