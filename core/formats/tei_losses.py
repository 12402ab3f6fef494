"""What of a TEI document Hashiye cannot hold, counted by kind and told once for each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from core.formats.json_reading import left_out
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_KINDS = 20
"""Kinds that are told by name; a file that makes up more names has them told together."""
_OTHERS = "…"
_LENGTH = 40

_NO_TEXT = QT_TRANSLATE_NOOP(
    "core", "“{path}”, line {line}, “{document}”: this TEI document has no text of its own."
)
_OUT_OF_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} × “{element}” left out with what is in it, for "
    "it is no part of the running text.",
)
_BARE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} × “{element}” left out; the text in it was "
    "taken.",
)
_HEADER = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: of the header, title and identifier alone were read. "
    "Left out: {names}.",
)
_NOWHERE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} annotations left out, for they point to nothing "
    "in this text that was found, the first to “{pointer}”.",
)
_IN_PARTS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} annotations left out, for they are in several "
    "parts.",
)
_EMPTY = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} annotations left out, for there is no text in "
    "them.",
)


class Losses:
    """Counts. `elements` and `attributes` lose themselves alone, `with_text` their text too."""

    def __init__(self) -> None:
        self.elements: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.with_text: Counter[str] = Counter()
        self.nowhere: list[str] = []
        self.in_parts = 0
        self.empty = 0
        self.no_text = False

    def count(self, counter: Counter[str], name: str) -> None:
        """Count `name` in one of the counters."""
        name = name[:_LENGTH]
        counter[name if name in counter or len(counter) < _KINDS else _OTHERS] += 1

    def notes(
        self, path: Path, line: int, document: str, header: Mapping[str, int]
    ) -> Iterator[HashiyeError]:
        """What is told of the document that begins at `line` of `path`."""
        where = {"path": path, "line": line, "document": document}
        if self.no_text:
            yield HashiyeError(_NO_TEXT, **where)
        for name, count in self.with_text.items():
            yield HashiyeError(_OUT_OF_TEXT, count=count, element=name, **where)
        for name, count in self.elements.items():
            yield HashiyeError(_BARE, count=count, element=name, **where)
        for name, count in self.attributes.items():
            yield left_out(path, line, document, f"@{name}", count)
        if header:
            names = [name[:_LENGTH] for name in header][:_KINDS]
            shown = ", ".join([*names, *[_OTHERS][: len(header) - len(names)]])
            yield HashiyeError(_HEADER, names=shown, **where)
        if self.nowhere:
            count = len(self.nowhere)
            yield HashiyeError(_NOWHERE, count=count, pointer=self.nowhere[0][:80], **where)
        if self.in_parts:
            yield HashiyeError(_IN_PARTS, count=self.in_parts, **where)
        if self.empty:
            yield HashiyeError(_EMPTY, count=self.empty, **where)
