"""What an operation touched, for views that must read again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts of a project that changed; document ids where a document is meant."""

    spans: frozenset[int] = frozenset()
    suggestions: frozenset[int] = frozenset()
    progress: frozenset[int] = frozenset()
    documents: bool = False
    labels: bool = False
    settings: bool = False
    texts: frozenset[int] = frozenset()
    """Documents whose text was corrected; all that is in them is in another place now."""

    def __or__(self, other: "Changes") -> "Changes":
        """Both sets of changes together."""
        return Changes(
            self.spans | other.spans,
            self.suggestions | other.suggestions,
            self.progress | other.progress,
            self.documents or other.documents,
            self.labels or other.labels,
            self.settings or other.settings,
            self.texts | other.texts,
        )

    @property
    def touched(self) -> frozenset[int]:
        """Every document id that is named."""
        return self.spans | self.suggestions | self.progress | self.texts
