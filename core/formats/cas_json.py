"""UIMA CAS JSON 0.4, which INCEpTION exports and imports.

The form is that of the UIMA JSON CAS proposal (github.com/apache/uima-uimaj-io-jsoncas): a file for
each document, `{"%TYPES": {...}, "%FEATURE_STRUCTURES": [{"%ID", "%TYPE", ...}], "%VIEWS": {...}}`,
in which one structure, the sofa, has the text; types lie in the file itself. `@NAME` is a reference
to a structure. Offsets count UTF-16 units. The rest is as in `xmi`.
"""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import count, repeat
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, WriteReport, legible
from core.formats.cas import MAIN_VIEW, Cas, Sofa, Structure
from core.formats.cas_files import files_of, write_files
from core.formats.cas_reading import document_of
from core.formats.cas_types import (
    ANNOTATION,
    BUILT_IN,
    STRING,
    Feature,
    Layer,
    Type,
    TypeSystem,
)
from core.formats.cas_writing import groups_of
from core.formats.json_stream import Element, elements, elements_of, head_of
from core.formats.json_writing import dumped
from core.formats.layer_options import FEATURE, LAYER
from core.formats.units import Offsets, units
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_SUFFIX = ".json"
_TYPES, _STRUCTURES, _VIEWS = "%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"
_ID, _TYPE = "%ID", "%TYPE"
_SOFA = "uima.cas.Sofa"

_NO_CAS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: this is no UIMA CAS JSON ({field} is missing or malformed). Export the "
    "document as “UIMA CAS JSON 0.4”, or choose another format.",
)


def read(
    path: Path, layer: str = LAYER.default, feature: str = FEATURE.default
) -> Iterator[FormattedDocument]:
    """Yield the document of a file, or those of the files in a folder, by their names.

    What Hashiye cannot hold, such as other layers, is in the notes. Raises HashiyeError, which
    names the line, for what is no CAS or has a span that is not on its text.
    """
    for file in files_of(path, _SUFFIX):
        for element in elements(file):
            yield document_of(_cas(file, element), layer, feature)


