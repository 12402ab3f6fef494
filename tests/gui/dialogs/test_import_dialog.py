"""What the import dialog asks, what it shows before anything is written, and its report."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from core.formats import Option
from core.import_request import ImportRequest
from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.preview import Preview
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.import_report_dialog import ImportReportDialog
from gui.dialogs.unfinished_import_dialog import UnfinishedImportDialog
from tests.gui.dialogs.opened import IMPORTED, PREVIEW, UNFINISHED

Done = Callable[[Preview], None]
Failed = Callable[[BaseException], None]


class Asked:
    """Who is asked for previews: keeps what was asked, and answers when told to."""

    def __init__(self) -> None:
        self.requests: list[ImportRequest] = []
        self._answers: list[tuple[Done, Failed]] = []

    def __call__(self, request: ImportRequest, done: Done, failed: Failed) -> None:
        self.requests.append(request)
        self._answers.append((done, failed))

    def answer(self, found: Preview, which: int = -1) -> None:
        self._answers[which][0](found)

    def fail(self, error: BaseException) -> None:
        self._answers[-1][1](error)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, asked: Asked) -> ImportDialog:
    made = ImportDialog([tmp_path / "a.jsonl"], load_label_set(), {"GPE": "LOC"}, asked)
    qtbot.addWidget(made)
    return made


def ok(dialog: ImportDialog) -> bool:
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def box_of(dialog: ImportDialog, label: str) -> QComboBox:
    """The box that says what `label` of the files becomes."""
    (found,) = (
        box
        for box in dialog.findChildren(QComboBox)
        if box.accessibleName() == f"What {label} becomes"
    )
    return found


def shown(dialog: ImportDialog) -> str:
    return dialog._preview.text()


def test_an_import_takes_suggestions_by_suffix_unless_told_otherwise(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    paths = (tmp_path / "a.jsonl",)
    assert dialog.request() == ImportRequest(paths, new_labels=True, usual_names=True)
    (formats,) = (b for b in dialog.findChildren(QComboBox) if b.findData("jsonl") >= 0)
    formats.setCurrentIndex(formats.findData("jsonl"))
    dialog.findChildren(QRadioButton)[1].click()
    for box in dialog.findChildren(QCheckBox):
        box.click()
    assert dialog.request() == ImportRequest(
        paths,
        "jsonl",
        as_spans=True,
        new_labels=False,
        done=True,
        attach=False,
        usual_names=True,
    )


def test_an_import_names_the_source_after_the_files_unless_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ImportDialog([tmp_path / "bert.jsonl", tmp_path / "crf.jsonl"], load_label_set())
    qtbot.addWidget(dialog)
    (field,) = dialog.findChildren(QLineEdit)
    assert field.placeholderText() == "bert, crf"
    assert dialog.request().source == ""
    field.setText(" llm ")
    assert dialog.request().source == "llm"


def test_an_import_says_what_becomes_of_texts_that_are_there(dialog: ImportDialog) -> None:
    suggestions, spans = dialog.findChildren(QRadioButton)
    told = []
    for button in (spans, suggestions, dialog._attach):
        button.click()
        told.append(dialog._known.text())
    assert len({*told, ""}) == 4


def test_an_import_of_nothing_cannot_be_accepted(qtbot: QtBot) -> None:
    dialog = ImportDialog([], load_label_set())
    qtbot.addWidget(dialog)
    assert not ok(dialog)


def test_the_first_documents_are_shown_with_their_marks(dialog: ImportDialog, asked: Asked) -> None:
    asked.answer(PREVIEW)
    for words in ("خبر یک", "علی 😀 در شهر", "windows-1256", "a relation was left out", "Files: 3"):
        assert words in shown(dialog)
    (view,) = dialog.findChildren(QTextEdit)
    marked = [one.cursor.selectedText() for one in view.extraSelections()]
    assert marked == ["علی", "كرج", "گفت", "تهران"]


def test_the_dialog_becomes_as_high_as_what_a_late_answer_shows_needs(
    dialog: ImportDialog, asked: Asked, qtbot: QtBot
) -> None:
    dialog.show()
    before = dialog.height()
    asked.answer(replace(PREVIEW, options=()))
    qtbot.waitUntil(lambda: dialog.height() > before)


def test_options_are_open_where_all_files_have_one_format(
    dialog: ImportDialog, asked: Asked
) -> None:
    dialog.show()
    asked.answer(replace(PREVIEW, formats={"csv": 3}))
    (tags,) = (b for b in dialog.findChildren(QComboBox) if b.findText("bilou") >= 0)
    assert tags.isVisible()
    asked.answer(PREVIEW)
    assert not tags.isVisible()


def test_labels_become_those_of_the_project_as_before_or_by_their_name(
    dialog: ImportDialog, asked: Asked
) -> None:
    asked.answer(PREVIEW)
    dialog._new_labels.click()
    assert dict(dialog.request().labels) == {
        "شخص": "PER",
        "GPE": "LOC",
        "junk": "junk",
    }
    assert dialog.request().new_labels
    junk = box_of(dialog, "junk")
    junk.setCurrentIndex(junk.findData(None))
    assert dict(dialog.request().labels)["junk"] is None
    assert not dialog.request().new_labels
    (view,) = dialog.findChildren(QTextEdit)
    assert "گفت" not in [one.cursor.selectedText() for one in view.extraSelections()]


def test_what_was_chosen_of_a_label_outlasts_another_choice(
    dialog: ImportDialog, asked: Asked
) -> None:
    asked.answer(PREVIEW)
    box_of(dialog, "GPE").setCurrentIndex(box_of(dialog, "GPE").findData("ORG"))
    asked.answer(replace(PREVIEW, labels={"GPE": 3}))
    assert dict(dialog.request().labels) == {"GPE": "ORG"}


def test_a_label_of_several_words_can_become_a_new_one(dialog: ImportDialog, asked: Asked) -> None:
    asked.answer(replace(PREVIEW, labels={"نام  کوه": 3}))
    assert dict(dialog.request().labels) == {"نام  کوه": "نام_کوه"}
    assert dialog.request().new_labels


def test_options_of_the_format_are_offered_and_read_again_with(
    dialog: ImportDialog, asked: Asked, qtbot: QtBot
) -> None:
    asked.answer(PREVIEW)
    (tags,) = (b for b in dialog.findChildren(QComboBox) if b.findText("bilou") >= 0)
    before = len(asked.requests)
    tags.setCurrentText("bilou")
    qtbot.waitUntil(lambda: len(asked.requests) > before)
    assert asked.requests[-1].options == (("tags", "bilou"),)
    asked.answer(replace(PREVIEW, options=(Option("other", "Other", ""),)))
    assert dialog.request().options == ()


def test_an_answer_to_an_earlier_choice_is_not_shown(dialog: ImportDialog, asked: Asked) -> None:
    dialog._add([Path("b.jsonl")])
    asked.answer(replace(PREVIEW, files=77), which=0)
    assert "77" not in shown(dialog)
    asked.answer(replace(PREVIEW, files=88))
    assert "88" in shown(dialog)


def test_more_files_are_looked_for_beside_those_that_are_there(
    dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts: list[str] = []

    def chosen(_parent: object, _title: str, folder: str) -> tuple[list[str], str]:
        starts.append(folder)
        return [str(tmp_path / "there" / "b.jsonl")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)
    dialog._add_files()
    dialog._add_files()
    assert starts == [str(tmp_path), str(tmp_path / "there")]


def test_what_cannot_be_read_is_told_in_place_of_documents(
    dialog: ImportDialog, asked: Asked
) -> None:
    asked.answer(PREVIEW)
    asked.fail(HashiyeError("The format “{name}” has no option.", name="conll"))
    assert shown(dialog) == "The format “conll” has no option."


def test_an_import_report_has_every_problem_and_can_be_copied_and_saved(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ImportReportDialog(IMPORTED)
    qtbot.addWidget(dialog)
    for words in ("windows-1256", "LAW", "line 7", "attached to documents that were there: 7"):
        assert words in dialog.text()
    for words in ("corpus”: 12 files", "2 images", "the span “رضا”", "the text of “خبر”"):
        assert words in dialog.text()
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    (copy,) = (button for button in buttons.buttons() if "Copy" in button.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == dialog.text()
    dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == dialog.text() + "\n"


def test_an_unfinished_import_goes_on_or_is_discarded_or_is_left(qtbot: QtBot) -> None:
    for number, chosen in enumerate(["goOn", "discard", ""]):
        dialog = UnfinishedImportDialog(UNFINISHED)
        qtbot.addWidget(dialog)
        told: list[str] = []
        dialog.goOn.connect(lambda told=told: told.append("goOn"))
        dialog.discard.connect(lambda told=told: told.append("discard"))
        (buttons,) = dialog.findChildren(QDialogButtonBox)
        names = ["Go on", "Discard", "Later"]
        (button,) = (one for one in buttons.buttons() if one.text() == names[number])
        button.click()
        assert told == ([chosen] if chosen else [])


def test_the_wheel_scrolls_past_boxes_without_changing_what_they_say(
    dialog: ImportDialog, asked: Asked
) -> None:
    asked.answer(PREVIEW)
    dialog.show()
    before = dialog.request()
    for box in dialog.findChildren(QComboBox):
        turn = QWheelEvent(
            box.rect().center().toPointF(),
            box.mapToGlobal(box.rect().center()).toPointF(),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, turn)
    assert dialog.request() == before
