"""A UIMA CAS as files hold it: texts (sofas), what stands in their indexes, structures, types.

XMI and JSON are two forms of the same. Offsets count UTF-16 units, as in Java.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from core.formats.cas_types import BUILT_IN, TypeSystem
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

MAIN_VIEW = "_InitialView"

_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: this CAS has no text (sofaString). Export it again from the program "
    "that has the text.",
)


class Structure(NamedTuple):
    """A feature structure: its type's full name, the sofa that it is on, its features.

    `begin` and `end` are those of an annotation, in UTF-16 units. `line` is where it stands.
    """

    name: str
    type: str
    sofa: str
    begin: int | None
    end: int | None
    features: dict[str, Any]
    line: int


class Sofa(NamedTuple):
    """A text, and the name of the view that shows it."""

    view: str
    text: str | None


@dataclass(slots=True)
class Cas:
    """What a file holds. `indexed` has the names of the structures in the index of each sofa."""

    path: Path
    line: int = 1
    stem: str = ""
    types: TypeSystem = BUILT_IN
    sofas: dict[str, Sofa] = field(default_factory=dict)
    indexed: dict[str, Collection[str]] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)

    def main_sofa(self) -> str:
        """The name of the sofa that is the document: that of the first view with a text.

        Raises HashiyeError if there is none.
        """
        having = [name for name, sofa in self.sofas.items() if sofa.text is not None]
        usual = [name for name in having if self.sofas[name].view == MAIN_VIEW]
        for name in (*usual, *having):
            return name
        raise HashiyeError(_NO_TEXT, path=self.path, line=self.line)

    def on(self, sofa: str) -> list[Structure]:
        """The structures in the index of `sofa`; where a file has no indexes, those on it."""
        if not self.indexed:
            return [one for one in self.structures if one.sofa == sofa]
        index = self.indexed.get(sofa, ())
        return [one for one in self.structures if one.name in index]
