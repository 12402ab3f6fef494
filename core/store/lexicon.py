"""What the project's spans and verdicts teach the lexicon."""

import json
from collections.abc import Collection

from sqlite_utils import Database

from core.tagger.lexicon import Lexicon, LexiconEntry

_ENTRIES = """
SELECT folded, label, sum(accepted), sum(rejected) FROM (
    SELECT folded, label, 1 AS accepted, 0 AS rejected FROM spans
    WHERE document NOT IN (SELECT id FROM documents WHERE deleted)
      AND document NOT IN (SELECT value FROM json_each(:without))
    UNION ALL
    SELECT s.folded, s.label, 0, 1 FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
    WHERE v.verdict = 'rejected'
      AND v.document NOT IN (SELECT id FROM documents WHERE deleted)
      AND v.document NOT IN (SELECT value FROM json_each(:without))
) GROUP BY folded, label
"""


def read(db: Database, without: Collection[int] = ()) -> Lexicon:
    """The lexicon of everyone's spans and rejections in the documents that are shown.

    What was decided in the documents with the ids `without` is not in it.
    """
    values = {"without": json.dumps([*without])}
    return Lexicon.of(LexiconEntry(*row) for row in db.execute(_ENTRIES, values))
