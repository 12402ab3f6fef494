"""The text of Word documents (`.docx`, ECMA-376), read only.

A paragraph is a line, a row of a table too, its cells divided by tabs. Deleted text of tracked
changes is left out, inserted text taken. The report tells of footnotes, comments and images.
"""

from collections.abc import Iterator
from pathlib import Path

from core.formats.base import Format, FormattedDocument
from core.formats.extraction import (
    CHANGES,
    COMMENTS,
    FOOTNOTES,
    IMAGES,
    SYMBOLS,
    TABLES,
    Lines,
    extracted,
)
from core.formats.zip_parts import opened, parse
from core.messages import QT_TRANSLATE_NOOP

_PART = "word/document.xml"
_CHARACTERS = {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BREAKS = frozenset({"br", "cr"})
_COUNTED = {
    "tbl": TABLES,
    "drawing": IMAGES,
    "pict": IMAGES,
    "footnoteReference": FOOTNOTES,
    "endnoteReference": FOOTNOTES,
    "commentReference": COMMENTS,
    "ins": CHANGES,
    "del": CHANGES,
    "sym": SYMBOLS,
}
# Properties have tab stops and marks of changes in them; fall-backs say the same a second time.
_SKIPPED = frozenset({"pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "Fallback"})


def read(path: Path) -> Iterator[FormattedDocument]:
    """Yield the one document of the file; its notes tell what was left out.

    Raises HashiyeError if it is no Word document, is damaged, too large or has no text.
    """
    with opened(path) as parts:
        body = _Body()
        parse(path, _PART, parts.read(_PART), body)
    yield extracted(path, body.lines.text, body.lines.losses)


class _Body:
    """Collects the text of a document's body."""

    def __init__(self) -> None:
        self.lines = Lines()
        self._skipped = 0
        self._in_text = False
        self._cells: list[int] = []
        self._paragraphs = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - a Handler's
        """An element begins."""
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
            return
        if name in _COUNTED:
            self.lines.losses[_COUNTED[name]] += 1
        if name == "t":
            self._in_text = True
        elif name in _CHARACTERS:
            self.lines.add(_CHARACTERS[name])
        elif name in _BREAKS and self._cells:
            self.lines.add(" ")
        elif name in _BREAKS:
            self.lines.end_line()
        elif name == "tr":
            self._cells.append(0)
        elif name == "tc" and self._cells:
            if self._cells[-1]:
                self.lines.add("\t")
            self._cells[-1] += 1
            self._paragraphs = 0
        elif name == "p" and self._cells:
            if self._paragraphs:
                self.lines.add(" ")
            self._paragraphs += 1
        elif name == "p":
            # A text box stands within a paragraph.
            self.lines.end_block()

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._in_text = False
        elif name == "tr" and self._cells:
            self._cells.pop()
            self.lines.end_line()
        elif name == "p" and not self._cells:
            self.lines.end_line()

    def characters(self, text: str) -> None:
        """Text in an element."""
        if self._in_text and not self._skipped:
            self.lines.add(text)


DOCX = Format(
    name="docx",
    suffixes=(".docx",),
    title=QT_TRANSLATE_NOOP("core", "Word document: its text"),
    read=read,
    write=None,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Read only: the text, without images and layout."),
)
