"""Keys reach their actions by their place on the keyboard, so under a Persian layout too."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from gui.key_codes import Combination, combination, foreign, pressed

_EDITING = frozenset(filter(None, (combination(f"Ctrl+{letter}") for letter in "ZYXCVA")))


class KeyRouter(QObject):
    """Triggers actions by physical key.

    In the article, before it sees the key: the keys of labels, its own actions, the window's.
    Anywhere else in the window, after the widget with the focus had no use for the key: the
    window's actions, where the layout has another script's letter on it. The rest Qt does itself.
    """

    def __init__(self, article: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._article, self._window = article, window
        self._labels: dict[Combination, Callable[[], None]] = {}
        article.installEventFilter(self)
        window.installEventFilter(self)

    def set_labels(self, keys: Mapping[str, Callable[[], None]]) -> None:
        """The keys of labels, such as "1", "G" or "Shift+G"; they go before those of actions."""
        found = ((combination(key), call) for key, call in keys.items())
        self._labels = {key: call for key, call in found if key is not None}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if watched is self._article:
            return _take(event, self._in_article(event))
        if event.type() == QEvent.Type.KeyPress and foreign(event):
            return _take(event, self._elsewhere(event))
        return False

    def _in_article(self, event: QKeyEvent) -> Callable[[], object] | None:
        actions = [*self._article.actions(), *self._window.actions()]
        for key in pressed(event):
            if key in self._labels:
                return self._labels[key]
            if (found := _find(key, actions, event)) is not None:
                return found
            if foreign(event) and key in _EDITING:
                return partial(_tell_latin, self._article, event, key)
        return None

    def _elsewhere(self, event: QKeyEvent) -> Callable[[], object] | None:
        field = QApplication.focusWidget()
        for key in pressed(event):
            if key in _EDITING and isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit):
                return partial(_tell_latin, field, event, key)
            if (found := _find(key, self._window.actions(), event)) is not None:
                return found
        return None


def _tell_latin(field: QWidget, event: QKeyEvent, key: Combination) -> None:
    """Give `field` the key as a Latin layout would send it: it knows Ctrl+Z by its letter alone."""
    told = QKeyEvent(event.type(), key.key, Qt.KeyboardModifier(key.held))
    QCoreApplication.sendEvent(field, told)


def _take(event: QKeyEvent, call: Callable[[], object] | None) -> bool:
    if call is None:
        return False
    event.accept()
    if event.type() == QEvent.Type.KeyPress:
        call()
    return True


def _find(
    key: Combination, actions: list[QAction], event: QKeyEvent
) -> Callable[[], object] | None:
    for action in actions:
        if action.isEnabled() and key in _keys(action):
            held = event.isAutoRepeat() and not action.autoRepeat()
            return _nothing if held else action.trigger
    return None


def _keys(action: QAction) -> list[Combination | None]:
    return [combination(sequence.toString()) for sequence in action.shortcuts()]


def _nothing() -> None:
    """What a key does that is held down where once is meant."""
