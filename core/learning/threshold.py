"""Reading what a threshold can be chosen by from a project."""

from collections.abc import Iterable
from dataclasses import replace

from sqlite_utils import Database

from core.learning.expectation import Expectation, ThresholdFigures, promised
from core.learning.outcomes import live_precision, switched_off
from core.marks import DocumentMarks
from core.store import labels, models, settings
from core.store.visibility import SHOWN
from core.tagger.sources import BUILT_IN

LOOKED_AT = 20_000
"""Suggestions, those added last, whose scores stand for all that wait."""

# What a file gives as a score need not be one that can be believed; the taggers' are calibrated.
_SCORES = f"""
SELECT s.score FROM suggestions AS s JOIN documents AS d ON d.id = s.document
WHERE NOT s.withdrawn AND {SHOWN} AND s.source IN ({{sources}})
  AND s.label IN (SELECT name FROM labels)
  AND NOT EXISTS (
      SELECT 1 FROM verdicts AS v WHERE v.suggestion = s.id AND v.annotator = ?)
ORDER BY s.id DESC LIMIT ?"""


def threshold_figures(db: Database, annotator: int, document: int | None) -> ThresholdFigures:
    """What `annotator`, who looks at `document` or at none, can choose a threshold by."""
    scores: Iterable[float] = ()
    if document is not None:
        all_shown = replace(settings.read(db), threshold=0.0)
        off = switched_off(live_precision(db, annotator))
        marks = DocumentMarks(db, document, annotator, all_shown, labels.read(db), off)
        scores = (suggestion.score for suggestion in marks.pending.all())
    return ThresholdFigures(expectation(db, annotator), tuple(sorted(scores)))


def expectation(db: Database, annotator: int) -> Expectation:
    """What was measured when the serving model was trained, else what the scores promise."""
    serving = models.serving(db)
    curve = models.read(db, serving).record.get("curve") if serving is not None else None
    if curve:
        points = sorted((float(t), float(p), float(r)) for t, p, r in curve)
        return Expectation(tuple(points), measured=True)
    query = _SCORES.format(sources=", ".join("?" * len(BUILT_IN)))
    values = [*BUILT_IN, annotator, LOOKED_AT]
    return promised([score for (score,) in db.execute(query, values)])
