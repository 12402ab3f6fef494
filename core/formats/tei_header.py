"""What the header of a TEI document says: title, identifier, labels, sources, metadata."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from core.formats.tei_characters import character_of
from core.formats.tei_writing import JSON, LABELS, SENTENCES
from core.formats.xml_safety import XML_ID

LABEL, GLYPH, SOURCE = "label", "glyph", "source"
_OWN = frozenset(
    [
        *("teiHeader", "fileDesc", "titleStmt", "title", "respStmt", "resp", "name"),
        *("publicationStmt", "p", "sourceDesc", "bibl", "idno", "xenoData", "encodingDesc"),
        *("charDecl", "char", "mapping", "classDecl", "taxonomy", "category", "catDesc"),
        *("term", "g"),
    ]
)
"""The elements that are understood, or say nothing of a document."""

_TAKEN = frozenset(
    [
        *("title", "idno", "xenoData", "catDesc", "mapping", "name", "persName", "orgName"),
        *("p", "resp"),
    ]
)
"""The elements whose text is looked at."""


class Header:
    """Takes the elements of one header; `above` is the one of the corpus, whose names hold too.

    `title`, `id` are None where the header has none; `metadata` has what is said to be JSON.
    `others` counts the elements that nothing was made of.
    """

    def __init__(self, above: "Header | None" = None) -> None:
        self.title: str | None = None
        self.id: str | None = None
        self.metadata: list[str] = []
        self.others: Counter[str] = Counter()
        self._above = above
        self._named: dict[tuple[str, str], str] = {}
        self._open: list[tuple[str, Mapping[str, str]]] = []
        self._taken: list[str] | None = None
        self._give: Callable[[str], None] | None = None
        self._depth = 0
        self._kept = False
        self._glyph: str | None = None

    def named(self, kind: str, identifier: str) -> str | None:
        """What the LABEL, GLYPH or SOURCE with this `xml:id` is; None if there is none."""
        found = self._named.get((kind, identifier))
        if found is None and self._above is not None:
            return self._above.named(kind, identifier)
        return found

    def start(self, name: str, attributes: Mapping[str, str], preserve: bool) -> None:
        """An element begins, whose white space counts if `preserve`."""
        self._open.append((name, attributes))
        if name == "g":
            self._glyph = character_of(attributes.get("ref", ""))
        if self._give is not None:
            # The label of a category may stand in a term of its own.
            self._kept = self._kept or preserve
            return
        self._give = self._receiver(name, attributes)
        self._taken, self._depth = [], len(self._open)
        self._kept = preserve or name == "xenoData"
        if name not in _OWN:
            self.others[name] += 1

    def characters(self, text: str) -> None:
        """Text in the header."""
        if self._give is None:
            if text.strip():
                self.others[self._open[-1][0]] += 1
        elif self._taken is not None and self._glyph is None:
            self._taken.append(text)

    def end(self) -> None:
        """The last element that began ends."""
        name, _attributes = self._open.pop()
        if name == "g" and self._glyph is not None:
            if self._taken is not None:
                self._taken.append(self._glyph)
            self._glyph = None
        if self._give is not None and len(self._open) < self._depth:
            text = "".join(self._taken or ())
            self._give(text if self._kept else " ".join(text.split()))
            self._give = None

    def _receiver(self, name: str, attributes: Mapping[str, str]) -> Callable[[str], None] | None:
        """What takes the text of the element that has just begun; None if nobody does."""
        if name not in _TAKEN:
            return None
        parents = [*reversed([one for one, _attributes in self._open[:-1]])]
        parent = parents[0] if parents else ""
        if name == "title" and parent == "titleStmt" and self.title is None:
            return self._set_title
        if name == "idno" and "fileDesc" in parents and self.id is None:
            return self._set_id
        if name == "xenoData" and attributes.get("type") == JSON:
            return self.metadata.append
        above = self._open[-2][1].get(XML_ID, "") if parents else ""
        if above and name == "catDesc" and parent == "category" and self._labels_are_described():
            return partial(self._named.__setitem__, (LABEL, above))
        if above and name == "mapping" and parent in ("char", "glyph"):
            return partial(self._named.__setitem__, (GLYPH, above))
        if above and name in ("name", "persName", "orgName") and parent == "respStmt":
            return partial(self._named.__setitem__, (SOURCE, above))
        if name == "xenoData":
            self.others[name] += 1
        return partial(self._other, name)

    def _other(self, name: str, text: str) -> None:
        """Nothing is made of `text` in the element `name`."""
        if text and text not in SENTENCES:
            self.others[name] += 1

    def _labels_are_described(self) -> bool:
        taxonomies: list[Mapping[str, Any]] = [
            attributes for name, attributes in self._open if name == "taxonomy"
        ]
        return any(attributes.get("n") == LABELS for attributes in taxonomies)

    def _set_title(self, text: str) -> None:
        self.title = text

    def _set_id(self, text: str) -> None:
        self.id = text
