"""What is counted in a text for the numbers in its margin."""

from enum import StrEnum

from core.text.paragraphs import PARAGRAPH_END
from core.text.sentences import sentences


class Counted(StrEnum):
    """What the numbers in the margin count. Lines as they are wrapped are not among it.

    Their numbers would be others in another window, so nobody could quote them.
    """

    NOTHING = ""
    PARAGRAPHS = "paragraphs"
    SENTENCES = "sentences"


def starts(text: str, counted: Counted) -> tuple[int, ...]:
    """Where each of what is `counted` begins in `text`, in order, as code points.

    Paragraphs without anything to be read are not counted.
    """
    if counted is Counted.SENTENCES:
        return tuple(start for start, _ in sentences(text))
    if counted is Counted.PARAGRAPHS:
        return tuple(_paragraphs(text))
    return ()


def _paragraphs(text: str) -> list[int]:
    ends = [match.span() for match in PARAGRAPH_END.finditer(text)]
    begun = [0, *(behind for _, behind in ends)]
    stops = [*(end for end, _ in ends), len(text)]
    return [
        start
        for start, stop in zip(begun, stops, strict=True)
        if not text[start:stop].isspace() and start < stop
    ]
