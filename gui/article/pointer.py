"""What the mouse does to the text: places, selections by word, edges of the focused mark."""

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from core.text.boundaries import Edge, sentence_at, word_at
from gui.article.caret import Caret
from gui.article.layout import ArticleLayout
from gui.article.marks import Mark

_GRIP = 5.0


class _Act(Enum):
    NONE = auto()
    PRESS = auto()
    SELECT = auto()
    EDGE = auto()


class Surface(Protocol):
    """What the pointer needs of the view. Points are in the viewport."""

    caret_state: Caret

    @property
    def layout_state(self) -> ArticleLayout: ...
    def place_of(self, point: QPointF) -> tuple[int, float]:
        """The line, laid out, and the x in the text column of `point`."""
        ...

    def mark_at(self, point: QPointF) -> Mark | None:
        """The innermost mark under `point`."""
        ...

    def focused(self) -> Mark | None:
        """The mark that has the focus."""
        ...

    def point_at(self, mark: Mark | None, position: int) -> None:
        """A click: focus `mark` and put the caret at `position`."""
        ...

    def select(self, position: int, anchor: int) -> None:
        """Select by mouse."""
        ...

    def show_edge(self, wanted: tuple[int, int] | None) -> None:
        """Show the focused mark with other edges, or its own if None."""
        ...

    def drop_edge(self, wanted: tuple[int, int]) -> None:
        """An edge of the focused mark was let go."""
        ...


class Pointer:
    """Follows presses, moves and releases of the left button."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._act = _Act.NONE
        self._origin = QPointF()
        self._start = (0, 0)
        self._edge: Edge = "start"
        self._wanted: tuple[int, int] | None = None

    @property
    def dragging(self) -> bool:
        """Whether a selection or an edge is being dragged."""
        return self._act in (_Act.SELECT, _Act.EDGE)

    def press(self, event: QMouseEvent) -> None:
        """The button goes down."""
        point = event.position()
        position = self._position(point)
        self._origin = point
        edge = self.edge_at(point)
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if edge is not None:
            self._act, self._edge, self._wanted = _Act.EDGE, edge, None
            self._start = (position, position)
        elif extends:
            anchor = self._surface.caret_state.anchor
            self._act, self._start = _Act.SELECT, (anchor, anchor)
            self._surface.select(position, anchor)
        else:
            self._act, self._start = _Act.PRESS, (position, position)

    def double(self, event: QMouseEvent) -> None:
        """The button goes down twice: a word."""
        position = self._position(event.position())
        start, end = self._unit(event.position(), position, by_character=False)
        self._act, self._start = _Act.SELECT, (start, end)
        self._surface.select(end, start)

    def triple(self, event: QMouseEvent) -> None:
        """The button goes down three times: a sentence."""
        position = self._position(event.position())
        start, end = sentence_at(self._surface.layout_state.text, position)
        self._act = _Act.NONE
        self._surface.select(end, start)

    def move(self, point: QPointF) -> None:
        """The pointer moves, the button down."""
        by_character = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        position = self._position(point)
        if self._act is _Act.PRESS:
            if (point - self._origin).manhattanLength() < _GRIP:
                return
            self._act = _Act.SELECT
            self._start = self._unit(self._origin, self._start[0], by_character=by_character)
        if self._act is _Act.SELECT:
            start, end = self._unit(point, position, by_character=by_character)
            if start < self._start[0]:
                self._surface.select(start, self._start[1])
            else:
                self._surface.select(max(end, self._start[1]), self._start[0])
        elif self._act is _Act.EDGE:
            self._drag_edge(point, position, by_character=by_character)

    def release(self, event: QMouseEvent) -> None:
        """The button goes up."""
        act, self._act = self._act, _Act.NONE
        moved = (event.position() - self._origin).manhattanLength() >= _GRIP
        if act is _Act.PRESS or (act is _Act.EDGE and not moved):
            mark = self._surface.mark_at(event.position())
            self._surface.show_edge(None)
            self._surface.point_at(mark, self._start[0])
        elif act is _Act.EDGE:
            wanted, self._wanted = self._wanted, None
            self._surface.show_edge(None)
            if wanted is not None:
                self._surface.drop_edge(wanted)

    def edge_at(self, point: QPointF) -> Edge | None:
        """The edge of the focused mark that `point` is on."""
        mark = self._surface.focused()
        if mark is None:
            return None
        number, x = self._surface.place_of(point)
        layout = self._surface.layout_state
        first, last = layout.line_range(number)
        edges: tuple[tuple[Edge, int], ...] = (("start", mark.start), ("end", mark.end - 1))
        for edge, offset in edges:
            if first <= offset < last:
                box = layout.char_boxes(number)[offset - first]
                if abs(x - (box.leading if edge == "start" else box.trailing)) <= _GRIP:
                    return edge
        return None

    def _drag_edge(self, point: QPointF, position: int, *, by_character: bool) -> None:
        mark = self._surface.focused()
        if mark is None:
            return
        start, end = self._unit(point, position, by_character=by_character)
        wanted = (start, mark.end) if self._edge == "start" else (mark.start, end)
        if wanted[0] < wanted[1]:
            changed = wanted != (mark.start, mark.end)
            self._wanted = wanted if changed else None
            self._surface.show_edge(self._wanted)

    def _position(self, point: QPointF) -> int:
        number, x = self._surface.place_of(point)
        return self._surface.layout_state.offset_at(number, x)

    def _unit(self, point: QPointF, position: int, *, by_character: bool) -> tuple[int, int]:
        """The word under `point`, or the bare position by character and outside words."""
        if by_character:
            return position, position
        number, x = self._surface.place_of(point)
        layout = self._surface.layout_state
        at = layout.char_at(number, x)
        word = word_at(layout.text, position if at is None else at)
        if word is None or (at is not None and not word[0] <= at < word[1]):
            return position, position
        return word
