"""What there is to export, counted, so that it can be told before anything is written."""

from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from core.model import DocumentState
from core.store.project import open_project
from core.store.visibility import SHOWN


@dataclass(frozen=True, slots=True)
class Survey:
    """Counts of a project. `documents` by annotator and state; `spans` by these two and label."""

    total: int
    documents: Mapping[tuple[str, str], int]
    spans: Mapping[tuple[str, str, str], int]

    def documents_in(self, annotator: str, states: Collection[str]) -> int:
        """How many documents are in one of `states` with `annotator`."""
        known = {
            state.value: self.documents.get((annotator, state.value), 0) for state in DocumentState
        }
        # Most new documents have no entry of their own.
        known["new"] = self.total - sum(known.values()) + known["new"]
        return sum(known[state] for state in states)

    def spans_in(self, annotator: str, states: Collection[str]) -> dict[str, int]:
        """The spans of each label in these documents."""
        found: dict[str, int] = {}
        for (name, state, label), count in self.spans.items():
            if name == annotator and state in states:
                found[label] = found.get(label, 0) + count
        return found


def survey(project: Path) -> Survey:
    """The counts of the project at `project`, over a connection of its own.

    Raises HashiyeError if it cannot be opened.
    """
    with closing(open_project(project, readonly=True)) as opened:
        db = opened.db
        total = db.execute(f"SELECT count(*) FROM documents AS d WHERE {SHOWN}").fetchone()[0]
        documents = {(name, state): count for name, state, count in db.execute(_DOCUMENTS)}
        spans = {(name, state, label): n for name, state, label, n in db.execute(_SPANS)}
    return Survey(total, documents, spans)


_DOCUMENTS = f"""
    SELECT a.name, p.state, count(*) FROM progress AS p
    JOIN annotators AS a ON a.id = p.annotator
    JOIN documents AS d ON d.id = p.document
    WHERE {SHOWN} GROUP BY 1, 2"""

_SPANS = f"""
    SELECT a.name, coalesce(p.state, 'new'), s.label, count(*) FROM spans AS s
    JOIN annotators AS a ON a.id = s.annotator
    JOIN documents AS d ON d.id = s.document
    LEFT JOIN progress AS p ON p.document = s.document AND p.annotator = s.annotator
    WHERE {SHOWN} GROUP BY 1, 2, 3"""
