"""Writing the folder of a dataset of Hugging Face: its files and its card."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from core.formats.base import FormattedDocument, LostSpan, WriteReport
from core.formats.files import encoded
from core.formats.fitting import EMPTY, MISALIGNED, NESTED, OVERLAPPING, lost_span
from core.formats.folders import replacing_folder
from core.formats.huggingface_card import CARD, card
from core.formats.huggingface_files import FOLDER, SPLITS, TAGS, TOKENS, path_of
from core.formats.json_writing import dumped
from core.formats.options import Option
from core.formats.tokenisation import tokens_of
from core.messages import QT_TRANSLATE_NOOP
from core.text.tags import Reason, spans_to_tags

ROWS = Option(
    "rows",
    QT_TRANSLATE_NOOP("core", "What is one row on writing"),
    "sentence",
    ("sentence", "document"),
    reads=False,
)
_REASONS = {
    Reason.EMPTY: EMPTY,
    Reason.MISALIGNED: MISALIGNED,
    Reason.NESTED: NESTED,
    Reason.OVERLAPPING: OVERLAPPING,
}

_NO_LABEL = QT_TRANSLATE_NOOP("core", "It has no label.")


def write(
    documents: Iterable[FormattedDocument], path: Path, rows: str = ROWS.default
) -> WriteReport:
    """Write the folder `path`; the report lists the spans that tags cannot hold.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    (report,) = write_parts({"train": documents}, path, rows).values()
    return replace(report, path=path)


def write_parts(
    parts: Mapping[str, Iterable[FormattedDocument]], path: Path, rows: str = ROWS.default
) -> dict[str, WriteReport]:
    """Write the parts of a split to the folder `path`, with one card; the report of each file.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    labels: set[str] = set()
    reports: dict[str, WriteReport] = {}
    with replacing_folder(path) as folder:
        (folder / FOLDER).mkdir()
        for part, documents in parts.items():
            report, held = _write_file(documents, folder / path_of(part), rows)
            reports[part] = replace(report, path=path / path_of(part))
            labels |= held
        # `datasets` refuses all of a dataset in which a split has no row.
        named = [part for part in parts if reports[part].documents] or list(parts)
        splits = {SPLITS[part]: path_of(part).as_posix() for part in named}
        (folder / CARD).write_bytes(encoded("", card(labels, splits)))
    return reports


def _write_file(
    documents: Iterable[FormattedDocument], path: Path, rows: str
) -> tuple[WriteReport, set[str]]:
    """Write one file; what is in it, and the labels of its spans."""
    count = spans = 0
    lost: list[LostSpan] = []
    labels: set[str] = set()
    with path.open("xb") as file:
        for document in documents:
            left_out, held = _write_rows(file, document, by_sentence=rows == "sentence")
            lost += left_out
            labels |= held
            count += 1
            spans += len(document.spans) - len(left_out)
    return WriteReport(path, count, spans, tuple(lost)), labels


def _write_rows(
    file: BinaryIO, document: FormattedDocument, *, by_sentence: bool
) -> tuple[list[LostSpan], set[str]]:
    """Write the rows of `document`; the spans that they do not hold, and the labels they have."""
    found = tokens_of(document)
    lost = [lost_span(document, mark, _NO_LABEL) for mark in document.spans if not mark.label]
    tagging = spans_to_tags([mark for mark in document.spans if mark.label], found.pieces)
    lost += [lost_span(document, out.span, _REASONS[out.reason]) for out in tagging.left_out]
    # An end of a sentence inside a span would cut the span in two for whoever reads the file.
    starts = [i for i in found.sentences if not i or tagging.tags[i][0] != "I"]
    edges = [*starts, len(found.pieces)] if by_sentence and starts else [0, len(found.pieces)]
    for sentence, (first, last) in enumerate(pairwise(edges)):
        row = {
            "id": document.id,
            "sentence": sentence,
            TOKENS: [document.text[start:end] for start, end in found.pieces[first:last]],
            TAGS: tagging.tags[first:last],
        }
        file.write(encoded(document.id, dumped(row) + "\n"))
    return lost, {tag[2:] for tag in tagging.tags if tag != "O"}
