"""What of a project is exported, and how it is fitted to the format."""

from pathlib import Path
from typing import Any

import pytest

from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.exporting import ExportOptions, Verdict, export_project
from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.formats.jsonl import JSONL
from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.model import DocumentState
from core.session import Session
from core.store.project import create_project
from tests.core.exporting.exports import article, export


def test_spans_are_brought_to_the_edges_of_tokens_on_request(
    marked: Session, tmp_path: Path
) -> None:
    out = tmp_path / "out.conll"
    (file,) = export(marked, out, "conll", alignment=Alignment.EXPAND).files
    assert [(one.surface_before, one.surface_after) for one in file.moved] == [("الب", "البرز")]
    assert file.proof.verdict is Verdict.IDENTICAL
    assert "البرز B-ORG" in out.read_text("utf-8")


def test_which_of_nested_spans_is_written_is_chosen(marked: Session, tmp_path: Path) -> None:
    (file,) = export(
        marked, tmp_path / "out.jsonl", nested=Preference.INNERMOST, labels=("PER",)
    ).files
    assert [lost.surface for lost in file.lost] == ["حسين رحمانيان"]
    assert file.proof.verdict is Verdict.IDENTICAL


def test_labels_are_chosen_renamed_and_merged(marked: Session, tmp_path: Path) -> None:
    mapped = {"LOC": "Place", "ORG": "Place", "PER": ""}
    (file,) = export(marked, tmp_path / "out.jsonl", label_map=mapped).files
    assert file.contents.labels == {"Place": 3}
    card = (tmp_path / "out.jsonl.card.md").read_text("utf-8")
    assert "Labels that were left out: PER." in card
    assert "| Place | Place; Organisation |" in card


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"labels": ("PER", "NONE")}, r"no labels of the project: NONE\. It has: PER, LOC"),
        ({"labels": ("per",), "label_map": {"X": ""}}, r"no labels of the project: per, X\."),
        ({"labels": ("PER",), "label_map": {"PER": ""}}, "All labels are left out"),
        ({"state": "finished"}, "“finished” is no state"),
        ({"format_options": {"bogus": "1"}}, "no option “bogus”"),
    ],
)
def test_choices_that_there_are_not(
    marked: Session, tmp_path: Path, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(HashiyeError, match=message):
        export(marked, tmp_path / "out.jsonl", **options)
    assert not (tmp_path / "out.jsonl").exists()


def test_documents_are_chosen_by_several_states(marked: Session, tmp_path: Path) -> None:
    marked.execute(SetState(marked.document_ids()[1], DocumentState.FLAGGED))
    (only,) = export(marked, tmp_path / "out.jsonl", state="flagged").reports
    (both,) = export(marked, tmp_path / "out.jsonl", state="done, flagged").reports
    assert (only.documents, both.documents) == (1, 4)


def test_texts_that_are_almost_the_same_stay_together(session: Session, tmp_path: Path) -> None:
    base = " ".join(f"واژهٔ {n} از خبر" for n in range(60))
    texts = [f"{base} {n} چیزی دیگر {n * n}" for n in range(6)]
    others = [" ".join(f"{n}{m}" * 3 for m in range(80)) for n in range(20)]
    documents = [article(f"d{n}", text=text) for n, text in enumerate([*texts, *others])]
    session.execute(ImportDocuments(documents, as_spans=True, done=True))
    exported = export(session, tmp_path / "out.jsonl", split="50/25/25", near_duplicates=True)
    assert exported.together == (("d0", "d1", "d2", "d3", "d4", "d5"),)
    assert JSONL.read is not None
    homes = {
        file.part
        for file in exported.files
        for document in JSONL.read(file.report.path)
        if document.id in exported.together[0]
    }
    assert len(homes) == 1
    assert "d0, d1" in (tmp_path / "out.jsonl.report.md").read_text("utf-8")


@pytest.mark.parametrize(
    "options",
    [{}, {"check": False}, {"split": "50/25/25", "near_duplicates": True, "stratify": True}],
)
def test_progress_goes_from_none_to_all(
    marked: Session, tmp_path: Path, options: dict[str, Any]
) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    chosen = ExportOptions("jsonl", tmp_path / "out.jsonl", **options)
    export_project(marked.project.path, chosen, progress)
    assert [done for done, _ in told] == list(range(told[-1][1] + 1))


def test_a_project_without_documents_has_nothing_to_write(tmp_path: Path) -> None:
    project = tmp_path / "empty.hashiye"
    create_project(project, load_label_set()).close()
    options = ExportOptions("jsonl", tmp_path / "out.jsonl", state="all")
    with pytest.raises(HashiyeError, match="has no documents"):
        export_project(project, options, lambda *_: True)
