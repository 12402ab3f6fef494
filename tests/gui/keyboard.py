"""Somebody who works by keyboard alone: keys go to the window that has the focus, as a system's do.

A story is a generator. It yields a key to press, or a condition to wait for; between them it only
looks. It goes on while a dialog waits for an answer, so nothing of the application is replaced.
"""

from collections import deque
from collections.abc import Callable, Generator
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.gui.key_events import SCAN_CODES, SHIFT
from tests.gui.patience import PATIENCE

Story = Generator["str | Written | Callable[[], object]", None, None]

MOST_KEYS = 5000
"""Keys after which a story is taken to go round in circles."""

PERSIAN = dict(
    zip("ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو", "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,", strict=True)
)
"""Letters of the Persian standard layout, each with its place on an American keyboard."""
LETTERS = frozenset(PERSIAN)
_LETTERS = {place: letter for letter, place in PERSIAN.items()} | {
    str(digit): chr(ord("۰") + digit) for digit in range(10)
}
_HELD = (
    ("Ctrl+", Qt.KeyboardModifier.ControlModifier),
    ("Shift+", SHIFT),
    ("Alt+", Qt.KeyboardModifier.AltModifier),
)
_POINTING = frozenset(
    kind
    for kind in QEvent.Type
    if kind.name.startswith(("MouseButton", "MouseMove", "Tablet", "Touch", "Wheel", "NativeG"))
    and not kind.name.endswith("TrackingChange")
)


class Written(NamedTuple):
    """A step that writes one character, not a key that is meant by its place."""

    character: str


def write(text: str) -> Story:
    """Write `text`."""
    for character in text:
        yield Written(character)


class NoPointer(QObject):
    """Remembers every event of a mouse, a pen or a finger that anything in the application gets."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _POINTING:
            self.seen.append(f"{event.type().name} at {watched}")
        return False


class Keyboard:
    """Presses keys under the layout that is active: an American one, or `persian`."""

    def __init__(self) -> None:
        self.persian = False

    def press(self, key: str) -> None:
        """Press a key by its place on an American keyboard: "Ctrl+Z", "Shift+Left", "[", "F6"."""
        target = focus()
        held = Qt.KeyboardModifier.NoModifier
        place = key
        for name, modifier in _HELD:
            if name in place:
                place, held = place.replace(name, ""), held | modifier
        letter = _LETTERS.get(place) if self.persian else None
        if letter is None:
            QTest.keyClick(target, QKeySequence(place)[0].key(), held)
            return
        code = SCAN_CODES.get(place, 0)
        text = letter if not held & ~SHIFT else ""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, ord(letter), held, code, 0, 0, text)
            QApplication.sendEvent(target, event)

    def write(self, character: str) -> None:
        """Press the key that writes `character`, under a layout that has it."""
        key = Qt.Key(ord(character.upper()))
        none = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, focus(), key, character, none)


def focus() -> QWidget:
    """What takes the next key."""
    found = _focus()
    assert found is not None, f"nothing has the focus in {QApplication.activeWindow()}"
    return found


def _focus() -> QWidget | None:
    popup = QApplication.activePopupWidget()
    # As Qt has it: what pops up goes before all else.
    return QApplication.focusWidget() if popup is None else popup.focusWidget() or popup


def _manage_windows() -> None:
    """Activate what a window manager would after a window has closed: offscreen there is none."""
    if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        main = next(one for one in shown if isinstance(one, QMainWindow))
        (QApplication.activeModalWidget() or main).activateWindow()


def called(widget: QWidget) -> str:
    """What a screen reader calls `widget`."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def live(story: Story, keyboard: Keyboard) -> None:
    """Let `story` happen from its first key to its end, in the event loop."""
    loop = QEventLoop()
    _Life(story, keyboard, loop).live()


class _Life(QObject):
    def __init__(self, story: Story, keyboard: Keyboard, loop: QEventLoop) -> None:
        super().__init__()
        self._story, self._keyboard, self._loop = story, keyboard, loop
        self._failed: BaseException | None = None
        self._over = False
        self._pressed = 0
        self._trail: deque[str] = deque(maxlen=12)

    def live(self) -> None:
        QTimer.singleShot(0, self, self._go_on)
        self._loop.exec()
        if self._failed is not None:
            raise self._failed

    def _go_on(self) -> None:
        if self._over:
            return
        try:
            step = next(self._story)
        except StopIteration:
            self._end(None)
        except BaseException as error:
            self._end(error)
        else:
            if callable(step):
                self._wait(step, self._go_on, monotonic() + PATIENCE / 1000)
            else:
                # A window that closes leaves the keys to another one only in a moment.
                self._wait(_focus, lambda: self._press(step), monotonic() + PATIENCE / 1000)

    def _press(self, step: str | Written) -> None:
        # First the timer: what the key opens may wait for its answer in here.
        QTimer.singleShot(0, self, self._go_on)
        self._pressed += 1
        self._trail.append(step.character if isinstance(step, Written) else step)
        try:
            assert self._pressed <= MOST_KEYS, "round in circles"
            if isinstance(step, Written):
                self._keyboard.write(step.character)
            else:
                self._keyboard.press(step)
        except AssertionError as error:
            self._end(error)

    def _wait(
        self, condition: Callable[[], object], then: Callable[[], None], until: float
    ) -> None:
        _manage_windows()
        if condition():
            then()
        elif monotonic() < until:
            QTimer.singleShot(5, self, lambda: self._wait(condition, then, until))
        else:
            self._end(AssertionError("waited in vain"))

    def _end(self, error: BaseException | None) -> None:
        if error is not None and self._failed is None:
            self._failed = error
            error.add_note(f"after the keys {', '.join(self._trail)}; {where()}")
        if self._over:
            return
        self._over = True
        self._close()

    def _close(self) -> None:
        """Leave every dialog that waits, the innermost first; then the loop can end."""
        open_one = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if open_one is None:
            self._loop.quit()
        else:
            # A dialog that asks whether it may close is not asked.
            open_one.hide()
            QTimer.singleShot(0, self, self._close)


def where() -> str:
    """What has the focus, for a message."""
    return f"in {QApplication.activeWindow()}, at {QApplication.focusWidget()}"
