"""Another program may look into a project file while Hashiye has it open; nothing is lost."""

import sqlite3
import subprocess
import sys
from contextlib import closing

from core.commands.spans import AddSpan
from core.exporting import ExportOptions, export_project
from core.sample import sample_project
from core.session import Session
from core.store.project import is_database, open_project

LOOK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute("SELECT count(*) FROM spans").fetchone()[0])
connection.close()
"""


def spans_seen_by_another_program(path):
    found = subprocess.run(
        [sys.executable, "-c", LOOK, str(path)], capture_output=True, text=True, check=True
    )
    return int(found.stdout)


def test_edits_after_an_export_and_a_look_by_another_program_are_in_the_file(tmp_path):
    path = sample_project()
    with closing(Session.open(path, "نگار")) as session:
        (document,) = session.document_ids()
        session.execute(AddSpan(document, 0, 5, "PER"))
        options = ExportOptions("jsonl", tmp_path / "out", state="all")
        export_project(path, options, lambda _done, _total: True)
        assert is_database(path)
        open_project(path).close()
        assert spans_seen_by_another_program(path) == 1
        session.execute(AddSpan(document, 6, 9, "LOC"))
        assert spans_seen_by_another_program(path) == 2
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM spans").fetchone() == (2,)
