"""The text of a part of a Word document, paragraph by paragraph, and of its notes."""

from core.formats.extraction import (
    CHANGES,
    COMMENTS,
    FOOTNOTES,
    IMAGES,
    SYMBOLS,
    TABLES,
    Lines,
)

_CHARACTERS = {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BREAKS = frozenset({"br", "cr"})
_COUNTED = {
    "tbl": TABLES,
    "commentReference": COMMENTS,
    "ins": CHANGES,
    "del": CHANGES,
    "moveFrom": CHANGES,
    "sym": SYMBOLS,
}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_DRAWN = frozenset({"drawing", "pict", "object"})
_PICTURES = frozenset({"pic", "imagedata"})
_TEXT_BOX = "txbxContent"
# Properties have tab stops and marks of changes in them; fall-backs say the same a second time;
# what was moved stands where it was moved to.
_SKIPPED = frozenset(
    {"pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "Fallback", "del", "moveFrom"}
)


class Body:
    """Collects the text of a part; `references` are its notes, in their order: kind and id."""

    def __init__(self) -> None:
        self.lines = Lines()
        self.references: list[tuple[str, str]] = []
        self._skipped = 0
        self._in_text = False
        self._cells: list[int] = []
        self._paragraphs = 0
        self._drawn: list[bool] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if not self._skipped and name in _COUNTED:
            self.lines.losses[_COUNTED[name]] += 1
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
            return
        if name in _NOTES:
            self.lines.losses[FOOTNOTES] += 1
            self.references.append((_NOTES[name], attributes.get("id", "")))
        elif name in _DRAWN:
            self._drawn.append(True)
        elif name in _PICTURES or name == _TEXT_BOX:
            # A drawing that is a text box alone has lost nothing.
            self._drawn[-1:] = [name in _PICTURES] if self._drawn else []
        self._start_text(name)

    def _start_text(self, name: str) -> None:
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
        elif name in _DRAWN:
            self.lines.losses[IMAGES] += self._drawn.pop()
        elif name == "tr" and self._cells:
            self._cells.pop()
            self.lines.end_line()
        elif name == "p" and not self._cells:
            self.lines.end_line()

    def characters(self, text: str) -> None:
        """Text in an element."""
        if self._in_text and not self._skipped:
            self.lines.add(text)


class Notes:
    """Collects the notes of a part by their id; rules between text and notes are none."""

    def __init__(self) -> None:
        self.found: dict[str, Body] = {}
        self._open: Body | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._open is not None:
            self._open.start(name, attributes)
        elif name in _NOTES.values():
            self._open = Body()
            if attributes.get("type", "normal") == "normal":
                self.found[attributes.get("id", "")] = self._open

    def end(self, name: str) -> None:
        """An element ends."""
        if name in _NOTES.values():
            self._open = None
        elif self._open is not None:
            self._open.end(name)

    def characters(self, text: str) -> None:
        """Text in an element."""
        if self._open is not None:
            self._open.characters(text)
