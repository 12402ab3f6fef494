"""Commands on spans."""

from dataclasses import dataclass
from typing import Any

from core.commands import placement
from core.commands.base import Context
from core.commands.verdicts import judge_alike
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Origin, Verdict
from core.store import spans, suggestions
from core.text.fold import fold_string

GONE = QT_TRANSLATE_NOOP("core", "The span is no longer in the project.")
NOT_YOURS = QT_TRANSLATE_NOOP("core", "Another annotator made the span, and only they change it.")


@dataclass(frozen=True, slots=True)
class AddSpan:
    """Mark `text[start:end]` of `document` with `label`."""

    document: int
    start: int
    end: int
    label: str
    name = QT_TRANSLATE_NOOP("core", "mark an entity")

    def apply(self, context: Context) -> None:
        """Place the span; raises HashiyeError if it does not lie in the text."""
        placement.place(context, self.document, self.start, self.end, self.label, Origin.MANUAL)


@dataclass(frozen=True, slots=True)
class EditSpan:
    """Give a span other edges, another label, or both; its id and its note stay."""

    span: int
    start: int
    end: int
    label: str
    name = QT_TRANSLATE_NOOP("core", "change an entity")

    def apply(self, context: Context) -> None:
        """Change the span; raises HashiyeError if it is gone or would leave the text.

        A span that is so already is left as it is: nobody has corrected it.
        """
        row = _row(context, self.span)
        if (row["start"], row["end"], row["label"]) == (self.start, self.end, self.label):
            return
        document = placement.checked(context, row["document"], self.start, self.end)
        surface = document.text[self.start : self.end]
        placement.require_label(context, self.label)
        placement.make_room(context, document.id, self.start, self.end, self.label, but=self.span)
        placement.answer(context, document.id, self.start, self.end, self.label)
        origin = Origin.EDITED if row["suggestion"] else Origin(row["origin"])
        context.tx.update(
            "spans",
            row,
            start=self.start,
            end=self.end,
            label=self.label,
            surface=surface,
            folded=fold_string(surface),
            origin=origin.value,
        )
        _rejudge(context, row["suggestion"], Verdict.EDITED)


@dataclass(frozen=True, slots=True)
class DeleteSpan:
    """Remove a span; the suggestion that it came from, if any, counts as rejected."""

    span: int
    name = QT_TRANSLATE_NOOP("core", "delete an entity")

    def apply(self, context: Context) -> None:
        """Delete the span; raises HashiyeError if it is gone."""
        row = _row(context, self.span)
        context.tx.delete("spans", row)
        _rejudge(context, row["suggestion"], Verdict.REJECTED)


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write a note on a span; an empty one removes it."""

    span: int
    note: str
    name = QT_TRANSLATE_NOOP("core", "write a note")

    def apply(self, context: Context) -> None:
        """Write the note; raises HashiyeError if the span is gone."""
        context.tx.update("spans", _row(context, self.span), note=self.note)


def _row(context: Context, span: int) -> dict[str, Any]:
    try:
        row = spans.row(context.db, span)
    except KeyError:
        raise HashiyeError(GONE) from None
    if row["annotator"] != context.tx.annotator:
        raise HashiyeError(NOT_YOURS)
    return row


def _rejudge(context: Context, suggestion: int | None, verdict: Verdict) -> None:
    found = suggestions.find(context.db, suggestion) if suggestion else None
    if found is not None:
        judge_alike(context, found, verdict)
