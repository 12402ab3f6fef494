"""Which suggestions are shown where several sources propose something for the same text.

One that two sources propose alike is shown once and names both. Of those that could not stand
beside each other as spans, the one with the best score is shown; the others wait behind it and are
offered when it is rejected.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core.commands.placement import conflicts
from core.mark_list import MarkList
from core.model import Policy, Suggestion


def choose(policy: Policy, waiting: Iterable[Suggestion]) -> list[Suggestion]:
    """Those of `waiting` that are shown under `policy`, in text order, with `also` filled in.

    The best is taken first: by score, the longer one at the same score.
    """
    shown: MarkList[Suggestion] = MarkList()
    places: dict[tuple[int, int, str], int] = {}
    for one in sorted(waiting, key=lambda one: (-one.score, one.start - one.end, one.id)):
        place = (one.start, one.end, one.label)
        main = shown.get(places.get(place, 0))
        if main is not None:
            if one.source not in main.sources:
                shown.put(main.id, replace(main, also=(*main.also, one.source)))
        elif not any(
            conflicts(policy, one.start, one.end, other)
            for other in shown.overlapping(one.start, one.end)
        ):
            shown.put(one.id, one)
            places[place] = one.id
    return shown.all()


def groups(ordered: Sequence[Suggestion]) -> Iterator[Sequence[Suggestion]]:
    """`ordered`, which is in text order, in groups that share no text with each other."""
    first, reach = 0, 0
    for at, suggestion in enumerate(ordered):
        if suggestion.start >= reach and at > first:
            yield ordered[first:at]
            first = at
        reach = max(reach, suggestion.end)
    if ordered:
        yield ordered[first:]
