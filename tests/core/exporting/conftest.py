"""A project with something to export."""

import pytest

from core.commands.importing import ImportDocuments
from core.commands.project import SetPolicy
from core.formats import Mark
from core.model import Policy
from core.session import Session
from tests.core.conftest import TEXT, mark
from tests.core.exporting.exports import article


@pytest.fixture
def marked(session: Session) -> Session:
    """Five documents of which four are done, with nested spans and one inside a token."""
    session.execute(SetPolicy(Policy.ANY))
    person, place = mark("حسين رحمانيان", "PER"), mark("البرز", "LOC")
    inner = mark("رحمانيان", "PER")
    within = Mark(place.start, place.end - 2, "ORG")
    texts = [f"{TEXT} {word}" for word in ("", "فردا.", "دیروز.", "هرگز.")]
    spans = ((person, place), (person, inner), (within,), (place,))
    session.execute(
        ImportDocuments(
            [
                article(f"d{n}", *marks, text=text)
                for n, (text, marks) in enumerate(zip(texts, spans, strict=True))
            ],
            as_spans=True,
            done=True,
        )
    )
    return session
