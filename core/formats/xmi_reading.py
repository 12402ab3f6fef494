"""UIMA CAS XMI as a stream of elements: one for each structure, text and view."""

import re
from pathlib import Path

from core.formats.cas import Cas, Sofa, Structure
from core.formats.cas_types import TypeSystem
from core.formats.xml_safety import local
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_XMI = "http://www.omg.org/XMI"
_ROOT = f"{_XMI} XMI"
_ID = f"{_XMI} id"
_CAS = "http:///uima/cas.ecore"
_NULL, _SOFA, _VIEW = f"{_CAS} NULL", f"{_CAS} Sofa", f"{_CAS} View"
_NAMESPACE = re.compile(r"http:///(.+)\.ecore (.+)")
_NO_PACKAGE = "uima.noNamespace."
_NUMBER = re.compile("-?[0-9]{1,18}")

_NO_XMI = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: this is no UIMA CAS XMI (“{name}”). Export the document as “UIMA CAS "
    "XMI (XML 1.0)”, or choose another format.",
)
_NO_OFFSET = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: “{value}” is no offset of “{type}”. Export the file again, or correct "
    "the line.",
)


class XmiHandler:
    """Makes a CAS of the elements of an XMI file. Raises HashiyeError for what is none."""

    def __init__(self, path: Path, stem: str, types: TypeSystem) -> None:
        self.cas = Cas(path, stem=stem, types=types)
        self._depth = 0
        self._texts: list[str] = []
        self._types: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth != 2:
            self._around_or_within(name, line)
            return
        take = attributes.pop
        identifier, sofa = take(_ID, ""), take("sofa", "")
        if name == _SOFA:
            view, text = take("sofaID", ""), take("sofaString", None)
            self.cas.sofas[identifier] = Sofa(view, text)
        elif name == _VIEW:
            self.cas.indexed[sofa] = frozenset(take("members", "").split())
        elif name != _NULL:
            kind = self._types.get(name) or self._type(name, line)
            begin, end = take("begin", ""), take("end", "")
            edges = self._offset(kind, begin, line), self._offset(kind, end, line)
            self.cas.structures.append(Structure(identifier, kind, sofa, *edges, attributes, line))

    def characters(self, text: str) -> None:
        """Text in an element."""
        if self._depth == 3:
            self._texts.append(text)

    def end(self, name: str) -> None:
        """An element ends. One within a structure is a string of a list of strings."""
        if self._depth == 3 and self.cas.structures:
            self.cas.structures[-1].features.setdefault(local(name), ["".join(self._texts)])
        self._depth -= 1

    def _around_or_within(self, name: str, line: int) -> None:
        """The element around all, or one within a structure, begins."""
        if self._depth == 1 and name != _ROOT:
            raise HashiyeError(_NO_XMI, path=self.cas.path, line=line, name=local(name)[:40])
        self._texts.clear()

    def _type(self, name: str, line: int) -> str:
        """The name of the type of an element, one string for all of its kind."""
        match = _NAMESPACE.fullmatch(name)
        if match is None:
            raise HashiyeError(_NO_XMI, path=self.cas.path, line=line, name=local(name)[:40])
        kind = f"{match[1].replace('/', '.')}.{match[2]}".removeprefix(_NO_PACKAGE)
        self._types[name] = kind
        return kind

    def _offset(self, kind: str, value: str, line: int) -> int | None:
        if not value:
            return None
        if _NUMBER.fullmatch(value) is None:
            where = {"path": self.cas.path, "line": line}
            raise HashiyeError(_NO_OFFSET, **where, value=value[:20], type=kind)
        return int(value)
