"""UIMA CAS XMI, which INCEpTION exports and imports as “UIMA CAS XMI (XML 1.0)”.

The form is that of UIMA 3 (uima.apache.org/d/uimaj-current/references, “XMI CAS Serialization”):
a file for each document with its text, `sofaString`, and an element for each annotation. The types
are described in TypeSystem.xml beside it; INCEpTION packs both into a zip file. Offsets count
UTF-16 units. Spans are on DKPro Core's layer NamedEntity, their label in `value`.

Written are sentences and tokens as well. Metadata of the document hold what a CAS has no place for;
see `cas_own`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, repeat
from pathlib import Path, PurePosixPath

from core.formats.base import Format, FormattedDocument, LostSpan, Mark, WriteReport, legible
from core.formats.cas import MAIN_VIEW
from core.formats.cas_descriptor import DescriptorHandler, description_of
from core.formats.cas_files import files_of, write_files
from core.formats.cas_own import as_xml, is_xml
from core.formats.cas_reading import document_of
from core.formats.cas_types import BUILT_IN, Layer, TypeSystem
from core.formats.cas_writing import groups_of
from core.formats.fitting import lost_span
from core.formats.layer_options import FEATURE, LAYER
from core.formats.units import Offsets, units
from core.formats.xmi_reading import XmiHandler
from core.formats.xml_safety import Handler, SafeParser, local, parsed, root_of
from core.formats.zip_parts import Parts, opened
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

TYPES = "TypeSystem.xml"
_XMI, _ZIP = ".xmi", ".zip"

_NONE_INSIDE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” has no file “….xmi” in it. Export the document as “UIMA CAS XMI (XML 1.0)”; the zip "
    "file of a whole project is read as the format “inception”.",
)
_BAD_PART = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, “{part}”, line {line}: this is no XML that is accepted ({reason}). Export the "
    "document again as “UIMA CAS XMI (XML 1.0)”.",
)
_NO_TYPES = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” is no type system of UIMA (“{name}”). Export document and type system again, or take "
    "this file away: then the types are those of INCEpTION, and others are guessed.",
)
_LABEL = QT_TRANSLATE_NOOP("core", "Its label has a character that XML cannot hold.")

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
    'xmlns:cas="http:///uima/cas.ecore"{namespaces} xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
)
_SOFA = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="{view}" mimeType="text" sofaString={text}/>\n'
_TAIL = '<cas:View sofa="1" members="{members}"/>\n</xmi:XMI>\n'
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# White space of attributes, and what some parser or editor takes for a line end.
_ESCAPED = re.compile('[&<>"\t\n\r\x7f-\x9f\u2028\u2029]')


def read(
    path: Path, layer: str = LAYER.default, feature: str = FEATURE.default
) -> Iterator[FormattedDocument]:
    """Yield the document of an `.xmi` file, or those of a folder or a zip file, by their names.

    What Hashiye cannot hold, such as other layers, is in the notes. Raises HashiyeError, which
    names the line, for what is no CAS or has a span that is not on its text.
    """
    if path.suffix.lower() == _ZIP and not path.is_dir():
        with opened(path) as parts:
            yield from documents_in(parts, layer, feature)
        return
    described: dict[Path, TypeSystem] = {}
    for file in files_of(path, _XMI):
        if file.parent not in described:
            described[file.parent] = _types_beside(file)
        handler = XmiHandler(file, legible(file.stem), described[file.parent])
        for _piece in parsed(file, handler):
            pass
        yield document_of(handler.cas, layer, feature)


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    layer: str = LAYER.default,
    feature: str = FEATURE.default,
) -> WriteReport:
    """Write the folder `path`; the report lists spans whose label XML cannot hold.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    chosen = Layer.named(layer, feature)

    def content_of(document: FormattedDocument) -> tuple[str, list[LostSpan]]:
        held = [mark for mark in document.spans if is_xml(mark.label)]
        left_out = [mark for mark in document.spans if not is_xml(mark.label)]
        lost = [lost_span(document, mark, _LABEL) for mark in left_out]
        return _xmi(document, held, chosen), lost

    return write_files(documents, path, _XMI, content_of, {TYPES: description_of(chosen.types())})


def recognises(path: Path) -> bool:
    """Whether an `.xmi` file begins as one of UIMA, or a zip file has one in it."""
    if path.suffix.lower() != _ZIP:
        return local(root_of(path)) == "XMI"
    try:
        with opened(path) as parts:
            return any(map(_is_xmi, parts.names()))
    except HashiyeError:
        return False


