"""The report of an export: what was lost, what was moved, and what reading it back has shown."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from core.exporting.facts import Facts
from core.exporting.markdown import plain, table
from core.exporting.result import Proof, Verdict, Written
from core.formats import LostSpan, Mark
from core.formats.files import REPORT_SUFFIX
from core.formats.fitting import MovedSpan
from core.formats.proof import Difference
from core.messages import QT_TRANSLATE_NOOP, translate

_SHOWN = 200

TITLE = QT_TRANSLATE_NOOP("core", "Export report of {name}")
HELD = QT_TRANSLATE_NOOP("core", "Documents: {documents}; spans: {spans}.")
IDENTICAL = QT_TRANSLATE_NOOP(
    "core", "Read back: identical. Documents: {documents}; spans: {spans}."
)
DIFFERENT = QT_TRANSLATE_NOOP(
    "core", "Read back: NOT what was to be written. Differences: {count}."
)
NO_READER = QT_TRANSLATE_NOOP("core", "Not read back: Hashiye cannot read this format.")
NOT_CHECKED = QT_TRANSLATE_NOOP("core", "Not read back.")
LOST = QT_TRANSLATE_NOOP("core", "Spans that the format cannot hold: {count}")
MOVED = QT_TRANSLATE_NOOP("core", "Spans that were brought to the edges of tokens: {count}")
DIFFERENCES = QT_TRANSLATE_NOOP("core", "Differences that nothing explains: {count}")
TOGETHER = QT_TRANSLATE_NOOP("core", "Texts that are (almost) the same, kept in one part: {count}")
MORE = QT_TRANSLATE_NOOP("core", "The first {shown} are shown; {file} has more.")
DOCUMENT = QT_TRANSLATE_NOOP("core", "Document")
PLACE = QT_TRANSLATE_NOOP("core", "Place")
LABEL = QT_TRANSLATE_NOOP("core", "Label")
TEXT = QT_TRANSLATE_NOOP("core", "Text")
WHY = QT_TRANSLATE_NOOP("core", "Why")
BECAME = QT_TRANSLATE_NOOP("core", "In the file")


def verdict(proof: Proof) -> tuple[str, dict[str, object]]:
    """What reading back has shown: a template and its fields."""
    match proof.verdict:
        case Verdict.IDENTICAL:
            return IDENTICAL, {"documents": proof.documents, "spans": proof.spans}
        case Verdict.DIFFERENT:
            return DIFFERENT, {"count": proof.count}
        case Verdict.NO_READER:
            return NO_READER, {}
        case Verdict.NOT_CHECKED:
            return NOT_CHECKED, {}


def readable(facts: Facts, files: Sequence[Written]) -> Iterator[str]:
    """The lines of the report for people, in Markdown."""
    say = facts.say
    yield f"# {plain(say(TITLE, name=facts.beside('').name))}\n\n"
    for file in files:
        report, proof = file.report, file.proof
        yield f"## {plain(file.name)}\n\n"
        yield f"{say(HELD, documents=report.documents, spans=report.spans)}\n\n"
        template, fields = verdict(proof)
        yield f"**{say(template, **fields)}**\n\n"
        if proof.count:
            rows = (_difference_row(one, facts) for one in proof.differences)
            head = [DOCUMENT, PLACE, LABEL, TEXT, BECAME, WHY]
            yield from _section(facts, DIFFERENCES, proof.count, head, rows)
        if file.lost:
            rows = (_lost_row(one, facts) for one in file.lost)
            head = [DOCUMENT, PLACE, LABEL, TEXT, WHY]
            yield from _section(facts, LOST, len(file.lost), head, rows)
        if file.moved:
            rows = (_moved_row(one, facts) for one in file.moved)
            head = [DOCUMENT, PLACE, LABEL, TEXT, BECAME]
            yield from _section(facts, MOVED, len(file.moved), head, rows)
    if facts.together:
        yield f"## {say(TOGETHER, count=len(facts.together))}\n\n"
        yield from (f"- {plain(', '.join(group))}\n" for group in facts.together[:_SHOWN])
        yield from _more(facts, len(facts.together))


def _section(
    facts: Facts, title: str, count: int, head: Sequence[str], rows: Iterable[Sequence[object]]
) -> Iterator[str]:
    yield f"### {facts.say(title, count=count)}\n\n"
    yield from table([facts.say(name) for name in head], islice(rows, _SHOWN))
    yield from _more(facts, count)


def _more(facts: Facts, count: int) -> Iterator[str]:
    if count > _SHOWN:
        file = facts.beside(REPORT_SUFFIX).name
        yield f"{plain(facts.say(MORE, shown=_SHOWN, file=file))}\n\n"


def _place(mark: Mark | None, facts: Facts) -> str:
    return "" if mark is None else f"{facts.number(mark.start)}–{facts.number(mark.end)}"


def _difference_row(one: Difference, facts: Facts) -> Sequence[object]:
    mark = one.meant or one.read
    label = mark.label if mark else ""
    became = f"{_place(one.read, facts)} {one.read.label} {one.read_surface}" if one.read else ""
    why = one.why(facts.options.language)
    return one.document, _place(one.meant, facts), label, one.meant_surface, became, why


def _lost_row(one: LostSpan, facts: Facts) -> Sequence[object]:
    place = f"{facts.number(one.start)}–{facts.number(one.end)}"
    return one.document, place, one.label, one.surface, one.why(facts.options.language)


def _moved_row(one: MovedSpan, facts: Facts) -> Sequence[object]:
    became = f"{_place(one.after, facts)} {one.surface_after}"
    place = _place(one.before, facts)
    return one.document, place, one.before.label, one.surface_before, became


def lines_for_programs(facts: Facts, files: Sequence[Written]) -> Iterator[str]:
    """The lines of the report for programs: one JSON object, an entry of its lists a line."""
    whole = {
        "hashiye": facts.version,
        "time": facts.time,
        "project": facts.project.name,
        "annotator": facts.annotator,
        "format": facts.form.name,
        "command": facts.options.command(facts.project),
        "agreement": facts.agreed.as_json(),
        "files": [_file(file) for file in files],
    }
    yield _dumped(whole)[:-1] + ',\n"together": [\n'
    yield from _listed(list(group) for group in facts.together)
    yield '],\n"spans": [\n'
    language = facts.options.language
    yield from _listed(one for file in files for one in entries(file, language))
    yield "]}\n"


def _listed(values: Iterable[Any]) -> Iterator[str]:
    separator = ""
    for value in values:
        yield separator + _dumped(value)
        separator = ",\n"
    yield "\n" if separator else ""


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _file(file: Written) -> dict[str, Any]:
    return {
        "path": file.name,
        "part": file.part,
        "documents": file.report.documents,
        "spans": file.report.spans,
        "labels": dict(file.contents.labels),
        "lost": len(file.lost),
        "moved": len(file.moved),
        "proof": file.proof.verdict.value,
        "differences": file.proof.count,
    }


def entries(file: Written, language: str) -> Iterator[dict[str, Any]]:
    """Every span of `file` that is not in it as it was marked, as JSON values.

    `expected` is false where nothing explains it. Reasons are in `language`.
    """
    name = file.name
    for one in file.proof.differences:
        yield {
            "file": name,
            "kind": one.kind.value,
            "expected": False,
            "document": one.document,
            "meant": _mark(one.meant),
            "read": _mark(one.read),
            "surface": one.meant_surface,
            "read_surface": one.read_surface,
            "why": one.why(language),
        }
    for lost in file.lost:
        yield {
            "file": name,
            "kind": "lost",
            "expected": True,
            "document": lost.document,
            "meant": [lost.start, lost.end, lost.label],
            "read": None,
            "surface": lost.surface,
            "read_surface": "",
            "why": translate(lost.reason, language),
        }
    for moved in file.moved:
        yield {
            "file": name,
            "kind": "aligned",
            "expected": True,
            "document": moved.document,
            "meant": _mark(moved.before),
            "read": _mark(moved.after),
            "surface": moved.surface_before,
            "read_surface": moved.surface_after,
            "why": "",
        }


def _mark(mark: Mark | None) -> list[int | str] | None:
    return None if mark is None else [mark.start, mark.end, mark.label]
