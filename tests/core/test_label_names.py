"""What labels become that turn up when an import is read, and that nobody has chosen for."""

import json
from pathlib import Path

import pytest

from core import staging
from core.commands.importing import ImportReport
from core.import_request import ImportRequest
from core.session import Session


def always(_done: int, _total: int) -> bool:
    return True


def bring(session: Session, path: Path, **choices: object) -> ImportReport:
    request = ImportRequest((path,), as_spans=True, new_labels=True, **choices)  # type: ignore[arg-type]
    staging.begin(session.project.db, session.annotator.id, request)
    staging.go_on(session.project.db, always)
    command, report = staging.finish(session.project.db)
    session.execute(command)
    return report


def used(session: Session) -> list[str]:
    """The labels of the spans that have come in, in their order."""
    return [span.label for one in session.document_ids()[1:] for span in session.spans(one)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    labels = ("PER", "PERSON", "B-ORG", "GPE", "نام کوه")
    lines = ({"text": f"البرز {n}", "label": [[0, 5, one]]} for n, one in enumerate(labels))
    made = tmp_path / "a.jsonl"
    made.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return made


def test_they_go_by_their_usual_names_and_the_report_says_so(session: Session, path: Path) -> None:
    report = bring(session, path, usual_names=True)
    assert used(session) == ["PER", "PER", "ORG", "LOC", "نام_کوه"]
    assert report.matched == {
        "PERSON": "PER",
        "B-ORG": "ORG",
        "GPE": "LOC",
        "نام کوه": "نام_کوه",
    }


def test_what_was_chosen_goes_before_though_it_is_the_own_name(
    session: Session, path: Path
) -> None:
    chosen = (("PERSON", "PERSON"), ("GPE", None), ("نام کوه", "LOC"))
    report = bring(session, path, usual_names=True, labels=chosen)
    assert used(session) == ["PER", "PERSON", "ORG", "LOC"]
    assert report.matched == {"B-ORG": "ORG"}
    assert session.settings().import_labels == {"GPE": None, "نام کوه": "LOC"}


def test_what_earlier_imports_chose_goes_before_usual_names(session: Session, path: Path) -> None:
    names = (("GPE", None), ("نام کوه", "LOC"), ("B-ORG", "PER"))
    bring(session, path, labels=names)
    again = path.with_name("b.jsonl")
    again.write_text(path.read_text("utf-8").replace("\\u0632 ", "\\u0632. "), "utf-8")
    report = bring(session, again, usual_names=True)
    assert used(session)[4:] == ["PER", "PERSON", "PER", "LOC"]
    assert report.matched == dict(names)


def test_without_them_labels_keep_their_names(session: Session, path: Path) -> None:
    report = bring(session, path, labels=(("نام کوه", "LOC"),))
    assert used(session) == ["PER", "PERSON", "B-ORG", "GPE", "LOC"]
    assert not report.matched
