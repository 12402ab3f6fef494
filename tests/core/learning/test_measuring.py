"""Gold of projects and of files, measured honestly."""

import json

import pytest

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.commands.suggestions import RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.learning.honest import honest_suggestions
from core.learning.measuring import Choices, measure_files, measure_project
from core.learning.tagging import tagger_for
from core.messages import HashiyeError
from core.model import DocumentState
from core.progress import Cancelled
from core.session import Session
from core.store.settings import ProjectSettings
from tests.core.conftest import TEXT, mark

WORDS = {"words": "tests.core.tagger.samples:Words"}


def on(_done, _total):
    return True


def article(number, *words):
    text = f"نوشته {number}. " + " و ".join(words)
    marks = tuple(Mark(text.index(w), text.index(w) + len(w), "PRODUCT") for w in words)
    return FormattedDocument(str(number), f"نوشته {number}", text, {}, marks)


@pytest.fixture
def project(project_path):
    """Five documents done: زرنوشت in all of them, another product in each alone."""
    session = Session.open(project_path, "سارا")
    articles = [article(i, "زرنوشت", f"کالاواره{i}") for i in range(1, 6)]
    session.execute(ImportDocuments(articles, as_spans=True, done=True))
    session.close()
    return project_path


def suggested(db, row):
    ((document, suggestions),) = honest_suggestions(db, [row], on)
    return {document.text[one.start : one.end] for one in suggestions}


def test_what_was_decided_in_a_document_does_not_help_in_it(project):
    products = Choices(only=frozenset({"PRODUCT"}))
    found = measure_project(project, None, products, on).evaluation
    assert found.documents == 5
    # What the others teach is known, what this one taught is not.
    assert found.confusions == {("PRODUCT", "PRODUCT"): 5, ("PRODUCT", ""): 5}


def test_every_document_is_tagged_once_by_what_the_others_teach(project):
    session = Session.open(project, "سارا")
    rows = session.document_ids()
    found = list(honest_suggestions(session.project.db, rows, on))
    session.close()
    assert sorted(document.id for document, _ in found) == rows
    for document, suggestions in found:
        surfaces = {document.text[one.start : one.end] for one in suggestions}
        assert "زرنوشت" in surfaces
        assert not any(surface.startswith("کالاواره") for surface in surfaces)


def test_a_refusal_in_a_document_does_not_help_in_it_either(session, document):
    db = session.project.db
    (place,) = (one for one in session.pending(document) if TEXT[one.start : one.end] == "كرج")
    session.execute(RejectSuggestions((place.id,)))
    assert "كرج" not in {TEXT[one.start : one.end] for one in tagger_for(db).suggest_text(TEXT)}
    assert "كرج" in suggested(db, document)


def test_only_what_is_done_counts(project):
    session = Session.open(project, "سارا")
    first, second, *_ = session.document_ids()
    session.execute(SetState(first, DocumentState.OPEN))
    session.execute(DeleteDocuments((second,)))
    session.close()
    assert measure_project(project, None, Choices(), on).evaluation.documents == 3


def test_the_threshold_is_the_project_s_unless_another_is_given(project):
    products = frozenset({"PRODUCT"})
    report = measure_project(project, None, Choices(only=products), on)
    assert report.threshold == ProjectSettings().threshold
    report = measure_project(project, None, Choices(threshold=1.0, only=products), on)
    assert report.evaluation.total.suggested == 0
    assert report.never == {"PRODUCT": 10}


def test_only_some_labels(project):
    session = Session.open(project, "سارا")
    row = session.document_ids()[0]
    session.execute(AddSpan(row, 0, 5, "LOC"))
    session.close()
    found = measure_project(project, None, Choices(only=frozenset({"LOC"})), on).evaluation
    assert set(found.labels) == {"LOC"}
    with pytest.raises(HashiyeError, match="no span of these labels in the gold: PRE"):
        measure_project(project, None, Choices(only=frozenset({"PRE"})), on)


