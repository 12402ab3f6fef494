"""The zip file of a whole project of INCEpTION or WebAnno, or of its curated documents; read only.

See `inception_archive` for what is in it. A document comes in once. Where one annotator alone has
worked, or was chosen, marks are spans; those of several are suggestions, with the annotator as
their source.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from core.formats.base import Format, FormattedDocument
from core.formats.inception_archive import Entry, entries_of, is_project
from core.formats.inception_choice import Choice, choice_of
from core.formats.inception_reading import Works, document_for
from core.formats.layer_options import FEATURE, LAYER
from core.formats.options import Option
from core.formats.text import EMPTY
from core.formats.zip_parts import Parts, opened
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_SUFFIX = ".zip"
_USER = Option(
    "user",
    QT_TRANSLATE_NOOP("core", "Annotator whose marks are read, or “curation” (empty: all)"),
    "",
    writes=False,
)
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”: {count} documents could not be read and were left out; what is wrong with each is "
    "told as well.",
)


def read(
    path: Path,
    layer: str = LAYER.default,
    feature: str = FEATURE.default,
    user: str = _USER.default,
) -> Iterator[FormattedDocument]:
    """Yield the documents of the project by their names, each once.

    With `user` they are those that this annotator has begun, or that are curated. A document that
    is damaged is told in the notes, as is all that is not read. Raises HashiyeError if the file is
    no such archive, `user` is none of its annotators, or no document can be read.
    """
    with opened(path, documents=True) as parts:
        entries = entries_of(parts.names())
        chosen = choice_of(path, entries, user)
        yield from _telling(path, chosen, _documents(parts, entries, chosen, (layer, feature)))


def recognises(path: Path) -> bool:
    """Whether the zip file has the parts of a project in it."""
    try:
        with opened(path) as parts:
            return is_project(parts.names())
    except HashiyeError:
        return False


def _documents(
    parts: Parts, entries: Sequence[Entry], chosen: Choice, layer: tuple[str, str]
) -> Iterator[FormattedDocument | HashiyeError]:
    """The documents, and an error where one cannot be read."""
    works = Works(parts, *layer)
    for entry in entries:
        if chosen.only and not {*entry.works, *entry.unread}.intersection(chosen.users):
            continue
        try:
            yield document_for(works, entry, chosen)
        except HashiyeError as error:
            yield error


def _telling(
    path: Path, chosen: Choice, found: Iterator[FormattedDocument | HashiyeError]
) -> Iterator[FormattedDocument]:
    """The documents, with the errors among them as notes. Raises the first if there is no other."""
    told = [*chosen.notes]
    first: HashiyeError | None = None
    count = 0
    # One waits, for what comes after the last is told with it.
    waiting: FormattedDocument | None = None
    for one in found:
        if isinstance(one, HashiyeError):
            first, count = first or one, count + 1
            told.append(one)
            continue
        if waiting is not None:
            yield waiting
        waiting, told = replace(one, notes=(*told, *one.notes)), []
    if waiting is None:
        raise first or HashiyeError(EMPTY, path=path)
    if count:
        told.append(HashiyeError(_LEFT_OUT, path=path, count=count))
    yield replace(waiting, notes=(*waiting.notes, *told))


INCEPTION = Format(
    name="inception",
    suffixes=(_SUFFIX,),
    title=QT_TRANSLATE_NOOP("core", "INCEpTION or WebAnno: the zip file of a whole project"),
    read=read,
    write=None,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core",
        "Read only: documents and the annotations of one layer, without relations, tag sets, "
        "guidelines and knowledge bases.",
    ),
    options=(LAYER, FEATURE, _USER),
    recognises=recognises,
)
