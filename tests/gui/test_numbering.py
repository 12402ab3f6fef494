"""Numbers in the margin of the article."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from core.messages import HashiyeError
from core.worker.client import ENDED
from core.worker.text_requests import FindStarts
from gui import errors

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def numbers(window):
    """What stands before the first lines of the text."""
    layout = window.view.layout_state
    return [
        window.view.margin.label(layout.line_start(line), layout.line_start(line + 1))
        for line in range(layout.lines)
    ]


def test_a_key_numbers_the_sentences_and_takes_the_numbers_away_again(make_window, qtbot):
    window = make_window()
    plain = window.view.grab().toImage()
    QTest.keyClick(window.view, Qt.Key.Key_N, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: "1" in numbers(window))
    window.view.clearFocus()
    assert window.view.grab().toImage() != plain
    QTest.keyClick(window.view, Qt.Key.Key_N, CONTROL_SHIFT)
    assert not any(numbers(window))


def test_another_document_is_counted_anew(make_window, qtbot):
    window = make_window()
    QTest.keyClick(window.view, Qt.Key.Key_N, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: any(numbers(window)))
    window.workspace.step(1)
    assert not any(numbers(window))
    qtbot.waitUntil(lambda: any(numbers(window)))


def test_only_one_thing_is_numbered_and_the_next_window_remembers_it(make_window, qtbot):
    window = make_window()
    for name in ("sentence_numbers", "paragraph_numbers"):
        window.actions_by_id[name].trigger()
    assert not window.actions_by_id["sentence_numbers"].isChecked()
    window.close()
    again = make_window()
    assert again.actions_by_id["paragraph_numbers"].isChecked()
    qtbot.waitUntil(lambda: any(numbers(again)))


def test_several_that_begin_on_a_line_are_named_by_the_first_and_the_last(make_window):
    margin = make_window().view.margin
    margin.set_starts((0, 9, 19, 30))
    assert margin.label(0, 28) == "1–3"
    assert margin.label(28, 30) == ""
    assert margin.label(30, 44) == "4"


def test_numbers_are_written_in_the_digits_of_the_interface(make_window):
    margin = make_window().view.margin
    margin.set_starts((0, 9))
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    try:
        assert margin.label(9, 12) == "۲"
    finally:
        QLocale.setDefault(before)


def test_where_there_is_no_room_beside_the_text_no_number_is_painted(make_window):
    window = make_window()
    window.view.resize(130, 400)
    window.view.clearFocus()
    narrow = window.view.grab().toImage()
    window.view.margin.set_starts((0,))
    assert window.view.grab().toImage() == narrow


def test_a_worker_that_cannot_count_is_no_error_of_the_program(
    make_window, qtbot, worker, monkeypatch
):
    window = make_window()
    asked, told, ask = [], [], worker.ask

    def ended(request, *rest, **more):
        if not isinstance(request, FindStarts):
            return ask(request, *rest, **more)
        asked.append(request)
        raise HashiyeError(ENDED, status=1)

    monkeypatch.setattr(worker, "ask", ended)
    monkeypatch.setattr(errors, "report", told.append)
    QTest.keyClick(window.view, Qt.Key.Key_N, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: bool(asked) and window.numbering._task is None)
    assert not any(numbers(window))
    assert told == []
