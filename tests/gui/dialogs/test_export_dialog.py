"""What is asked before an export, and what is told after it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from core.exporting import ExportOptions
from core.exporting.memory import recalled, remembered
from core.formats.alignment import Alignment
from core.formats.flatten import Preference
from core.formats.table import CSV
from core.labelsets import load_label_set
from core.model import LabelSet
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_report_dialog import ExportReportDialog
from gui.dialogs.parts import Scrolled
from gui.dialogs.section import Section
from gui.settings import Settings
from tests.gui.dialogs.opened import EXPORTED, LAST_EXPORT, MARYAM, PARVIZ, SURVEY

FEW = LabelSet(tuple(load_label_set())[:3])


def ok(dialog: QDialog) -> bool:
    """Whether the dialog may be accepted as it is."""
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def box_with(dialog: QDialog, data: object) -> QComboBox:
    return next(box for box in dialog.findChildren(QComboBox) if box.findData(data) >= 0)


def choose(dialog: QDialog, data: object) -> None:
    box = box_with(dialog, data)
    box.setCurrentIndex(box.findData(data))


def check(dialog: QDialog, text: str) -> QCheckBox:
    return next(box for box in dialog.findChildren(QCheckBox) if text in box.text())


def section_of(dialog: QDialog, text: str) -> Section:
    return next(one for one in dialog.findChildren(Section) if text in one.button.text())


def field(dialog: QDialog, name: str) -> QLineEdit:
    return next(edit for edit in dialog.findChildren(QLineEdit) if name in edit.accessibleName())


def says(dialog: QDialog, text: str) -> bool:
    labels = dialog.findChildren(QLabel)
    return any(text in label.text() for label in labels if not label.isHidden())


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    made = ExportDialog([MARYAM, PARVIZ], PARVIZ, tmp_path / "out.jsonl", labels=FEW)
    qtbot.addWidget(made)
    return made


def test_it_begins_with_what_is_done_in_one_file(dialog: ExportDialog, tmp_path: Path):
    assert dialog.options() == ExportOptions("jsonl", tmp_path / "out.jsonl", "پرویز", "done")


def test_per_cents_make_a_hundred(dialog: ExportDialog):
    check(dialog, "Split").click()
    assert dialog.options().split == "80/10/10"
    train, dev, seed = dialog.findChildren(QSpinBox)
    train.setValue(95)
    dev.setValue(50)
    seed.setValue(7)
    assert (dialog.options().split, dialog.options().seed) == ("95/5/0", 7)


def test_what_is_special_to_a_split_counts_only_with_one(dialog: ExportDialog):
    for words in ("share of every label", "almost the same"):
        check(dialog, words).click()
    assert not dialog.options().stratify
    check(dialog, "Split").click()
    assert dialog.options().stratify
    assert dialog.options().near_duplicates


def test_the_suffix_follows_the_format(dialog: ExportDialog):
    choose(dialog, "conll")
    assert dialog.options().output.suffix == ".conll"
    choose(dialog, "brat")
    assert dialog.options().output.name == "out"


def test_a_name_that_is_typed_stays_as_it_is(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path):
    edit = field(dialog, "Destination")
    edit.clear()
    qtbot.keyClicks(edit, str(tmp_path / "my.conll.tsv"))
    assert dialog.options().output == tmp_path / "my.conll.tsv"


def test_what_a_format_needs_is_asked_of_it_alone(dialog: ExportDialog):
    assert dialog.options().alignment is None
    choose(dialog, "conll")
    choose(dialog, "expand")
    choose(dialog, "innermost")
    chosen = dialog.options()
    assert (chosen.alignment, chosen.nested) == (Alignment.EXPAND, Preference.INNERMOST)
    choose(dialog, "jsonl")
    assert (dialog.options().alignment, dialog.options().nested) == (None, None)


def test_options_that_count_on_reading_alone_are_not_offered(dialog: ExportDialog):
    choose(dialog, "csv")
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for option in CSV.options:
        assert (option.title in shown) == option.writes


def test_it_grows_with_what_is_opened(qtbot: QtBot, dialog: ExportDialog):
    choose(dialog, "conll")
    with qtbot.waitExposed(dialog):
        dialog.show()
    closed = dialog.height()
    section_of(dialog, "More about the format").open()
    qtbot.waitUntil(lambda: dialog.height() > closed)


def test_nothing_of_what_is_always_asked_has_to_be_scrolled_to(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
):
    with qtbot.waitExposed(dialog):
        dialog.show()
    choose(dialog, "conll")
    check(dialog, "Split").click()
    dialog.show_survey(SURVEY)
    areas = dialog.findChildren(Scrolled)
    assert areas
    # Some names break into more lines beside a bar than without one.
    for length in range(8, 40):
        dialog.resize(dialog.width(), 300)
        field(dialog, "Destination").setText(str(tmp_path / f"{'n ' * length}.conll"))
        qtbot.waitUntil(lambda: all(one.verticalScrollBar().maximum() == 0 for one in areas))


def test_one_section_is_open_at_a_time_beside_what_is_always_asked(
    qtbot: QtBot, dialog: ExportDialog
):
    with qtbot.waitExposed(dialog):
        dialog.show()
    for words in ("Labels", "Data card", "Labels"):
        section_of(dialog, words).open()
        shown = [one for one in dialog.findChildren(Section) if one.is_open]
        assert shown == [section_of(dialog, words)]
    section_of(dialog, "Labels").open(is_open=False)
    assert not any(one.is_open for one in dialog.findChildren(Section))


def test_what_a_format_takes_not_is_told(dialog: ExportDialog):
    choose(dialog, "conll")
    section = dialog.findChildren(Section)[0]
    section.open()
    columns = next(
        edit
        for edit in section.findChildren(QLineEdit)
        if edit.text() == "auto" and edit.isVisibleTo(section)
    )
    columns.setText("bogus")
    assert not ok(dialog)
    assert says(dialog, "bogus")


def test_labels_are_left_out_and_get_other_names(dialog: ExportDialog):
    check(dialog, "Organisation").click()
    field(dialog, "Place").setText(" Location ")
    options = dialog.options()
    assert options.labels == ("PER", "LOC")
    assert options.label_map == {"LOC": "Location"}
    check(dialog, "Person").click()
    check(dialog, "Place").click()
    assert not ok(dialog)


def test_what_is_chosen_is_counted(dialog: ExportDialog):
    dialog.show_survey(SURVEY)
    assert says(dialog, "12 documents, 0 spans")
    choose(dialog, "all")
    assert says(dialog, "120 documents, 0 spans")
    box = next(b for b in dialog.findChildren(QComboBox) if b.findText("مریم") >= 0)
    box.setCurrentText("مریم")
    choose(dialog, "done")
    assert says(dialog, "80 documents, 412 spans")
    check(dialog, "Person").click()
    assert says(dialog, "80 documents, 0 spans")
    check(dialog, "Split").click()
    assert says(dialog, "train 64 | dev 8 | test 8")


def test_nothing_is_written_of_no_document(dialog: ExportDialog):
    assert ok(dialog)
    dialog.show_survey(SURVEY)
    choose(dialog, "flagged")
    assert not ok(dialog)


def test_it_says_what_it_replaces(dialog: ExportDialog, tmp_path: Path):
    (tmp_path / "out-train.jsonl").write_text("", encoding="utf-8")
    replaces = dialog.tr("Replaces what is there: {files}").split("{")[0]
    assert not says(dialog, replaces)
    check(dialog, "Split").click()
    assert says(dialog, replaces)


@pytest.mark.parametrize("inside", ["", None])
def test_it_needs_a_file(qtbot: QtBot, tmp_path: Path, inside: str | None):
    destination = None if inside is None else tmp_path / inside
    dialog = ExportDialog([MARYAM], MARYAM, destination)
    qtbot.addWidget(dialog)
    assert not ok(dialog)


def test_it_begins_with_what_was_chosen_last(qtbot: QtBot, tmp_path: Path):
    dialog = ExportDialog([MARYAM, PARVIZ], PARVIZ, labels=FEW, last=LAST_EXPORT, licence="CC0")
    qtbot.addWidget(dialog)
    again = dialog.options()
    for name in ("format_name", "output", "state", "split", "seed", "label_map", "stratify"):
        assert getattr(again, name) == getattr(LAST_EXPORT, name), name
    assert again.licence == "CC0"


def test_choices_are_remembered_for_each_project(tmp_path: Path):
    settings = Settings(tmp_path)
    settings.set_last_export(tmp_path / "a.hashiye", remembered(LAST_EXPORT))
    settings.save()
    assert recalled(Settings(tmp_path).last_export(tmp_path / "a.hashiye")) == LAST_EXPORT
    assert recalled(settings.last_export(tmp_path / "b.hashiye")) is None


def test_the_report_lists_what_was_lost_moved_and_wrong(qtbot: QtBot):
    dialog = ExportReportDialog(EXPORTED)
    qtbot.addWidget(dialog)
    wrong, lost, moved = dialog.findChildren(QTableWidget)
    assert (wrong.rowCount(), lost.rowCount(), moved.rowCount()) == (1, 3, 1)
    text = dialog.text()
    assert text.count("استانداري") == 3
    for words in ("identical", "NOT what was to be written", "رستمی", "document 1, document 7"):
        assert words in text


def test_the_report_opens_the_folder(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    opened = []
    monkeypatch.setattr(
        "gui.dialogs.export_report_dialog.QDesktopServices.openUrl", lambda url: opened.append(url)
    )
    dialog = ExportReportDialog(EXPORTED)
    qtbot.addWidget(dialog)
    words = dialog.tr("Open the folder")
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()
    assert [Path(url.toLocalFile()) for url in opened] == [Path("/tmp").absolute()]
