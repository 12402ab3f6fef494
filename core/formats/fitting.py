"""What becomes of spans where a format cannot hold them as they are."""

from dataclasses import dataclass

from core.formats.base import FormattedDocument, LostSpan, Mark
from core.messages import QT_TRANSLATE_NOOP

EMPTY = QT_TRANSLATE_NOOP("core", "It is empty.")
MISALIGNED = QT_TRANSLATE_NOOP("core", "It begins or ends inside a token.")
NO_TOKEN = QT_TRANSLATE_NOOP("core", "No token lies whole inside it.")
NESTED = QT_TRANSLATE_NOOP("core", "It lies inside another span.")
AROUND = QT_TRANSLATE_NOOP("core", "Another span lies inside it.")
OVERLAPPING = QT_TRANSLATE_NOOP("core", "It overlaps another span.")
SAME_PLACE = QT_TRANSLATE_NOOP("core", "Another span covers the same characters.")


@dataclass(frozen=True, slots=True)
class MovedSpan:
    """A span whose edges were moved to those of tokens; `document` is the document's id."""

    document: str
    before: Mark
    after: Mark
    surface_before: str
    surface_after: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """A document with spans that a format can hold; those that moved for it, and those left out."""

    document: FormattedDocument
    moved: tuple[MovedSpan, ...] = ()
    lost: tuple[LostSpan, ...] = ()


def lost_span(document: FormattedDocument, mark: Mark, reason: str) -> LostSpan:
    """That `mark` of `document` was left out for `reason`, a template."""
    surface = document.text[mark.start : mark.end]
    return LostSpan(document.id, mark.start, mark.end, mark.label, surface, reason)
