"""Two annotators and a tagger at work while texts are corrected: the file stays whole.

Undo may refuse where another has been at the same place; then nothing has changed.
"""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from core.checking import check_project
from core.commands.correction import CorrectText
from core.commands.documents import SetState
from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.commands.spans import AddSpan, DeleteSpan, EditSpan
from core.commands.suggestions import AcceptSuggestions, RejectSuggestions
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.marks import DocumentMarks
from core.messages import HashiyeError
from core.model import DocumentState, Policy, Suggestion
from core.session import Session
from core.store.project import create_project
from tests.core.test_undo import OFFSETS, PIECES, state_of, within

TEXT = "علی رضایی در کرچ 😀 گفت: کتاب‌ها را خواند.\r\n"
LABELS = st.sampled_from(["PER", "LOC"])
RULES = frozenset({"rules"})


class Work(RuleBasedStateMachine):
    """Whoever is at work, the marks say what the text says, in memory and in the file."""

    @initialize(policy=st.sampled_from(list(Policy)))
    def begin(self, policy: Policy) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name, "کار.hashiye")
        create_project(self.path, load_label_set()).close()
        self.open("سارا")
        article = FormattedDocument("", "خبر", TEXT, {}, (), (Mark(0, 9, "PER", 0.9),))
        self.session.execute(ImportDocuments([article], as_spans=False))
        self.session.execute(SetPolicy(policy))
        (self.document,) = self.session.document_ids()

    def open(self, name: str) -> None:
        self.session = Session.open(self.path, name)
        self.session.project.db.execute("PRAGMA synchronous = OFF")

    @property
    def text(self) -> str:
        return self.session.document(self.document).text

    @rule(name=st.sampled_from(["سارا", "رضا"]))
    def another_sits_down(self, name: str) -> None:
        before = state_of(self.session)
        self.session.close()
        self.open(name)
        assert state_of(self.session) == before

    @rule(offsets=OFFSETS, piece=st.sampled_from(PIECES))
    def correct(self, offsets: tuple[int, int], piece: str) -> None:
        start, end = within(self.text, offsets)
        corrected = self.text[:start] + piece + self.text[end:]
        everyone = frozenset(s.id for s in self.session.everyones_spans(self.document))
        if corrected.strip():
            self.session.execute(CorrectText(self.document, corrected, everyone))

    @rule(offsets=OFFSETS, label=LABELS)
    def mark(self, offsets: tuple[int, int], label: str) -> None:
        self.session.execute(AddSpan(self.document, *within(self.text, offsets), label))

    @rule(number=st.integers(0, 9), offsets=OFFSETS, label=LABELS)
    def edit(self, number: int, offsets: tuple[int, int], label: str) -> None:
        spans = self.session.spans(self.document)
        if spans:
            span = spans[number % len(spans)]
            self.session.execute(EditSpan(span.id, *within(self.text, offsets), label))

    @rule(number=st.integers(0, 9))
    def delete(self, number: int) -> None:
        spans = self.session.spans(self.document)
        if spans:
            self.session.execute(DeleteSpan(spans[number % len(spans)].id))

    @rule(number=st.integers(0, 9), accept=st.booleans())
    def answer(self, number: int, accept: bool) -> None:
        pending = self.session.pending(self.document)
        if pending:
            chosen = (pending[number % len(pending)].id,)
            self.session.execute((AcceptSuggestions if accept else RejectSuggestions)(chosen))

    @rule(places=st.lists(OFFSETS, max_size=4), label=LABELS)
    def propose(self, places: list[tuple[int, int]], label: str) -> None:
        found = {within(self.text, offsets) for offsets in places}
        proposed = [Suggestion(*place, label, 0.9, "rules") for place in sorted(found)]
        document = self.session.document(self.document)
        self.session.store_suggestions([(document, proposed)], RULES)

    @rule()
    def finish(self) -> None:
        self.session.execute(SetState(self.document, DocumentState.DONE))

    @rule(undo=st.booleans())
    def take_back(self, undo: bool) -> None:
        before, text = state_of(self.session), self.text
        # The project's beginning is nobody's to undo here.
        if undo and len(self.session._stacks.undo) <= 2 and self.session.annotator.name == "سارا":
            return
        try:
            self.session.undo() if undo else self.session.redo()
        except HashiyeError:
            assert state_of(self.session) == before
            assert self.text == text

    @invariant()
    def the_file_is_whole_and_memory_follows_it(self) -> None:
        if not hasattr(self, "session"):
            return
        assert check_project(self.path) == []
        session = self.session
        fresh = DocumentMarks(
            session.project.db,
            self.document,
            session.annotator.id,
            session.settings(),
            session.labels(),
        )
        assert session.spans(self.document) == fresh.spans.all()
        assert session.pending(self.document) == fresh.pending.all()

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            self.folder.cleanup()


TestWork = Work.TestCase
TestWork.settings = settings(
    max_examples=20,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
