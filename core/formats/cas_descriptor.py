"""TypeSystem.xml: the type system that lies beside UIMA CAS XMI.

The form is that of UIMA's type system descriptions (uima.apache.org/d/uimaj-current/references,
“Type System Descriptor Reference”). Of a description only names are read: nothing is imported.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from core.formats.cas_types import ANNOTATION, Feature, Type, TypeSystem
from core.formats.xml_safety import local

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n<types>\n'
)
_TAIL = "</types>\n</typeSystemDescription>\n"
_PARTS = frozenset({"name", "supertypeName", "rangeTypeName"})


def description_of(types: Iterable[Type]) -> str:
    """The XML that describes `types`."""
    return _HEAD + "".join(map(_type, types)) + _TAIL


class DescriptorHandler:
    """Collects the types of a description; `root` is the name of its first element."""

    def __init__(self) -> None:
        self.root = ""
        self._types: list[Type] = []
        self._features: list[Feature] = []
        self._open: list[str] = []
        self._type: dict[str, str] = {}
        self._feature: dict[str, str] = {}
        self._text: list[str] = []

    def types(self) -> TypeSystem:
        """What has been collected."""
        return TypeSystem(self._types)

    def start(self, name: str, _attributes: dict[str, str], _line: int) -> None:
        """An element begins."""
        self.root = self.root or local(name)
        self._open.append(local(name))
        self._text.clear()

    def characters(self, text: str) -> None:
        """Text in an element."""
        if self._open[-1] in _PARTS:
            self._text.append(text)

    def end(self, _name: str) -> None:
        """An element ends."""
        ended = self._open.pop()
        parent = self._open[-1] if self._open else ""
        if ended in _PARTS and parent in ("typeDescription", "featureDescription"):
            fields = self._type if parent == "typeDescription" else self._feature
            fields[ended] = "".join(self._text).strip()
        elif ended == "featureDescription":
            range_ = self._feature.get("rangeTypeName", "")
            self._features.append(Feature(self._feature.get("name", ""), range_))
            self._feature.clear()
        elif ended == "typeDescription":
            supertype = self._type.get("supertypeName", ANNOTATION)
            name = self._type.get("name", "")
            self._types.append(Type(name, supertype, tuple(self._features)))
            self._features.clear()
            self._type.clear()
        self._text.clear()


def _type(one: Type) -> str:
    features = "".join(map(_feature, one.features))
    return (
        f"<typeDescription>\n  <name>{one.name}</name>\n"
        f"  <description>{escape(one.description)}</description>\n"
        f"  <supertypeName>{one.supertype}</supertypeName>\n"
        f"  <features>\n{features}  </features>\n</typeDescription>\n"
    )


def _feature(one: Feature) -> str:
    return (
        f"    <featureDescription>\n      <name>{one.name}</name>\n"
        f"      <description>{escape(one.description)}</description>\n"
        f"      <rangeTypeName>{one.range}</rangeTypeName>\n    </featureDescription>\n"
    )
