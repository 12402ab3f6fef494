"""Figures of a project in which much was learned, for tests that show them."""

from core.learning.comparison import SourceComparison, Tally
from core.learning.effort import Effort
from core.learning.expectation import Expectation, ThresholdFigures
from core.learning.outcomes import SourcePrecision
from core.learning.report import DocumentFigures, LearningReport, SourceVerdicts, Training

DOCUMENTS = tuple(
    DocumentFigures(
        document=number,
        length=2000,
        entities=20,
        shown=20,
        right=10 + number // 5,
        by_hand=52,
        effort=Effort(actions=40 - number // 2, seconds=120.0),
    )
    for number in range(1, 41)
)
REPORT = LearningReport(
    sources=(
        SourceVerdicts("rules", "PER", 120, 14, 30),
        SourceVerdicts("model", "LOC", 240, 9, 12),
        SourceVerdicts("پارس‌برت", "PER", 9, 3, 1),
    ),
    lately=(
        SourcePrecision("model", "LOC", 38, 2),
        SourcePrecision("rules", "ORG", 3, 29),
        SourcePrecision("rules", "PER", 25, 10),
    ),
    documents=DOCUMENTS,
    trainings=tuple(
        Training(documents, promoted=True, f1=0.5 + documents / 200, before_f1=0.45)
        for documents in (5, 10, 20, 40)
    ),
    to_do=340,
    characters=340 * 2000,
)
MEASURED = ThresholdFigures(
    Expectation(((0.0, 0.5, 0.9), (0.5, 0.8, 0.6), (1.0, 1.0, 0.0)), measured=True),
    (0.3, 0.6, 0.9),
)
COMPARED = SourceComparison(
    "rules", "model", 31, {"PER": Tally(120, 31, 22, 12, 9, 31, 300, 151, 142)}
)