def documents_in(
    parts: Parts, layer: str, feature: str, known: dict[bytes, TypeSystem] | None = None
) -> Iterator[FormattedDocument]:
    """Yield the documents of an archive by the names of their files. Raises as `read` does.

    `known` keeps the last type system, for where one archive after the other has the same.
    """
    names = parts.names()
    found = sorted(filter(_is_xmi, names))
    if not found:
        raise HashiyeError(_NONE_INSIDE, path=parts.path)
    # Older versions of WebAnno write it small.
    folded = {one.lower(): one for one in names}
    described: dict[str, TypeSystem] = {}
    for name in found:
        beside = folded.get(str(PurePosixPath(name).with_name(TYPES)).lower(), "")
        if beside and beside not in described:
            described[beside] = _types_in(parts, beside, {} if known is None else known)
        stem = legible(PurePosixPath(name).stem)
        handler = XmiHandler(parts.path, stem, described.get(beside, BUILT_IN))
        _parse(name, parts, parts.read(name), handler)
        yield document_of(handler.cas, layer, feature)


def _types_beside(path: Path) -> TypeSystem:
    beside = path.with_name(TYPES)
    if not beside.is_file():
        return BUILT_IN
    handler = DescriptorHandler()
    for _piece in parsed(beside, handler):
        pass
    return _described(beside, handler)


def _is_xmi(name: str) -> bool:
    return name.lower().endswith(_XMI) and not name.startswith("__MACOSX/")


def _types_in(parts: Parts, name: str, known: dict[bytes, TypeSystem]) -> TypeSystem:
    data = parts.read(name)
    if data not in known:
        handler = DescriptorHandler()
        _parse(name, parts, data, handler)
        known.clear()
        known[data] = _described(parts.path, handler)
    return known[data]


def _parse(part: str, parts: Parts, data: bytes, handler: Handler) -> None:
    def refusal(line: int, reason: object) -> HashiyeError:
        return HashiyeError(_BAD_PART, path=parts.path, part=part, line=line, reason=reason)

    SafeParser(handler, refusal).feed(data, final=True)


def _described(path: Path, handler: DescriptorHandler) -> TypeSystem:
    if handler.root != "typeSystemDescription":
        raise HashiyeError(_NO_TYPES, path=path, name=handler.root[:40])
    return handler.types()


def _xmi(document: FormattedDocument, spans: Sequence[Mark], layer: Layer) -> str:
    counted = units(document.text, Offsets.UTF16)
    prefixes: dict[str, str] = {}
    elements: list[str] = []
    for group in groups_of(document, spans, layer, xml=True):
        package, _dot, name = group.type.rpartition(".")
        prefix = prefixes.setdefault(package, f"type{len(prefixes) + 1}")
        features = [
            "".join(f" {key}={_quoted(value)}" for key, value in one.items())
            for one in group.features
        ] or repeat("")
        places = counted.all_back(group.places)
        elements += [
            f'<{prefix}:{name} xmi:id="{number}" sofa="1" begin="{begin}" end="{end}"{more}/>\n'
            for number, (begin, end), more in zip(
                count(len(elements) + 2), places, features, strict=False
            )
        ]
    members = " ".join(map(str, range(2, len(elements) + 2)))
    namespaces = "".join(
        f' xmlns:{prefix}="http:///{(package or "uima.noNamespace").replace(".", "/")}.ecore"'
        for package, prefix in prefixes.items()
    )
    sofa = _SOFA.format(view=MAIN_VIEW, text=_quoted(document.text))
    tail = _TAIL.format(members=members)
    return "".join([_HEAD.format(namespaces=namespaces), *elements, sofa, tail])


def _quoted(text: str) -> str:
    """`text` as the value of an attribute, with U+FFFD for what XML cannot hold."""
    return f'"{_ESCAPED.sub(_entity, as_xml(text))}"'


def _entity(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0]) or f"&#{ord(found[0])};"


XMI = Format(
    name="xmi",
    suffixes=(_XMI, _ZIP),
    title=QT_TRANSLATE_NOOP("core", "UIMA CAS XMI, for INCEpTION: a folder, or a zip file of it"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "Suggestions; labels with control characters. On reading: other layers and features than "
        "one of each, relations, further views.",
    ),
    options=(LAYER, FEATURE),
    recognises=recognises,
    folder=True,
    companion=TYPES,
)
