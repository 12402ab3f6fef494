"""spaCy's DocBin (`.spacy`), which `spacy train` takes (spaCy 3.1 and later, DocBin 0.1).

Every span is in the group `doc.spans["sc"]`, as for spancat; those that remain when nested and
overlapping ones are made flat, the outermost first, are in `doc.ents`, as for ner. The text of a
Doc is ours to the last character: white space that spaCy gives no token is kept by tokens of its
own. Id, title and metadata are under `hashiye` in `doc.user_data`, as JSON. A DocBin is compressed
as a whole, so all of it is in memory.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.formats.base import (
    Format,
    FormattedDocument,
    LostSpan,
    Mark,
    WriteReport,
    legible,
    title_of,
)
from core.formats.files import MEGABYTE, encoded, replacing, unreadable
from core.formats.fitting import MISALIGNED, lost_span
from core.formats.flatten import flatten
from core.formats.json_writing import dumped
from core.formats.kept_tokens import without_tokens
from core.formats.options import Option
from core.formats.prodigy_tokens import cut_tokens
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

GROUP = Option("group", QT_TRANSLATE_NOOP("core", "Group of spans in doc.spans"), "sc")
TOKENIZER = Option(
    "tokenizer",
    QT_TRANSLATE_NOOP("core", "Tokens on writing (those of spaCy lose spans with other edges)"),
    "cut",
    ("cut", "spacy"),
    reads=False,
)
_OWN = "hashiye"
_LIMIT = 1000 * MEGABYTE
"""Bytes of a DocBin when it is no longer compressed."""
_CHUNK = 1024 * 1024

_NO_SPACY = QT_TRANSLATE_NOOP(
    "core", '“{path}”: this format needs spaCy. Install it: pip install "hashiye[spacy]"'
)
_NO_DOCBIN = QT_TRANSLATE_NOOP(
    "core",
    "“{path}” is no whole DocBin of spaCy ({reason}). Write it again with spaCy 3, or choose the "
    "file that was meant.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "core", "“{path}” unfolds to more than {limit} MB. Split it into several DocBins."
)


def read(path: Path, group: str = GROUP.default) -> Iterator[FormattedDocument]:
    """Yield the documents of the file with `doc.ents` and the spans of `group`, each once.

    Raises HashiyeError if spaCy is not installed or the file is no DocBin.
    """
    spacy = _spacy(path)
    _check_size(path)
    stem = legible(path.stem)
    try:
        docs = spacy.tokens.DocBin().from_bytes(path.read_bytes()).get_docs(spacy.vocab.Vocab())
        for number, doc in enumerate(docs, 1):
            yield _document(doc, group, f"{stem} {number}")
    except OSError as error:
        raise unreadable(path, error) from error
    except HashiyeError:
        raise
    except Exception as error:  # of whatever kind spaCy, msgpack and numpy raise
        reason = f"{type(error).__name__}: {error}"[:200]
        raise HashiyeError(_NO_DOCBIN, path=path, reason=reason) from error


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    group: str = GROUP.default,
    tokenizer: str = TOKENIZER.default,
) -> WriteReport:
    """Write `documents`; the report lists the spans that are not on the tokens of `tokenizer`.

    Raises HashiyeError, and leaves `path` as it was, if spaCy is not installed or a document or the
    disk does not allow it.
    """
    spacy = _spacy(path)
    nlp = spacy.blank("fa")
    found = spacy.tokens.DocBin(store_user_data=True)
    count = spans = 0
    lost: list[LostSpan] = []
    with replacing(path) as file:
        for document in documents:
            encoded(document.id, document.text)
            left_out = _add(found, nlp, document, group, own=tokenizer == "spacy")
            count += 1
            spans += len(document.spans) - len(left_out)
            lost += left_out
        file.write(found.to_bytes())
    return WriteReport(path, count, spans, tuple(lost))


def _add(
    found: Any, nlp: Any, document: FormattedDocument, group: str, *, own: bool
) -> list[LostSpan]:
    """Put `document` into a DocBin; the spans that did not fit."""
    from spacy.tokens import Doc

    if own:
        doc = nlp.make_doc(document.text)
    else:
        tokens = cut_tokens(document)
        words = [document.text[token.start : token.end] for token in tokens]
        doc = Doc(nlp.vocab, words=words, spaces=[token.space for token in tokens])
    assert doc.text == document.text
    lost = []
    held = []
    placed = []
    for mark in document.spans:
        span = doc.char_span(mark.start, mark.end, label=mark.label)
        if span is None:
            lost.append(lost_span(document, mark, MISALIGNED))
        else:
            held.append(mark)
            placed.append(span)
    doc.spans[group] = placed
    # spaCy takes an entity without a label for none.
    named = tuple(mark for mark in held if mark.label)
    flat = flatten(replace(document, spans=named)).document.spans
    doc.set_ents([doc.char_span(mark.start, mark.end, label=mark.label) for mark in flat])
    meta = without_tokens(document.meta)
    fields = {"id": document.id, "title": document.title, "meta": meta}
    doc.user_data[_OWN] = dumped(fields)
    encoded(document.id, doc.user_data[_OWN])
    found.add(doc)
    return lost


def _document(doc: Any, group: str, name: str) -> FormattedDocument:
    text: str = doc.text
    spans = [_mark(span) for span in doc.spans.get(group, ())]
    known = set(spans)
    spans += [mark for span in doc.ents if (mark := _mark(span)) not in known]
    for mark in spans:
        assert 0 <= mark.start < mark.end <= len(text)
    fields = _own_fields(doc.user_data.get(_OWN))
    meta = fields.get("meta")
    meta = dict(meta) if isinstance(meta, dict) else {}
    if doc.cats:
        meta["cats"] = dict(doc.cats)
    title = fields.get("title")
    return FormattedDocument(
        id=str(fields.get("id") or ""),
        title=title if isinstance(title, str) else title_of(text, name),
        text=text,
        meta=meta,
        spans=tuple(spans),
    )


def _own_fields(value: Any) -> Mapping[str, Any]:
    try:
        found = json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _mark(span: Any) -> Mark:
    return Mark(span.start_char, span.end_char, span.label_)


def _check_size(path: Path) -> None:
    """Raise HashiyeError if the file is much larger than it looks, or is not compressed at all."""
    unfold = zlib.decompressobj()
    size = 0
    try:
        with path.open("rb") as file:
            while data := unfold.unconsumed_tail or file.read(_CHUNK):
                size += len(unfold.decompress(data, _CHUNK))
                if size > _LIMIT:
                    raise HashiyeError(_TOO_LARGE, path=path, limit=_LIMIT // MEGABYTE)
    except zlib.error as error:
        raise HashiyeError(_NO_DOCBIN, path=path, reason=error) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _spacy(path: Path) -> Any:
    try:
        import spacy
        import spacy.tokens
        import spacy.vocab
    except ImportError as error:
        raise HashiyeError(_NO_SPACY, path=path) from error
    return spacy


DOCBIN = Format(
    name="docbin",
    suffixes=(".spacy",),
    title=QT_TRANSLATE_NOOP("core", "spaCy: DocBin for training"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP("core", "Suggestions, notes on spans."),
    options=(TOKENIZER, GROUP),
    extra="spacy",
)
