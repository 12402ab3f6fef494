"""What becomes of an import that was not ended: it goes on, or everything of it is taken away."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from core.store.imports import Unfinished
from gui.dates import moment
from gui.dialogs.parts import FittedDialog, Paragraph, isolated, muted

FILES = 3
"""Files that are named."""


class UnfinishedImportDialog(FittedDialog):
    """Says how far it has come. `goOn` and `discard` say what was chosen; closing leaves it."""

    goOn = Signal()
    discard = Signal()

    def __init__(self, found: Unfinished, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Interrupted import"))
        number = QLocale().toString
        told = self.tr(
            "An import was interrupted after {read} of {files} files, with {documents} documents. "
            "Nothing of it is shown until all of it is there."
        )
        paths = found.files[:FILES]
        named = "\n".join([*map(isolated, paths), *(["…"] if len(found.files) > FILES else [])])
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        counts = found.state["file"], len(found.files), found.state["sums"]["documents"]
        read, files, documents = map(number, counts)
        layout.addWidget(Paragraph(told.format(read=read, files=files, documents=documents)))
        layout.addWidget(muted(self.tr("Begun: {time}").format(time=moment(found.started))))
        layout.addWidget(muted(named))
        layout.addStretch(1)
        layout.addWidget(self._answers())
        self.setMinimumWidth(460)

    def _answers(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        further = buttons.addButton(self.tr("Go on"), role.AcceptRole)
        away = buttons.addButton(self.tr("Discard"), role.DestructiveRole)
        later = buttons.addButton(self.tr("Later"), role.RejectRole)
        further.setDefault(True)
        further.clicked.connect(self.goOn)
        away.clicked.connect(self.discard)
        for button in (further, away):
            button.clicked.connect(self.accept)
        later.clicked.connect(self.reject)
        return buttons
