"""The words around a place in a text, as they are shown with it on one line."""

import re

CONTEXT = 64
"""Code points to each side of a place that are shown with it, at the most."""

_SPACE = re.compile(r"\s+")


def before(text: str, start: int) -> str:
    """The words before `start`, white space levelled; one that the limit would cut is left out."""
    shown = text[max(0, start - CONTEXT) : start]
    if start > CONTEXT:
        shown = shown[_first_gap(shown) :]
    return _SPACE.sub(" ", shown)


def after(text: str, end: int) -> str:
    """The words after `end`, white space levelled; one that the limit would cut is left out."""
    shown = text[end : end + CONTEXT]
    if end + CONTEXT < len(text):
        shown = shown[: len(shown) - _first_gap(shown[::-1])]
    return _SPACE.sub(" ", shown)


def _first_gap(shown: str) -> int:
    gap = _SPACE.search(shown)
    return gap.end() if gap is not None else 0
