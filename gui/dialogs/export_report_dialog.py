"""What an export wrote, and what reading it back has shown."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QTableWidget, QWidget

from core.exporting import Exported, Written
from core.exporting.report import verdict
from core.formats import Mark
from core.messages import translate
from gui.dialogs.parts import isolated
from gui.dialogs.report_dialog import ReportDialog
from gui.errors import interface_language


class ExportReportDialog(ReportDialog):
    """Tells of each file, of what its format could not hold, and of what is not as was meant."""

    def __init__(self, exported: Exported, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export report"))
        # Of a folder with the parts of a split in it, that in which the folder lies.
        first = exported.beside[0] if exported.beside else exported.files[0].report.path
        self._folder = first.absolute().parent
        self._language = interface_language()
        number = QLocale().toString
        for file in exported.files:
            self.add_lines([self._told(file), self._proven(file)])
        if exported.beside:
            names = ", ".join(isolated(path.name) for path in exported.beside)
            self.add_lines([self.tr("Beside it: {files}").format(files=names)])
        columns = (
            self.tr("Document"),
            self.tr("Place"),
            self.tr("Label"),
            self.tr("Text"),
            self.tr("Why"),
        )
        if rows := [row for file in exported.files for row in self._different(file)]:
            title = self.tr("Not as it was to be written: {count}")
            self.add_table(title.format(count=number(exported.differences)), columns, rows, wide=4)
        if rows := [row for file in exported.files for row in self._lost(file)]:
            title = self.tr("Spans that the format could not hold: {count}")
            self.add_table(title.format(count=number(len(rows))), columns, rows, wide=4)
        else:
            self.add_lines([self.tr("No span was lost.")])
        if rows := [row for file in exported.files for row in self._moved(file)]:
            became = (*columns[:4], self.tr("Written as"))
            title = self.tr("Spans that were brought to the edges of tokens: {count}")
            self.add_table(title.format(count=number(len(rows))), became, rows, wide=4)
        if exported.together:
            groups = [", ".join(group) for group in exported.together]
            title = self.tr("Texts that are (almost) the same, kept in one part: {count}")
            self.add_list(title.format(count=number(len(groups))), groups)
        self.finish()
        self._tighten()
        self._add_opener()

    def _tighten(self) -> None:
        """Give tables of a few rows no more room than these need: there may be several."""
        for table in self.findChildren(QTableWidget):
            head, rows = table.horizontalHeader().sizeHint(), table.verticalHeader().length()
            self._limit(table, head.height() + rows)
        for entries in self.findChildren(QListWidget):
            self._limit(entries, sum(map(entries.sizeHintForRow, range(entries.count()))))

    def _limit(self, view: QTableWidget | QListWidget, needed: int) -> None:
        whole = needed + 2 * view.frameWidth() + 4
        if whole < view.minimumHeight():
            view.setFixedHeight(whole)

    def _add_opener(self) -> None:
        buttons = self.findChild(QDialogButtonBox)
        assert buttons is not None
        role = QDialogButtonBox.ButtonRole.ActionRole
        opener = buttons.addButton(self.tr("Open the folder"), role)
        opener.setAutoDefault(False)
        opener.clicked.connect(self._open_folder)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _told(self, file: Written) -> str:
        number = QLocale().toString
        return self.tr("{path}: {documents} documents, {spans} spans").format(
            path=isolated(str(file.report.path)),
            documents=number(file.report.documents),
            spans=number(file.report.spans),
        )

    def _proven(self, file: Written) -> str:
        template, fields = verdict(file.proof)
        number = QLocale().toString
        shown = {
            name: number(value) if isinstance(value, int) else value
            for name, value in fields.items()
        }
        return translate(template, self._language).format(**shown)

    def _lost(self, file: Written) -> Iterator[tuple[str, ...]]:
        for lost in file.lost:
            place = _place(Mark(lost.start, lost.end, ""))
            why = lost.why(self._language)
            yield lost.document, place, lost.label, _line(lost.surface), why

    def _moved(self, file: Written) -> Iterator[tuple[str, ...]]:
        for moved in file.moved:
            surfaces = _line(moved.surface_before), _line(moved.surface_after)
            yield moved.document, _place(moved.before), moved.before.label, *surfaces

    def _different(self, file: Written) -> Iterator[tuple[str, ...]]:
        for one in file.proof.differences:
            mark = one.meant or one.read
            why = one.why(self._language)
            if one.read is not None and one.meant is not None:
                found = f"{_place(one.read)} {one.read.label} {_line(one.read_surface)}"
                why = self.tr("{why} In the file: {found}").format(why=why, found=found)
            surface = _line(one.meant_surface or one.read_surface)
            yield one.document, _place(mark), mark.label if mark else "", surface, why


def _place(mark: Mark | None) -> str:
    number = QLocale().toString
    return "" if mark is None else f"{number(mark.start)}–{number(mark.end)}"


def _line(surface: str) -> str:
    return " ".join(surface.split())
