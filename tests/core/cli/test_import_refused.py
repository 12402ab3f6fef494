"""Files that are broken or made to do harm, through the whole of `hashiye import`.

Of every format one of each: the exit status is 1, each file has one readable line, and the project
is as it was, with nothing left beside it.
"""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from core.cli.main import run
from core.formats import Format, formats
from core.session import Session
from core.store import imports
from core.store.project import open_project
from tests.core.formats.test_hostile import HOSTILE

BROKEN = HOSTILE["UTF-8 with a fault"]
HARMFUL = {
    ".docx": "a zip bomb",
    ".epub": "a zip bomb",
    ".json": "deep JSON",
    ".jsonld": "deep objects",
    ".jsonl": "huge numbers",
    ".xml": "billion laughs",
    ".xmi": "billion laughs",
}
OTHERS = "NUL"
CANNOT_BE_SEARCHED = "search"
"""A table of an index, which has no rows of its own."""


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with documents, spans, suggestions and a journal."""
    folder = tmp_path_factory.mktemp("marked")
    project, file = folder / "p.hashiye", folder / "a.jsonl"
    line = {"text": "علی در تهران", "label": [[0, 3, "PER"]]}
    suggested = {"suggestions": [{"start": 7, "end": 12, "label": "LOC", "score": 0.5}]}
    file.write_text(json.dumps(line | suggested), "utf-8")
    assert run(["init", str(project)]) == 0
    assert run(["import", str(project), str(file), "--as", "spans", "--annotator", "سارا"]) == 0
    return project


@pytest.fixture
def project(marked: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    return Path(shutil.copy(marked, folder))


def contents(project: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with closing(open_project(project, readonly=True)) as opened:
        assert imports.unfinished(opened.db) is None
        names = [
            name for name in opened.db.table_names() if not name.startswith(CANNOT_BE_SEARCHED)
        ]
        return {name: opened.db.execute(f"SELECT * FROM [{name}]").fetchall() for name in names}


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def spoiled(form: Format, folder: Path) -> list[Path]:
    suffix = form.suffixes[0]
    harmful = HOSTILE[HARMFUL.get(suffix, OTHERS)]
    files = {f"{form.name}-broken{suffix}": BROKEN, f"{form.name}-harmful{suffix}": harmful}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


@pytest.mark.parametrize(
    "form", [pytest.param(one, id=one.name) for one in formats() if one.read is not None]
)
def test_a_refused_file_leaves_the_project_as_it_was(
    form: Format, project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before, beside = contents(project), sorted(project.parent.iterdir())
    files = spoiled(form, tmp_path)
    named = [str(file) for file in files]
    for more in (["--preview"], ["--as", "spans", "--annotator", "سارا"]):
        assert run(["import", str(project), *named, "--format", form.name, *more]) == 1
        told = lines(capfd.readouterr().err)
        assert len(told) == len(files)
        for line, file in zip(told, files, strict=True):
            assert file.name in line
            assert 20 < len(line) < 1_000
            assert "Traceback" not in line
        assert contents(project) == before
    left = {path for path in project.parent.iterdir() if "backup" not in path.name}
    assert left == {path for path in beside if "backup" not in path.name}


def test_beside_refused_files_the_others_come_in_as_one_step(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    for form in formats():
        if form.read is not None:
            spoiled(form, folder)
    (folder / "good.txt").write_text("رضا در کرج", "utf-8")
    before = contents(project)
    assert run(["import", str(project), str(folder), "--json"]) == 1
    shown = capsys.readouterr()
    told = json.loads(shown.out)
    assert told["documents"] == 1
    refused = {path.name for path in folder.iterdir()} - {"good.txt"}
    assert {name for name in refused if any(name in line for line in told["problems"])} == refused
    assert len(told["problems"]) == len(refused) == len(lines(shown.err))
    with closing(Session.open(project, "سارا")) as session:
        session.undo()
        assert len(session.document_ids()) == len(before["documents"])
