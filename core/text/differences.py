"""What differs between two versions of a text, in whole words, as a reader is shown it."""

from dataclasses import dataclass

from core.text.comparison import compare
from core.text.graphemes import is_grapheme_boundary


@dataclass(frozen=True, slots=True)
class Difference:
    """`old[start:end]` stands for `new[new_start:new_end]`; code points, half-open.

    Words are whole, so either may be as long as the other where only a letter differs.
    """

    start: int
    end: int
    new_start: int
    new_end: int


def differences(old: str, new: str) -> list[Difference]:
    """The differences in text order; those that share a word are one."""
    found: list[Difference] = []
    growth = 0
    for start, end, text in compare(old, new):
        new_start, new_end = start + growth, start + growth + len(text)
        before = max(_before(old, start), _before(new, new_start))
        after = max(_after(old, end), _after(new, new_end))
        # What stands around a change is the same in both, up to the next one.
        one = Difference(start - before, end + after, new_start - before, new_end + after)
        growth += len(text) - (end - start)
        last = found[-1] if found else None
        if last and (one.start < last.end or one.new_start < last.new_end):
            found[-1] = Difference(last.start, one.end, last.new_start, one.new_end)
        else:
            found.append(one)
    return found


def _before(text: str, at: int) -> int:
    """How many code points of a word that goes on at `at` stand before it."""
    begin = at
    while _within(text, begin):
        begin -= 1
    return at - begin


def _after(text: str, at: int) -> int:
    """How many code points of a word that goes on at `at` stand behind it."""
    end = at
    while _within(text, end):
        end += 1
    return end - at


def _within(text: str, at: int) -> bool:
    """Whether a word, or what a reader takes for one character, goes on at `at`."""
    if not 0 < at < len(text):
        return False
    blank = text[at - 1].isspace() or text[at].isspace()
    return not blank or not is_grapheme_boundary(text, at)
