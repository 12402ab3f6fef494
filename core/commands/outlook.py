"""What a correction of the text would make of the spans in it: told before it is done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.model import Policy, Span
from core.text.revision import Revision

_Place = tuple[int, int, int, str]


@dataclass(frozen=True, slots=True)
class Reanchored:
    """`span` as it was, and where it lies in the new text."""

    span: Span
    start: int
    end: int
    surface: str

    @property
    def changed(self) -> bool:
        """Whether it says something else than before."""
        return self.surface != self.span.surface


@dataclass(frozen=True, slots=True)
class Outlook:
    """What becomes of spans: `apart` are those that no edit touches, which move along.

    The others are `kept`, each with its new place, or `lost`.
    """

    apart: tuple[Span, ...] = ()
    kept: tuple[Reanchored, ...] = ()
    lost: tuple[Span, ...] = ()

    @property
    def changed(self) -> tuple[Reanchored, ...]:
        """Those that will say something else."""
        return tuple(one for one in self.kept if one.changed)

    @property
    def unchanged(self) -> tuple[Span, ...]:
        """Those that will say what they say now."""
        return (*self.apart, *(one.span for one in self.kept if not one.changed))


def outlook(revision: Revision, spans: Sequence[Span], policy: Policy) -> Outlook:
    """What `revision` makes of `spans`, which may be of several annotators.

    Of spans of one annotator that come to lie in the same place, where `policy` allows but one,
    the one whose text stays as it is remains.
    """
    apart = tuple(span for span in spans if not revision.touches(span.start, span.end))
    kept, lost = [], []
    for span in spans:
        if not revision.touches(span.start, span.end):
            continue
        anchored = revision.anchor(span.start, span.end)
        if anchored is None:
            lost.append(span)
        else:
            kept.append(Reanchored(span, *anchored, revision.new[slice(*anchored)]))
    # By what only one span can have, where those that have it were: equals may stay equal.
    taken: dict[_Place, tuple[int, int]] = {}
    for span in apart if kept else ():
        taken[_place(policy, span, *_moved(revision, span))] = span.start, span.end
    chosen = []
    for one in sorted(kept, key=lambda one: one.changed):
        before = one.span.start, one.span.end
        place = _place(policy, one.span, one.start, one.end)
        if taken.setdefault(place, before) == before:
            chosen.append(one)
        else:
            lost.append(one.span)
    return Outlook(apart, _in_order(chosen), tuple(sorted(lost, key=lambda s: (s.start, s.id))))


def _moved(revision: Revision, span: Span) -> tuple[int, int]:
    by = revision.shift(span.start)
    return span.start + by, span.end + by


def _place(policy: Policy, span: Span, start: int, end: int) -> _Place:
    """What only one span of an annotator can have."""
    return span.annotator, start, end, span.label if policy is Policy.ANY else ""


def _in_order(kept: Iterable[Reanchored]) -> tuple[Reanchored, ...]:
    return tuple(sorted(kept, key=lambda one: (one.start, -one.end, one.span.id)))
