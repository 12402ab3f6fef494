"""Suggestions that are brought to a document which is there already."""

from collections.abc import Iterable
from dataclasses import replace

from core.commands.base import Context
from core.model import RowChange, Suggestion
from core.store import answers, suggestions
from core.text.revision import revise


def attach(context: Context, document: int, text: str, proposed: Iterable[Suggestion]) -> int:
    """Add suggestions to `document`, whose text is `text`; undo withdraws them.

    One that its source has made before keeps its id and gets the new score. Returns how many are
    new or have changed.
    """
    count = 0
    for suggestion in proposed:
        old = answers.stored(context.db, document, suggestion)
        if old is None:
            row = suggestions.insert(context.db, document, text, suggestion)
            # The journal does not tell what is suggested, only that it came to be suggested.
            key = {"id": row, "document": document}
            gone, there = key | {"withdrawn": 1}, key | {"withdrawn": 0}
            context.tx.note(RowChange("suggestions", gone, there))
            count += 1
        elif old["withdrawn"] or old["score"] != suggestion.score:
            context.tx.update("suggestions", old, score=suggestion.score, withdrawn=0)
            count += 1
    return count


def anchored(original: str, text: str, proposed: Iterable[Suggestion]) -> list[Suggestion]:
    """Suggestions to the `original` of a text that is `text` now, where they lie in that.

    Those whose text is gone are left out.
    """
    revision = revise(original, text)
    found = []
    for suggestion in proposed:
        place = revision.anchor(suggestion.start, suggestion.end)
        if place is not None:
            found.append(replace(suggestion, start=place[0], end=place[1]))
    return found
