"""The rows that hold the spans of a document: its tokens, and parts of tokens at their edges.

What is on several rows, and what shares a row with another span, has a number. All this is done in
the order in which INCEpTION does it, so that the same spans make the same file.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from core.formats.base import Mark
from core.formats.tokenisation import Piece
from core.formats.webanno_escapes import NO_ANNOTATION, NO_VALUE, escaped_value


@dataclass(eq=False, slots=True)
class Entity:
    """A span, the value of each column of its layer, and its number if it needs one."""

    mark: Mark
    values: Sequence[str | None]
    number: int | None = None

    def cell(self, column: int) -> str:
        """What stands for it in a column."""
        value = self.values[column]
        written = NO_VALUE if value is None else escaped_value(value)
        return written if self.number is None else f"{written}[{self.number}]"


@dataclass(eq=False, slots=True)
class Unit:
    """A row: a stretch of the text, the spans on it, and the cells of other layers."""

    start: int
    end: int
    entities: list[Entity] = field(default_factory=list)
    others: Sequence[str] = ()

    def cells(self, width: int) -> list[str]:
        """The cells of the layer of the spans, which has `width` columns."""
        if not self.entities:
            return [NO_ANNOTATION] * width
        return ["|".join(one.cell(column) for one in self.entities) for column in range(width)]


class Rows:
    """The rows of a text with tokens, in which spans are put."""

    def __init__(self, pieces: Sequence[Piece], taken: Iterable[int] = ()) -> None:
        """`taken` are numbers that other layers have."""
        self.pieces = pieces
        # By the indices of their tokens. Tokens on which nothing is have none.
        self._wholes: dict[int, Unit] = {}
        self._parts: defaultdict[int, dict[tuple[int, int], Unit]] = defaultdict(dict)
        self._starts = [piece.start for piece in pieces]
        self._ends = [piece.end for piece in pieces]
        known = frozenset(taken)
        self._numbers = (number for number in count(1) if number not in known)

    def whole(self, token: int) -> Unit:
        """The row of the token at that index."""
        if token not in self._wholes:
            self._wholes[token] = Unit(*self.pieces[token])
        return self._wholes[token]

    def part(self, token: int, start: int, end: int) -> Unit:
        """The row of a part of the token at that index; a new one is the token's last."""
        parts = self._parts[token]
        if (start, end) not in parts:
            parts[start, end] = Unit(start, end)
        return parts[start, end]

    def on(self, token: int) -> tuple[Unit | None, Collection[Unit]]:
        """The row of the token at that index, if something is on it, and those of its parts."""
        parts = self._parts[token].values() if token in self._parts else ()
        return self._wholes.get(token), parts

    def tokens_of(self, start: int, end: int) -> range | None:
        """The indices of the tokens from `start` to `end`; None if an edge is on no token."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_left(self._ends, end)
        if first < 0 or self._ends[first] <= start:
            return None
        if last == len(self._ends) or self._starts[last] >= end:
            return None
        return range(first, last + 1)

    def put(self, entities: Iterable[Entity]) -> None:
        """Put each of the spans, whose edges are all on tokens, on its rows."""
        for one in sorted(entities, key=lambda one: (one.mark.start, -one.mark.end)):
            tokens = self.tokens_of(one.mark.start, one.mark.end)
            assert tokens is not None
            # First the edges, then what lies between: so numbers are given out in the usual order.
            for token in dict.fromkeys((tokens[0], tokens[-1], *tokens[1:-1])):
                self._add(self._unit(token, one.mark), one)
            if len(tokens) > 1:
                self._number(one)

    def _unit(self, token: int, mark: Mark) -> Unit:
        piece = self.pieces[token]
        start, end = max(piece.start, mark.start), min(piece.end, mark.end)
        return self.whole(token) if (start, end) == piece else self.part(token, start, end)

    def _add(self, unit: Unit, entity: Entity) -> None:
        unit.entities.append(entity)
        if len(unit.entities) > 1:
            for one in unit.entities:
                self._number(one)

    def _number(self, entity: Entity) -> None:
        if entity.number is None:
            entity.number = next(self._numbers)
