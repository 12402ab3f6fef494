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
from core.tagger.features import expand
from core.tagger.lexicon import Lexicon
from core.tagger.reading import Reading, propose

SOURCE = "model"


@dataclass(frozen=True)
class ProjectModel:
    """A chain, what its probabilities mean, and the labels that it has seen often enough."""

    chain: LinearChain
    calibration: Calibration
    labels: frozenset[str]

    def candidates(self, readings: Sequence[Reading], lexicon: Lexicon) -> list[list[Candidate]]:
        """What the model proposes for each reading, overlapping ones too; calibrated scores."""
        columns = [one.all_columns(lexicon.candidates(one.article)) for one in readings]
        return [self.calibrated(found) for found in propose(self.chain, readings, columns, SOURCE)]

    def calibrated(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Those of `candidates` whose label it knows well, with scores that mean something."""
        return [
            one._replace(score=self.calibration.probability(one.label, one.score))
            for one in candidates
            if one.label in self.labels
        ]

    def to_bytes(self) -> bytes:
        """The model for the project file."""
        about: dict[str, Any] = {
            "calibration": self.calibration.as_json(),
            "labels": sorted(self.labels),
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
            return cls(chain, calibration, frozenset(about["labels"]))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UnreadableModelError(str(error)) from error
