"""What docs/project-file.md says is so."""

import re
from pathlib import Path

import pytest

from core.commands.correction import CorrectText
from core.commands.spans import AddSpan
from core.commands.suggestions import AcceptSuggestions
from core.session import Session
from core.store import search_index

PAGE = (Path(__file__).parents[3] / "docs" / "project-file.md").read_text("utf-8")
EXAMPLES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs_and_finds_something(example: str, session: Session, document: int) -> None:
    session.execute(AcceptSuggestions((session.pending(document)[0].id,)))
    session.execute(AddSpan(document, 0, 1, "LOC"))
    session.execute(CorrectText(document, session.document(document).text + " پایان"))
    path = session.project.path
    session.close()
    other = Session.open(path, "رضا")
    other.execute(AddSpan(document, 0, 1, "PRODUCT"))
    other.store_index(search_index.next_entries(other.project.db, 1))
    assert other.project.db.execute(example).fetchall()
    other.close()


def test_every_table_view_and_column_is_named(session: Session) -> None:
    db = session.project.db
    query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    for (name,) in db.execute(query).fetchall():
        if name.startswith("sqlite_"):
            continue
        assert f"`{name}`" in PAGE
        if name.startswith(("_", "search_")) and name != "search_due":
            # What sqlite-utils and FTS5 keep for themselves.
            continue
        for column in db.execute(f"SELECT name FROM pragma_table_info('{name}')"):
            assert f"`{column[0]}`" in PAGE, f"{name}.{column[0]}"


def test_the_pragmas_are_those_of_the_page(session: Session) -> None:
    db = session.project.db
    for pragma in ("application_id", "user_version"):
        (value,) = db.execute(f"PRAGMA {pragma}").fetchone()
        assert f"| `{pragma}` | {value}" in PAGE
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
