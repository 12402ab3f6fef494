"""How well a trained model does on documents that it has not seen, beside what served before."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import batched
from typing import Any

from core.tagger.builtin import BuiltinTagger
from core.tagger.calibration import calibration_error
from core.tagger.candidate import Candidate
from core.tagger.crf import Poll
from core.tagger.evidence import disjoint
from core.tagger.training import TOGETHER, Example, Judge

THRESHOLDS = tuple(step / 20 for step in range(2, 20))
"""Thresholds for which precision and recall are noted."""

Counts = tuple[int, int, int]
"""Of a document: suggestions that are right, all suggestions, and entities."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A suggestion for an unseen document, and whether a span there equals it."""

    document: str
    score: float
    right: bool


@dataclass(frozen=True, slots=True)
class Record:
    """What a training has shown. F1 is exact and counts every entity alike, in [0, 1].

    `counts` are the model's for each document by its uid, for suggestions at or above `threshold`
    and for the spans that `marks` stand for; `untaught` is the F1 of all sources
    without a model, `before` that of what served before, both on documents that `f1_beside` is
    of: None where there are none. `sources` count what each other source proposed alone.
    """

    threshold: float
    counts: Mapping[str, Counts]
    marks: Mapping[str, int]
    untaught: float
    before: float
    beside: float
    curve: Sequence[tuple[float, float, float]]
    sources: Mapping[tuple[str, str], tuple[int, int]]
    error: float

    @property
    def f1(self) -> float:
        """Of the model, on all documents that it was judged by."""
        return f1(self.counts.values())

    @property
    def better(self) -> bool:
        """Whether the model does better than what served before, and than no model."""
        return self.f1 > self.untaught and self.beside > self.before

    def as_json(self) -> dict[str, Any]:
        """The record as the project file keeps it."""
        right, suggested, entities = map(sum, zip(*self.counts.values(), strict=True))
        return {
            "threshold": self.threshold,
            "held_out": len(self.counts),
            "entities": entities,
            "precision": round(right / max(suggested, 1), 4),
            "recall": round(right / max(entities, 1), 4),
            "f1": round(self.f1, 4),
            "before_f1": round(self.before, 4),
            "untaught_f1": round(self.untaught, 4),
            "ece": round(self.error, 4),
            "curve": [[round(value, 4) for value in point] for point in self.curve],
            "sources": [
                {"source": source, "label": label, "proposed": proposed, "right": right}
                for (source, label), (proposed, right) in sorted(self.sources.items())
            ],
            "counts": {uid: list(counts) for uid, counts in sorted(self.counts.items())},
            "marks": dict(sorted(self.marks.items())),
        }


def judge(
    tagger: BuiltinTagger,
    threshold: float,
    judges: Sequence[Judge],
    before: Mapping[str, Any],
    poll: Poll,
) -> Record:
    """The record of the model that `judges` stand for.

    `tagger` has the model that serves until now, if there is one, and `before` is its record: what
    it was judged by when it was new counts for it, as long as the threshold and the spans there are
    the same, and what it has not learned from is asked of it now. Raises whatever `poll` raises.
    """
    outcomes: list[Outcome] = []
    untaught: dict[str, Counts] = {}
    marks = {example.uid: _sum(example) for one in judges for example in one.unseen}
    serving = _counts_of(before, threshold, marks)
    learned = frozenset(before.get("learned", ()))
    for one in judges:
        beside = replace(tagger, lexicon=one.lexicon)
        outcomes += _outcomes(replace(beside, model=one.model), one.unseen, poll)
        untaught |= counted(
            _outcomes(replace(beside, model=None), one.unseen, poll), one.unseen, threshold
        )
        new = [example for example in one.unseen if example.uid not in learned]
        if tagger.model is not None and new:
            serving |= counted(_outcomes(beside, new, poll), new, threshold)
    unseen = [example for one in judges for example in one.unseen]
    counts = counted(outcomes, unseen, threshold)
    common = [uid for uid in counts if uid in serving]
    entities = sum(len(example.spans) for example in unseen)
    return Record(
        threshold,
        counts,
        marks,
        f1(untaught.values()),
        f1(serving[uid] for uid in common) if common else f1(untaught.values()),
        f1(counts[uid] for uid in common) if common else f1(counts.values()),
        [(at, *_rates(outcomes, at, entities)) for at in THRESHOLDS],
        _sources(unseen),
        calibration_error((one.score, one.right) for one in outcomes),
    )


def counted(
    outcomes: Iterable[Outcome], examples: Iterable[Example], threshold: float
) -> dict[str, Counts]:
    """The counts of each example for suggestions at or above `threshold`."""
    right: dict[str, int] = {}
    shown: dict[str, int] = {}
    for one in outcomes:
        if one.score >= threshold:
            shown[one.document] = shown.get(one.document, 0) + 1
            right[one.document] = right.get(one.document, 0) + one.right
    return {
        example.uid: (right.get(example.uid, 0), shown.get(example.uid, 0), len(example.spans))
        for example in examples
    }


def f1(counts: Iterable[Counts]) -> float:
    """The exact F1 over documents with these counts, every entity counting alike."""
    right = found = 0
    for correct, suggested, entities in counts:
        right += correct
        found += suggested + entities
    return 2 * right / found if found else 0.0


def _outcomes(tagger: BuiltinTagger, examples: Sequence[Example], poll: Poll) -> list[Outcome]:
    found: list[Outcome] = []
    for several in batched(examples, TOGETHER):
        poll()
        readings = [example.reading for example in several]
        suggested = tagger.suggest_read(readings, [0] * len(several))
        for example, those in zip(several, suggested, strict=True):
            found += (
                Outcome(example.uid, one.score, (one.start, one.end, one.label) in example.places)
                for one in those
            )
    return found


def _rates(outcomes: Sequence[Outcome], threshold: float, entities: int) -> tuple[float, float]:
    shown = [one.right for one in outcomes if one.score >= threshold]
    return sum(shown) / max(len(shown), 1), sum(shown) / max(entities, 1)


def _counts_of(
    record: Mapping[str, Any], threshold: float, marks: Mapping[str, int]
) -> dict[str, Counts]:
    """What `record` has of the documents whose spans are the same still, at the same threshold."""
    if record.get("threshold") != threshold:
        return {}
    known = record.get("marks", {})
    return {
        uid: (int(right), int(shown), int(there))
        for uid, (right, shown, there) in record.get("counts", {}).items()
        if uid in marks and known.get(uid) == marks[uid]
    }


def _sum(example: Example) -> int:
    """A number that changes with the spans of a document."""
    return zlib.crc32(repr(sorted(example.spans)).encode())


def _sources(examples: Iterable[Example]) -> dict[tuple[str, str], tuple[int, int]]:
    """How often each source that learns nothing proposed which label, and was right."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for example in examples:
        reading = example.reading
        for source in (reading.listed, reading.ruled, reading.based):
            for one in disjoint(source):
                _add(found, one, (one.first, one.last, one.label) in example.gold)
    return found


def _add(found: dict[tuple[str, str], tuple[int, int]], one: Candidate, right: bool) -> None:
    proposed, correct = found.get((one.source, one.label), (0, 0))
    found[one.source, one.label] = (proposed + 1, correct + right)
