"""The tasks of Label Studio as documents."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.formats.base import FormattedDocument, Mark, legible, title_of
from core.formats.json_marks import Entry, MarkReader
from core.formats.json_reading import left_out
from core.formats.json_stream import Element
from core.formats.units import Offsets, UnitFinder
from core.messages import QT_TRANSLATE_NOOP, HashiyeError

_NOT_A_TASK = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: element {number} is not a task: “{field}” is missing or of another "
    "kind than Label Studio writes. Export from Label Studio as JSON or JSON-MIN.",
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}: element {number} has no text under “{field}”; it has: {names}. Choose "
    "the field with the text.",
)
_OTHERS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} further annotations by others were left out; "
    "that of “{annotator}” was taken. Choose another annotator to get theirs.",
)
_BAD_SCORE = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: {count} scores that are no numbers from 0 to 1 were left "
    "out.",
)
_NUMBERS = QT_TRANSLATE_NOOP(
    "core",
    "“{path}”, line {line}, “{document}”: of {count} {field} the file has the numbers alone. Make "
    "a snapshot in Label Studio that includes them, and export that.",
)
_MIN_FIELDS = frozenset(
    {"id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "title"}
)


@dataclass(frozen=True, slots=True)
class TaskOptions:
    """How tasks are read and written; see the options of the format."""

    data_key: str = "text"
    annotator: str = ""
    from_name: str = "label"
    to_name: str = "text"


class TaskReader:
    """Makes documents of the tasks of one file."""

    def __init__(self, path: Path, offsets: Offsets, options: TaskOptions) -> None:
        self._path = path
        self._finder = UnitFinder(offsets)
        self._options = options
        self._minimal = False

    def document(self, element: Element) -> FormattedDocument:
        """The document of a task, or of an object of JSON-MIN.

        Raises HashiyeError if it is neither.
        """
        task = element.value
        if not isinstance(task, dict):
            raise self._error(_NOT_A_TASK, element, field="data")
        if "data" not in task:
            return self._of_minimal(element, task)
        self._minimal = False
        data = task["data"]
        if not isinstance(data, dict):
            raise self._error(_NOT_A_TASK, element, field="data")
        key = self._text_key(element, data)
        document = self._named(element, data[key], data.get("id", task.get("id")), data)
        meta = {name: data[name] for name in data.keys() - {key, "id", "title"}}
        if isinstance(task.get("meta"), dict) and task["meta"]:
            meta["meta"] = task["meta"]
        reader = _Results(self._path, element, document, self._finder)
        field = "completions" if "completions" in task else "annotations"
        done = self._list(element, task, field)
        for name in (field, "predictions"):
            if _are_numbers(task.get(name)):
                reader.note(_NUMBERS, count=len(task[name]), field=name)
        place, chosen, others = self._chosen(done)
        spans: tuple[Mark, ...] = ()
        if chosen is not None:
            spans = reader.marks(f"annotations[{place}]", chosen)
        if others:
            taken = next(iter(_names(chosen or {})), self._options.annotator)
            reader.note(_OTHERS, count=others, annotator=taken or "?")
        suggestions: list[Mark] = []
        for i, prediction in enumerate(self._list(element, task, "predictions")):
            suggestions += reader.marks(f"predictions[{i}]", prediction, proposed=True)
        return replace(
            document,
            meta={name: meta[name] for name in [*data, "meta"] if name in meta},
            spans=spans,
            suggestions=tuple(suggestions),
            notes=reader.notes(),
        )

    def repeats(self, document: FormattedDocument, before: FormattedDocument) -> bool:
        """Whether `document` is the task of `before` once more, annotated by somebody else."""
        return (
            self._minimal
            and bool(document.id)
            and (document.id, document.text) == (before.id, before.text)
        )

    def merged(self, document: FormattedDocument, element: Element) -> FormattedDocument:
        """`document` with the note that what `element` says of it was left out."""
        note = HashiyeError(
            _OTHERS,
            path=self._path,
            line=element.line,
            document=document.id or document.title,
            count=1,
            annotator=str(document.meta.get("annotator", "?")),
        )
        return replace(document, notes=(*document.notes, note))

    def _of_minimal(self, element: Element, task: dict[str, Any]) -> FormattedDocument:
        self._minimal = True
        key = self._text_key(element, task)
        document = self._named(element, task[key], task.get("id"), task)
        reader = _Results(self._path, element, document, self._finder)
        spans: list[Mark] = []
        meta = {name: task[name] for name in task if name not in {*_MIN_FIELDS, key}}
        if "annotator" in task:
            meta["annotator"] = task["annotator"]
        for name, values in list(meta.items()):
            if _are_values(values):
                result = [{"type": "labels", "value": value} for value in meta.pop(name)]
                spans += reader.marks(name, {"result": result})
        return replace(document, meta=meta, spans=tuple(spans), notes=reader.notes())

    def _text_key(self, element: Element, data: dict[str, Any]) -> str:
        key = self._options.data_key
        if isinstance(data.get(key), str):
            return key
        texts = [name for name in data if isinstance(data[name], str) and name not in _MIN_FIELDS]
        # A task with one string has its text there, however the tag is called.
        if key == TaskOptions().data_key and len(texts) == 1 and key not in data:
            return texts[0]
        names = ", ".join(texts) or "–"
        raise self._error(_NO_TEXT, element, field=key, names=names)

    def _named(
        self, element: Element, text: str, identifier: Any, data: Mapping[str, Any]
    ) -> FormattedDocument:
        if type(identifier) not in (str, int):
            identifier = ""
        title = data.get("title")
        if not isinstance(title, str):
            title = title_of(text, f"{legible(self._path.stem)} {element.at + 1}")
        return FormattedDocument(str(identifier), title, text)

    def _list(self, element: Element, task: dict[str, Any], field: str) -> list[dict[str, Any]]:
        values = task.get(field)
        if values is None:
            return []
        if _are_numbers(values):
            return []
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise self._error(_NOT_A_TASK, element, field=field)
        return values

    def _chosen(self, annotations: list[dict[str, Any]]) -> tuple[int, dict[str, Any] | None, int]:
        """Which annotation is taken, its place, and how many others there are."""
        wanted = self._options.annotator
        left = [
            (bool(one.get("ground_truth")), str(one.get("updated_at", "")), i)
            for i, one in enumerate(annotations)
            if not one.get("was_cancelled") and wanted in ("", *_names(one))
        ]
        done = sum(not one.get("was_cancelled") for one in annotations)
        if not left:
            return 0, None, done
        place = max(left)[2]
        return place, annotations[place], done - 1

    def _error(self, template: str, element: Element, **fields: object) -> HashiyeError:
        number = element.at + 1
        return HashiyeError(template, path=self._path, line=element.line, number=number, **fields)


class _Results:
    """Reads the results of one task and gathers what has to be told of them."""

    def __init__(
        self, path: Path, element: Element, document: FormattedDocument, finder: UnitFinder
    ) -> None:
        self._path = path
        self._line = element.line
        self._where = f"[{element.at}]."
        self._name = document.id or document.title
        self._reader = MarkReader(path, element.line, document.text, finder, loosely=True)
        self._left_out: Counter[str] = Counter()
        self._bad_scores = 0
        self._notes: list[HashiyeError] = []

    def marks(
        self, field: str, annotation: dict[str, Any], proposed: bool = False
    ) -> tuple[Mark, ...]:
        """The marks of an annotation, or with `proposed` of a prediction."""
        entries = []
        source = str(annotation.get("model_version") or "") if proposed else ""
        results = annotation.get("result")
        for number, result in enumerate(results if isinstance(results, list) else [], 1):
            value = result.get("value") if isinstance(result, dict) else None
            kind = result.get("type") if isinstance(result, dict) else None
            if kind != "labels" or not isinstance(value, dict):
                self._left_out[str(kind)[:40]] += 1
                continue
            if isinstance(value.get("start"), str):
                self._left_out["labels (HTML)"] += 1
                continue
            labels = value.get("labels")
            score = None
            if proposed:
                score = self._score(result.get("score", annotation.get("score")))
            for label in labels if isinstance(labels, list) else [labels]:
                start, end, surface = value.get("start"), value.get("end"), value.get("text")
                entries.append(Entry(number, start, end, label, surface, score, source))
        return self._reader.placed(f"{self._where}{field}.result", entries)

    def note(self, template: str, **fields: object) -> None:
        """Tell of the task what `template` says."""
        where = {"path": self._path, "line": self._line, "document": self._name}
        self._notes.append(HashiyeError(template, **where, **fields))

    def notes(self) -> tuple[HashiyeError, ...]:
        """All that is to be told."""
        if self._bad_scores:
            self.note(_BAD_SCORE, count=self._bad_scores)
        lost = [
            left_out(self._path, self._line, self._name, kind, count)
            for kind, count in self._left_out.items()
        ]
        return (*self._notes, *lost)

    def _score(self, score: Any) -> float | None:
        if type(score) in (int, float) and 0 <= score <= 1:
            return float(score)
        self._bad_scores += score is not None
        return None


def _names(annotation: dict[str, Any]) -> tuple[str, ...]:
    """By what the annotator of `annotation` may be named."""
    who = annotation.get("completed_by")
    if isinstance(who, dict):
        return tuple(str(who[name]) for name in ("email", "id") if name in who)
    return () if who is None else (str(who),)


def _are_numbers(values: Any) -> bool:
    """Whether things are only named, as the usual export does with predictions."""
    return isinstance(values, list) and bool(values) and all(type(one) is int for one in values)


def _are_values(values: Any) -> bool:
    return (
        isinstance(values, list)
        and bool(values)
        and all(
            isinstance(value, dict) and {"start", "end", "labels"} <= value.keys()
            for value in values
        )
    )
