"""The text of web pages (HTML and XHTML), read only.

White space runs together as browsers show it, but for `pre`; each block is a line, each row of a
table too, its cells divided by tabs. Scripts and styles are no text. Nothing is fetched.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from core.formats.base import Format, FormattedDocument
from core.formats.encoding import ENCODING, FOUND_OUT, decode, decode_as
from core.formats.extraction import IMAGES, TABLES, Lines, extracted
from core.formats.text import bytes_of
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_NO_TEXT = frozenset({"script", "style", "template", "svg", "math", "noscript", "object", "select"})
_IMAGES = frozenset({"img", "picture", "svg", "canvas", "video", "audio", "iframe", "math"})
_CELLS = frozenset({"td", "th"})
_WHITE = re.compile("[ \t\n\r\f]+")
_HEAD = 1024
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_WIDER = {"iso8859-1": "windows-1252", "ascii": "windows-1252"}
"""What browsers take some names for."""


def read(path: Path, encoding: str = FOUND_OUT) -> Iterator[FormattedDocument]:
    """Yield the one document of the page; its notes tell of tables and images.

    Raises HashiyeError if the file is too large, unreadable, in no known encoding or has no text.
    """
    page = page_of(bytes_of(path), path, encoding)
    yield extracted(path, page.text, page.losses, page.title)


def page_of(data: bytes, path: Path, encoding: str = FOUND_OUT) -> "Page":
    """The page in `data`. Raises HashiyeError, which names `path`, if its encoding is unknown."""
    page = Page()
    page.feed(_decoded(data, path, encoding))
    page.close()
    return page


class Page(HTMLParser):
    """Collects the text of a page; `title` is what its head says, or empty."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines = Lines()
        self._skipped: list[str] = []
        self._kept_space = 0
        # Whether white space waits for a word to come; None where a line or cell begins.
        self._space: bool | None = None
        self._in_title = False
        self.title = ""

    @property
    def text(self) -> str:
        """The text of what was fed."""
        return self._lines.text

    @property
    def losses(self) -> Mapping[str, int]:
        """What stayed behind: numbers by kind."""
        return self._lines.losses

    def handle_starttag(
        self,
        tag: str,
        attrs: list[tuple[str, str | None]],  # noqa: ARG002 - HTMLParser's
    ) -> None:
        """Begin an element."""
        if tag in _IMAGES and not self._skipped:
            self._lines.losses[IMAGES] += 1
        if tag in _NO_TEXT:
            self._skipped.append(tag)
        if self._skipped:
            return
        if tag == "table":
            self._lines.losses[TABLES] += 1
        if tag == "br":
            self._space = None
            self._lines.end_line()
        elif tag in _BLOCKS:
            self._block()
        elif tag in _CELLS and self._lines.begun:
            self._space = None
            self._lines.add("\t")
        self._kept_space += tag == "pre"
        self._in_title = tag == "title"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that ends where it begins, as XHTML has it."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in self._skipped:
            # What is not closed inside ends with what it is in.
            del self._skipped[self._skipped.index(tag) :]
            return
        if self._skipped:
            return
        if tag in _BLOCKS:
            self._block()
        if tag == "pre":
            self._kept_space = max(0, self._kept_space - 1)
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        """Text, its entities already resolved."""
        if self._skipped:
            return
        if self._in_title:
            self.title = _WHITE.sub(" ", self.title + data).strip(" ")
            return
        if self._kept_space:
            self._lines.add(data)
            self._space = False
            return
        level = _WHITE.sub(" ", data)
        words = level.strip(" ")
        if self._space is not None and level.startswith(" "):
            self._space = True
        if words:
            self._lines.add(f" {words}" if self._space else words)
            self._space = level.endswith(" ")

    def _block(self) -> None:
        self._space = None
        self._lines.end_block()


def _decoded(data: bytes, path: Path, encoding: str) -> str:
    if encoding != FOUND_OUT:
        return decode_as(data, path, encoding).text
    named = _CHARSET.search(data[:_HEAD])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff", codecs.BOM_UTF8)):
        try:
            name = codecs.lookup(named[1].decode("ascii", "replace")).name
            return decode_as(data, path, _WIDER.get(name, name)).text
        except (LookupError, HashiyeError):
            pass  # pages often name another encoding than theirs
    return decode(data, path).text


HTML = Format(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    title=QT_TRANSLATE_NOOP("core", "Web page: its text"),
    read=read,
    write=None,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Read only: the text, without images and layout."),
    options=(ENCODING,),
)
