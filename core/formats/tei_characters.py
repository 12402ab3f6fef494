"""Text in XML to the last character, with TEI's way for those that XML cannot hold.

XML 1.0 has no NUL, no other control characters but tab and line ends, and neither U+FFFE nor
U+FFFF. TEI has `g` for characters that cannot be encoded: `<g ref="#d1.u0000">␀</g>`, where
`d1.u0000` is declared in the header. What it contains is one character as well, so that offsets
stay right for whoever knows nothing of it.
"""

import re
from collections.abc import Iterable

from core.formats.xml_safety import FORBIDDEN

_ESCAPED = re.compile(f"[&<>\r{FORBIDDEN}]")
_CANNOT = re.compile(f"[{FORBIDDEN}]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"}
_REFERENCE = re.compile(r"#d\d+\.u([0-9A-F]{4})")
_PICTURES = 0x2400
"""Unicode's pictures of control characters begin here."""


def escaped(text: str, prefix: str) -> str:
    """`text` as content of an element; `prefix` begins the names of its characters."""
    return _ESCAPED.sub(lambda match: _ENTITIES.get(match[0]) or _glyph(match[0], prefix), text)


def as_shown(text: str) -> str:
    """`text` as it stands in the file for whoever reads the contents of glyphs."""
    return _CANNOT.sub(lambda match: _picture(match[0]), text)


def forbidden(texts: Iterable[str]) -> list[str]:
    """The characters in `texts` that XML cannot hold, each once, in order."""
    return sorted({character for text in texts for character in _CANNOT.findall(text)})


def declared(characters: Iterable[str], prefix: str) -> str:
    """The declarations of `characters`, which `forbidden` gave."""
    return "".join(
        f'<char xml:id="{_name(one, prefix)}"><mapping type="codepoint">U+{ord(one):04X}'
        "</mapping></char>"
        for one in characters
    )


def character_of(reference: str) -> str | None:
    """The character that `reference` of a `g` that was written here means, or None."""
    found = _REFERENCE.fullmatch(reference)
    character = chr(int(found[1], 16)) if found else ""
    return character if _CANNOT.fullmatch(character) else None


def _glyph(character: str, prefix: str) -> str:
    return f'<g ref="#{_name(character, prefix)}">{_picture(character)}</g>'


def _picture(character: str) -> str:
    code = ord(character)
    return chr(_PICTURES + code) if code < 0x20 else "\N{REPLACEMENT CHARACTER}"


def _name(character: str, prefix: str) -> str:
    return f"{prefix}.u{ord(character):04X}"
