"""A piece of a text as a text field can hold it, and back, without losing what a field cannot.

Fields know one kind of line end, drop NUL and confuse some other characters. So each of those is
shown by a character of its own, and what was not changed in the field comes from the text itself.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.text.comparison import compare
from core.text.graphemes import is_grapheme_boundary
from core.text.paragraphs import PARAGRAPH_END, paragraph_at

MOST = 3_000
"""Code points that are edited together; more would be slow to lay out at every key."""

# Line ends are in it only as characters of a line end, which are shown before this is looked at.
_UNSHOWN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]"
)
_PAUSE = re.compile('[.!?؟؛…]+[»”")\\]]*\\s+')
"""The end of a sentence, as far as it can be told at once."""
_PRIVATE = range(0xE000, 0xF8FF)


class Editable:
    """`text` as `shown`, in which every line ends with a line feed."""

    def __init__(self, text: str, line_end: str = "\n") -> None:
        """`line_end` is what a line feed that is typed becomes in the text."""
        self._line_end = line_end
        self._pieces = [*_pieces(text)]
        self._signs = _signs(text)
        shown = ("\n" if PARAGRAPH_END.fullmatch(one) else one for one in self._pieces)
        self.shown = "".join(shown).translate({ord(one): sign for one, sign in self._signs.items()})

    def read(self, shown: str) -> str:
        """The text when the field holds `shown`."""
        meant = {ord(sign): one for one, sign in self._signs.items()}
        found: list[str] = []
        done = 0
        for start, end, typed in compare(self.shown, shown):
            found += self._pieces[done:start]
            found.append(typed.translate(meant).replace("\n", self._line_end))
            done = end
        return _joined([*found, *self._pieces[done:]])


def line_end_of(text: str) -> str:
    """How most lines of `text` end."""
    two, new = text.count("\r\n"), text.count("\n")
    if two and 2 * two >= new:
        return "\r\n"
    return "\r" if not new and "\r" in text else "\n"


def stretch_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraphs that hold `start` to `end`, without the last line end, to be edited together.

    Of paragraphs too long for that, what is around `start`, by whole sentences where these are not
    too long either; at most MOST code points.
    """
    first, last = paragraph_at(text, start)[0], paragraph_at(text, end)[1]
    if last - first <= MOST:
        return first, last
    end = min(end, start + MOST // 2)
    room = (MOST - (end - start)) // 2
    low, high = max(first, start - room), min(last, end + room)
    if low > first:
        low = next((m.end() for m in _PAUSE.finditer(text, low, start)), low)
        low = _out_of_character(text, low, start)
    if high < last:
        high = max((m.end() for m in _PAUSE.finditer(text, end, high)), default=high)
        high = _out_of_character(text, high, end)
    return low, high


def _out_of_character(text: str, at: int, towards: int) -> int:
    while at != towards and not is_grapheme_boundary(text, at):
        at += 1 if at < towards else -1
    return at


def _joined(pieces: Sequence[str]) -> str:
    """The text of `pieces`, where two line ends that come together do not become one."""
    return "".join(
        f"{piece[:-1]}\n" if piece.endswith("\r") and following.startswith("\n") else piece
        for piece, following in pairwise([*filter(None, pieces), ""])
    )


def _pieces(text: str) -> Iterator[str]:
    """The characters of `text`, a line end of two as one."""
    done = 0
    for match in PARAGRAPH_END.finditer(text):
        yield from text[done : match.start()]
        yield match.group()
        done = match.end()
    yield from text[done:]


def _signs(text: str) -> dict[str, str]:
    """What stands for each character that no field can hold: one that `text` has not."""
    unshown = dict.fromkeys(_UNSHOWN.findall(text))
    pictures = {one: chr(0x2400 + ord(one)) for one in unshown if one < " "}
    free = (one for one in map(chr, _PRIVATE) if one not in text)
    signs = {}
    for one in unshown:
        picture = pictures.get(one, "")
        signs[one] = picture if picture and picture not in text else next(free)
    return signs
