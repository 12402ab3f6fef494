"""The first documents of an import, before anything is written."""

import json
from pathlib import Path

import pytest

from core import preview as module
from core.import_request import ImportRequest
from core.messages import HashiyeError
from core.preview import BEGINNING, FILES, LOOKED_AT, SHOWN, Preview, preview
from core.progress import Cancelled
from core.session import Session
from tests.core.conftest import TEXT


@pytest.fixture(autouse=True)
def _time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS", 3600.0)


def look(session: Session, *paths: Path, form: str | None = None) -> Preview:
    request = ImportRequest(paths, form)
    return preview(request, session.project.db, lambda _done, _total: True)


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return path


def test_the_first_documents_come_with_the_labels_of_more(session: Session, tmp_path: Path) -> None:
    articles = [
        {"text": f"تهران {number}", "label": [[0, 5, "GPE"]]} for number in range(2 * LOOKED_AT)
    ]
    found = look(session, write(tmp_path / "a.jsonl", *articles))
    assert [one.text for one in found.documents] == [f"تهران {n}" for n in range(SHOWN)]
    assert found.labels == {"GPE": LOOKED_AT}
    assert (found.files, found.looked_at, found.formats) == (1, LOOKED_AT, {"jsonl": 1})


def test_of_many_files_every_kind_is_looked_at(session: Session, tmp_path: Path) -> None:
    for folder, label in (("a", "person"), ("b", "شخص")):
        (tmp_path / folder).mkdir()
        for number in range(2 * FILES):
            line = {"text": f"{folder} {number}", "label": [[0, 1, label]]}
            write(tmp_path / folder / f"{number:03}.jsonl", line, {**line, "text": f"{line} 2"})
    (tmp_path / "c.txt").write_text("سلام", "utf-8")
    found = look(session, tmp_path)
    assert set(found.labels) == {"person", "شخص"}
    assert set(found.formats) == {"jsonl", "text"}
    shown = [one.text for one in found.documents]
    assert shown == ["a 0", "b 0", "سلام", "a 1", "b 1"]


def test_of_a_long_text_the_beginning_is_shown_with_the_marks_in_it(
    session: Session, tmp_path: Path
) -> None:
    marks = [[0, 4, "A"], [BEGINNING - 2, BEGINNING + 2, "B"], [BEGINNING + 5, BEGINNING + 6, "C"]]
    found = look(session, write(tmp_path / "a.jsonl", {"text": "علی " * 1000, "label": marks}))
    (document,) = found.documents
    assert len(document.text) == BEGINNING
    assert [mark.label for mark in document.spans] == ["A"]
    assert set(found.labels) == {"A", "B", "C"}


def test_labels_are_told_as_the_files_have_them(session: Session, tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", {"text": "علی", "label": [[0, 3, "x"]]})
    request = ImportRequest((path,), labels=(("x", None),))
    found = preview(request, session.project.db, lambda _done, _total: True)
    assert found.labels == {"x": 1}


def test_what_the_project_has_already_is_told(session: Session, tmp_path: Path) -> None:
    found = look(session, write(tmp_path / "a.jsonl", {"text": "نو"}, {"text": TEXT}))
    assert (found.there, found.known) == (frozenset({1}), 1)


def test_encodings_and_options_are_told(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("سلام، این یک متن است".encode("cp1256", "replace"))
    found = look(session, tmp_path)
    assert found.encodings == ("windows-1256",)
    assert found.chosen["encoding"] == "auto"
    assert "encoding" in [option.name for option in found.options]


def test_options_are_those_that_count_on_reading_and_of_several_formats_the_common(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("سلام", "utf-8")
    (tmp_path / "b.html").write_text("<p>سلام دوباره</p>", "utf-8")
    (tmp_path / "c.csv").write_text("text\nسلام آخر\n", "utf-8")
    table = {option.name for option in look(session, tmp_path / "c.csv").options}
    assert "text-column" in table
    assert "layout" not in table
    assert [option.name for option in look(session, tmp_path).options] == ["encoding"]


def test_a_file_with_a_fault_is_told_beside_the_others(session: Session, tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", {"no": "text"})
    write(tmp_path / "b.jsonl", {"text": "دو"})
    found = look(session, tmp_path)
    assert [one.text for one in found.documents] == ["دو"]
    (problem,) = found.problems
    assert "line 1" in problem.message()


def test_a_request_that_cannot_be_met_is_told(session: Session, tmp_path: Path) -> None:
    with pytest.raises(HashiyeError, match="no format “bogus”"):
        look(session, tmp_path, form="bogus")


def test_however_little_time_there_is_a_document_is_shown(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SECONDS", -1.0)
    write(tmp_path / "a.jsonl", {"text": "یک"}, {"text": "دو"})
    write(tmp_path / "b.jsonl", {"text": "سه"})
    found = look(session, tmp_path)
    assert [one.text for one in found.documents] == ["یک"]
    assert (found.files, found.looked_at) == (2, 1)


def test_a_preview_can_be_cancelled(session: Session, tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", {"text": "یک"})
    with pytest.raises(Cancelled):
        preview(ImportRequest((path,)), session.project.db, lambda _done, _total: False)
