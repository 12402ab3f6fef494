"""Files in and out: one module a format, one registry. Formats know no store."""

from core.formats.base import Format, FormattedDocument, LostSpan, Mark, WriteReport
from core.formats.options import Option
from core.formats.registry import by_name, detect, formats, paths_of
from core.formats.split import Split, parse_split

__all__ = [
    "Format",
    "FormattedDocument",
    "LostSpan",
    "Mark",
    "Option",
    "Split",
    "WriteReport",
    "by_name",
    "detect",
    "formats",
    "parse_split",
    "paths_of",
]
