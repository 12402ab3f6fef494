"""Documents a second through JSONL, each way, into and out of a project, and the memory it takes.

python -m tests.benchmarks.import_export [--json] [--documents N]

A document has 2 kB of UTF-8 and 20 spans. Each measurement runs in a process of its own, so that
the memory is that of reading or writing alone: documents are made while they are written, and
read ones are let go. Out of a project it is what `hashiye export` does, with the data card; then
with reading back as well, and in parts by label without near-duplicates. Into a project it is what
`hashiye import` does, until the documents are shown.
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
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import batched
from pathlib import Path
from typing import Any

from core import staging
from core.commands.importing import ImportDocuments
from core.exporting import ExportOptions, export_project
from core.formats import FormattedDocument, Mark
from core.formats.conll import CONLL
from core.formats.jsonl import JSONL
from core.import_request import ImportRequest
from core.labelsets import load_label_set
from core.session import Session
from core.store.project import create_project
from core.text.unusual import unusual

BUDGET = 5_000
"""Documents a second, each way."""

BYTES, SPANS = 2_000, 20
RUNS = 3
PROJECT, PORTION = "project.hashiye", 2_000
SOURCE = "apart.jsonl"
CONLL_SHARE = 20
"""CoNLL tokenizes, so a twentieth of the documents gives its figure; it has no budget."""

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


def _make_project(path: Path, count: int) -> None:
    create_project(path, load_label_set()).close()
    with closing(Session.open(path, "مریم")) as session:
        for portion in batched(documents(count), PORTION):
            # A text that is there already would not come in again.
            session.execute(ImportDocuments([*_apart(portion)], as_spans=True, done=True))


def _make_source(path: Path, count: int) -> None:
    assert JSONL.write is not None
    JSONL.write(_apart(documents(count)), path)


def _apart(several: Iterable[FormattedDocument]) -> Iterator[FormattedDocument]:
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


def _write_conll(path: Path, count: int) -> int:
    assert CONLL.write is not None
    return CONLL.write(documents(count // CONLL_SHARE), path).documents


def _import_into_project(path: Path, count: int, *, as_spans: bool = False) -> int:
    """Bring a file into a new project and show all of it."""
    source, project = path.with_name(SOURCE), path.with_name("new.hashiye")
    project.unlink(missing_ok=True)
    create_project(project, load_label_set()).close()
    with closing(Session.open(project, "مریم")) as session:
        db = session.project.db
        staging.begin(db, session.annotator.id, ImportRequest((source,), as_spans=as_spans))
        staging.go_on(db, lambda *_: True, alone=True)
        command, report = staging.finish(db)
        session.execute(command)
        session.settle()
        assert len(session.document_ids()) == count
    return report.documents


def _import_spans(path: Path, count: int) -> int:
    return _import_into_project(path, count, as_spans=True)


JOBS = {
    "export_jsonl": _write_jsonl,
    "import_jsonl": _read_jsonl,
    "import_jsonl_with_report_of_unusual": _read_jsonl_and_report,
    "import_into_project": _import_into_project,
    "import_into_project_as_spans": _import_spans,
    "export_project": _export,
    "export_project_and_read_back": _export_proven,
    "export_project_split_by_label_and_text": _export_split,
    "export_conll": _write_conll,
}
WITHIN_BUDGET = ("export_jsonl", "import_jsonl", "import_into_project", "export_project")


def _measure(job: str, path: Path, count: int) -> dict[str, float]:
    if job == "export_conll":
        assert CONLL.write is not None
        CONLL.write(documents(1), path)  # hazm is loaded before the clock runs
    before = _peak_mb()
    begin = time.perf_counter()
    done = JOBS[job](path, count)
    seconds = time.perf_counter() - begin
    return {
        "documents": done,
        "documents_per_second": round(done / seconds),
        "memory_mb": round(_peak_mb(), 1),
        "memory_growth_mb": round(_peak_mb() - before, 1),
    }


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def measure(count: int) -> dict[str, object]:
    """The median of some runs of every job, and whether those with a budget keep it."""
    figures: dict[str, dict[str, float]] = {}
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        with context.Pool(1) as pool:
            pool.apply(_make_project, (Path(folder, PROJECT), count))
            pool.apply(_make_source, (Path(folder, SOURCE), count))
        for job in JOBS:
            path = Path(folder, job.split("_")[1])
            runs = []
            for _ in range(RUNS):
                with context.Pool(1) as pool:
                    runs.append(pool.apply(_measure, (job, path, count)))
            figures[job] = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
    speeds = [figures[job]["documents_per_second"] for job in WITHIN_BUDGET]
    return {
        "within_budget": min(speeds) >= BUDGET,
        "budget_documents_per_second": BUDGET,
        "document_bytes": BYTES,
        "spans": SPANS,
        "figures": figures,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--documents", type=int, default=20_000, metavar="N")
    arguments = parser.parse_args()
    result = measure(arguments.documents)
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
