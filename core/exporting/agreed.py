"""How far annotators agree in the documents of an export."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.formats import Mark
from core.review.agreement import Agreement, Counts, agreements


@dataclass(frozen=True, slots=True)
class Agreed:
    """The agreement of each two annotators, and everyone who has finished a document."""

    pairs: tuple[Agreement, ...] = ()
    finishers: tuple[str, ...] = ()

    @classmethod
    def of(cls, documents: Iterable[Mapping[str, Sequence[Mark]]]) -> "Agreed":
        """That of `documents`, each with the spans of everyone who has finished it."""
        finishers: set[str] = set()

        def looked_at() -> Iterator[Mapping[str, Sequence[Mark]]]:
            for document in documents:
                finishers.update(document)
                yield document

        pairs = tuple(agreements(looked_at()))
        return cls(pairs, tuple(sorted(finishers)))

    def as_json(self) -> dict[str, Any]:
        """The same as JSON values, each pair with every label."""
        return {
            "measure": "F1, same edges and same label (Hripcsak and Rothschild 2005)",
            "finished_by": list(self.finishers),
            "pairs": [
                {
                    "annotators": [pair.first, pair.second],
                    "documents": pair.documents,
                    "alike": pair.alike,
                    **_counts(pair.spans),
                    "labels": {label: _counts(counts) for label, counts in pair.labels.items()},
                }
                for pair in self.pairs
            ],
        }


def _counts(counts: Counts) -> dict[str, Any]:
    return {"spans": [counts.first, counts.second], "same": counts.same, "f1": counts.f1}
