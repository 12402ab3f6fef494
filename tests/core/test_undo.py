"""Undo and redo: whatever was done comes back as it was, ids and all, across closing."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.commands.correction import CorrectText
from core.commands.documents import DeleteDocuments, SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetLabelMap, SetPolicy, SetThreshold
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan, DeleteSpan, EditSpan, SetNote
from core.commands.suggestions import AcceptSuggestions, EditSuggestion, RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.model import DocumentState, Policy
from core.session import Session
from core.store.project import create_project
from tests.core.kept_in_memory import require_memory_is_right

LABELS = st.sampled_from(["PER", "LOC", "ORG"])
FILE_LABELS = st.sampled_from(["PER", "LOC", "BIRD"])
TEXTS = st.text("ابپتيكیک‌ً۱2aZ 😀👨‍👩‍👧\u200f\r\n\0", min_size=2, max_size=30).filter(str.strip)
OFFSETS = st.tuples(st.integers(0, 29), st.integers(0, 29))
Places = list[tuple[int, tuple[int, int]]]
PLACES = st.lists(st.tuples(st.integers(0, 9), OFFSETS), max_size=4)
PIECES = ["", "ن", " و ", "\u200cها", "\u064b", "چیز"]
SCORES = st.sampled_from([0.2, 0.6, 0.9])
MARKS = st.tuples(OFFSETS, FILE_LABELS, SCORES)


def state_of(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the project that a person sees or that other files refer to."""
    db = session.project.db
    tables = ("labels", "settings")
    state = {
        table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables
    }
    for table in ("spans", "verdicts", "progress"):
        state[table] = db.execute(
            f"SELECT t.* FROM {table} AS t JOIN documents AS d ON d.id = t.document"
            " WHERE NOT d.deleted ORDER BY 1, 2"
        ).fetchall()
    state["suggestions"] = db.execute(
        "SELECT t.* FROM suggestions AS t JOIN documents AS d ON d.id = t.document"
        " WHERE NOT d.deleted AND NOT t.withdrawn ORDER BY t.id"
    ).fetchall()
    state["documents"] = db.execute("SELECT * FROM documents WHERE NOT deleted").fetchall()
    return state


@st.composite
def articles(draw: st.DrawFn) -> FormattedDocument:
    text = draw(TEXTS)
    marks = draw(st.lists(MARKS, max_size=6))
    placed = []
    for offsets, label, score in marks:
        start, end = within(text, offsets)
        placed.append(Mark(start, end, label, score))
    cut = draw(st.integers(0, len(placed)))
    return FormattedDocument("", "مقاله", text, {}, tuple(placed[:cut]), tuple(placed[cut:]))


def within(text: str, offsets: tuple[int, int]) -> tuple[int, int]:
    """Two offsets that lie in `text`, made of any two."""
    start, end = sorted(offset % (len(text) + 1) for offset in offsets)
    if start < end:
        return start, end
    return (start, end + 1) if end < len(text) else (start - 1, end)


