"""What a single code point is called, also where Unicode gives it no name of its own."""

import re
import unicodedata

_CONTROL_NAMES = (
    "NULL",
    "START OF HEADING",
    "START OF TEXT",
    "END OF TEXT",
    "END OF TRANSMISSION",
    "ENQUIRY",
    "ACKNOWLEDGE",
    "ALERT",
    "BACKSPACE",
    "CHARACTER TABULATION",
    "LINE FEED",
    "LINE TABULATION",
    "FORM FEED",
    "CARRIAGE RETURN",
    "SHIFT OUT",
    "SHIFT IN",
    "DATA LINK ESCAPE",
    "DEVICE CONTROL ONE",
    "DEVICE CONTROL TWO",
    "DEVICE CONTROL THREE",
    "DEVICE CONTROL FOUR",
    "NEGATIVE ACKNOWLEDGE",
    "SYNCHRONOUS IDLE",
    "END OF TRANSMISSION BLOCK",
    "CANCEL",
    "END OF MEDIUM",
    "SUBSTITUTE",
    "ESCAPE",
    "INFORMATION SEPARATOR FOUR",
    "INFORMATION SEPARATOR THREE",
    "INFORMATION SEPARATOR TWO",
    "INFORMATION SEPARATOR ONE",
)
_OTHER_CONTROLS = {0x7F: "DELETE", 0x85: "NEXT LINE"}

_SHORT = {
    "\u00a0": "NBSP",
    "\u00ad": "SHY",
    "\u034f": "CGJ",
    "\u061c": "ALM",
    "\u115f": "HCF",
    "\u1160": "HJF",
    "\u180e": "MVS",
    "\u2000": "NQ",
    "\u2001": "MQ",
    "\u2002": "EN",
    "\u2003": "EM",
    "\u2004": "⅓EM",
    "\u2005": "¼EM",
    "\u2006": "⅙EM",
    "\u2007": "FIG",
    "\u2008": "PUNC",
    "\u2009": "THIN",
    "\u200a": "HAIR",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u2028": "LS",
    "\u2029": "PS",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u202f": "NNBSP",
    "\u205f": "MMSP",
    "\u2060": "WJ",
    "\u2061": "f()",
    "\u2062": "×",
    "\u2063": ",",
    "\u2064": "+",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u206a": "ISS",
    "\u206b": "ASS",
    "\u206c": "IAFS",
    "\u206d": "AAFS",
    "\u206e": "NADS",
    "\u206f": "NODS",
    "\u3000": "IDSP",
    "\u3164": "HF",
    "\ufeff": "BOM",
    "\uffa0": "HHF",
    "\ufff9": "IAA",
    "\ufffa": "IAS",
    "\ufffb": "IAT",
    "\t": "TAB",
    "\n": "LF",
    "\r": "CR",
    "\x7f": "DEL",
    "\x85": "NEL",
    " ": "SP",
}


def code_point(character: str) -> str:
    """The notation of Unicode: "U+200C"."""
    return f"U+{ord(character):04X}"


def name(character: str) -> str:
    """The name of `character`: Unicode's, its alias, or what kind of code point it is.

    Names are English, as in the standard, whatever the interface speaks.
    """
    code = ord(character)
    if code < len(_CONTROL_NAMES):
        return _CONTROL_NAMES[code]
    known = unicodedata.name(character, "") or _OTHER_CONTROLS.get(code, "")
    if known:
        return known
    match unicodedata.category(character):
        case "Cc":
            return "CONTROL"
        case "Co":
            return "PRIVATE USE"
        case "Cs":
            return "SURROGATE"
        case _:
            never = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
            return "NONCHARACTER" if never else "NOT ASSIGNED"


def described(character: str) -> str:
    """Code point and name: "U+200C ZERO WIDTH NON-JOINER"."""
    return f"{code_point(character)} {name(character)}"


def short_name(character: str) -> str:
    """A few letters that stand for an invisible character: "ZWNJ", "VS16", else its number."""
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if code < len(_CONTROL_NAMES):
        return chr(0x2400 + code)
    if 0xFE00 <= code <= 0xFE0F:
        return f"VS{code - 0xFDFF}"
    if 0xE0100 <= code <= 0xE01EF:
        return f"VS{code - 0xE0100 + 17}"
    return f"{code:04X}"


INVISIBLE = re.compile(
    "[\0-\x20\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Every character without ink: spaces, line ends, controls, and what Unicode calls ignorable.

The Arabic number signs and their kin (U+0600 and others) are of the same category and are seen.
"""


def visible(text: str) -> str:
    """`text` with a sign in place of each character without ink: "␣", "¶", "‹ZWNJ›"."""
    return INVISIBLE.sub(lambda found: _SIGNS.get(found.group()) or _tag(found.group()), text)


_SIGNS = {" ": "␣", "\n": "¶", "\t": "⇥"}


def _tag(character: str) -> str:
    return f"‹{short_name(character)}›"
