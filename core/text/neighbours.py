"""The words beside a place in a text, by which one use of a string is told from another."""

import re

from core.text.fold import fold_string

REACH = 32
"""Code points to each side that are looked at."""

_FIRST = re.compile(r"\w+|\S")


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands directly before and after `text[start:end]`: a folded word, or a mark.

    The empty string where there is nothing on the line.
    """
    # Only the nearest piece is folded, mostly: this is asked for thousands of places.
    before = f"{text[max(0, start - REACH) : start]} ".splitlines()[-1].split()
    after = f" {text[end : end + REACH]}".splitlines()[0].split()
    last = next(filter(None, (fold_string(piece).strip() for piece in reversed(before))), "")
    first = next(filter(None, (fold_string(piece).strip() for piece in after)), "")
    found = _FIRST.match(first)
    return _last(last), found.group() if found else ""


def _last(folded: str) -> str:
    """The word, or the mark, that `folded` ends with."""
    at = len(folded)
    while at and (folded[at - 1].isalnum() or folded[at - 1] == "_"):
        at -= 1
    return folded[at:] or folded[-1:]
