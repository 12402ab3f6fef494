"""A line above the article that tells and does not interrupt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.icons import pixmap
from gui.panels.strip import ICON, Strip
from gui.theme import load_theme

Kind = Literal["info", "warning", "error"]

_URGENCY: dict[Kind, int] = {"error": 0, "warning": 1, "info": 2}
_ICONS: dict[Kind, str] = {"error": "triangle-alert", "warning": "triangle-alert", "info": "info"}
_COLORS: dict[Kind, str] = {"error": "error", "warning": "warning", "info": "accent"}


@dataclass(frozen=True, slots=True)
class _Message:
    text: str
    kind: Kind
    action_text: str
    action: Callable[[], None] | None
    timeout_ms: int


class MessageBar(Strip):
    """Shows one message at a time; errors first, then warnings, the rest in their order.

    Of pieces of information only the latest counts. A message that waits already, or is shown, is
    not taken twice.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: _Message | None = None
        self._waiting: list[_Message] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)

        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = QLabel()
        self._more.setProperty("role", "muted")
        self._action = QPushButton()
        self._action.clicked.connect(self._act)
        self.close_button.clicked.connect(self.dismiss)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._more)
        layout.addWidget(self._action)
        layout.addWidget(self.close_button)
        self.retranslate()
        self.redraw()

    def show_message(
        self,
        text: str,
        kind: Kind = "info",
        action_text: str = "",
        action: Callable[[], None] | None = None,
        timeout_ms: int = 0,
    ) -> None:
        """Show `text` now, or when what is more urgent was closed.

        With `action`, a button that says `action_text` calls it. After `timeout_ms` the message
        goes by itself; 0 leaves that to the user.
        """
        new = _Message(text, kind, action_text, action, timeout_ms)
        if self._current is not None and new.text == self._current.text:
            self._show(new)
            return
        if new.kind == "info":
            self._waiting = [waiting for waiting in self._waiting if waiting.kind != "info"]
        if any(waiting.text == new.text for waiting in self._waiting):
            return
        if self._current is None or self._current.kind == "info":
            self._show(new)
        elif _URGENCY[new.kind] < _URGENCY[self._current.kind]:
            self._waiting.append(self._current)
            self._show(new)
        else:
            self._waiting.append(new)
        self._tell_waiting()

    def dismiss(self) -> None:
        """Close the message that is shown; the next one takes its place."""
        if self._waiting:
            following = min(self._waiting, key=lambda waiting: _URGENCY[waiting.kind])
            self._waiting.remove(following)
            self._show(following)
            self._tell_waiting()
        else:
            self._timer.stop()
            self._current = None
            self.hide()

    def clear(self) -> None:
        """Close every message."""
        self._waiting.clear()
        self.dismiss()

    def text(self) -> str:
        """The message that is shown, or nothing."""
        return "" if self._current is None else self._current.text

    def retranslate(self) -> None:
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self._tell_waiting()

    def redraw(self) -> None:
        super().redraw()
        if self._current is None:
            return
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        color = load_theme("dark" if dark else "light").color(_COLORS[self._current.kind])
        ratio = self.devicePixelRatioF()
        drawn = pixmap(_ICONS[self._current.kind], color, round(ICON * ratio))
        drawn.setDevicePixelRatio(ratio)
        self._icon.setPixmap(drawn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show(self, message: _Message) -> None:
        self._current = message
        self._text.setText(message.text)
        kinds = {
            "info": self.tr("Information"),
            "warning": self.tr("Warning"),
            "error": self.tr("Error"),
        }
        self._icon.setAccessibleName(kinds[message.kind])
        self.setAccessibleName(f"{kinds[message.kind]}: {message.text}")
        self._action.setText(message.action_text)
        self._action.setVisible(message.action is not None)
        if message.timeout_ms:
            self._timer.start(message.timeout_ms)
        else:
            self._timer.stop()
        self.redraw()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _act(self) -> None:
        message = self._current
        self.dismiss()
        if message is not None and message.action is not None:
            message.action()

    def _tell_waiting(self) -> None:
        count = QLocale().toString(len(self._waiting))
        self._more.setText(self.tr("{count} more").format(count=count))
        self._more.setVisible(bool(self._waiting))
