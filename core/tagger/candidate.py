"""What a source proposes before the sources are combined."""

from typing import NamedTuple


class Candidate(NamedTuple):
    """Words `[first, last)` of an article may carry `label`; `score` estimates the precision."""

    first: int
    last: int
    label: str
    score: float
    source: str
