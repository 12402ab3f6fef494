"""The running text of a TEI document, as it is put together, and the way to it from pointers.

TEI's pointers count the characters of all text that stands in the file, white space between
elements and notes included. The running text has less: white space is one space, blocks are lines,
notes are out. So each piece of it remembers where in the file's text it stood.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property

from core.formats.units import Fault, Offsets, Units, units

_WORDS_OR_WHITE = re.compile("[^ \t\r\n]+(?: [^ \t\r\n]+)*|[ \t\r\n]+")
"""Words that are taken as they stand, or white space of which one space remains."""
_WHITE = " \t\r\n"


class RunningText:
    """Collects a text. `position` counts the characters of the file's text so far.

    `offsets` is what pointers into it count.
    """

    def __init__(self, offsets: Offsets = Offsets.CODE_POINTS) -> None:
        self._offsets = offsets
        self._files: list[str] = []
        self.position = 0
        self.length = 0
        self._pieces: list[str] = []
        # Of each piece: where it begins in the file's text, where it ends there, where it begins
        # in the running text.
        self._begins, self._ends, self._places = array("q"), array("q"), array("q")
        self._waiting = ""
        self._waiting_from = self._waiting_count = 0
        self._glued = False

    def kept(self, text: str) -> None:
        """Text of the file that is taken to the last character."""
        self.replaced(text, text)

    def flowing(self, text: str) -> None:
        """Text of the file whose white space runs together."""
        for match in _WORDS_OR_WHITE.finditer(text):
            word = match[0]
            if word[0] not in _WHITE:
                self.kept(word)
                continue
            if not self._waiting and not self._glued and self.length:
                self._wait(" ", len(word))
            self.left_out(word)

    def replaced(self, text: str, file_text: str) -> None:
        """`text` instead of `file_text`, which the file has."""
        if text:
            if self._waiting:
                self._add(self._waiting, self._waiting_from, self._waiting_count)
            self._waiting, self._glued = "", False
            self._add(text, self.position, len(file_text))
        self.left_out(file_text)

    def left_out(self, file_text: str) -> None:
        """Pass over text of the file."""
        self.position += len(file_text)
        if self._offsets is not Offsets.CODE_POINTS:
            self._files.append(file_text)

    def line(self) -> None:
        """What follows stands on a line of its own."""
        if self.length and not self._pieces[-1].endswith("\n"):
            self._wait("\n", 0)
        self._glued = False

    def tab(self) -> None:
        """What follows stands in the next cell."""
        if self.length and self._waiting != "\n":
            self._wait("\t", 0)

    def glue(self) -> None:
        """What follows stands without white space beside what was last."""
        if self._waiting == " ":
            self._waiting = ""
        self._glued = True

    @property
    def text(self) -> str:
        """The running text so far."""
        return "".join(self._pieces)

    def point(self, origin: int, offset: int) -> int | None:
        """The position in the file's text that is `offset` units after `origin`.

        None if that is outside the text or within a character.
        """
        if self._counted is None:
            found = origin + offset
            return found if 0 <= found <= self.position else None
        unit = self._counted.back(origin, origin)[0] + offset
        place = self._counted.place(0, unit) if unit else (0, 0)
        return None if isinstance(place, Fault) else place[1]

    @cached_property
    def _counted(self) -> Units | None:
        """The units of the file's text, all of which must be there; None for code points."""
        if self._offsets is Offsets.CODE_POINTS:
            return None
        return units("".join(self._files), self._offsets)

    def start(self, position: int) -> int:
        """Where in the running text that stands which begins at `position` of the file's text."""
        at = bisect_right(self._ends, position)
        if at == len(self._ends):
            return self.length
        return self._places[at] + self._within(at, max(0, position - self._begins[at]), 0)

    def end(self, position: int) -> int:
        """Where in the running text that ends which ends at `position` of the file's text."""
        at = bisect_left(self._begins, position) - 1
        if at < 0:
            return 0
        whole = self._length(at)
        return self._places[at] + self._within(
            at, min(position, self._ends[at]) - self._begins[at], whole
        )

    def _within(self, at: int, offset: int, otherwise: int) -> int:
        """`offset` into a piece, or `otherwise` where its characters are others than the file's."""
        return offset if self._ends[at] - self._begins[at] == self._length(at) else otherwise

    def _length(self, at: int) -> int:
        after = self._places[at + 1] if at + 1 < len(self._places) else self.length
        return after - self._places[at]

    def _wait(self, white: str, count: int) -> None:
        """Let `white` be written before the next word for `count` characters of the file's text."""
        self._waiting, self._waiting_from, self._waiting_count = white, self.position, count

    def _add(self, text: str, begin: int, count: int) -> None:
        self._pieces.append(text)
        self._begins.append(begin)
        self._ends.append(begin + count)
        self._places.append(self.length)
        self.length += len(text)
