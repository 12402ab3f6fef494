"""What the project's spans and verdicts teach the lexicon."""

import json
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import batched

from sqlite_utils import Database

from core.store import batches
from core.store.visibility import HIDDEN
from core.tagger.lexicon import Context, Lexicon, LexiconEntry
from core.text.neighbours import neighbours

NEWEST = 50
"""Spans, and refusals, of one string and label whose context is read; more would say the same."""
TOGETHER = 200
"""Documents whose texts are read at a time."""

# A place that two sources had proposed was refused but once, and one that is marked by now is not
# refused any more.
_REFUSED = f"""
    SELECT DISTINCT s.folded, s.label, s.document, s.start, s."end", v.annotator
    FROM verdicts AS v JOIN suggestions AS s ON s.id = v.suggestion
    WHERE v.verdict = 'rejected'
      AND v.document NOT IN ({HIDDEN})
      AND v.document NOT IN (SELECT value FROM json_each(:without))
      AND NOT EXISTS (
          SELECT 1 FROM spans AS o
          WHERE o.document = s.document AND o.annotator = v.annotator
            AND o.start = s.start AND o."end" = s."end" AND o.label = s.label)"""

_ENTRIES = f"""
SELECT folded, label, sum(accepted), sum(rejected) FROM (
    SELECT folded, label, 1 AS accepted, 0 AS rejected FROM spans
    WHERE document NOT IN ({HIDDEN})
      AND document NOT IN (SELECT value FROM json_each(:without))
    UNION ALL
    SELECT folded, label, 0, 1 FROM ({_REFUSED})
) GROUP BY folded, label
"""

_DISPUTED = f"""
WITH disputed AS (
    SELECT json_extract(value, '$[0]') AS folded, json_extract(value, '$[1]') AS label
    FROM json_each(:disputed)
), places AS (
    SELECT folded, label, document, start, "end", 0 AS refused
    FROM disputed CROSS JOIN spans USING (folded, label)
    WHERE document NOT IN ({HIDDEN})
      AND document NOT IN (SELECT value FROM json_each(:without))
    UNION ALL
    SELECT folded, label, document, start, "end", 1
    FROM ({_REFUSED}) WHERE (folded, label) IN disputed
), numbered AS (
    SELECT *, row_number() OVER (
        PARTITION BY folded, label, refused ORDER BY document DESC, start DESC) AS number
    FROM places
)
SELECT document, folded, label, start, "end", refused FROM numbered WHERE number <= :newest
"""

_Place = tuple[int, str, str, int, int, int]


def read(db: Database, without: Collection[int] = ()) -> Lexicon:
    """The lexicon of everyone's spans and rejections in the documents that are shown.

    What was decided in the documents with the ids `without` is not in it.
    """
    values = {"without": json.dumps([*without])}
    lexicon = Lexicon.of(LexiconEntry(*row) for row in db.execute(_ENTRIES, values))
    disputed = [
        (entry.folded, entry.label)
        for entry in lexicon.entries
        if entry.rejected and not entry.is_rejected
    ]
    if not disputed:
        return lexicon
    more = {"disputed": json.dumps(disputed), "newest": NEWEST}
    places: list[_Place] = db.execute(_DISPUTED, values | more).fetchall()
    refused = [
        (folded, label, document, start, end)
        for document, folded, label, start, end, is_refused in places
        if is_refused
    ]
    return Lexicon.of(lexicon.entries, _refused_contexts(db, places), refused)


def _refused_contexts(db: Database, places: Iterable[_Place]) -> list[Context]:
    """The contexts in which a string was refused more often than accepted."""
    by_document: dict[int, list[_Place]] = {}
    for place in places:
        by_document.setdefault(place[0], []).append(place)
    balance: Counter[Context] = Counter()
    for several in batched(by_document, TOGETHER):
        for document, (_, text) in batches.texts(db, several).items():
            for _, folded, label, start, end, is_refused in by_document[document]:
                context = (folded, label, *neighbours(text, start, end))
                balance[context] += 1 if is_refused else -1
    return [context for context, count in balance.items() if count > 0]
