"""Cells of tables that spreadsheets open: nothing in them is taken for a formula."""

import re

# What OWASP lists for CSV injection, the wide forms of East Asian keyboards included.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """`cell` with an apostrophe before it if a spreadsheet would take it for a formula.

    What looks as if it had one already gets another, so that `unguarded` gives back any cell.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """`cell` without the apostrophe that guards it, if there is one."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
