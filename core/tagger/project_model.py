"""The project's own model: it has learned from documents that people have done.

The opinions of base model, lists, rules and lexicon are features to it, so that it works for any
label set, and begins where they leave off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.tagger.calibration import Calibration
from core.tagger.candidate import Candidate
from core.tagger.chain import LinearChain
from core.tagger.chain_file import UnreadableModelError, from_bytes, to_bytes
from core.tagger.evidence import disjoint
from core.tagger.features import expand
from core.tagger.reading import Reading, propose
from core.tagger.untaught import Untaught

SOURCE = "model"


BEGIN = (0.5, 0.5)
"""How much the model and the untaught sources count in a score before anything is known."""
UNSAID = 0.03
"""The score of what one of the two does not propose."""

Place = tuple[int, int, str]
"""Words, half-open, and label."""


@dataclass(frozen=True)
class ProjectModel:
    """A chain, what its probabilities mean, and the labels that it has seen often enough.

    The calibration is of two scores, the chain's and that of the sources that are not trained: of
    few documents it is these that know more. `thorough` is how it was trained.
    """

    chain: LinearChain
    calibration: Calibration
    labels: frozenset[str]
    thorough: bool = False

    def candidates(
        self, readings: Sequence[Reading], proposed: Sequence[Untaught]
    ) -> list[list[Candidate]]:
        """What the model makes of each reading, overlapping ones too; calibrated scores.

        `proposed` is what the untaught sources propose for each.
        """
        return [
            [
                Candidate(*place, self.calibration.probability(place[2], *scores), SOURCE)
                for place, scores in both.items()
                if place[2] in self.labels
            ]
            for both in scored(self.chain, readings, proposed)
        ]

    def to_bytes(self) -> bytes:
        """The model for the project file."""
        about: dict[str, Any] = {
            "calibration": self.calibration.as_json(),
            "labels": sorted(self.labels),
            "thorough": self.thorough,
        }
        return to_bytes(self.chain, about)

    @classmethod
    def from_bytes(cls, data: bytes) -> "ProjectModel":
        """The model that `to_bytes` wrote.

        Raises UnreadableModelError for anything else.
        """
        chain, about = from_bytes(data, expand)
        try:
            calibration = Calibration.from_json(about["calibration"])
            if len(calibration.slopes) != len(BEGIN):
                raise ValueError("slopes")
            labels = frozenset(about["labels"])
            return cls(chain, calibration, labels, bool(about.get("thorough")))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UnreadableModelError(str(error)) from error


def scored(
    chain: LinearChain, readings: Sequence[Reading], proposed: Sequence[Untaught]
) -> list[dict[Place, tuple[float, float]]]:
    """For each reading what `chain` or the untaught sources propose, with the scores of both."""
    columns = [
        reading.all_columns(others.known)
        for reading, others in zip(readings, proposed, strict=True)
    ]
    found: list[dict[Place, tuple[float, float]]] = []
    by_chains = propose(chain, readings, columns, SOURCE)
    for by_chain, others in zip(by_chains, proposed, strict=True):
        both = {(one.first, one.last, one.label): (one.score, UNSAID) for one in disjoint(by_chain)}
        for one in (*others.known, *others.foreign):
            place = (one.first, one.last, one.label)
            chained, other = both.get(place, (UNSAID, UNSAID))
            both[place] = (chained, max(other, one.score))
        found.append(both)
    return found
