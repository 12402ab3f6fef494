"""One article and where its annotation stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class DocumentState(StrEnum):
    """How far an annotator has come with a document."""

    NEW = "new"
    OPEN = "open"
    DONE = "done"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Document:
    """An article. `text` is exactly what came in, unless somebody has corrected it.

    `id` is the row in this file; `uid` stays unique across machines; `meta` holds JSON values.
    """

    id: int
    uid: str
    title: str
    text: str
    meta: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What a list shows of a document, read without its text. `length` is in code points."""

    id: int
    title: str
    length: int
    state: DocumentState
    spans: int
    pending: int
