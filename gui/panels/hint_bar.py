"""The hints of the first start: three keys, one after the other."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.key_set import USUAL, KeySet
from gui.keys import how_to
from gui.panels.strip import Strip

STEPS = 3


class HintBar(Strip):
    """Shows the next step that was not done yet; `finished` comes after the last, or on closing."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = USUAL
        self._done: set[int] = set()
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button.clicked.connect(self._finish)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(16)
        layout.addWidget(self._count)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.close_button)
        self.retranslate()
        self.redraw()

    def set_keys(self, keys: KeySet) -> None:
        """Name the keys by `keys`."""
        self._keys = keys
        self.retranslate()

    def start(self) -> None:
        """Show the first step."""
        self._done.clear()
        self.retranslate()
        self.show()

    def step(self) -> int:
        """The step that is shown, from 1 to `STEPS`; 0 when all were done."""
        return next((step for step in range(1, STEPS + 1) if step not in self._done), 0)

    def step_done(self, step: int) -> None:
        """The user did what `step`, from 1 to `STEPS`, asks for; in whatever order."""
        if self.isHidden() or step in self._done:
            return
        self._done.add(step)
        if self.step():
            self.retranslate()
        else:
            self._finish()

    def retranslate(self) -> None:
        texts = {
            1: self.tr("{next_pending} goes to the next suggestion. Press it now."),
            2: self.tr(
                "{accept} accepts the suggestion, {delete} rejects it; both go on to the next."
            ),
            3: self.tr(
                "A digit gives a label: to the selection, to the word at the caret, or to the "
                "suggestion in focus. {keys} shows all keys."
            ),
        }
        named = {
            action: how_to(self._keys, action)
            for action in ("next_pending", "accept", "delete", "keys")
        }
        locale = QLocale()
        self._text.setText(texts.get(self.step(), "").format(**named))
        self._count.setText(
            self.tr("{step} of {steps}").format(
                step=locale.toString(self.step()), steps=locale.toString(STEPS)
            )
        )
        self.setAccessibleName(self._text.text())
        self.close_button.setToolTip(self.tr("Close the hints"))
        self.close_button.setAccessibleName(self.tr("Close the hints"))

    def _finish(self) -> None:
        self.hide()
        self.finished.emit()
