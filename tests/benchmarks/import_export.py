"""Documents a second through JSONL, each way, into and out of a project, and the memory it takes.

python -m tests.benchmarks.import_export [--json] [--documents N] [--runs N]

A document has 2 kB of UTF-8 and 20 spans. Each measurement runs in a process of its own, so that
the memory is that of reading or writing alone: documents are made while they are written, and
read ones are let go. Memory includes that of a process beside it.

Into a project it is what `hashiye import` does, until the documents are shown; out of it what
`hashiye export` does, with the data card and the proof of reading back, then without the proof, and
in parts by label without near-duplicates. The budget is for what these two do by themselves, and
for the format. Other formats, which have none, write and read a share of the documents.
"""

import argparse
import json
import multiprocessing
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from core import staging
from core.exporting import ExportOptions, export_project
from core.formats import FormattedDocument, Mark, by_name
from core.formats.jsonl import JSONL
from core.garbage import collect_seldom
from core.import_request import ImportRequest
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from core.text.unusual import unusual

BUDGET = 5_000
"""Documents a second, each way."""

BYTES, SPANS = 2_000, 20
MEMORY_BUDGET = 200
"""Megabytes over what the programs take before they begin."""

PROJECT = "project.hashiye"
SOURCE = "apart.jsonl"
OTHERS = ("brat", "conll", "conllu", "csv", "doccano", "labelstudio", "tei", "webannotsv", "xmi")
SHARE = 50
"""The other formats get as small a part of the documents."""

_SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def documents(count: int) -> Iterator[FormattedDocument]:
    """`count` documents of shuffled words of the seed article, with spans over whole words."""
    words = _SEED.read_text("utf-8").split()
    chance = random.Random(1)
    texts = [_text(chance.sample(words, len(words))) for _ in range(50)]
    for number in range(count):
        text, marks = texts[number % len(texts)]
        yield FormattedDocument(f"document-{number}", f"سند {number}", text, {"n": number}, marks)


def _text(words: list[str]) -> tuple[str, tuple[Mark, ...]]:
    text = " ".join(words * 3).encode()[:BYTES].decode("utf-8", "ignore")
    starts = [0] + [i + 1 for i, character in enumerate(text) if character == " "]
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    step = len(starts) // SPANS
    labels = ("PER", "LOC", "ORG", "DATE")
    marks = tuple(
        Mark(starts[i * step], ends[i * step + 1], labels[i % len(labels)]) for i in range(SPANS)
    )
    return text, marks


def _write_jsonl(path: Path, count: int) -> int:
    assert JSONL.write is not None
    return JSONL.write(documents(count), path).documents


def _read_jsonl(path: Path, _count: int) -> int:
    assert JSONL.read is not None
    return sum(len(document.spans) == SPANS for document in JSONL.read(path))


def _read_jsonl_and_report(path: Path, _count: int) -> int:
    assert JSONL.read is not None
    return sum(bool(unusual(document.text)) for document in JSONL.read(path))


def _make(folder: Path, count: int) -> None:
    """Make the file that is imported, and of it the project that is exported from."""
    assert JSONL.write is not None
    JSONL.write(_apart(documents(count)), folder / SOURCE)
    _bring(folder / SOURCE, folder / PROJECT, as_spans=True, done=True)


def _apart(several: Iterable[FormattedDocument]) -> Iterator[FormattedDocument]:
    # A text that is there already would not come in again.
    for one in several:
        yield replace(one, text=f"{one.text} {one.id}")


def _export_project(path: Path, check: bool = False, **options: Any) -> int:
    chosen = ExportOptions("jsonl", path, check=check, **options)
    exported = export_project(path.with_name(PROJECT), chosen, lambda *_: True)
    assert not exported.differences
    return sum(report.documents for report in exported.reports)


def _export(path: Path, _count: int) -> int:
    return _export_project(path)


def _export_proven(path: Path, _count: int) -> int:
    return _export_project(path, check=True)


def _export_split(path: Path, _count: int) -> int:
    return _export_project(path, split="80/10/10", stratify=True, near_duplicates=True)


def _import_into_project(path: Path, count: int, *, as_spans: bool = False) -> int:
    """Bring a file into a new project and show all of it."""
    project = path.with_name("new.hashiye")
    project.unlink(missing_ok=True)
    assert _bring(path.with_name(SOURCE), project, as_spans=as_spans, done=False) == count
    return count