def test_whose_spans_must_be_clear(project):
    session = Session.open(project, "رضا")
    session.execute(SetState(session.document_ids()[0], DocumentState.DONE))
    session.close()
    with pytest.raises(HashiyeError, match="Several people"):
        measure_project(project, None, Choices(), on)
    found = measure_project(project, "رضا", Choices(), on).evaluation
    assert (found.documents, found.total.gold) == (1, 0)


def test_without_a_document_that_is_done_there_is_nothing_to_measure(session):
    with pytest.raises(HashiyeError, match=r"No document .* is done"):
        measure_project(session.project.path, None, Choices(), on)


def test_it_can_be_cancelled(project):
    with pytest.raises(Cancelled):
        measure_project(project, None, Choices(), lambda _done, _total: False)


def test_a_plugin_s_tagger_on_a_project(session, document, bring_taggers):
    bring_taggers(**WORDS)
    start = TEXT.index("كرج")
    session.execute(AddSpan(document, start, start + 3, "LOC"))
    session.execute(SetState(document, DocumentState.DONE))
    report = measure_project(session.project.path, None, Choices(tagger="words", threshold=0.5), on)
    assert report.tagger == "words"
    assert report.evaluation.confusions == {("LOC", "LOC"): 1}
    assert report.tagger_names == {"GPE": "LOC"}
    assert report.left_out == {"WORK": 1}


def test_files_with_labels_of_their_own():
    gold = FormattedDocument("1", "t", TEXT, {}, (mark("كرج", "loc"), mark("البرز", "pers")))
    report = measure_files([gold], None, Choices(), on)
    assert report.gold_names == {"loc": "LOC", "pers": "PER"}
    assert report.evaluation.labels["LOC"].same == 1
    assert report.evaluation.labels["PER"].gold == 1
    assert report.evaluation.documents == 1
    json.dumps(report.as_json())


def test_labels_that_the_gold_has_not_got_do_not_count_unless_asked_for():
    gold = FormattedDocument("1", "t", TEXT, {}, (mark("Ali", "PER"),))
    report = measure_files([gold], None, Choices(), on)
    assert set(report.evaluation.labels) == {"PER"}
    assert report.left_out["LOC"] >= 1
    asked = measure_files([gold], None, Choices(only=frozenset({"PER", "LOC"})), on)
    assert asked.evaluation.labels["LOC"].suggested == report.left_out["LOC"]


def test_labels_can_be_given_another_name():
    gold = FormattedDocument("1", "t", TEXT, {}, (mark("كرج", "CITY"),))
    report = measure_files([gold], None, Choices(), on)
    assert report.never == {"CITY": 1}
    report = measure_files([gold], None, Choices(names={"CITY": "LOC"}), on)
    assert report.evaluation.labels["LOC"].same == 1
    assert report.gold_names == {"CITY": "LOC"}
    with pytest.raises(HashiyeError, match=r"no label “TOWN” in the gold\. Its labels are: CITY"):
        measure_files([gold], None, Choices(names={"TOWN": "LOC"}), on)


def test_files_by_the_tagger_of_a_project(project):
    gold = FormattedDocument("1", "t", "دیروز زرنوشت خریدم", {}, (Mark(6, 12, "PRODUCT"),))
    assert measure_files([gold], None, Choices(), on).evaluation.total.same == 0
    assert measure_files([gold], project, Choices(), on).evaluation.total.same == 1


def test_files_by_the_tagger_of_a_plugin_under_common_names(bring_taggers):
    bring_taggers(**WORDS)
    gold = FormattedDocument("1", "t", TEXT, {}, (mark("كرج", "loc"), mark("كتاب", "WORK")))
    report = measure_files([gold], None, Choices(tagger="words", threshold=0.3), on)
    assert report.evaluation.total.same == 2
    assert report.left_out == {"pers": 1}


def test_files_without_spans_are_no_gold():
    with pytest.raises(HashiyeError, match="no span to compare with"):
        measure_files([FormattedDocument("1", "t", TEXT)], None, Choices(), on)
