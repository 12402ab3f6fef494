"""Frozen values that the whole program speaks in."""

from core.model.annotator import Annotator
from core.model.changes import Changes
from core.model.document import Document, DocumentState, DocumentSummary
from core.model.label import Label, LabelSet
from core.model.operation import Operation, RowChange
from core.model.span import Origin, Policy, Span
from core.model.suggestion import Suggestion, Verdict

__all__ = [
    "Annotator",
    "Changes",
    "Document",
    "DocumentState",
    "DocumentSummary",
    "Label",
    "LabelSet",
    "Operation",
    "Origin",
    "Policy",
    "RowChange",
    "Span",
    "Suggestion",
    "Verdict",
]
