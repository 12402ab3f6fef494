"""Exporting in the background: asked for, written, proven, remembered."""

import json

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from core.messages import HashiyeError
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_report_dialog import ExportReportDialog
from gui.exporting import Exporting
from gui.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path)


@pytest.fixture
def exporting(qtbot, tasks, settings):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Exporting(window, tasks, settings)


def accepting(monkeypatch, act):
    """Has the dialog accepted as soon as `act` has done to it what it wants."""

    def exec_(dialog):
        QDialog.show(dialog)
        act(dialog)
        dialog.accept()
        return True

    monkeypatch.setattr(ExportDialog, "exec", exec_)


def choose_all(dialog, destination):
    dialog._destination.set_path(destination)
    dialog._state.setCurrentIndex(dialog._state.findData("all"))


def licence_field(dialog):
    return next(e for e in dialog.findChildren(QLineEdit) if "CC BY" in e.placeholderText())


def test_what_is_asked_for_is_written_proven_and_told(
    exporting, session, qtbot, tmp_path, monkeypatch
):
    out = tmp_path / "out.jsonl"

    def act(dialog):
        choose_all(dialog, out)
        licence_field(dialog).setText("CC BY 4.0")
        qtbot.waitUntil(lambda: "4 documents" in dialog._counted.text())

    accepting(monkeypatch, act)
    exporting.ask(session)
    qtbot.waitUntil(lambda: exporting.parent().findChild(ExportReportDialog) is not None)
    report = exporting.parent().findChild(ExportReportDialog)
    assert "Read back: identical. Documents: 4; spans: 0." in report.text()
    assert len(out.read_text("utf-8").splitlines()) == 4
    assert "CC BY 4.0" in (tmp_path / "out.jsonl.card.md").read_text("utf-8")
    assert session.settings().licence == "CC BY 4.0"
    report.close()


def test_the_next_time_begins_with_what_was_chosen(
    exporting, session, qtbot, tmp_path, monkeypatch, tasks
):
    seen = []
    accepting(monkeypatch, lambda dialog: choose_all(dialog, tmp_path / "out.jsonl"))
    exporting.ask(session)
    qtbot.waitUntil(lambda: exporting.parent().findChild(ExportReportDialog) is not None)
    exporting.parent().findChild(ExportReportDialog).close()

    def exec_(dialog):
        seen.append(dialog.options())
        return False

    monkeypatch.setattr(ExportDialog, "exec", exec_)
    exporting.ask(session)
    assert (seen[0].state, seen[0].output) == ("all", tmp_path / "out.jsonl")


def test_what_goes_wrong_is_told(exporting, session, qtbot, tmp_path, monkeypatch):
    accepting(monkeypatch, lambda d: choose_all(d, tmp_path / "no" / "out.jsonl"))
    with qtbot.waitSignal(exporting.failed) as failed:
        exporting.ask(session)
    assert isinstance(failed.args[0], HashiyeError)
    assert "could not be written" in str(failed.args[0])


def test_an_export_that_is_cancelled_leaves_nothing(
    exporting, session, qtbot, tmp_path, monkeypatch, tasks
):
    out = tmp_path / "out"
    out.mkdir()
    accepting(monkeypatch, lambda dialog: choose_all(dialog, out / "out.jsonl"))
    exporting.ask(session)
    (task,) = [task for task in tasks.active() if task.title]
    task.cancel()
    qtbot.waitUntil(lambda: not tasks.active())
    assert list(out.iterdir()) == []
    assert json.loads(exporting._settings.last_export(session.project.path))["state"] == "all"
