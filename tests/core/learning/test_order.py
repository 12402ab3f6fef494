"""In which order documents teach most."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.spans import AddSpan
from core.commands.suggestions import AcceptSuggestions, RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.learning.order import by_learning
from core.model import DocumentState
from core.progress import Cancelled
from core.session import Session
from core.store.project import create_project

NAMES = ("تهران", "کرج", "البرز", "ساوه", "قم", "یزد")


def always(_done, _total):
    return True


def article(title, *suggested, filler=40):
    """A document in which each of (name, score) stands once, filled up to some length."""
    text, marks = "", []
    for name, score in suggested:
        marks.append(Mark(len(text), len(text) + len(name), "LOC", score))
        text += f"{name} و "
    text = f"{text}{title} ".ljust(filler, ".")
    return FormattedDocument("", title, text, {}, (), tuple(marks))


@pytest.fixture
def work(project_path):
    """Imports documents and returns their titles as `by_learning` orders them."""
    session = Session.open(project_path, "سارا")

    class Work:
        def add(self, *documents):
            before = set(session.document_ids())
            session.execute(ImportDocuments(documents, as_spans=False))
            return [row for row in session.document_ids() if row not in before]

        def order(self):
            return by_learning(session.project.db, session.annotator.id, always)

        def titles(self):
            return [session.document(row).title for row in self.order().documents]

    work = Work()
    work.session = session
    yield work
    session.close()


def test_the_more_uncertain_comes_first(work):
    work.add(article("sure", ("تهران", 0.98)), article("open", ("کرج", 0.5)))
    assert work.titles() == ["open", "sure"]


def test_long_documents_are_not_first_for_their_length(work):
    work.add(
        article("long", ("تهران", 0.5), ("کرج", 0.5), filler=5000),
        article("short", ("قم", 0.5), filler=100),
    )
    assert work.titles() == ["short", "long"]


def test_a_near_copy_waits_for_others(work):
    work.add(
        article("first", ("تهران", 0.5), ("کرج", 0.5)),
        article("copy", ("تهران", 0.5), ("کرج", 0.55)),
        article("other", ("قم", 0.8), ("یزد", 0.8)),
    )
    assert work.titles() == ["first", "other", "copy"]


def test_spellings_that_fold_alike_are_one_thing_to_learn(work):
    work.add(
        article("first", ("كرج", 0.5)),
        article("folded", ("کرج", 0.5)),
        article("other", ("قم", 0.8)),
    )
    assert work.titles() == ["first", "other", "folded"]


def test_what_was_answered_before_teaches_less(work):
    (answered,) = work.add(article("answered", ("تهران", 0.5)))
    work.add(article("known", ("تهران", 0.5)), article("new", ("قم", 0.7)))
    work.session.execute(AcceptSuggestions(tuple(s.id for s in work.session.pending(answered))))
    work.session.execute(SetState(answered, DocumentState.DONE))
    assert work.titles() == ["new", "known"]


def test_answered_and_marked_places_are_open_no_more(work):
    begun, _ = work.add(
        article("begun", ("تهران", 0.5), ("کرج", 0.5)), article("other", ("قم", 0.9))
    )
    first, second = work.session.pending(begun)
    work.session.execute(RejectSuggestions((first.id,)))
    work.session.execute(AddSpan(begun, second.start, second.end, "ORG"))
    assert work.titles() == ["other", "begun"]


def test_suggestions_below_the_threshold_count(work):
    work.add(article("sure", ("تهران", 0.9)), article("hidden", ("کرج", 0.4)))
    assert work.titles() == ["hidden", "sure"]


def test_documents_without_suggestions_are_last_in_their_order_and_told(work):
    first, _, last = work.add(article("bare"), article("judged", ("قم", 0.99)), article("empty"))
    order = work.order()
    assert work.titles() == ["judged", "bare", "empty"]
    assert order.untagged == (first, last)


def test_done_flagged_and_deleted_documents_are_left_out(work):
    done, flagged, deleted, left = work.add(*(article(name, (name, 0.5)) for name in NAMES[:4]))
    work.session.execute(SetState(done, DocumentState.DONE))
    work.session.execute(SetState(flagged, DocumentState.FLAGGED))
    work.session.execute(DeleteDocuments((deleted,)))
    assert work.order().documents == (left,)


def test_it_can_be_cancelled(work):
    work.add(article("one", ("قم", 0.5)))
    with pytest.raises(Cancelled):
        by_learning(work.session.project.db, work.session.annotator.id, lambda _d, _t: False)


suggested = st.lists(
    st.tuples(st.sampled_from(NAMES), st.floats(0, 1)), max_size=4, unique_by=lambda one: one[0]
)


@settings(max_examples=25)
@given(corpus=st.lists(suggested, max_size=12))
def test_every_document_has_one_place_which_is_the_same_each_time(tmp_path_factory, corpus):
    path = tmp_path_factory.mktemp("order") / "p.hashiye"
    create_project(path, load_label_set()).close()
    session = Session.open(path, "سارا")
    try:
        documents = [article(f"{n}", *names) for n, names in enumerate(corpus)]
        session.execute(ImportDocuments(documents, as_spans=False))
        db, annotator = session.project.db, session.annotator.id
        order = by_learning(db, annotator, always)
        assert sorted(order.documents) == session.document_ids()
        assert by_learning(db, annotator, always) == order
    finally:
        session.close()
