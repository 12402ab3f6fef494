"""The schema, as numbered migrations that are only ever appended to.

`PRAGMA user_version` is the number of migrations that a file has seen, so that a file from a newer
Hashiye can be refused before anything of it is read.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("hashiye")
SCHEMA_VERSION = 6
APPLICATION_ID = 0x48534859
"""`PRAGMA application_id`: the letters HSHY."""
LONG = 100
"""Code points of a span or suggestion beyond which an index tells how long the longest is."""


@migrations()
def m001_first_schema(db: Database) -> None:
    """Create every table of the first release."""
    for statement in _FIRST_SCHEMA.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m002_models(db: Database) -> None:
    """Create the table of the models that the project has trained."""
    db.execute(_MODELS.format(kind="TABLE"))


@migrations()
def m003_search(db: Database) -> None:
    """Create the full-text index; every document is due to come into it."""
    db.execute(_SEARCH.format(place="main"))
    # It is put in order in portions (core/store/search_index.py), never all at once.
    db.execute("INSERT INTO search (search, rank) VALUES ('automerge', 0)")
    db.execute("INSERT INTO search (search, rank) VALUES ('crisismerge', 1900)")
    db.execute(_SEARCH_DUE.format(kind="TABLE"))
    db.execute("INSERT INTO search_due SELECT id FROM documents")
    db.execute(
        "CREATE TRIGGER documents_added AFTER INSERT ON documents "
        "BEGIN INSERT OR IGNORE INTO search_due VALUES (new.id); END"
    )
    db.execute(
        "CREATE TRIGGER documents_corrected AFTER UPDATE OF text ON documents "
        "BEGIN INSERT OR IGNORE INTO search_due VALUES (new.id); END"
    )


@migrations()
def m004_originals(db: Database) -> None:
    """Create the table of the texts that were corrected, as they came in."""
    db.execute(_ORIGINALS.format(kind="TABLE", references="REFERENCES documents (id)"))
    db.execute("CREATE INDEX originals_sha256 ON originals (sha256)")


@migrations()
def m005_imports(db: Database) -> None:
    """Create the tables of an import under way, and of documents that are due to be shown."""
    for statement in _IMPORTS.split(";\n"):
        db.execute(statement)
    db.execute(_VISIBILITY_DUE.format(kind="TABLE"))


@migrations()
def m006_long_spans(db: Database) -> None:
    """Have the indexes by length hold only what is longer than most."""
    for table, of in (("spans", "document, annotator"), ("suggestions", "document")):
        db.execute(f"DROP INDEX IF EXISTS {table}_length")
        db.execute(
            f'CREATE INDEX {table}_length ON {table} ({of}, "end" - start) '
            f'WHERE "end" - start > {LONG}'
        )


def stand_in(db: Database, version: int) -> None:
    """Give a file of an older `version`, which is only read, the tables that it lacks.

    They belong to the connection and go with it: the file stays as it is. There are no models in
    them, no document is indexed, and none is due to be shown.
    """
    if version < 2:
        db.execute(_MODELS.format(kind="TEMP TABLE"))
    if version < 3:
        db.execute(_SEARCH.format(place="temp"))
        db.execute(_SEARCH_DUE.format(kind="TEMP TABLE"))
        db.execute("INSERT INTO search_due SELECT id FROM documents")
    if version < 4:
        db.execute(_ORIGINALS.format(kind="TEMP TABLE", references=""))
    if version < 5:
        db.execute(_VISIBILITY_DUE.format(kind="TEMP TABLE"))


_MODELS = """
CREATE {kind} models (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    made TEXT NOT NULL,
    documents INTEGER NOT NULL,
    promoted INTEGER NOT NULL,
    record TEXT NOT NULL,
    data BLOB
)"""

_ORIGINALS = """
CREATE {kind} originals (
    document INTEGER PRIMARY KEY {references},
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kept TEXT NOT NULL
)"""

# It keeps no text and no places, so it is a seventh of the size of the texts. Words come to it
# folded and parted already: to the ascii tokenizer all that is not ASCII is a letter.
_SEARCH = """
CREATE VIRTUAL TABLE {place}.search
USING fts5(words, content='', columnsize=0, detail=none, tokenize=ascii)"""

_IMPORTS = """
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    annotator INTEGER NOT NULL REFERENCES annotators (id),
    started TEXT NOT NULL,
    first INTEGER NOT NULL,
    request TEXT NOT NULL,
    state TEXT NOT NULL
);
CREATE TABLE import_files (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL
);
CREATE TABLE import_notes (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL,
    kind TEXT NOT NULL,
    template TEXT NOT NULL,
    fields TEXT NOT NULL
);
CREATE TABLE import_attached (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL,
    document INTEGER NOT NULL,
    suggestion INTEGER NOT NULL,
    score REAL NOT NULL,
    fresh INTEGER NOT NULL
);
CREATE INDEX documents_hidden ON documents (id) WHERE deleted
"""

_VISIBILITY_DUE = """
CREATE {kind} visibility_due (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    deleted INTEGER NOT NULL
)"""

_SEARCH_DUE = "CREATE {kind} search_due (document INTEGER PRIMARY KEY)"

_FIRST_SCHEMA = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    length INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    meta TEXT NOT NULL DEFAULT '{}',
    added TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX documents_sha256 ON documents (sha256);
CREATE TABLE labels (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    key TEXT NOT NULL DEFAULT '',
    color TEXT NOT NULL DEFAULT '',
    title_en TEXT NOT NULL DEFAULT '',
    title_fa TEXT NOT NULL DEFAULT '',
    guideline_en TEXT NOT NULL DEFAULT '',
    guideline_fa TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE annotators (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL
);
CREATE TABLE progress (
    document INTEGER NOT NULL REFERENCES documents (id),
    annotator INTEGER NOT NULL REFERENCES annotators (id),
    state TEXT NOT NULL CHECK (state IN ('new', 'open', 'done', 'flagged')),
    changed TEXT NOT NULL,
    PRIMARY KEY (document, annotator)
) WITHOUT ROWID;
CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label TEXT NOT NULL,
    surface TEXT NOT NULL,
    folded TEXT NOT NULL,
    score REAL NOT NULL,
    source TEXT NOT NULL,
    added TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    CHECK (0 <= start AND start < "end")
);
CREATE INDEX suggestions_document ON suggestions (document, start, "end", withdrawn);
CREATE INDEX suggestions_length ON suggestions (document, "end" - start);
CREATE TABLE spans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES documents (id),
    annotator INTEGER NOT NULL REFERENCES annotators (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label TEXT NOT NULL,
    surface TEXT NOT NULL,
    folded TEXT NOT NULL,
    origin TEXT NOT NULL
        CHECK (origin IN ('manual', 'accepted', 'edited', 'propagated', 'imported')),
    suggestion INTEGER REFERENCES suggestions (id),
    note TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL,
    CHECK (0 <= start AND start < "end")
);
CREATE INDEX spans_document ON spans (document, annotator, start, "end");
CREATE INDEX spans_length ON spans (document, annotator, "end" - start);
CREATE INDEX spans_folded ON spans (folded, label);
CREATE TABLE verdicts (
    suggestion INTEGER NOT NULL REFERENCES suggestions (id),
    annotator INTEGER NOT NULL REFERENCES annotators (id),
    document INTEGER NOT NULL REFERENCES documents (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'edited', 'rejected')),
    time TEXT NOT NULL,
    PRIMARY KEY (suggestion, annotator)
) WITHOUT ROWID;
CREATE INDEX verdicts_document ON verdicts (document, annotator);
CREATE TABLE operations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    annotator INTEGER NOT NULL REFERENCES annotators (id),
    time TEXT NOT NULL,
    name TEXT NOT NULL,
    changes TEXT NOT NULL,
    reverts INTEGER REFERENCES operations (id)
);
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE VIEW annotations AS
    SELECT documents.title AS document, annotators.name AS annotator, spans.label,
           spans.start, spans."end", spans.surface, spans.origin, spans.note, spans.created AS time,
           documents.uid AS document_uid, spans.uid AS span_uid
    FROM spans
    JOIN documents ON documents.id = spans.document
    JOIN annotators ON annotators.id = spans.annotator
    WHERE NOT documents.deleted
    ORDER BY documents.id, spans.start, spans."end"
"""
