"""What a new project begins with."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.labelsets import load_label_set
from core.messages import HashiyeError
from core.model import LabelSet, Policy
from core.store.project import SUFFIX
from gui.dialogs.parts import FittedDialog, PathField, answer_buttons, isolated, muted
from gui.dialogs.policies import policy_box
from gui.errors import message


@dataclass(frozen=True, slots=True)
class NewProject:
    """What the user chose."""

    path: Path
    label_set: LabelSet
    policy: Policy
    annotator: str


class NewProjectDialog(FittedDialog):
    """Asks for file, labels, policy and name; is accepted only with a label set that loads."""

    def __init__(
        self, annotator: str, folder: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`annotator` is a name to begin with, `folder` where the file is proposed."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self._label_set = LabelSet()
        proposed = (folder or Path.home()) / (self.tr("my project") + SUFFIX)
        self._path = PathField(self.tr("Browse…"), self._browse, proposed)
        self._path.edit.setAccessibleName(self.tr("File"))
        self._base = QRadioButton(self.tr("The base set"))
        self._own = QRadioButton(self.tr("From a file"))
        self._base.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self._base)
        group.addButton(self._own)
        self._labels = PathField(self.tr("Choose…"), self._browse_labels)
        self._labels.edit.setAccessibleName(self.tr("Label set file"))
        self._policy: QComboBox = policy_box(Policy.FLAT)
        self._annotator = QLineEdit(annotator)
        self._problem = muted("")
        self._buttons = answer_buttons(self, self.tr("Create"))
        self._lay_out()

        self._path.changed.connect(self._update)
        self._annotator.textChanged.connect(self._update)
        self._own.toggled.connect(self._update)
        self._labels.changed.connect(self._update)
        self._update()

    def choices(self) -> NewProject:
        """What was chosen. To be asked for only after the dialog was accepted."""
        path = self._project_path()
        assert path is not None
        return NewProject(
            path=path,
            label_set=self._label_set,
            policy=Policy(self._policy.currentData()),
            annotator=self._annotator.text().strip(),
        )

    def accept(self) -> None:
        """Close, unless the label set does not load: that is told and can be mended here."""
        try:
            self._label_set = load_label_set(self._labels.path() if self._own.isChecked() else None)
        except HashiyeError as error:
            self._problem.setText(message(error))
            return
        super().accept()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("File"), self._path)
        form.addRow(self.tr("Labels"), self._base)
        form.addRow("", muted(isolated(", ".join(label.name for label in load_label_set()))))
        form.addRow("", self._own)
        form.addRow("", self._labels)
        form.addRow(self.tr("Spans may"), self._policy)
        form.addRow(self.tr("Your name"), self._annotator)
        form.addRow("", self._problem)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(560)

    def _project_path(self) -> Path | None:
        path = self._path.path()
        if path is None or not path.name or path.suffix == SUFFIX:
            return path
        return path.with_name(path.name + SUFFIX)

    def _problem_now(self) -> str:
        path = self._project_path()
        if path is None or not path.name:
            return self.tr("Choose where the project is to be.")
        if path.exists():
            return self.tr("This file is there already. Choose another name.")
        if self._own.isChecked() and self._labels.path() is None:
            return self.tr("Choose a label set file.")
        if not self._annotator.text().strip():
            return self.tr("Say under which name you mark.")
        return ""

    def _update(self) -> None:
        self._labels.setEnabled(self._own.isChecked())
        problem = self._problem_now()
        self._problem.setText(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _browse(self) -> str:
        path, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("New project"),
            str(self._project_path() or ""),
            self.tr("Hashiye projects (*.hashiye)"),
        )
        return path

    def _browse_labels(self) -> str:
        path, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Label set"), "", self.tr("Label sets (*.json)")
        )
        return path
