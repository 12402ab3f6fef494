"""A document of the zip file of a project of INCEpTION, with what its annotators made of it."""

from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from core.formats.base import FormattedDocument, Mark, title_of
from core.formats.cas_json import documents_in as documents_in_json
from core.formats.cas_types import TypeSystem
from core.formats.encoding import decode
from core.formats.inception_archive import INITIAL, JSON, TSV, XMI, Entry
from core.formats.inception_choice import Choice, listed, shown
from core.formats.normalisations import NORMALISATIONS, with_normalisations
from core.formats.text import EMPTY
from core.formats.webanno_reading import document_in
from core.formats.xmi import documents_in
from core.formats.zip_parts import Parts
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

TAKEN = frozenset({"lexicon", "gazetteer", "rules", "base", "model", "propagated"})
"""Sources that come with Hashiye; suggestions of such give way when a document is tagged."""

_ONE_NOT_READABLE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, “{document}”: the annotations of {users} were left out, for they are in no form "
    "that is read. Export the project again with the secondary format “UIMA CAS XMI (XML 1.0)”.",
)
_ANOTHER_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, “{document}”: the text of “{user}” is not that of “{other}”, so both cannot be in "
    "one document. Choose one of them by the option “user”.",
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, “{document}”: nobody has annotated it, and its text is in no form that is read. "
    "Import the file that it was made from.",
)


@dataclass(slots=True)
class Works:
    """Reads what annotators have made of documents."""

    parts: Parts
    layer: str
    feature: str
    # The same lies beside each, and a large one.
    _types: dict[bytes, TypeSystem] = field(default_factory=dict)

    def read(self, part: str) -> FormattedDocument:
        """The document in `part`, with the marks of one annotator. Raises HashiyeError."""
        path = self.parts.named(part)
        suffix = PurePosixPath(part).suffix.lower()
        if suffix == XMI:
            with self.parts.within(part) as inside:
                return next(documents_in(inside, self.layer, self.feature, self._types))
        data = self.parts.read(part)
        if suffix == TSV:
            return document_in(data, path, self.layer, self.feature)
        assert suffix == JSON
        for document in documents_in_json(data, path, self.layer, self.feature):
            return document
        raise HashiyeError(EMPTY, path=path)

    def uploaded(self, entry: Entry) -> FormattedDocument:
        """The document as it was uploaded. Raises HashiyeError if that was no plain text."""
        if PurePosixPath(entry.source).suffix.lower() != ".txt":
            raise HashiyeError(_NO_TEXT, path=self.parts.path, document=entry.name)
        text = decode(self.parts.read(entry.source), self.parts.named(entry.source)).text
        return FormattedDocument("", title_of(text, entry.name), text)


def document_for(works: Works, entry: Entry, chosen: Choice) -> FormattedDocument:
    """The document of `entry`. Raises HashiyeError if it cannot be read or has several texts."""
    path = works.parts.path
    notes: list[HashiyeError] = []
    if unread := [one for one in chosen.users if one in entry.unread]:
        told = {"document": entry.name, "users": listed(unread)}
        notes.append(HashiyeError(_ONE_NOT_READABLE, path=path, **told))
        if chosen.only:
            raise notes[0]
    there = [one for one in chosen.users if one in entry.works]
    # Of several the text and its tokens are those from before they began.
    alone = chosen.one and bool(there)
    order = [*([] if alone or INITIAL not in entry.works else [INITIAL]), *there]
    first: FormattedDocument | None = None
    spans: list[Mark] = []
    suggestions: list[Mark] = []
    for user in order:
        found = works.read(entry.works[user])
        if first is None:
            first = found
            if found.id == user:
                first = replace(found, id="")
        elif found.text != first.text:
            told = {"document": entry.name, "user": shown(user), "other": shown(order[0])}
            raise HashiyeError(_ANOTHER_TEXT, path=path, **told)
        else:
            meta = with_normalisations(first.meta, found.meta.get(NORMALISATIONS, ()))
            first = replace(first, meta=meta)
        if user == INITIAL and there:
            continue
        kept = spans if chosen.one and user != INITIAL else suggestions
        kept += (mark._replace(source=_source(user)) for mark in found.spans)
        notes += found.notes
    if first is None:
        first = works.uploaded(entry)
    return replace(
        first,
        id=first.id or entry.name,
        spans=tuple(spans),
        suggestions=tuple(suggestions),
        notes=tuple(notes),
    )


def _source(user: str) -> str:
    name = shown(user)
    return f"{name} (INCEpTION)" if name in TAKEN else name
