"""The strings that a source file marks for translation, found by Python's own parser.

lupdate reads Python with a scanner of its own that passes over some places (inside an f-string,
for one). What it missed would never be translated, so its catalog is compared with this.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_WITH_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}


@dataclass(frozen=True)
class Marked:
    """A string marked for translation; `context` is None where it is known at run time only."""

    context: str | None
    source: str
    line: int


def marked(path: Path) -> Iterator[Marked]:
    """Every call in `path` of tr, translate or QT_TRANSLATE_NOOP with literal strings."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if not isinstance(node, ast.Call):
            continue
        strings = [
            argument.value if isinstance(argument, ast.Constant) else None
            for argument in node.args[:2]
        ]
        match _name(node.func), strings:
            case "tr", [str(source), *_]:
                yield Marked(None, source, node.lineno)
            case name, [str(context), str(source)] if name in _WITH_CONTEXT:
                yield Marked(context, source, node.lineno)
            case name, [None, str(source)] if name in _WITH_CONTEXT:
                yield Marked(None, source, node.lineno)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
