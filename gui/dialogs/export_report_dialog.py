"""What an export wrote."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.formats import WriteReport
from gui.dialogs.parts import isolated
from gui.dialogs.report_dialog import ReportDialog
from gui.errors import interface_language


class ExportReportDialog(ReportDialog):
    """Tells of each file, and of each span that its format could not hold."""

    def __init__(self, reports: Sequence[WriteReport], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export report"))
        number = QLocale().toString
        language = interface_language()
        self.add_lines(
            [
                self.tr("{path}: {documents} documents, {spans} spans").format(
                    path=isolated(str(report.path)),
                    documents=number(report.documents),
                    spans=number(report.spans),
                )
                for report in reports
            ]
        )
        rows = [
            (
                lost.document,
                f"{number(lost.start)}–{number(lost.end)}",
                lost.label,
                " ".join(lost.surface.split()),
                lost.why(language),
            )
            for report in reports
            for lost in report.lost
        ]
        if rows:
            columns = (
                self.tr("Document"),
                self.tr("Place"),
                self.tr("Label"),
                self.tr("Text"),
                self.tr("Why"),
            )
            title = self.tr("Spans that the format could not hold: {count}")
            self.add_table(title.format(count=number(len(rows))), columns, rows, wide=4)
        else:
            self.add_lines([self.tr("No span was lost.")])
        self.finish()