def _bring(source: Path, project: Path, *, as_spans: bool, done: bool) -> int:
    create_project(project, load_label_set()).close()
    with closing(Session.open(project, "مریم")) as session:
        db = session.project.db
        request = ImportRequest((source,), as_spans=as_spans, done=done)
        staging.begin(db, session.annotator.id, request)
        staging.go_on(db, lambda *_: True, alone=True)
        command, _report = staging.finish(db)
        session.execute(command)
        session.settle()
        return len(session.document_ids())


def _import_spans(path: Path, count: int) -> int:
    return _import_into_project(path, count, as_spans=True)


def _write_other(name: str, path: Path, count: int) -> int:
    form = by_name(name)
    assert form.write is not None
    return form.write(_apart(documents(count // SHARE)), path).documents


def _read_other(name: str, path: Path, _count: int) -> int:
    form = by_name(name)
    assert form.read is not None
    return sum(1 for _ in form.read(path))


JOBS: dict[str, Callable[[Path, int], int]] = {
    "export_jsonl": _write_jsonl,
    "import_jsonl": _read_jsonl,
    "import_jsonl_with_report_of_unusual": _read_jsonl_and_report,
    "import_into_project": _import_into_project,
    "import_into_project_as_spans": _import_spans,
    "export_project": _export_proven,
    "export_project_without_proof": _export,
    "export_project_split_by_label_and_text": _export_split,
}
for _name in OTHERS:
    JOBS[f"write_{_name}"] = partial(_write_other, _name)
    JOBS[f"read_{_name}"] = partial(_read_other, _name)
WITHIN_BUDGET = ("export_jsonl", "import_jsonl", "import_into_project", "export_project")


def _measure(job: str, path: Path, count: int) -> dict[str, float]:
    # As the programs do.
    collect_seldom()
    if job.partition("_")[2] in OTHERS:
        # Its libraries are loaded before the clock runs.
        _write_other(job.partition("_")[2], path.with_name(f"first-{path.name}"), SHARE)
    before, spent, beside = _peak_mb(), time.process_time(), _beside()
    begin = time.perf_counter()
    done = JOBS[job](path, count)
    seconds = time.perf_counter() - begin
    return {
        "documents": done,
        "documents_per_second": round(done / seconds),
        "cpu_seconds": round(time.process_time() - spent, 2),
        "cpu_seconds_beside": round(_beside() - beside, 2),
        "memory_mb": round(_peak_mb(), 1),
        "memory_growth_mb": round(_peak_mb() - before, 1),
    }


def _beside() -> float:
    """The processor time of processes that this one has started, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak_mb() -> float:
    """The most that this process has taken, and the largest that it has started."""
    peak = sum(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def measure(count: int, runs: int) -> dict[str, object]:
    """The median of some runs of every job, and whether those with a budget keep it."""
    figures: dict[str, dict[str, float]] = {}
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        with context.Pool(1) as pool:
            pool.apply(_make, (Path(folder), count))
        for job in JOBS:
            path = Path(folder, job.split("_")[1])
            found = []
            for _ in range(runs):
                with context.Pool(1) as pool:
                    found.append(pool.apply(_measure, (job, path, count)))
            figures[job] = {key: statistics.median(run[key] for run in found) for key in found[0]}
    named = {job: figures[job] for job in WITHIN_BUDGET}
    kept = {
        job: figure["documents_per_second"] >= BUDGET
        and figure["memory_growth_mb"] <= MEMORY_BUDGET
        for job, figure in named.items()
    }
    return {
        "within_budget": all(kept.values()),
        "kept": kept,
        "budget_documents_per_second": BUDGET,
        "budget_memory_growth_mb": MEMORY_BUDGET,
        "documents": count,
        "document_bytes": BYTES,
        "spans": SPANS,
        "figures": figures,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--documents", type=int, default=100_000, metavar="N")
    parser.add_argument("--runs", type=int, default=1, metavar="N", help="take the median of N")
    arguments = parser.parse_args()
    result = measure(arguments.documents, arguments.runs)
    if arguments.json:
        print(json.dumps(result, indent=2))
    else:
        _print(result)
    sys.exit(0 if result["within_budget"] else 1)


def _print(result: dict[str, object]) -> None:
    figures = result["figures"]
    assert isinstance(figures, dict)
    for job, figure in figures.items():
        print(
            f"{job:38} {figure['documents_per_second']:>8,.0f} documents/s"
            f"  {figure['memory_mb']:>6.1f} MB (grew by {figure['memory_growth_mb']:.1f})"
        )
    print(f"budget {BUDGET:,} documents/s: {'kept' if result['within_budget'] else 'missed'}")


if __name__ == "__main__":
    main()
