"""Which of the CoNLL formats a file is in, told by its columns and labels."""

from functools import lru_cache
from pathlib import Path

from core.formats.conll_layout import BAR, SPACE, TAB
from core.formats.conll_recognition import Recognised, recognise
from core.text.tags import Scheme

CONLL, ARMAN, PEYMA = "conll", "arman", "peyma"
NSURL2019, PARSTWINER = "nsurl2019", "parstwiner"

_NEWS = frozenset({"PER", "LOC", "ORG", "DAT", "TIM", "MON", "PCT"})
_ARMAN = frozenset({"pers", "loc", "org", "fac", "event", "pro"})
_COMMON = frozenset({"PER", "LOC", "ORG"})
_TWEETS = frozenset({"EVE", "NAT", "POG"})
_DIALECTS = (
    (ARMAN, SPACE, _ARMAN, _ARMAN),
    (PEYMA, BAR, _NEWS, _NEWS),
    (PARSTWINER, TAB, _COMMON | _TWEETS, _TWEETS),
    (NSURL2019, TAB, _NEWS, _NEWS - _COMMON),
)
"""Name, separator, all labels, and those of which a file must have one, or lines with CR LF."""


def dialect_of(path: Path) -> str:
    """The name of the format, or an empty string: the file's first lines are no CoNLL.

    The Persian corpora are told by their labels; their files end in `.txt`.
    """
    try:
        status = path.stat()
    except OSError:
        return ""
    return _dialect(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _dialect(path: Path, _changed: int, _size: int) -> str:
    # Each format of the family asks for the same file.
    found = recognise(path)
    if not found.sure:
        return ""
    for name, separator, labels, telling in _DIALECTS if path.suffix.lower() == ".txt" else ():
        if _fits(found, separator, labels, telling):
            return name
    return CONLL


def _fits(
    found: Recognised, separator: str, labels: frozenset[str], telling: frozenset[str]
) -> bool:
    layout = found.layout
    return (
        (layout.separator, layout.columns, layout.documents) == (separator, 2, False)
        and found.labels <= labels
        and (not found.labels.isdisjoint(telling) or layout.newline == "\r\n")
        and layout.scheme is Scheme.IOB2
    )
