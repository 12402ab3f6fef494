"""What folders of files have no place for, in a file beside them: ids, titles, metadata, order."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.formats.base import FormattedDocument
from core.formats.files import DOCUMENT_LIMIT
from core.formats.json_reading import DECODER, has_half_pairs

INDEX = "hashiye-documents.index"
BRAT_CONFIGURATION = "annotation.conf"
"""What brat calls the file that names the labels of a folder."""


def index_line(stem: str, document: FormattedDocument, **more: str) -> str:
    """The line of the index for `document`, whose files are called `stem`, with fields `more`."""
    fields = {
        "file": stem,
        "id": document.id,
        "title": document.title,
        "meta": dict(document.meta),
        **more,
    }
    return json.dumps(fields, ensure_ascii=False, allow_nan=False) + "\n"


def listed(folder: Path, suffix: str = ".ann") -> list[Path]:
    """The files with `suffix` that the index of `folder` names, in its order; none without one."""
    return [file for stem in places_of(folder) if (file := folder / f"{stem}{suffix}").is_file()]


def indexed(path: Path) -> Mapping[str, Any]:
    """What the index says of the document of `path`: id, title, meta; empty if nothing usable."""
    place = places_of(path.parent).get(path.stem)
    if place is None:
        return {}
    with (path.parent / INDEX).open("rb") as file:
        file.seek(place)
        fields = _fields(file.readline(DOCUMENT_LIMIT))
    match fields:
        case {"id": str(), "title": str(), "meta": dict()} if not has_half_pairs(fields):
            return fields
    return {}


def places_of(folder: Path) -> Mapping[str, int]:
    """Where the line of each file begins in the index of `folder`."""
    path = folder / INDEX
    try:
        status = path.stat()
        return _places_in(path, status.st_mtime_ns, status.st_size)
    except OSError:
        return {}


@lru_cache(maxsize=2)
def _places_in(path: Path, _time: int, _size: int) -> Mapping[str, int]:
    found: dict[str, int] = {}
    place = 0
    with path.open("rb") as file:
        while line := file.readline(DOCUMENT_LIMIT):
            stem = _fields(line).get("file")
            # A name that leads out of the folder is none of ours.
            if isinstance(stem, str) and Path(stem).name == stem:
                found[stem] = place
            place += len(line)
    return found


def _fields(line: bytes) -> dict[str, Any]:
    try:
        value = DECODER.decode(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
