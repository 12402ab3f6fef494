"""Reading back what was written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from core.exporting.meant import Meant
from core.exporting.placing import named
from core.exporting.result import MOST_LISTED, Proof, Verdict
from core.formats import Format, FormattedDocument, LostSpan
from core.formats.base import Reader
from core.formats.pairing import differences
from core.formats.proof import Difference, Kind, letters
from core.messages import HashiyeError

Load = Callable[[Sequence[str]], Iterable[FormattedDocument]]
"""Gives the documents with these ids, in their order, with the spans that were to be written."""


def check(
    form: Format,
    path: Path,
    ids: Sequence[str],
    load: Load,
    lost: Iterable[LostSpan],
    final: Path,
    language: str,
    meant: Meant | None = None,
    step: Callable[[], None] = lambda: None,
) -> Proof:
    """What `path` holds, compared span by span with the documents `ids` that were to be written.

    What the writer has `lost` is not looked for. `final` is where the file will be, for messages;
    why it cannot be read again is told in `language`. One document at a time is in memory.

    Where `meant` is given and `path` holds just that, no document need be loaded; `step` is called
    for each that is read then.
    """
    if form.read is None:
        return Proof(Verdict.NO_READER)
    if meant is not None and _holds(form.read, path, meant, step):
        return Proof(Verdict.IDENTICAL, meant.documents, meant.spans)
    left_out = _by_document(lost)
    counted = _Counted()
    found: list[Difference] = []
    count = 0
    try:
        with named(path, final):
            order = _in_order_of(form.read(path), ids, load) if path.is_dir() else ids
            ours = counted.through(_without(load(order), left_out))
            for several in differences(ours, form.read(path), spaced=not form.tokens):
                count += len(several)
                found += several[: MOST_LISTED - len(found)]
    except HashiyeError as error:
        count += 1
        found.append(Difference("", Kind.UNREADABLE, detail=error.message(language)))
    verdict = Verdict.DIFFERENT if count else Verdict.IDENTICAL
    return Proof(verdict, counted.documents, counted.spans, count, tuple(found))


def _holds(read: Reader, path: Path, meant: Meant, step: Callable[[], None]) -> bool:
    """Whether the file `path` holds the texts and spans that were `meant`, in their order."""
    if path.is_dir():
        # It is read in the order of its files' names.
        return False
    try:
        return meant.is_in(read(path), step)
    except HashiyeError:
        return False


def _in_order_of(
    read: Iterable[FormattedDocument], ids: Sequence[str], load: Load
) -> Sequence[str]:
    """`ids` in the order in which a folder is read, which goes by the names of its files.

    Documents are known by their text; those that are not known fill the places that are left.
    """
    waiting: dict[int, list[str]] = {}
    for document in load(ids):
        waiting.setdefault(hash(letters(document.text)), []).append(document.id)
    order: list[str | None] = []
    for document in read:
        alike = waiting.get(hash(letters(document.text)))
        order.append(alike.pop(0) if alike else None)
    known = {name for name in order if name is not None}
    unknown = iter([name for name in ids if name not in known])
    filled = [name if name is not None else next(unknown, None) for name in order]
    return [*(name for name in filled if name is not None), *unknown]


class _Counted:
    """Counts what goes through."""

    def __init__(self) -> None:
        self.documents = self.spans = 0

    def through(self, documents: Iterable[FormattedDocument]) -> Iterator[FormattedDocument]:
        """The same documents."""
        for document in documents:
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
