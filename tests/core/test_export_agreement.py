"""What an export says of how far annotators agree."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.exporting import ExportOptions, export_project
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.model import DocumentState
from core.session import Session
from core.store.project import create_project

TEXTS = [f"علی به کرج رفت {n}" for n in range(4)]
PAIR = "\u2068رضا\u2069 – \u2068سارا\u2069"
NAME, CITY = Mark(0, 3, "PER"), Mark(7, 10, "LOC")


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Four documents that سارا has finished; رضا has two of them, one with something missing."""
    path = tmp_path / "p.hashiye"
    create_project(path, load_label_set()).close()
    sara = Session.open(path, "سارا")
    documents = [
        FormattedDocument(f"d{n}", "", text, {}, (NAME, CITY)) for n, text in enumerate(TEXTS)
    ]
    sara.execute(ImportDocuments(documents, as_spans=True, done=True))
    sara.close()
    reza = Session.open(path, "رضا")
    for number, marks in ((0, (NAME, CITY)), (1, (NAME,)), (2, ())):
        document = reza.document_ids()[number]
        for one in marks:
            reza.execute(AddSpan(document, one.start, one.end, one.label))
        state = DocumentState.DONE if number < 2 else DocumentState.FLAGGED
        reza.execute(SetState(document, state))
    reza.close()
    return path


def told(project: Path, **options: Any) -> tuple[str, dict[str, Any]]:
    """What the card and the report for programs say of an export of سارا's spans."""
    output = project.with_name("out.jsonl")
    chosen = ExportOptions("jsonl", output, "سارا", **options)
    export_project(project, chosen, lambda _done, _total: True)
    card = output.with_name("out.jsonl.card.md").read_text("utf-8")
    report = json.loads(output.with_name("out.jsonl.report.json").read_text("utf-8"))
    return card.partition("## Agreement")[2].partition("\n## ")[0], report["agreement"]


def test_the_card_tells_it_of_the_documents_that_two_have_finished(shared: Path) -> None:
    card, report = told(shared)
    assert "Hripcsak" in card
    assert f"| {PAIR} | 2 | 1 | 3 + 4 | 3 | 0.857 |" in card
    assert "| LOC | 1 + 2 | 1 | 0.667 |" in card
    assert "| PER | 2 + 2 | 2 | 1.000 |" in card
    assert report["finished_by"] == ["رضا", "سارا"]
    (pair,) = report["pairs"]
    assert (pair["annotators"], pair["documents"], pair["alike"]) == (["رضا", "سارا"], 2, 1)
    assert (pair["spans"], pair["same"], round(pair["f1"], 3)) == ([3, 4], 3, 0.857)
    assert pair["labels"]["PER"] == {"spans": [2, 2], "same": 2, "f1": 1.0}


def test_only_labels_and_documents_that_are_exported_count(shared: Path) -> None:
    _card, report = told(shared, labels=("PER",), label_map={"PER": "Person"})
    (pair,) = report["pairs"]
    assert pair["labels"] == {"Person": {"spans": [2, 2], "same": 2, "f1": 1.0}}
    assert pair["alike"] == 2
    session = Session.open(shared, "سارا")
    session.execute(DeleteDocuments((session.document_ids()[1],)))
    session.close()
    card, _report = told(shared)
    assert f"| {PAIR} | 1 | 1 | 2 + 2 | 2 | 1.000 |" in card


def test_where_neither_has_marked_anything_a_dash_stands(shared: Path) -> None:
    card, report = told(shared, labels=("ORG",))
    assert f"| {PAIR} | 2 | 2 | 0 + 0 | 0 | – |" in card
    assert report["pairs"][0]["f1"] is None


def test_it_is_said_why_it_is_not_known(shared: Path) -> None:
    session = Session.open(shared, "رضا")
    documents = session.document_ids()
    for document in documents[:2]:
        session.execute(SetState(document, DocumentState.OPEN))
    session.close()
    card, report = told(shared)
    assert "not known: only سارا has finished" in card
    assert report["pairs"] == []
    session = Session.open(shared, "رضا")
    session.execute(SetState(documents[0], DocumentState.DONE))
    session.close()
    session = Session.open(shared, "سارا")
    session.execute(SetState(documents[0], DocumentState.OPEN))
    assert "not known: no two annotators" in told(shared, state="all")[0]
    for document in documents:
        session.execute(SetState(document, DocumentState.OPEN))
    session.close()
    assert "not known: only رضا" in told(shared, state="open")[0]
    session = Session.open(shared, "رضا")
    session.execute(SetState(documents[0], DocumentState.OPEN))
    session.close()
    assert "not known: nobody has finished" in told(shared, state="open")[0]


def test_a_label_that_the_project_has_lost_is_written_only_if_all_are(shared: Path) -> None:
    with closing(Session.open(shared, "سارا")) as session, session.project.db.atomic():
        session.project.db.execute("DELETE FROM labels WHERE name = 'LOC'")
    assert told(shared)[1]["pairs"][0]["labels"].keys() == {"LOC", "PER"}
    assert told(shared, labels=("PER",))[1]["pairs"][0]["labels"].keys() == {"PER"}
    assert "LOC" not in shared.with_name("out.jsonl").read_text("utf-8")


def test_it_is_told_in_persian_with_its_digits(shared: Path) -> None:
    output = shared.with_name("out.jsonl")
    chosen = ExportOptions("jsonl", output, "سارا", language="fa")
    export_project(shared, chosen, lambda _done, _total: True)
    card = output.with_name("out.jsonl.card.md").read_text("utf-8")
    assert f"| {PAIR} | ۲ | ۱ | ۳ + ۴ | ۳ | ۰٫۸۵۷ |" in card
