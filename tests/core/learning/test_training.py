"""Training from a project: what is learned, how it is judged, and when it takes over."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetThreshold
from core.commands.spans import EditSpan
from core.formats import FormattedDocument, Mark
from core.learning.records import f1
from core.learning.tagging import model_of, tagger_for
from core.learning.threshold import expectation
from core.learning.training import train
from core.model import DocumentState, Label, LabelSet
from core.progress import Cancelled
from core.session import Session
from core.store import models
from core.store.project import create_project
from tests.core.tagger.test_training import article


def go_on(_done: int, _total: int) -> bool:
    return True


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "پزشکی.hashiye"
    create_project(path, LabelSet((Label("DISEASE"), Label("PER")))).close()
    opened = Session.open(path, "سارا")
    yield opened
    opened.close()


def finish(session: Session, *seeds: int) -> None:
    """Bring in articles that are done."""
    made = [(seed, *article(seed)) for seed in seeds]
    documents = [
        FormattedDocument(
            "", f"مقالهٔ {seed}", f"{seed}\n{text}", {}, moved(spans, len(f"{seed}\n"))
        )
        for seed, text, spans in made
    ]
    session.execute(ImportDocuments(documents, as_spans=True, done=True))


def moved(spans: tuple[tuple[int, int, str], ...], by: int) -> tuple[Mark, ...]:
    return tuple(Mark(start + by, end + by, label) for start, end, label in spans)


def test_there_is_nothing_to_learn_from_one_document(session: Session):
    finish(session, 1)
    assert train(session.project.db, go_on) is None


def test_a_model_that_is_better_serves(session: Session):
    finish(session, *range(8))
    trained = train(session.project.db, go_on)
    assert trained is not None
    assert trained.promoted
    assert trained.documents == 8
    record = trained.record
    assert record["f1"] > record["untaught_f1"] == record["before_f1"]
    assert record["held_out"] == 8
    assert len(record["learned"]) == 8
    assert record["f1"] == pytest.approx(f1(record["counts"].values()), abs=1e-3)
    session.store_model(trained)
    assert model_of(session.project.db) is not None
    text = "شیوع بیماری زکام مهار شد.\n"
    found = tagger_for(session.project.db).suggest_text(text)
    assert [text[one.start : one.end] for one in found if one.score >= 0.5] == ["زکام"]


def test_a_model_that_is_no_better_leaves_its_record_and_no_weights(session: Session):
    finish(session, *range(8))
    db = session.project.db
    first = train(db, go_on)
    assert first is not None
    session.store_model(first)
    again = train(db, go_on)
    assert again is not None
    assert again.record["before_f1"] == pytest.approx(first.record["f1"], abs=1e-3)
    assert not again.promoted
    session.store_model(again)
    assert models.serving(db) == 1
    assert [promoted for _, _, promoted, _ in models.records(db)] == [True, False]


def test_what_serves_is_asked_about_documents_that_came_since(session: Session):
    finish(session, *range(6))
    db = session.project.db
    first = train(db, go_on)
    assert first is not None
    # What it was judged by is not to be had any more: only the new ones can be compared.
    session.store_model(dataclasses.replace(first, record=first.record | {"counts": {}}))
    finish(session, *range(20, 24))
    second = train(db, go_on)
    assert second is not None
    assert second.record["held_out"] == 10
    assert 0 < second.record["before_f1"] <= 1


def relabel(session: Session) -> None:
    for document in session.document_ids():
        for span in session.spans(document):
            session.execute(EditSpan(span.id, span.start, span.end, "PER"))


def choose_another_threshold(session: Session) -> None:
    session.execute(SetThreshold(0.7))


@pytest.mark.parametrize("change", [relabel, choose_another_threshold])
def test_how_well_it_did_before_something_else_was_wanted_does_not_count(
    session: Session, change: Callable[[Session], None]
):
    finish(session, *range(8))
    first = train(session.project.db, go_on)
    assert first is not None
    session.store_model(first)
    change(session)
    again = train(session.project.db, go_on)
    assert again is not None
    assert again.record["before_f1"] == again.record["untaught_f1"]
    assert again.promoted


def test_documents_that_nobody_has_done_teach_nothing(session: Session):
    finish(session, *range(3))
    session.execute(SetState(session.document_ids()[0], DocumentState.OPEN))
    trained = train(session.project.db, go_on)
    assert trained is not None
    assert trained.documents == len(trained.record["learned"]) == 2


def test_training_can_be_cancelled(session: Session):
    finish(session, *range(4))
    with pytest.raises(Cancelled):
        train(session.project.db, lambda done, _total: done < 2)


def test_a_model_of_an_unknown_form_is_as_good_as_none(session: Session):
    finish(session, *range(4))
    trained = train(session.project.db, go_on)
    assert trained is not None
    session.store_model(dataclasses.replace(trained, data=b"no model"))
    assert model_of(session.project.db) is None
    again = train(session.project.db, go_on)
    assert again is not None
    assert again.promoted
    assert again.record == trained.record


def test_a_record_that_was_spoiled_hinders_nothing(session: Session):
    finish(session, *range(4))
    trained = train(session.project.db, go_on)
    assert trained is not None
    session.store_model(trained)
    session.project.db.execute("UPDATE models SET record = '[1, {'")
    assert tagger_for(session.project.db).model is not None
    assert not expectation(session.project.db, session.annotator.id).measured
    assert train(session.project.db, go_on) is not None
