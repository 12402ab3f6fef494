"""The user's settings, and those of the project; each holds as soon as it is changed."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.commands.base import Command
from core.commands.project import SetPolicy, SetThreshold
from core.learning.expectation import ThresholdFigures
from core.messages import HashiyeError
from core.model import Policy
from core.session import Session
from gui.dialogs.parts import FittedDialog, Scrolled, begin_at_edge, heading, muted
from gui.dialogs.policies import name_policies, policy_box
from gui.panels.threshold_slider import ThresholdSlider
from gui.settings import FONT_SIZES, LANGUAGES, LINE_SPACINGS, SCALES, THEMES, Settings


class PreferencesDialog(FittedDialog):
    """Changes `settings`, and through `session` what belongs to the project.

    Language and theme are only told: who takes them also keeps them.
    """

    languageChosen = Signal(str)
    """One of `gui.settings.LANGUAGES`."""
    themeChosen = Signal(str)
    """One of `gui.settings.THEMES`."""
    textChanged = Signal()
    """The size or the spacing of the article's text is another now."""
    annotatorChanged = Signal(str)
    """The name to mark under is another now; open projects keep theirs."""
    keysWanted = Signal()
    """The user wants to change the keys."""
    failed = Signal(object)
    """A HashiyeError: the project could not take a setting."""

    def __init__(
        self, settings: Settings, session: Session | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session = session
        self._labels: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self._person_fields()
        self._project_fields()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addWidget(Scrolled(self._form, fields=True), 1)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
        self.retranslate()
        self._connect()

    def retranslate(self) -> None:
        """Set every text anew, in the interface's language."""
        self.setWindowTitle(self.tr("Preferences"))
        texts = {
            "user": self.tr("For you, on this computer"),
            "language": self.tr("Language"),
            "theme": self.tr("Appearance"),
            "scale": self.tr("Size of everything"),
            "scale_hint": self.tr("Holds from the next start on."),
            "font_size": self.tr("Size of the article's text"),
            "line_spacing": self.tr("Line spacing"),
            "annotator": self.tr("Your name"),
            "keys": self.tr("Keys"),
            "annotator_hint": self.tr("Holds from the next project that you open."),
            "project": self.tr("For this project"),
            "policy": self.tr("Spans may"),
            "threshold": self.tr("Hide suggestions below"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
        # A language is named in itself, so that it is found from any other.
        languages = {"": self.tr("As the system"), "fa": "فارسی", "en": "English"}
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        percent = QLocale().percent()
        scales = {scale: QLocale().toString(scale) + percent for scale in SCALES}
        boxes = ((self._language, languages), (self._theme, themes), (self._scale, scales))
        for box, names in boxes:
            for index in range(box.count()):
                box.setItemText(index, names[box.itemData(index)])
        name_policies(self._policy)
        self._font_size.setSuffix(self.tr(" px"))
        begin_at_edge(self._font_size)
        begin_at_edge(self._line_spacing)
        self._change_keys.setText(self.tr("Change the keys…"))

    def show_threshold(self, figures: ThresholdFigures) -> None:
        """Say what thresholds bring by `figures`."""
        self._threshold.set_figures(figures)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _person_fields(self) -> None:
        settings = self._settings
        self._head("user")
        self._language = _choice(LANGUAGES, settings.language)
        self._theme = _choice(THEMES, settings.theme)
        self._scale = _choice(SCALES, settings.scale)
        self._font_size = QSpinBox()
        self._font_size.setRange(FONT_SIZES[0], FONT_SIZES[-1])
        self._font_size.setValue(settings.font_size)
        self._line_spacing = QDoubleSpinBox()
        self._line_spacing.setRange(*LINE_SPACINGS)
        self._line_spacing.setDecimals(1)
        self._line_spacing.setSingleStep(0.1)
        self._line_spacing.setValue(settings.line_spacing)
        self._annotator = QLineEdit(settings.annotator)
        if self._session is not None:
            self._annotator.setPlaceholderText(self._session.annotator.name)
        self._row("language", self._language)
        self._row("theme", self._theme)
        self._row("scale", self._scale)
        self._labels["scale_hint"] = muted("")
        self._form.addRow("", self._labels["scale_hint"])
        self._row("font_size", self._font_size)
        self._row("line_spacing", self._line_spacing)
        self._row("annotator", self._annotator)
        self._labels["annotator_hint"] = muted("")
        self._form.addRow("", self._labels["annotator_hint"])
        self._change_keys = QPushButton()
        self._change_keys.setAutoDefault(False)
        self._change_keys.clicked.connect(self.keysWanted)
        self._row("keys", self._change_keys)

    def _project_fields(self) -> None:
        session = self._session
        held = None if session is None else session.settings()
        self._policy = policy_box(Policy.FLAT if held is None else held.policy)
        self._threshold = ThresholdSlider()
        self._threshold.set_threshold(0 if held is None else held.threshold)
        self._head("project")
        self._row("policy", self._policy)
        self._row("threshold", self._threshold)
        for field in (self._policy, self._threshold):
            field.setEnabled(session is not None and not session.project.readonly)
        # In the form even so: what has no parent outlives the dialog.
        for row in (self._labels["project"], self._policy, self._threshold):
            self._form.setRowVisible(row, session is not None)

    def _head(self, name: str) -> None:
        self._labels[name] = heading("")
        self._form.addRow(self._labels[name])

    def _row(self, name: str, field: QWidget) -> None:
        label = QLabel()
        label.setBuddy(field)
        self._labels[name] = label
        self._form.addRow(label, field)

    def _connect(self) -> None:
        self._language.activated.connect(
            lambda: self.languageChosen.emit(self._language.currentData())
        )
        self._theme.activated.connect(lambda: self.themeChosen.emit(self._theme.currentData()))
        self._scale.activated.connect(
            lambda: setattr(self._settings, "scale", self._scale.currentData())
        )
        self._font_size.valueChanged.connect(self._change_text)
        self._line_spacing.valueChanged.connect(self._change_text)
        self._annotator.editingFinished.connect(self._change_annotator)
        self._policy.activated.connect(
            lambda: self._execute(SetPolicy(Policy(self._policy.currentData())))
        )
        self._threshold.chosen.connect(
            lambda threshold: self._execute(SetThreshold(round(threshold, 2)))
        )

    def _change_text(self) -> None:
        self._settings.font_size = self._font_size.value()
        self._settings.line_spacing = round(self._line_spacing.value(), 1)
        self.textChanged.emit()

    def _change_annotator(self) -> None:
        name = self._annotator.text().strip()
        if name != self._settings.annotator:
            self._settings.annotator = name
            self.annotatorChanged.emit(name)

    def _execute(self, command: Command) -> None:
        assert self._session is not None
        try:
            self._session.execute(command, self)
        except HashiyeError as error:
            self.failed.emit(error)


def _choice[Value: (str, int)](values: tuple[Value, ...], chosen: Value) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for value in values:
        box.addItem("", value)
    box.setCurrentIndex(values.index(chosen))
    return box
