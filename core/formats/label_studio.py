r"""Label Studio's JSON: tasks with annotations and predictions, and its JSON-MIN.

The form is that of Label Studio 1.8 to 1.23 (labelstud.io/guide/task_format): an array of tasks
`{"id", "data": {"text"}, "annotations": [{"completed_by", "result": [...]}], "predictions":
[{"model_version", "score", "result": [...]}], "meta": {...}}`. A result is `{"from_name",
"to_name", "type": "labels", "value": {"start", "end", "text", "labels": ["PER"]}}`. JSON-MIN has an
object for each annotation, with the data and, under the name of the label tag, the values.

Offsets count code points in versions of 2022 and later, UTF-16 units before: the `text` of values
tells which; in it a line break is the two characters `\n`. The other fields of `data` are metadata
here, `id` in it is the document's; Label Studio's own numbers and times are left to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from core.formats.base import Format, FormattedDocument, Mark, WriteReport
from core.formats.json_stream import elements, head_of
from core.formats.json_writing import free_meta, write_array
from core.formats.label_studio_tasks import TaskOptions, TaskReader
from core.formats.options import Option
from core.formats.units import OPTION, Offsets, Units, offsets_option, units
from core.messages import QT_TRANSLATE_NOOP

_DATA = re.compile(r'"data"\s*:\s*\{')

DATA_KEY = Option("data_key", QT_TRANSLATE_NOOP("core", "Field of “data” with the text"), "text")
ANNOTATOR = Option(
    "annotator",
    QT_TRANSLATE_NOOP("core", "Annotator to read, by number or e-mail (empty: the decisive one)"),
    "",
    writes=False,
)
FROM_NAME = Option(
    "from_name",
    QT_TRANSLATE_NOOP("core", "Name of the tag “Labels” on writing"),
    "label",
    reads=False,
)
TO_NAME = Option(
    "to_name", QT_TRANSLATE_NOOP("core", "Name of the tag “Text” on writing"), "text", reads=False
)


def read(
    path: Path, offsets: Offsets = Offsets.AUTO, options: TaskOptions | None = None
) -> Iterator[FormattedDocument]:
    """Yield a document for each task, with predictions as suggestions.

    Of several annotations the ground truth is taken, else the newest; the notes tell of the others.
    Raises HashiyeError, which names line and task, for what is no such task.
    """
    reader = TaskReader(path, offsets, options or TaskOptions())
    waiting: FormattedDocument | None = None
    for element in elements(path):
        document = reader.document(element)
        # JSON-MIN has a task once for each of its annotations, one after the other.
        if waiting is not None and reader.repeats(document, waiting):
            waiting = reader.merged(waiting, element)
            continue
        if waiting is not None:
            yield waiting
        waiting = document
    if waiting is not None:
        yield waiting


def write(
    documents: Iterable[FormattedDocument],
    path: Path,
    offsets: Offsets = Offsets.CODE_POINTS,
    options: TaskOptions | None = None,
) -> WriteReport:
    """Write a task for each document; one without spans has no annotation.

    Raises HashiyeError, and leaves `path` as it was, if a document or the disk does not allow it.
    """
    chosen = options or TaskOptions()
    own = frozenset({"id", "title", chosen.data_key})

    def tasks_of(_number: int, document: FormattedDocument) -> list[dict[str, Any]]:
        meta = free_meta(document, own)
        task: dict[str, Any] = {}
        data = {chosen.data_key: document.text, "id": document.id, "title": document.title}
        if isinstance(meta.get("meta"), dict):
            task["meta"] = meta.pop("meta")
        counted = units(document.text, offsets)
        task = {"data": data | meta} | task
        result = [_result(i, mark, counted, chosen) for i, mark in enumerate(document.spans, 1)]
        task["annotations"] = [{"result": result}] if result else []
        task["predictions"] = [
            _prediction(source, list(marks), counted, chosen)
            for source, marks in groupby(document.suggestions, key=lambda mark: mark.source)
        ]
        return [task]

    return write_array(documents, path, tasks_of)


def recognises(path: Path) -> bool:
    """Whether the beginning of the file has the fields of a task."""
    head = head_of(path)
    minimal = '"annotation_id"' in head and '"annotator"' in head
    return minimal or '"from_name"' in head or bool(_DATA.search(head))


def _result(number: int, mark: Mark, counted: Units, options: TaskOptions) -> dict[str, Any]:
    start, end = counted.back(mark.start, mark.end)
    surface = counted.text[mark.start : mark.end]
    value = {"start": start, "end": end, "text": surface, "labels": [mark.label]}
    names = {"id": f"s{number}", "from_name": options.from_name, "to_name": options.to_name}
    return names | {"type": "labels", "value": value}


def _prediction(
    source: str, marks: list[Mark], counted: Units, options: TaskOptions
) -> dict[str, Any]:
    result = []
    for number, mark in enumerate(marks, 1):
        one = _result(number, mark, counted, options)
        result.append(one if mark.score is None else one | {"score": mark.score})
    found: dict[str, Any] = {"model_version": source, "result": result}
    scores = [mark.score for mark in marks if mark.score is not None]
    if len(scores) == len(marks):
        found["score"] = sum(scores) / len(scores)
    return found


def _configured(values: Mapping[str, str]) -> Format:
    offsets = Offsets(values[OPTION])
    options = TaskOptions(
        values[DATA_KEY.name],
        values[ANNOTATOR.name],
        values[FROM_NAME.name],
        values[TO_NAME.name],
    )
    return replace(
        LABEL_STUDIO,
        read=partial(read, offsets=offsets, options=options),
        write=partial(write, offsets=offsets, options=options),
    )


LABEL_STUDIO = Format(
    name="labelstudio",
    suffixes=(".json",),
    title=QT_TRANSLATE_NOOP("core", "Label Studio: JSON of tasks, or JSON-MIN"),
    read=read,
    write=write,
    cannot_hold=QT_TRANSLATE_NOOP(
        "core", "Notes on spans; on reading: relations, choices, other annotators than one."
    ),
    options=(DATA_KEY, ANNOTATOR, FROM_NAME, TO_NAME, offsets_option(Offsets.AUTO)),
    configure=_configured,
    recognises=recognises,
)
