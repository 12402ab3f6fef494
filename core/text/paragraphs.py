"""Paragraphs: what line ends part. U+2028 ends a line inside one."""

import re

PARAGRAPH_END = re.compile("\r\n|[\n\r\u0085\u2029]")
"""What ends a paragraph."""

_ENDS = "\n\r\u0085\u2029"
_WINDOW = 4096


def paragraph_end(text: str, offset: int) -> tuple[int, int]:
    """Where the paragraph of `offset` ends, and where the next begins; the text's end for both.

    Looking for one character at a time is some fifty times as quick as looking for any of them,
    which counts in a paragraph of a million.
    """
    window = _WINDOW
    while True:
        found = [at for end in _ENDS if (at := text.find(end, offset, offset + window)) >= 0]
        match = PARAGRAPH_END.match(text, min(found)) if found else None
        if match:
            return match.span()
        if offset + window >= len(text):
            return len(text), len(text)
        window *= 8


def next_paragraph(text: str, offset: int) -> int:
    """The start of the paragraph after that of `offset`, or the text's end."""
    # Between the two characters of one line end the search would find its second alone.
    return paragraph_end(text, offset)[1]


def previous_paragraph(text: str, offset: int) -> int:
    """The start of the paragraph of `offset`, or where that is `offset`, of the one before."""
    before = offset
    if text[before - 2 : before] == "\r\n":
        before -= 2
    elif before and text[before - 1] in _ENDS:
        before -= 1
    return max(text.rfind(end, 0, before) for end in _ENDS) + 1


def paragraph_at(text: str, offset: int) -> tuple[int, int]:
    """The paragraph that holds `offset`, without the line end after it; code points, half-open."""
    start = max(text.rfind(end, 0, offset) for end in _ENDS) + 1
    return start, paragraph_end(text, start)[0]
