"""What is counted and learned while an import, or its undo, has been carried out by half."""

import json
from pathlib import Path
from typing import Any

import pytest

from core import staging
from core.commands.documents import SetState
from core.commands.spans import AddSpan
from core.import_request import ImportRequest
from core.learning.due import documents_done
from core.learning.likely_errors import by_likely_errors
from core.learning.order import by_learning
from core.learning.report import learning_report
from core.learning.threshold import expectation
from core.model import DocumentState
from core.session import Session
from core.statistics import count
from core.store import lexicon, progress, visibility
from core.store.about import about
from core.worker.desk import Desk
from core.worker.order_requests import FindLikelyErrors, OrderByLearning
from tests.core.conftest import place

NUMBER = visibility.AT_ONCE + 1
HALF = NUMBER // 2


def always(_done: int, _total: int) -> bool:
    return True


@pytest.fixture(params=["spans", "suggestions"])
def imported(request: pytest.FixtureRequest, session: Session, tmp_path: Path) -> Session:
    """A session that is ready to show `NUMBER` documents; one is done and contradicts theirs."""
    (own,) = session.document_ids()
    session.execute(AddSpan(own, *place(session.document(own).text, "البرز"), "LOC"))
    session.execute(SetState(own, DocumentState.DONE))
    path = tmp_path / "many.jsonl"
    lines = ({"text": f"البرز {n}", "label": [[0, 5, "PER"]]} for n in range(NUMBER))
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    spans = request.param == "spans"
    wanted = ImportRequest((path,), as_spans=spans, done=spans)
    staging.begin(session.project.db, session.annotator.id, wanted)
    staging.go_on(session.project.db, always)
    return session


def figures(session: Session) -> dict[str, Any]:
    """Everything that is told of the project as a whole."""
    db, who = session.project.db, session.annotator.id
    (mark,) = session.spans(session.document_ids()[0])
    return {
        "statistics": count(db).as_json(),
        "lexicon": lexicon.read(db).entries,
        "strings": about(db, who, mark, "البرز").labels,
        "order": by_learning(db, who, always),
        "errors": by_likely_errors(db, who, always),
        "report": learning_report(db, who, always),
        "expectation": expectation(db, who),
        "done": progress.done(db, who),
        "learned from": progress.done_last(db, 10**9),
        "number done": documents_done(db),
    }


def test_a_step_counts_whole_as_soon_as_the_journal_has_it(imported: Session) -> None:
    before = figures(imported)
    assert before["statistics"]["documents"] == 1
    imported.execute(staging.finish(imported.project.db)[0])
    imported.settle(HALF)
    half = figures(imported)
    assert half["statistics"]["documents"] == NUMBER + 1
    imported.settle()
    assert figures(imported) == half
    imported.undo()
    imported.settle(HALF)
    assert figures(imported) == before


@pytest.mark.parametrize("request_for", [OrderByLearning, FindLikelyErrors])
def test_an_order_has_only_what_lists_show(
    imported: Session, request_for: type[OrderByLearning | FindLikelyErrors]
) -> None:
    imported.execute(staging.finish(imported.project.db)[0])
    imported.settle(HALF)
    desk = Desk()
    asked = request_for(imported.project.path, imported.annotator.id)
    found = asked.run(desk, always).documents
    desk.clear()
    assert sorted(found) == imported.document_ids()
