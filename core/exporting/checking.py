"""Reading back what was written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from core.exporting.placing import named
from core.exporting.result import MOST_LISTED, Proof, Verdict
from core.formats import Format, FormattedDocument, LostSpan
from core.formats.folders import FileNames
from core.formats.pairing import differences
from core.formats.proof import Difference, Kind
from core.messages import HashiyeError


def check(
    form: Format,
    path: Path,
    ids: Sequence[str],
    meant: Iterable[FormattedDocument],
    lost: Iterable[LostSpan],
    final: Path,
    language: str,
) -> Proof:
    """What `path` holds, compared span by span with `meant` without what the writer has `lost`.

    `ids` are those of the documents that are meant, in their order; `final` is where the file will
    be, for messages.
    One document at a time is in memory. Why a file cannot be read again is told in `language`.
    """
    if form.read is None:
        return Proof(Verdict.NO_READER)
    counted = _Counted(_without(meant, _by_document(lost)))
    found: list[Difference] = []
    count = 0
    try:
        with named(path, final):
            for several in differences(counted, _read(form, path, ids), spaced=not form.tokens):
                count += len(several)
                found += several[: MOST_LISTED - len(found)]
    except HashiyeError as error:
        count += 1
        found.append(Difference("", Kind.UNREADABLE, detail=error.message(language)))
    verdict = Verdict.DIFFERENT if count else Verdict.IDENTICAL
    return Proof(verdict, counted.documents, counted.spans, count, tuple(found))


def _read(form: Format, path: Path, ids: Sequence[str]) -> Iterator[FormattedDocument]:
    assert form.read is not None
    if not path.is_dir():
        yield from form.read(path)
        return
    found = (file for file in path.rglob("*") if file.suffix.lower() in form.suffixes)
    files = {file.stem: file for file in sorted(found)}
    names = FileNames("")
    # Where a document is a file, files are named after documents: read in the order of these.
    ordered = [file for name in ids if (file := files.pop(names.of(name), None)) is not None]
    for file in (*ordered, *files.values()):
        yield from form.read(file)


class _Counted:
    """Documents that are counted as they go by."""

    def __init__(self, documents: Iterable[FormattedDocument]) -> None:
        self._rest = documents
        self.documents = self.spans = 0

    def __iter__(self) -> Iterator[FormattedDocument]:
        for document in self._rest:
            self.documents += 1
            self.spans += len(document.spans)
            yield document


_Places = Mapping[str, set[tuple[int, int, str]]]


def _by_document(lost: Iterable[LostSpan]) -> _Places:
    places: dict[str, set[tuple[int, int, str]]] = {}
    for span in lost:
        places.setdefault(span.document, set()).add((span.start, span.end, span.label))
    return places


def _without(documents: Iterable[FormattedDocument], lost: _Places) -> Iterator[FormattedDocument]:
    for document in documents:
        places = lost.get(document.id)
        if places is None:
            yield document
            continue
        held = (m for m in document.spans if (m.start, m.end, m.label) not in places)
        yield replace(document, spans=tuple(held))
