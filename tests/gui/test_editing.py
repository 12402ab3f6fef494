"""Notes on what has the focus, and the flag of a document."""

import pytest
from PySide6.QtCore import QLocale

from core.commands.importing import ImportDocuments
from core.formats import FormattedDocument, Mark
from core.labelsets import load_label_set
from core.model import DocumentState, Span
from core.session import Session
from core.store.project import create_project
from gui.appearance import Appearance
from gui.article.view import ArticleView
from gui.editing import Editing
from gui.key_names import key_text
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

TEXT = "شهردار البرز در کرج گفت"


@pytest.fixture
def editing(qtbot, tmp_path):
    path = tmp_path / "p.hashiye"
    create_project(path, load_label_set()).close()
    session = Session.open(path, "سارا")
    start = TEXT.index("کرج")
    found = (Mark(start, start + 3, "LOC", 0.9, "bert"),)
    session.execute(ImportDocuments([FormattedDocument("", "", TEXT, {}, (), found)], False))
    view = ArticleView()
    qtbot.addWidget(view)
    editing = Editing(session, view, view)
    editing.document = session.document(session.document_ids()[0])
    view.set_document(editing.document)

    def show(*_):
        document = editing.document.id
        view.set_marks(session.spans(document), session.pending(document))

    session.subscribe(show)
    show()
    yield editing
    session.close()


def spans(editing):
    return editing._session.spans(editing.document.id)


def test_a_suggestion_that_gets_a_note_is_accepted(editing):
    editing.focus_next(pending_only=True)
    asked = []
    editing.note(lambda *what: asked.append(what) or "مرز روشن نیست")
    assert asked == [("کرج", "")]
    assert [(span.surface, span.note) for span in spans(editing)] == [("کرج", "مرز روشن نیست")]
    assert isinstance(editing._view.focused(), Span)


@pytest.mark.parametrize("answer", [None, ""])
def test_a_suggestion_that_gets_no_note_is_left_as_it_is(editing, answer):
    editing.focus_next(pending_only=True)
    editing.note(lambda *_: answer)
    assert spans(editing) == []
    assert editing._view.focused() is not None


def test_nobody_is_asked_for_a_note_that_belongs_to_nothing(editing, qtbot):
    with qtbot.waitSignal(editing.told):
        editing.note(lambda *_: pytest.fail("asked"))


def test_a_second_flag_takes_the_first_away(qtbot, qapp, tmp_path, worker, articles):
    tasks = Tasks()
    window = MainWindow(Settings(tmp_path / "config"), Appearance(qapp), tasks, worker)
    qtbot.addWidget(window)
    window.show()
    window.open_project(articles)
    states = []
    for _ in range(2):
        window.actions_by_id["flag"].trigger()
        session, document = window.workspace.session, window.workspace.document
        states.append(session.summaries(document.id)[0].state)
    assert states == [DocumentState.FLAGGED, DocumentState.OPEN]
    window.close()
    tasks.shutdown()


@pytest.mark.parametrize(
    ("key", "persian"), [("1", "۱"), ("Ctrl+0", "Ctrl+۰"), ("F1", "F1"), ("Shift+G", "Shift+G")]
)
def test_the_key_of_a_digit_has_the_digit_of_the_interface(key, persian):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        assert key in key_text(key)
        QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
        assert persian in key_text(key)
    finally:
        QLocale.setDefault(before)
