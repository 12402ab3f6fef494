"""What is shown for characters that have no safe appearance of their own.

Each is replaced by one character of the same length in UTF-16, for the layout only: offsets into
what is shown are offsets into the text.
"""

import re

LINE_SEPARATOR = "\u2028"

BIDI_OPENERS = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
BIDI_CONTROL = re.compile(f"[{BIDI_CONTROLS}]")

_MAX_DEPTH = 125
"""Deeper ones have no effect (Unicode Standard Annex 9, BD2)."""

_SHOWN = {code: 0x2400 + code for code in range(0x20)}
_SHOWN[ord("\t")] = ord(" ")
_SHOWN[0x7F] = 0x2421
_SHOWN |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_SHOWN[0xFFFC] = 0xFFFD  # an embedded object to the layout, which it has none of


def shown(text: str) -> str:
    """`text` as it is laid out, of the same length."""
    return text.translate(_SHOWN)


def open_controls(text: str, before: str = "") -> str:
    """The directional controls open after `text`, those in `before` being open before it."""
    stack = list(before)
    for match in BIDI_CONTROL.finditer(text):
        control = match.group()
        if control in BIDI_OPENERS:
            stack.append(control)
            continue
        isolate = control == "\u2069"
        for at in range(len(stack) - 1, -1, -1):
            if (stack[at] >= "\u2066") == isolate:
                del stack[at:]
                break
            if not isolate:
                break
    return "".join(stack[:_MAX_DEPTH])
