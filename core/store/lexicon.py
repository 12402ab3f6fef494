"""What the project's spans and verdicts teach the lexicon."""

from sqlite_utils import Database

from core.tagger.lexicon import Lexicon, LexiconEntry

_ENTRIES = """
SELECT folded, label, sum(accepted), sum(rejected) FROM (
    SELECT folded, label, 1 AS accepted, 0 AS rejected FROM spans
    WHERE document NOT IN (SELECT id FROM documents WHERE deleted)
    UNION ALL
    SELECT s.folded, s.label, 0, 1 FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
    WHERE v.verdict = 'rejected'
      AND v.document NOT IN (SELECT id FROM documents WHERE deleted)
) GROUP BY folded, label
"""


def read(db: Database) -> Lexicon:
    """The lexicon of everyone's spans and rejections in the documents that are shown."""
    return Lexicon.of(LexiconEntry(*row) for row in db.execute(_ENTRIES))
