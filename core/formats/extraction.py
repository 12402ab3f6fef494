"""Texts taken out of files that hold more than text, and what had to stay behind."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.formats.base import FormattedDocument, legible, title_of
from core.formats.text import EMPTY
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

TABLES, IMAGES, HEADERS = "tables", "images", "headers"
FOOTNOTES, NOTES_AT_END = "footnotes", "notes at the end"
COMMENTS, CHANGES, SYMBOLS = "comments", "changes", "symbols"
_TOLD = {
    TABLES: QT_TRANSLATE_NOOP(
        "core", "“{path}”: {count} tables were read row by row, with tabs between the cells."
    ),
    IMAGES: QT_TRANSLATE_NOOP("core", "“{path}”: {count} images were left out."),
    HEADERS: QT_TRANSLATE_NOOP("core", "“{path}”: {count} heads and feet of pages were left out."),
    FOOTNOTES: QT_TRANSLATE_NOOP("core", "“{path}”: {count} footnotes and endnotes were left out."),
    NOTES_AT_END: QT_TRANSLATE_NOOP(
        "core", "“{path}”: {count} footnotes and endnotes were put at the end of the text."
    ),
    COMMENTS: QT_TRANSLATE_NOOP("core", "“{path}”: {count} comments were left out."),
    CHANGES: QT_TRANSLATE_NOOP(
        "core", "“{path}”: {count} tracked changes were read as if they were accepted."
    ),
    SYMBOLS: QT_TRANSLATE_NOOP(
        "core", "“{path}”: {count} characters of symbol fonts were left out."
    ),
}


def extracted(
    path: Path,
    text: str,
    losses: Mapping[str, int] | None = None,
    title: str = "",
    meta: Mapping[str, Any] | None = None,
) -> FormattedDocument:
    """The one document of the file `path` with `text`; its notes tell of `losses`.

    These are numbers by kind. Raises HashiyeError if there is no text.
    """
    if not text.strip():
        raise HashiyeError(EMPTY, path=path)
    name = legible(path.stem)
    return FormattedDocument(
        id=name,
        title=title or title_of(text, name),
        text=text,
        meta={"file": legible(path.name)} | dict(meta or {}),
        notes=notes_of(path, losses or {}),
    )


def notes_of(path: Path, losses: Mapping[str, int]) -> tuple[HashiyeError, ...]:
    """What is told of `losses`, which are numbers by kind."""
    return tuple(
        HashiyeError(template, path=path, count=losses[kind])
        for kind, template in _TOLD.items()
        if losses.get(kind)
    )


class Lines:
    """A text as it is put together: blocks on lines of their own, `losses` counted."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._begun = False
        self.losses: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Put `text` at the end of the line."""
        if text:
            self._parts.append(text)
            self._begun = True

    def end_block(self) -> None:
        """Let a new line begin, unless nothing is on this one."""
        if self._begun:
            self.end_line()

    def end_line(self) -> None:
        """Let a new line begin."""
        self._parts.append("\n")
        self._begun = False

    @property
    def begun(self) -> bool:
        """Whether something is on the last line."""
        return self._begun

    @property
    def text(self) -> str:
        """The text so far, without the line ends at its end."""
        return "".join(self._parts).rstrip("\n")
