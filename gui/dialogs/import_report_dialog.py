"""What an import brought."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.commands.importing import ImportReport
from core.messages import HashiyeError
from gui.dialogs.parts import isolated
from gui.dialogs.report_dialog import ReportDialog
from gui.errors import interface_language, message


class ImportReportDialog(ReportDialog):
    """Tells how much came in, in which encodings, and what could not be read."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import report"))
        self.add_lines(self._counts(report))
        if report.new_labels:
            names = isolated(", ".join(report.new_labels))
            self.add_lines([self.tr("New labels: {labels}").format(labels=names)])
        if report.matched:
            told = self.tr("Labels that only turned up after the preview: {labels}")
            nothing = self.tr("left out")
            # As one, for an arrow is not mirrored.
            pairs = (isolated(f"{old} → {new or nothing}") for old, new in report.matched.items())
            self.add_lines([told.format(labels=", ".join(pairs))])
        for name, times in sorted(report.encodings.items()):
            told, count = self.tr("Files in {encoding}: {count}"), QLocale().toString(times)
            self.add_lines([told.format(encoding=isolated(name), count=count)])
        for kind, times in report.unusual.items():
            what, count = kind.title(interface_language()), QLocale().toString(times)
            told = self.tr("Documents with {what}: {count}; their text stays as it is")
            self.add_lines([told.format(what=what, count=count)])
        self._list(self.tr("Could not be read: {count}"), report.refused)
        self._list(self.tr("Folders with files that were passed over: {count}"), report.passed_over)
        self._list(self.tr("Repaired or left out when read: {count}"), report.repaired)
        self._list(self.tr("Left out: {count}"), report.left_out)
        self._list(self.tr("There already: {count}"), report.there)
        self.finish()

    def _counts(self, report: ImportReport) -> list[str]:
        number = QLocale().toString
        lines = [self.tr("Documents: {count}").format(count=number(report.documents))]
        if report.spans:
            lines.append(self.tr("Spans: {count}").format(count=number(report.spans)))
        if report.suggestions:
            count = number(report.suggestions)
            lines.append(self.tr("Suggestions: {count}").format(count=count))
        if report.skipped:
            count = number(report.skipped)
            told = self.tr("Documents that were there already: {count}")
            lines.append(told.format(count=count))
        if report.attached:
            count = number(report.attached)
            told = self.tr("Suggestions attached to documents that were there: {count}")
            lines.append(told.format(count=count))
        return lines

    def _list(self, title: str, errors: Sequence[HashiyeError]) -> None:
        if errors:
            count = QLocale().toString(len(errors))
            self.add_list(title.format(count=count), [message(error) for error in errors])
