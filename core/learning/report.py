"""What an annotator's work shows of the learning: how good suggestions were, what they saved."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sqlite_utils import Database

from core.commands.spans import AddSpan
from core.learning.effort import Effort, cost_of, efforts, words_in
from core.learning.outcomes import SourcePrecision, live_precision
from core.learning.shown import shown_and_right
from core.progress import Progress
from core.store import models
from core.store.visibility import SHOWN
from core.tagger.sources import PROPAGATED

WINDOW = 10
"""Documents that a rolling figure looks back on."""
LEAST_DONE = 3
"""Documents that must be done before the time that is left can be told."""
PACE_OF = 20
"""Documents done last that the pace is told from: it changes as the suggestions get better."""

_VERDICTS = f"""
SELECT s.source, s.label, sum(v.verdict = 'accepted'), sum(v.verdict = 'edited'),
       sum(v.verdict = 'rejected')
FROM verdicts AS v
JOIN suggestions AS s ON s.id = v.suggestion
JOIN documents AS d ON d.id = v.document
WHERE v.annotator = ? AND {SHOWN} AND s.source <> ?
GROUP BY s.source, s.label ORDER BY s.source, s.label"""

_DONE = f"""
SELECT p.document, d.length FROM progress AS p JOIN documents AS d ON d.id = p.document
WHERE p.annotator = ? AND p.state = 'done' AND {SHOWN}
ORDER BY p.changed, p.document"""

_ENTITIES = """
SELECT o.document, o.surface FROM progress AS p
CROSS JOIN spans AS o ON o.document = p.document AND o.annotator = p.annotator
WHERE p.annotator = ? AND p.state = 'done' AND o.origin <> 'imported'"""

_TO_DO = f"""
SELECT count(*), coalesce(sum(d.length), 0) FROM documents AS d
LEFT JOIN progress AS p ON p.document = d.id AND p.annotator = ?
WHERE {SHOWN} AND coalesce(p.state, 'new') <> 'done'"""


@dataclass(frozen=True, slots=True)
class SourceVerdicts:
    """How many suggestions of `source` with `label` got which verdict."""

    source: str
    label: str
    accepted: int
    edited: int
    rejected: int

    @property
    def precision(self) -> float | None:
        """The share that was right as it was; None without verdicts."""
        verdicts = self.accepted + self.edited + self.rejected
        return self.accepted / verdicts if verdicts else None


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """A document that is done: its entities, the suggestions shown in it, and the work on it.

    `length` is in code points. `right` are the suggestions that became entities as they were, and
    `by_hand` the actions that the entities would have taken without any suggestion.
    """

    document: int
    length: int
    entities: int
    shown: int
    right: int
    by_hand: int
    effort: Effort


@dataclass(frozen=True, slots=True)
class Training:
    """A training of the project's own model on so many documents.

    `f1` is that of the new model, `before_f1` of what served before, both on the same documents;
    None where it could not be measured.
    """

    documents: int
    promoted: bool
    f1: float | None
    before_f1: float | None


@dataclass(frozen=True, slots=True)
class LearningReport:
    """The figures of one annotator; documents in the order in which she was done with them.

    Documents that came in finished, on which she did nothing, are not among `documents`. `lately`
    tells how right the sources are in the last documents, which decides what is switched off.
    `to_do` counts the documents that she is not done with, and `characters` their code points.
    """

    sources: tuple[SourceVerdicts, ...] = ()
    lately: tuple[SourcePrecision, ...] = ()
    documents: tuple[DocumentFigures, ...] = ()
    trainings: tuple[Training, ...] = ()
    to_do: int = 0
    characters: int = 0

    def precision(self) -> tuple[float | None, ...]:
        """After each document, the share of right ones among the suggestions shown lately."""
        return rolling([d.right for d in self.documents], [d.shown for d in self.documents])

    def recall(self) -> tuple[float | None, ...]:
        """After each document, the share of the entities lately that had been suggested."""
        return rolling([d.right for d in self.documents], [d.entities for d in self.documents])

    def actions(self) -> tuple[float | None, ...]:
        """After each document, the actions for an entity lately."""
        return rolling(
            [d.effort.actions for d in self.documents], [d.entities for d in self.documents]
        )

    def actions_by_hand(self) -> float | None:
        """The actions for an entity that all of this would have taken without suggestions."""
        entities = sum(d.entities for d in self.documents)
        return sum(d.by_hand for d in self.documents) / entities if entities else None

    def seconds_left(self) -> float | None:
        """The work that is left at the present pace; None as long as that is not known."""
        if len(self.documents) < LEAST_DONE:
            return None
        lately = self.documents[-PACE_OF:]
        return median(d.effort.seconds / d.length for d in lately) * self.characters


def rolling(
    parts: Sequence[float], wholes: Sequence[float], window: int = WINDOW
) -> tuple[float | None, ...]:
    """At each place, the sum of the last `window` parts over that of the wholes; None over none."""
    found: list[float | None] = []
    for end in range(1, len(parts) + 1):
        lately = slice(max(0, end - window), end)
        whole = sum(wholes[lately])
        found.append(sum(parts[lately]) / whole if whole else None)
    return tuple(found)


def learning_report(db: Database, annotator: int, poll: Progress) -> LearningReport:
    """What the work of `annotator` shows so far. Raises Cancelled if `poll` says so."""
    to_do, characters = db.execute(_TO_DO, [annotator]).fetchone()
    return LearningReport(
        tuple(SourceVerdicts(*row) for row in db.execute(_VERDICTS, [annotator, PROPAGATED])),
        tuple(live_precision(db, annotator)),
        _documents(db, annotator, poll),
        tuple(
            Training(documents, promoted, record.get("f1"), record.get("before_f1"))
            for _made, documents, promoted, record in models.records(db)
        ),
        to_do,
        characters,
    )


def _documents(db: Database, annotator: int, poll: Progress) -> tuple[DocumentFigures, ...]:
    worked = efforts(db, annotator, poll)
    shown = shown_and_right(db, annotator)
    entities: Counter[int] = Counter()
    by_hand: Counter[int] = Counter()
    for document, surface in db.execute(_ENTITIES, [annotator]):
        entities[document] += 1
        by_hand[document] += cost_of(AddSpan.name, words_in(surface))
    return tuple(
        DocumentFigures(
            document,
            length,
            entities[document],
            *shown.get(document, (0, 0)),
            by_hand[document],
            worked[document],
        )
        for document, length in db.execute(_DONE, [annotator])
        if document in worked
    )