class Work(RuleBasedStateMachine):
    """Somebody at work, in any order; then everything is undone and done again."""

    @initialize(batch=st.lists(articles(), min_size=1, max_size=3))
    def begin(self, batch: list[FormattedDocument]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name, "کار.hashiye")
        self.session = Session(create_project(self.path, load_label_set()), "سارا")
        self.session.project.db.execute("PRAGMA synchronous = OFF")
        self.session.execute(ImportDocuments(batch, as_spans=False, new_labels=True))
        self.first = len(self.session._stacks.undo)
        self.beginning = state_of(self.session)

    def document(self, number: int) -> int | None:
        found = self.session.document_ids()
        return found[number % len(found)] if found else None

    def pick_span(self, number: int) -> Any:
        spans = [s for d in self.session.document_ids() for s in self.session.spans(d)]
        return spans[number % len(spans)] if spans else None

    def pick_suggestion(self, number: int) -> Any:
        found = [s for d in self.session.document_ids() for s in self.session.pending(d)]
        return found[number % len(found)] if found else None

    @rule(number=st.integers(0, 9), offsets=OFFSETS, label=LABELS)
    def add(self, number: int, offsets: tuple[int, int], label: str) -> None:
        document = self.document(number)
        if document is not None:
            start, end = within(self.session.document(document).text, offsets)
            self.session.execute(AddSpan(document, start, end, label))

    @rule(number=st.integers(0, 9), offsets=OFFSETS, label=LABELS)
    def edit(self, number: int, offsets: tuple[int, int], label: str) -> None:
        span = self.pick_span(number)
        if span is not None:
            start, end = within(self.session.document(span.document).text, offsets)
            self.session.execute(EditSpan(span.id, start, end, label))

    @rule(number=st.integers(0, 9))
    def delete(self, number: int) -> None:
        span = self.pick_span(number)
        if span is not None:
            self.session.execute(DeleteSpan(span.id))

    @rule(number=st.integers(0, 9), note=st.sampled_from(["", "نک. «البرز» 😀"]))
    def write_note(self, number: int, note: str) -> None:
        span = self.pick_span(number)
        if span is not None:
            self.session.execute(SetNote(span.id, note))

    @rule(number=st.integers(0, 9))
    def accept_all(self, number: int) -> None:
        document = self.document(number)
        if document is not None:
            found = tuple(suggestion.id for suggestion in self.session.pending(document))
            self.session.execute(AcceptSuggestions(found))

    @rule(places=PLACES, refused=PLACES, label=LABELS)
    def propagate(self, places: Places, refused: Places, label: str) -> None:
        def there(found: Places) -> Iterator[tuple[int, int, int]]:
            for number, offsets in found:
                document = self.document(number)
                if document is not None:
                    text = self.session.document(document).text
                    yield document, *within(text, offsets)

        self.session.execute(Propagate(label, tuple(there(places)), tuple(there(refused))))

    @rule(number=st.integers(0, 9))
    def reject(self, number: int) -> None:
        suggestion = self.pick_suggestion(number)
        if suggestion is not None:
            self.session.execute(RejectSuggestions((suggestion.id,)))

    @rule(number=st.integers(0, 9), offsets=OFFSETS, label=LABELS)
    def correct(self, number: int, offsets: tuple[int, int], label: str) -> None:
        suggestion = self.pick_suggestion(number)
        if suggestion is not None:
            start, end = within(self.session.document(suggestion.document).text, offsets)
            self.session.execute(EditSuggestion(suggestion.id, start, end, label))

    @rule(number=st.integers(0, 9), offsets=OFFSETS, piece=st.sampled_from(PIECES))
    def correct_the_text(self, number: int, offsets: tuple[int, int], piece: str) -> None:
        document = self.document(number)
        if document is not None:
            text = self.session.document(document).text
            start, end = within(text, offsets)
            corrected = text[:start] + piece + text[end:]
            if corrected.strip():
                everyone = frozenset(s.id for s in self.session.spans(document))
                self.session.execute(CorrectText(document, corrected, everyone))

    @rule(number=st.integers(0, 9), state=st.sampled_from(list(DocumentState)))
    def finish(self, number: int, state: DocumentState) -> None:
        document = self.document(number)
        if document is not None:
            self.session.execute(SetState(document, state))

    @rule(policy=st.sampled_from(list(Policy)))
    def choose_policy(self, policy: Policy) -> None:
        self.session.execute(SetPolicy(policy))

    @rule(threshold=SCORES)
    def choose_threshold(self, threshold: float) -> None:
        self.session.execute(SetThreshold(threshold))

    @rule(chosen=st.dictionaries(LABELS, LABELS | st.none(), max_size=2))
    def choose_label_map(self, chosen: dict[str, str | None]) -> None:
        self.session.execute(SetLabelMap(chosen))

    @rule(number=st.integers(0, 9))
    def delete_document(self, number: int) -> None:
        document = self.document(number)
        if document is not None:
            self.session.execute(DeleteDocuments((document,)))

    @rule(article=articles(), as_spans=st.booleans(), done=st.booleans())
    def bring_in(self, article: FormattedDocument, as_spans: bool, done: bool) -> None:
        self.session.execute(ImportDocuments([article], as_spans, done, new_labels=True))

    @rule(number=st.integers(0, 9), marks=st.lists(MARKS, max_size=4), as_spans=st.booleans())
    def bring_again(
        self, number: int, marks: list[tuple[tuple[int, int], str, float]], as_spans: bool
    ) -> None:
        document = self.document(number)
        if document is not None:
            text = self.session.document(document).text
            found = tuple(
                Mark(*within(text, offsets), label, score, source)
                for (offsets, label, score), source in zip(marks, "abab", strict=False)
            )
            article = FormattedDocument("", "دوباره", text, {}, found[:2], found)
            self.session.execute(ImportDocuments([article], as_spans, new_labels=True))

    @precondition(lambda self: len(self.session._stacks.undo) > self.first)
    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule()
    def close_and_open(self) -> None:
        before = state_of(self.session)
        names = (self.session.undo_name, self.session.redo_name)
        self.session.close()
        self.session = Session.open(self.path, "سارا")
        self.session.project.db.execute("PRAGMA synchronous = OFF")
        assert state_of(self.session) == before
        assert (self.session.undo_name, self.session.redo_name) == names

    @invariant()
    def every_mark_says_what_the_text_says(self) -> None:
        db = self.session.project.db
        for document in self.session.document_ids():
            text = self.session.document(document).text
            for table in ("spans", "suggestions"):
                rows = f'SELECT start, "end", surface FROM {table} WHERE document = ?'
                for start, end, surface in db.execute(rows, [document]):
                    assert text[start:end] == surface

    @invariant()
    def what_is_in_memory_is_what_is_in_the_file(self) -> None:
        session = self.session
        for document in session.document_ids():
            require_memory_is_right(session, document)

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        end = state_of(self.session)
        steps = 0
        while len(self.session._stacks.undo) > self.first:
            self.session.undo()
            steps += 1
        assert state_of(self.session) == self.beginning
        for _ in range(steps):
            self.session.redo()
        assert state_of(self.session) == end
        self.session.close()
        self.folder.cleanup()


