"""What a session remembers of a document, compared with its file."""

from core.marks import DocumentMarks
from core.session import Session


def require_memory_is_right(session: Session, document: int) -> None:
    """What is remembered of the document is what reading it anew would give."""
    fresh = DocumentMarks(
        session.project.db,
        document,
        session.annotator.id,
        session.settings(),
        session.labels(),
    )
    assert session.spans(document) == fresh.spans.all()
    assert session.pending(document) == fresh.pending.all()
    assert session.waiting(document) == fresh.waiting()
