"""What mouse, pen and finger do to the text: places, selections by unit, edges that are dragged."""

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from core.text.boundaries import Edge, sentence_at, word_at
from core.text.paragraphs import paragraph_at
from gui.article.caret import Caret
from gui.article.clicks import Clicks
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

    def point_at(self, mark: Mark | None, position: int, near: tuple[int, float]) -> None:
        """A click: focus `mark` and put the caret at `position`, at the place nearest to `near`."""
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

    def text_size(self) -> float:
        """The size of the text in pixels."""
        ...

    def resize_text(self, by: int, point: QPointF) -> None:
        """Make the text larger by so many pixels; what is at `point` stays there."""
        ...


class Pointer:
    """Follows presses, moves and releases of what points; one of them at a time."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._act = _Act.NONE
        self._clicks = Clicks()
        self._count = 1
        self._origin = QPointF()
        self._start = (0, 0)
        self._edge: Edge = "start"
        self._wanted: tuple[int, int] | None = None

    @property
    def dragging(self) -> bool:
        """Whether a selection or an edge is being dragged."""
        return self._act in (_Act.SELECT, _Act.EDGE)

    def press(
        self, point: QPointF, *, extends: bool = False, grip: float = _GRIP, least: int = 1
    ) -> None:
        """It goes down at `point`; the `least` number of presses in a row that this is.

        Two select a word, three a sentence, four a paragraph. `extends` moves the selection's end.
        Within `grip` pixels of an edge of the focused mark, it takes hold of that.
        """
        near = max(grip, QApplication.startDragDistance())
        self._count = max(self._clicks.count(point, near), least)
        position = self._position(point)
        self._origin = point
        edge = self.edge_at(point, grip)
        if self._count > 1:
            start, end = self._start = self._unit(point, position, by_character=False)
            self._act = _Act.SELECT
            self._surface.select(end, start)
        elif edge is not None:
            self._act, self._edge, self._wanted = _Act.EDGE, edge, None
            self._start = (position, position)
        elif extends:
            anchor = self._surface.caret_state.anchor
            self._act, self._start = _Act.SELECT, (anchor, anchor)
            self._surface.select(position, anchor)
        else:
            self._act, self._start = _Act.PRESS, (position, position)

    def take_end(self, point: QPointF, grip: float) -> bool:
        """Take hold of an end of the selection within `grip` pixels; whether there is one."""
        selection = self._surface.caret_state.selection()
        edge = self._edge_of(selection, point, grip) if selection else None
        if selection is None or edge is None:
            return False
        other = selection[1] if edge == "start" else selection[0]
        self._act, self._origin, self._count = _Act.SELECT, point, 1
        self._start = (other, other)
        return True

    def move(self, point: QPointF, *, by_character: bool = False) -> None:
        """It moves while it is down."""
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

    def release(self, point: QPointF) -> None:
        """It goes up."""
        act, self._act = self._act, _Act.NONE
        moved = (point - self._origin).manhattanLength() >= _GRIP
        if act is _Act.PRESS or (act is _Act.EDGE and not moved):
            mark = self._surface.mark_at(point)
            self._surface.show_edge(None)
            self._surface.point_at(mark, self._start[0], self._surface.place_of(self._origin))
        elif act is _Act.EDGE:
            wanted, self._wanted = self._wanted, None
            self._surface.show_edge(None)
            if wanted is not None:
                self._surface.drop_edge(wanted)

    def cancel(self) -> None:
        """It is no longer followed: nothing comes of what was begun."""
        if self._act is _Act.EDGE:
            self._surface.show_edge(None)
        self._act = _Act.NONE
        self._clicks.forget()

    def edge_at(self, point: QPointF, grip: float = _GRIP) -> Edge | None:
        """The edge of the focused mark that `point` is on, within `grip` pixels."""
        mark = self._surface.focused()
        return self._edge_of((mark.start, mark.end), point, grip) if mark is not None else None

    def _edge_of(self, wanted: tuple[int, int], point: QPointF, grip: float) -> Edge | None:
        """The edge of `wanted` within `grip` pixels of `point`, the nearer one of two."""
        number, x = self._surface.place_of(point)
        layout = self._surface.layout_state
        first, last = layout.line_range(number)
        found: dict[Edge, float] = {}
        edges: tuple[tuple[Edge, int], ...] = (("start", wanted[0]), ("end", wanted[1] - 1))
        for edge, offset in edges:
            if first <= offset < last:
                box = layout.char_boxes(number)[offset - first]
                found[edge] = abs(x - (box.leading if edge == "start" else box.trailing))
        nearest = min(found, key=lambda edge: found[edge], default=None)
        return nearest if nearest is not None and found[nearest] <= grip else None

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
        """The word under `point`, or what the number of clicks stands for.

        The bare position by character, and outside words.
        """
        if by_character:
            return position, position
        number, x = self._surface.place_of(point)
        layout = self._surface.layout_state
        at = layout.char_at(number, x)
        if self._count > 2:
            find = sentence_at if self._count == 3 else paragraph_at
            return find(layout.text, position if at is None else at)
        word = word_at(layout.text, position if at is None else at)
        if word is None or (at is not None and not word[0] <= at < word[1]):
            return position, position
        return word
