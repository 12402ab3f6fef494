"""Putting a span into a document: what its policy makes of the spans and suggestions in its way."""

from typing import Any, Protocol

from core.commands.base import Context
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, DocumentState, Origin, Policy, Span, Suggestion, Verdict
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


def gives_way(policy: Policy, span: Span, start: int, end: int, label: str) -> bool:
    """Whether `span` cannot stand beside a new one from `start` to `end`, or is the same."""
    equal = (span.start, span.end, span.label) == (start, end, label)
    return equal or conflicts(policy, start, end, span)


def answer_to(
    policy: Policy, suggestion: Suggestion, start: int, end: int, label: str
) -> Verdict | None:
    """What a new span from `start` to `end` says of a pending suggestion, if anything."""
    if (suggestion.start, suggestion.end, suggestion.label) == (start, end, label):
        return Verdict.ACCEPTED
    return Verdict.EDITED if conflicts(policy, start, end, suggestion) else None


def verdict_row(context: Context, suggestion: Suggestion, verdict: Verdict) -> dict[str, Any]:
    """The row of the annotator's verdict on `suggestion`."""
    return {
        "suggestion": suggestion.id,
        "annotator": context.tx.annotator,
        "document": suggestion.document,
        "verdict": verdict.value,
        "time": context.tx.time,
    }


def judge(context: Context, suggestion: Suggestion, verdict: Verdict) -> None:
    """Write the annotator's verdict on `suggestion`."""
    context.tx.put("verdicts", verdict_row(context, suggestion, verdict))


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
    require_inside(found.title, found.text, start, end)
    return found


def require_inside(title: str, text: str, start: int, end: int) -> None:
    """Raise HashiyeError where `start` and `end` do not lie in the text of the document."""
    if not 0 <= start < end <= len(text):
        raise HashiyeError(OUTSIDE, start=start, end=end, title=title, length=len(text))


def make_room(
    context: Context, document: int, start: int, end: int, label: str, but: int | None = None
) -> None:
    """Remove the annotator's spans that cannot stand beside the new one, but not the span `but`."""
    for span in spans.overlapping(context.db, document, context.tx.annotator, start, end):
        if span.id != but and gives_way(context.policy, span, start, end, label):
            context.tx.delete("spans", spans.row(context.db, span.id))


def answer(context: Context, document: int, start: int, end: int, label: str) -> None:
    """Judge the pending suggestions that a new span answers."""
    annotator = context.tx.annotator
    for suggestion in suggestions.overlapping(context.db, document, annotator, start, end):
        verdict = answer_to(context.policy, suggestion, start, end, label)
        if verdict is not None:
            judge(context, suggestion, verdict)


def begin(context: Context, document: int) -> None:
    """Note that the annotator has begun a document that was new."""
    annotator = context.tx.annotator
    if progress.state(context.db, document, annotator) is DocumentState.NEW:
        context.tx.put(
            "progress", progress.row(document, annotator, DocumentState.OPEN, context.tx.time)
        )