def documents_in(data: bytes, path: Path, layer: str, feature: str) -> Iterator[FormattedDocument]:
    """Yield what is in `data`, the bytes of the file that `path` names. Raises as `read` does."""
    for element in elements_of(BytesIO(data), path):
        yield document_of(_cas(path, element), layer, feature)


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    layer: str = LAYER.default,
    feature: str = FEATURE.default,
) -> WriteReport:
    """Write the folder `path` with a file for each document, whose spans are all in it.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    chosen = Layer.named(layer, feature)
    types = dumped({one.name: _type(one) for one in chosen.types()})
    return write_files(
        documents, path, _SUFFIX, lambda document: (_json(document, chosen, types), []), {}
    )


def recognises(path: Path) -> bool:
    """Whether the beginning of the file has the parts of a CAS."""
    head = head_of(path)
    return any(f'"{part}"' in head for part in (_TYPES, _STRUCTURES, _VIEWS))


def _cas(path: Path, element: Element) -> Cas:
    """The CAS that the JSON value `element` is. Raises HashiyeError if it is none."""
    value = element.value if isinstance(element.value, dict) else {}
    structures = value.get(_STRUCTURES)
    if not isinstance(structures, dict | list):
        raise HashiyeError(_NO_CAS, path=path, line=element.line, field=_STRUCTURES)
    types = _objects(path, element.line, _TYPES, value.get(_TYPES))
    views = _objects(path, element.line, _VIEWS, value.get(_VIEWS))
    cas = Cas(path, element.line, legible(path.stem), _type_system(types) if types else BUILT_IN)
    # In older versions they are an object, by their ids.
    if isinstance(structures, dict):
        structures = [
            one | {_ID: name} if isinstance(one, dict) else one for name, one in structures.items()
        ]
    for one in structures:
        if not isinstance(one, dict):
            raise HashiyeError(_NO_CAS, path=path, line=element.line, field=_STRUCTURES)
        name, kind = one.pop(_ID, None), one.pop(_TYPE, None)
        if not isinstance(kind, str) or name is None:
            raise HashiyeError(_NO_CAS, path=path, line=element.line, field=_TYPE)
        if kind == _SOFA:
            text = one.get("sofaString")
            shown = text if isinstance(text, str) else None
            cas.sofas[str(name)] = Sofa(str(one.get("sofaID", "")), shown)
        else:
            cas.structures.append(_structure(str(name), kind, one, element.line))
    for view in views.values():
        members = view.get("%MEMBERS")
        members = members if isinstance(members, list) else []
        cas.indexed[str(view.get("%SOFA"))] = frozenset(map(str, members))
    return cas


def _objects(path: Path, line: int, field: str, value: Any) -> Mapping[str, dict[str, Any]]:
    """`value`, found under `field`, which must be an object of objects, if it is there."""
    found = {} if value is None else value
    if not isinstance(found, dict) or not all(isinstance(one, dict) for one in found.values()):
        raise HashiyeError(_NO_CAS, path=path, line=line, field=field)
    return found


def _structure(name: str, kind: str, value: dict[str, Any], line: int) -> Structure:
    """The structure that `value` is, which is used up."""
    take = value.pop
    begin, end, sofa = take("begin", None), take("end", None), take("@sofa", "")
    features = {key.lstrip("@#^"): one for key, one in value.items() if key[:1] != "%"}
    edges = _edge(begin), _edge(end)
    return Structure(name, kind, str(sofa), *edges, features, line)


def _edge(value: Any) -> int | None:
    return value if type(value) is int else None


def _type_system(types: Mapping[str, Mapping[str, Any]]) -> TypeSystem:
    return TypeSystem(
        Type(
            name,
            str(fields.get("%SUPER_TYPE", ANNOTATION)),
            tuple(
                Feature(feature, str(about.get("%RANGE", STRING)))
                for feature, about in fields.items()
                if isinstance(about, dict) and not feature.startswith("%")
            ),
        )
        for name, fields in types.items()
    )


def _type(one: Type) -> dict[str, Any]:
    fields: dict[str, Any] = {"%NAME": one.name, "%SUPER_TYPE": one.supertype}
    fields["%DESCRIPTION"] = one.description
    for feature in one.features:
        about = {"%NAME": feature.name, "%RANGE": feature.range}
        described = {"%DESCRIPTION": feature.description} if feature.description else {}
        fields[feature.name] = about | described
    return fields


def _json(document: FormattedDocument, layer: Layer, types: str) -> str:
    counted = units(document.text, Offsets.UTF16)
    sofa = {_ID: 1, _TYPE: _SOFA, "sofaNum": 1, "sofaID": MAIN_VIEW, "mimeType": "text"}
    lines = [dumped(sofa | {"sofaString": document.text})]
    for group in groups_of(document, document.spans, layer, xml=False):
        place = f'"%TYPE": {dumped(group.type)}, "@sofa": 1, '
        features = [f", {dumped(one)[1:-1]}" for one in group.features] or repeat("")
        places = counted.all_back(group.places)
        lines += [
            f'{{"%ID": {number}, {place}"begin": {begin}, "end": {end}{more}}}'
            for number, (begin, end), more in zip(
                count(len(lines) + 1), places, features, strict=False
            )
        ]
    members = list(range(2, len(lines) + 1))
    views = dumped({MAIN_VIEW: {"%SOFA": 1, "%MEMBERS": members}})
    structures = ",\n".join(lines)
    return f'{{"{_TYPES}": {types},\n"{_STRUCTURES}": [\n{structures}\n],\n"{_VIEWS}": {views}}}\n'


CAS_JSON = Format(
    name="casjson",
    suffixes=(_SUFFIX,),
    title=QT_TRANSLATE_NOOP("core", "UIMA CAS JSON 0.4, for INCEpTION: a folder"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "Suggestions. On reading: other layers and features than one of each, relations, further "
        "views.",
    ),
    options=(LAYER, FEATURE),
    recognises=recognises,
    folder=True,
)
