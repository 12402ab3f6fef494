"""Putting a span into a document: what its policy makes of the spans and suggestions in its way."""

from typing import Protocol

from core.commands.base import Context
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, DocumentState, Origin, Policy, Suggestion, Verdict
from core.store import labels, progress, spans, suggestions
from core.text.fold import fold_string

OUTSIDE = QT_TRANSLATE_NOOP(
    "core",
    "A span from {start} to {end} does not lie in “{title}”, which has {length} characters.",
)
NO_LABEL = QT_TRANSLATE_NOOP(
    "core", "The project has no label {label}. Choose one of its labels, or add it."
)


class Stretch(Protocol):
    """Anything with offsets: a span, a suggestion, a mark of a file."""

    @property
    def start(self) -> int:
        """The first code point."""
        ...

    @property
    def end(self) -> int:
        """The code point after the last."""
        ...


def conflicts(policy: Policy, start: int, end: int, other: Stretch) -> bool:
    """Whether `other` cannot stand beside a span from `start` to `end` under `policy`."""
    if other.end <= start or end <= other.start:
        return False
    if policy is Policy.FLAT or (start, end) == (other.start, other.end):
        return policy is not Policy.ANY
    inside = start <= other.start and other.end <= end
    around = other.start <= start and end <= other.end
    return policy is Policy.NESTED and not (inside or around)


def judge(context: Context, suggestion: Suggestion, verdict: Verdict) -> None:
    """Write the annotator's verdict on `suggestion`."""
    tx = context.tx
    row = {"suggestion": suggestion.id, "annotator": tx.annotator, "document": suggestion.document}
    tx.put("verdicts", row | {"verdict": verdict.value, "time": tx.time})


def place(
    context: Context,
    document: int,
    start: int,
    end: int,
    label: str,
    origin: Origin,
    suggestion: int | None = None,
    note: str = "",
) -> int:
    """Make a span of `text[start:end]` and return its id.

    Own spans in its way give way to it, and pending suggestions that it answers are judged: equal
    ones accepted, others edited. Raises HashiyeError if the offsets do not lie in the text or
    the project lacks the label.
    """
    surface = checked(context, document, start, end).text[start:end]
    require_label(context, label)
    make_room(context, document, start, end, label)
    answer(context, document, start, end, label)
    identifier = spans.next_id(context.db)
    row = spans.new_row(
        identifier,
        document,
        context.tx.annotator,
        start,
        end,
        label,
        surface,
        fold_string(surface),
        origin,
        context.tx.time,
        suggestion,
        note,
    )
    context.tx.insert("spans", row)
    begin(context, document)
    return identifier


def require_label(context: Context, label: str) -> None:
    """Raise HashiyeError where the project has no label called `label`."""
    if not labels.exists(context.db, label):
        raise HashiyeError(NO_LABEL, label=label)


def checked(context: Context, document: int, start: int, end: int) -> Document:
    """The document with the id `document`, in which `start` and `end` were found to lie."""
    found = context.document(document)
    if not 0 <= start < end <= len(found.text):
        raise HashiyeError(OUTSIDE, start=start, end=end, title=found.title, length=len(found.text))
    return found


def make_room(
    context: Context, document: int, start: int, end: int, label: str, but: int | None = None
) -> None:
    """Remove the annotator's spans that cannot stand beside the new one, but not the span `but`."""
    for span in spans.overlapping(context.db, document, context.tx.annotator, start, end):
        equal = (span.start, span.end, span.label) == (start, end, label)
        if span.id != but and (equal or conflicts(context.policy, start, end, span)):
            context.tx.delete("spans", spans.row(context.db, span.id))


def answer(context: Context, document: int, start: int, end: int, label: str) -> None:
    """Judge the pending suggestions that a new span answers."""
    annotator = context.tx.annotator
    for suggestion in suggestions.overlapping(context.db, document, annotator, start, end):
        if (suggestion.start, suggestion.end, suggestion.label) == (start, end, label):
            judge(context, suggestion, Verdict.ACCEPTED)
        elif conflicts(context.policy, start, end, suggestion):
            judge(context, suggestion, Verdict.EDITED)


def begin(context: Context, document: int) -> None:
    """Note that the annotator has begun a document that was new."""
    annotator = context.tx.annotator
    if progress.state(context.db, document, annotator) is DocumentState.NEW:
        context.tx.put(
            "progress", progress.row(document, annotator, DocumentState.OPEN, context.tx.time)
        )