TestWork = Work.TestCase
TestWork.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_a_new_step_after_undo_forgets_what_could_be_done_again(
    session: Session, document: int
) -> None:
    session.execute(AddSpan(document, 0, 1, "PER"))
    session.undo()
    session.execute(AddSpan(document, 2, 7, "LOC"))
    assert session.redo_name == ""
    session.redo()
    assert [span.label for span in session.spans(document)] == ["LOC"]


def test_undo_takes_back_only_what_its_own_annotator_did(session: Session, document: int) -> None:
    session.execute(AddSpan(document, 0, 1, "PER"))
    path = session.project.path
    session.close()
    other = Session.open(path, "رضا")
    assert other.undo_name == ""
    other.execute(AddSpan(document, 2, 7, "LOC"))
    other.undo()
    assert other.spans(document) == []
    other.close()
    again = Session.open(path, "سارا")
    assert [span.label for span in again.spans(document)] == ["PER"]
    again.close()


def test_a_label_that_somebody_uses_by_now_is_not_undone(session: Session, document: int) -> None:
    greeting = FormattedDocument("", "خبر", "سلام", {}, (Mark(0, 4, "GREETING"),))
    session.execute(ImportDocuments([greeting], as_spans=False, new_labels=True))
    path = session.project.path
    session.close()
    reza = Session.open(path, "رضا")
    reza.execute(AddSpan(document, 0, 4, "GREETING"))
    reza.close()
    sara = Session.open(path, "سارا")
    with pytest.raises(HashiyeError, match="remove the label GREETING"):
        sara.undo()
    assert "GREETING" in sara.labels()
    assert len(sara.document_ids()) == 2
    sara.close()
