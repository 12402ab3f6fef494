"""For any text, the span that a label key makes is what was seen selected."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.commands.importing import ImportDocuments
from core.formats.base import FormattedDocument
from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.store.project import create_project
from core.text.boundaries import trim
from core.text.offsets import Utf16Map
from gui.appearance import Appearance
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks

PERSIAN = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكىآأؤئة۰۱۲٣٤"
STRANGE = "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2067\u2069\u064b\u0651\u0640\ufdf2\ufeff"
OTHERS = "abcXYZ 019 \t\r\n\x00«»،؛.()[]😀👩‍🔬🇮🇷👍🏽𝒜é"
TEXTS = st.text(
    st.one_of(
        st.sampled_from(PERSIAN),
        st.sampled_from(STRANGE),
        st.sampled_from(OTHERS),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=60,
)
KEYS = st.lists(
    st.tuples(
        st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End]),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@pytest.fixture(scope="module")
def window(qapp, tmp_path_factory, worker):
    folder = tmp_path_factory.mktemp("offsets")
    create_project(folder / "p.hashiye", load_label_set(None)).close()
    tasks = Tasks()
    window = MainWindow(Settings(folder), Appearance(qapp), tasks, worker)
    window.show()
    window.open_project(folder / "p.hashiye")
    yield window
    window.close()
    tasks.shutdown()
    window.deleteLater()


@settings(max_examples=120)
@given(TEXTS, st.floats(0, 1), KEYS)
def test_a_label_key_marks_what_is_selected(window, text, place, keys):
    session = window.workspace.session
    before = set(session.document_ids())
    try:
        session.execute(ImportDocuments([FormattedDocument("", "t", text)], as_spans=True))
    except HashiyeError:
        assert not text.strip()
        return
    (document,) = set(session.document_ids()) - before or {None}
    if document is None:
        return  # the same text was imported by an earlier example
    window.workspace.show_document(document)
    window.view.set_caret(round(place * len(text)))
    for key, by_word in keys:
        held = Qt.KeyboardModifier.ShiftModifier
        if by_word:
            held |= Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(window.view, key, held)
    selected = window.view.selection()
    if selected is None:
        return
    start, end = selected
    units = Utf16Map(text)
    assert units.to_code_point(units.to_utf16(start)) == start
    assert units.to_code_point(units.to_utf16(end)) == end
    if "\0" not in text[start:end]:
        window.view.copy()
        assert QGuiApplication.clipboard().text() == text[start:end]
    trimmed = trim(text, start, end)
    QTest.keyClick(window.view, Qt.Key.Key_1)
    made = session.spans(document)
    if trimmed[0] == trimmed[1]:
        assert not made
        return
    (span,) = made
    assert (span.start, span.end) == trimmed
    assert span.surface == text[span.start : span.end]
    assert window.view.focused() == span


def test_lone_surrogates_are_refused_with_a_message(window):
    session = window.workspace.session
    before = session.document_ids()
    document = FormattedDocument("", "t", "سلام \ud83d دنیا")
    with pytest.raises(HashiyeError, match="lone surrogate"):
        session.execute(ImportDocuments([document], as_spans=True))
    assert session.document_ids() == before
