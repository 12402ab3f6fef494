"""Which label of a project is meant by a label of somebody else's: a corpus, another tagger."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from core.model import Label, LabelSet, Suggestion
from core.tagger.label_map import Choice, LabelMap, by_name, source_labels


def counterparts(
    foreign: Iterable[str], labels: LabelSet, chosen: Choice | None = None
) -> dict[str, str]:
    """The label among `labels` for each of `foreign` that has one there.

    A label stands for the one of its name. Otherwise, one that is called in a usual way (pers,
    PERSON, B-PER; GPE, POG) stands for whatever PER, LOC or ORG of Hashiye's own sources stand for
    in the project, whose table of such labels is `chosen`.
    """
    label_map = LabelMap.of(labels, chosen or {})
    found = {}
    for name in dict.fromkeys(foreign):
        label = name if name in labels else _by_usual_name(name, label_map)
        if label is not None:
            found[name] = label
    return found


def _by_usual_name(name: str, label_map: LabelMap) -> str | None:
    alone = LabelSet((Label(name),))
    for source in source_labels():
        if by_name(alone, source) is not None:
            return label_map.label(source)
    return None


@dataclass(slots=True)
class Fitting:
    """Gives the suggestions of a tagger that knows no project the labels of one, and counts.

    `names` becomes the label for each that the tagger has used, `left_out` how many suggestions
    had a label that means none of the project's.
    """

    labels: LabelSet
    chosen: Choice | None = None
    names: dict[str, str] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)

    def fit(self, suggestions: Iterable[Suggestion]) -> list[Suggestion]:
        """The suggestions with labels of the project, in their order.

        Of those that come to say the same, the best scored.
        """
        best: dict[tuple[int, int, str], Suggestion] = {}
        for one in suggestions:
            if one.label not in self.names:
                self.names |= counterparts([one.label], self.labels, self.chosen)
            label = self.names.get(one.label)
            if label is None:
                self.left_out[one.label] += 1
                continue
            key = (one.start, one.end, label)
            if key not in best or best[key].score < one.score:
                best[key] = replace(one, label=label)
        return list(best.values())
