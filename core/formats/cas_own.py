"""What a CAS has no place for, in a field of its metadata: id, title, metadata, odd characters.

XML cannot hold some characters, such as NUL. In XMI each of them is U+FFFD, so that offsets stay
right, and the field says which character it was.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.formats.base import FormattedDocument
from core.formats.json_reading import DECODER, has_half_pairs
from core.formats.json_writing import dumped
from core.formats.kept_tokens import without_tokens
from core.formats.xml_safety import FORBIDDEN

KEY = "hashiye"
"""The name of the field."""

_NO_XML = re.compile(f"[{FORBIDDEN}]")
_STAND_IN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Own:
    """The text as it was, and what the field says; None where it does not."""

    text: str
    id: str | None
    title: str | None
    meta: Mapping[str, Any]


def is_xml(text: str) -> bool:
    """Whether XML can hold `text`."""
    return _NO_XML.search(text) is None


def as_xml(text: str) -> str:
    """`text` with U+FFFD for each character that XML cannot hold."""
    return _NO_XML.sub(_STAND_IN, text)


def field_of(document: FormattedDocument, *, xml: bool) -> str:
    """The value of the field for `document`: JSON that XML can hold.

    With `xml` it also says where `as_xml` puts U+FFFD.
    """
    meta = without_tokens(document.meta)
    fields: dict[str, Any] = {"id": document.id, "title": document.title, "meta": meta}
    replaced: dict[str, list[int]] = {}
    for match in _NO_XML.finditer(document.text) if xml else ():
        replaced.setdefault(f"{ord(match.group()):x}", []).append(match.start())
    if replaced:
        fields["characters"] = replaced
    return _NO_XML.sub(lambda match: f"\\u{ord(match.group()):04x}", dumped(fields))


def own_of(text: str, fields: Mapping[str, str]) -> Own:
    """What `fields`, those of the metadata, say of a document with `text`.

    What is not as `field_of` writes it counts for nothing; other fields are metadata.
    """
    others = {name: value for name, value in fields.items() if name != KEY}
    try:
        own = DECODER.decode(fields.get(KEY, ""))
    except (ValueError, RecursionError):
        own = {}
    match own:
        case {"id": str(name), "title": str(title), "meta": dict(meta)} if not has_half_pairs(own):
            text = _restored(text, own.get("characters"))
            return Own(text, name, title, others | meta)
    return Own(text, None, None, others)


def _restored(text: str, replaced: Any) -> str:
    if not isinstance(replaced, dict):
        return text
    characters = list(text)
    for code, places in replaced.items():
        character = chr(int(code, 16)) if re.fullmatch("[0-9a-f]{1,4}", code) else ""
        if not _NO_XML.fullmatch(character) or not isinstance(places, list):
            return text
        for place in places:
            if type(place) is not int or not 0 <= place < len(text) or text[place] != _STAND_IN:
                return text
            characters[place] = character
    return "".join(characters)
