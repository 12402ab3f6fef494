"""The text of Word documents (`.docx`, ECMA-376), read only.

A paragraph is a line, a row of a table too, its cells divided by tabs. Deleted text of tracked
changes is left out, inserted text taken, moved text once; text boxes stand after their paragraph.
Footnotes and endnotes are left out or put at the end. The report tells of all that was left out.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from posixpath import basename, dirname, join, normpath

from core.formats.base import Format, FormattedDocument
from core.formats.docx_body import Body, Notes
from core.formats.extraction import FOOTNOTES, HEADERS, NOTES_AT_END, extracted
from core.formats.options import Option
from core.formats.zip_parts import Parts, opened, parse
from core.messages import QT_TRANSLATE_NOOP

NOTES = Option(
    "notes",
    QT_TRANSLATE_NOOP("core", "Footnotes and endnotes"),
    "left-out",
    ("left-out", "at-end"),
)
_PART = "word/document.xml"
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
_HEADERS = ("header", "footer")


def read(path: Path, notes: str = NOTES.default) -> Iterator[FormattedDocument]:
    """Yield the one document of the file; its notes tell what was left out.

    With `notes` "at-end" the text of footnotes and endnotes follows its own, in the order in which
    it refers to them. Raises HashiyeError if it is no Word document, is damaged, too large or has
    no text.
    """
    with opened(path) as parts:
        package = _Package(path, parts)
        text, losses = package.body(at_end=notes == "at-end")
        losses[HEADERS] = package.headers()
    yield extracted(path, text, losses)


class _Package:
    """The parts of a document: its text and what belongs to it."""

    def __init__(self, path: Path, parts: Parts) -> None:
        self._path = path
        self._parts = parts
        self._names = frozenset(parts.names())
        main = self._related("").get("officeDocument")
        self._main = main[0] if main else _PART
        self._others = self._related(self._main)

    def body(self, *, at_end: bool) -> tuple[str, Counter[str]]:
        """The text, and the numbers of what it does not have by kind."""
        body = Body()
        parse(self._path, self._main, self._parts.read(self._main), body)
        pieces, losses = [body.lines.text], body.lines.losses
        notes = self._notes() if at_end else {}
        for one in dict.fromkeys(body.references):
            note = notes.get(one)
            if note is not None:
                pieces.append(note.lines.text.strip())
                losses += note.lines.losses
                losses[FOOTNOTES] -= 1
                losses[NOTES_AT_END] += 1
        return "\n\n".join((pieces[0], "\n".join(pieces[1:]))).rstrip("\n"), losses

    def headers(self) -> int:
        """How many heads and feet of pages have text."""
        count = 0
        for name in (part for kind in _HEADERS for part in self._others.get(kind, ())):
            head = Body()
            parse(self._path, name, self._parts.read(name), head)
            count += bool(head.lines.text.strip())
        return count

    def _notes(self) -> dict[tuple[str, str], Body]:
        """The footnotes and endnotes by kind and id."""
        found = {}
        for kind, relation in _NOTES.items():
            for name in self._others.get(relation, ()):
                notes = Notes()
                parse(self._path, name, self._parts.read(name), notes)
                found.update({(kind, number): note for number, note in notes.found.items()})
        return found

    def _related(self, part: str) -> dict[str, list[str]]:
        """The parts that `part`, or the whole package, names as belonging to it, by kind."""
        name = join(dirname(part), "_rels", f"{basename(part)}.rels")
        if name not in self._names:
            return {}
        relations = _Relations()
        parse(self._path, name, self._parts.read(name), relations)
        found: dict[str, list[str]] = {}
        for kind, target in relations.targets:
            belonging = normpath(join("/", dirname(part), target)).lstrip("/")
            if belonging in self._names:
                found.setdefault(kind, []).append(belonging)
        return found


class _Relations:
    """What a part of relations says: kind and target of each."""

    def __init__(self) -> None:
        self.targets: list[tuple[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets.append((kind, attributes.get("Target", "")))

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text in an element."""


DOCX = Format(
    name="docx",
    suffixes=(".docx",),
    title=QT_TRANSLATE_NOOP("core", "Word document: its text"),
    read=read,
    write=None,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Read only: the text, without images and layout."),
    options=(NOTES,),
)
