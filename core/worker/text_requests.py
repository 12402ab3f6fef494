"""What takes too long for the window and concerns one text: what is unusual, what is known."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import Span, Suggestion
from core.progress import Progress
from core.store import documents
from core.store.about import About, about
from core.text.numbering import Counted, starts
from core.text.unusual import Unusual, unusual

if TYPE_CHECKING:
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class FindUnusual:
    """Look for unusual characters in `document` of the project at `path`; `most` of each kind."""

    path: Path
    document: int
    most: int

    def run(self, desk: "Desk", poll: Progress) -> tuple[str, list[Unusual]]:
        """The text that was looked at, and what is unusual in it.

        Raises HashiyeError if the document is not there.
        """
        del poll
        text = documents.read(desk.project(self.path).db, self.document).text
        return text, unusual(text, self.most)


@dataclass(frozen=True, slots=True)
class ReadAbout:
    """Tell what the project at `path` knows of `mark`, whose text is `surface`."""

    path: Path
    annotator: int
    mark: Span | Suggestion
    surface: str

    def run(self, desk: "Desk", poll: Progress) -> About:
        """What is known, as the annotator may know it."""
        del poll
        return about(desk.project(self.path).db, self.annotator, self.mark, self.surface)


@dataclass(frozen=True, slots=True)
class FindStarts:
    """Find where each of what is `counted` begins in `text`."""

    text: str
    counted: Counted

    def run(self, desk: "Desk", poll: Progress) -> tuple[int, ...]:
        """The first code point of each, in order."""
        del desk, poll
        return starts(self.text, self.counted)
