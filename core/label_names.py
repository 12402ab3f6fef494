"""What labels of imported files become in a project, be they chosen or turn up later."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.commands.new_labels import as_label
from core.model import LabelSet
from core.tagger.foreign_labels import counterparts


@dataclass(frozen=True, slots=True)
class UsualNames:
    """What a label becomes that nobody has chosen anything for.

    `labels` are those of the project, `remembered` what was chosen in earlier imports.
    """

    labels: LabelSet
    remembered: Mapping[str, str | None] = field(default_factory=dict)

    def becomes(self, name: str) -> str | None:
        """The label of the project, or the name of a new one; None where `name` is left out.

        It is what was remembered, else the label of this name or usual meaning, else a new one.
        """
        if name in self.remembered:
            chosen = self.remembered[name]
            if chosen is None or chosen in self.labels:
                return chosen
        return counterparts([name], self.labels).get(name, as_label(name))


class LabelNames(dict[str, str | None]):
    """What each label becomes: as it is `chosen`, else its usual name, else, without those, itself.

    `matched` has the labels that were asked for and go by another name than their own without
    having been chosen.
    """

    def __init__(self, chosen: Mapping[str, str | None], usual: UsualNames | None = None) -> None:
        super().__init__(chosen)
        self._usual = usual
        self.matched: dict[str, str | None] = {}

    def __missing__(self, name: str) -> str | None:
        found = name if self._usual is None else self._usual.becomes(name)
        self[name] = found
        if found != name:
            self.matched[name] = found
        return found
