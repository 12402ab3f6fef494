"""Commands that give verdicts on suggestions."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.commands import placement
from core.commands.base import Context
from core.commands.verdicts import judge_alike
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Origin, Suggestion, Verdict
from core.store import suggestions

GONE = QT_TRANSLATE_NOOP("core", "The suggestion is no longer in the project.")


@dataclass(frozen=True, slots=True)
class AcceptSuggestions:
    """Make spans of suggestions as they are; one that an earlier one has answered is left."""

    suggestions: tuple[int, ...]
    name = QT_TRANSLATE_NOOP("core", "accept suggestions")

    def apply(self, context: Context) -> None:
        """Place a span for each; raises HashiyeError if one is gone."""
        for suggestion in _pending(context, self.suggestions):
            judge_alike(context, suggestion, Verdict.ACCEPTED)
            placement.place(
                context,
                suggestion.document,
                suggestion.start,
                suggestion.end,
                suggestion.label,
                Origin.ACCEPTED,
                suggestion.id,
            )


@dataclass(frozen=True, slots=True)
class RejectSuggestions:
    """Say that suggestions are no entities, nor what else proposes the same."""

    suggestions: tuple[int, ...]
    name = QT_TRANSLATE_NOOP("core", "reject suggestions")

    def apply(self, context: Context) -> None:
        """Write the verdicts; raises HashiyeError if a suggestion is gone."""
        for suggestion in _pending(context, self.suggestions):
            judge_alike(context, suggestion, Verdict.REJECTED)
            placement.begin(context, suggestion.document)


@dataclass(frozen=True, slots=True)
class EditSuggestion:
    """Accept a suggestion with other edges, another label, or both."""

    suggestion: int
    start: int
    end: int
    label: str
    name = QT_TRANSLATE_NOOP("core", "correct a suggestion")

    def apply(self, context: Context) -> None:
        """Place the corrected span; raises HashiyeError if the suggestion is gone."""
        suggestion = _found(context, self.suggestion)
        same = (self.start, self.end, self.label) == (
            suggestion.start,
            suggestion.end,
            suggestion.label,
        )
        judge_alike(context, suggestion, Verdict.ACCEPTED if same else Verdict.EDITED)
        placement.place(
            context,
            suggestion.document,
            self.start,
            self.end,
            self.label,
            Origin.ACCEPTED if same else Origin.EDITED,
            suggestion.id,
        )


def _found(context: Context, suggestion: int) -> Suggestion:
    found = suggestions.find(context.db, suggestion)
    if found is None:
        raise HashiyeError(GONE)
    return found


def _pending(context: Context, wanted: tuple[int, ...]) -> Iterable[Suggestion]:
    """The wanted suggestions, each read when its turn comes, without those judged by then."""
    for identifier in wanted:
        suggestion = _found(context, identifier)
        if not suggestions.judged(context.db, identifier, context.tx.annotator):
            yield suggestion
