"""What stays of the other layers of a file when its spans have changed.

Layers of spans and chains stay, and what refers to any of them by the numbers of its lines. What
refers to the layer of the spans, or may refer to any layer, is left out: it would point elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.formats.webanno_escapes import NO_ANNOTATION, stacked
from core.formats.webanno_layers import ANY_TYPE, SPAN, Layer
from core.formats.webanno_placing import Placed
from core.formats.webanno_reading import Parsed
from core.formats.webanno_units import Rows, Unit


@dataclass(frozen=True, slots=True)
class Others:
    """The layers that stay, by their columns in the file, and that of the spans, if it is there.

    The layer of the spans stands after the first `place` of the others.
    """

    staying: Sequence[Layer]
    own: Layer | None
    place: int = 0

    @property
    def layers(self) -> list[Layer]:
        """All layers in their order."""
        own = [] if self.own is None else [self.own]
        return [*self.staying[: self.place], *own, *self.staying[self.place :]]

    def cells(self, unit: Unit) -> list[str]:
        """The cells of a row."""
        widths = [layer.width for layer in self.staying]
        others = list(unit.others) or [NO_ANNOTATION] * sum(widths)
        before = sum(widths[: self.place])
        own = [] if self.own is None else unit.cells(self.own.width)
        return [*others[:before], *own, *others[before:]]

    def numbers(self, placed: Placed) -> Iterator[int]:
        """The numbers that the annotations of other layers have."""
        for layer in self.staying:
            if layer.kind != SPAN:
                continue
            columns = [i for i in range(layer.width) if not layer.refers(i)]
            for one in placed.rows:
                for column in columns:
                    for told in stacked(one.row.cells[layer.column + column]):
                        if told.number is not None:
                            yield told.number

    def fill(self, rows: Rows, placed: Placed) -> None:
        """Put the cells of the other layers in `rows`, those of tokens and of parts of them.

        A part on which nothing is left goes, unless something may refer to the number of its line.
        """
        all_parts = any(layer.targets for layer in self.staying)
        token = -1
        for one in placed.rows:
            cells = [cell for layer in self.staying for cell in one.row.cells[layer.columns]]
            token += not one.row.part
            if not one.row.part:
                rows.whole(token).others = cells
            elif all_parts or any(cell != NO_ANNOTATION for cell in cells):
                rows.part(token, one.start, one.end).others = cells


def others_of(parsed: Parsed, own: Layer) -> Others:
    """What stays beside `own`, which is the layer of the spans or is to be that."""
    staying = [
        layer
        for layer in parsed.table.layers
        if layer.name != own.name and not layer.targets & {own.name, ANY_TYPE}
    ]
    before = [one for one in staying if one.column < own.column]
    place = len(before) if parsed.layer else sum(one.kind == SPAN for one in staying)
    return Others(staying, Layer(own.kind, own.name, own.plain, own.column), place)
