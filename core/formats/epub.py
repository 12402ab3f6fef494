"""The text of books (EPUB 2 and 3), read only: a document for each part in reading order."""

from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from core.formats.base import Format, FormattedDocument, legible, title_of
from core.formats.extraction import notes_of
from core.formats.html import page_of
from core.formats.text import EMPTY
from core.formats.zip_parts import opened, parse
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_CONTAINER = "META-INF/container.xml"


def read(path: Path) -> Iterator[FormattedDocument]:
    """Yield a document for each part of the book that has text, in the order of its spine.

    Raises HashiyeError if it is no book, is damaged, too large or has no text.
    """
    stem = legible(path.stem)
    found = False
    with opened(path) as parts:
        container = _Package()
        parse(path, _CONTAINER, parts.read(_CONTAINER), container)
        package = _Package()
        parse(path, container.root, parts.read(container.root), package)
        for number, href in enumerate(package.hrefs, 1):
            name = normpath(join(dirname(container.root), unquote(href.partition("#")[0])))
            page = page_of(parts.read(name), path)
            if not page.text.strip():
                continue
            found = True
            title = title_of(page.text, page.title or f"{stem} {number}")
            meta = {"file": legible(path.name), "part": name}
            notes = notes_of(path, page.losses)
            yield FormattedDocument(f"{stem} {number}", title, page.text, meta, notes=notes)
    if not found:
        raise HashiyeError(EMPTY, path=path)


class _Package:
    """What the container and the package say: where the package is, and the parts in order."""

    def __init__(self) -> None:
        self.root = ""
        self._items: dict[str, str] = {}
        self._spine: list[str] = []

    @property
    def hrefs(self) -> list[str]:
        """The parts in reading order, as the package names them."""
        return [self._items[one] for one in self._spine if one in self._items]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "rootfile" and not self.root:
            self.root = attributes.get("full-path", "")
        elif name == "item" and "html" in attributes.get("media-type", ""):
            self._items[attributes.get("id", "")] = attributes.get("href", "")
        elif name == "itemref":
            self._spine.append(attributes.get("idref", ""))

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text in an element."""


EPUB = Format(
    name="epub",
    suffixes=(".epub",),
    title=QT_TRANSLATE_NOOP("core", "EPUB: the text of a book, part by part"),
    read=read,
    write=None,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Read only: the text, without images and layout."),
)
