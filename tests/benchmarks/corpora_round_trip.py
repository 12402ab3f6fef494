"""Whether the gold corpora are written, byte for byte, as they were read.

python -m tests.benchmarks.corpora_round_trip [--json]

Each file is read in the format that its lines are recognised as, and written again: once as that
format, once as `conll` with all that is usual in it. Every note of the reading is checked against
the source: the line that it names must hold the tag that it names, after one that it cannot follow.
Differences are listed with their lines.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path
from typing import Any

from core.formats import Format, by_name, detect
from core.messages import HashiyeError
from tests.benchmarks.corpora import require

CORPORA = {
    "arman": ["arman/train_fold1.txt", "arman/test_fold1.txt"],
    "nsurl2019": ["nsurl2019"],
    "parstwiner": ["parstwiner/train.txt", "parstwiner/dev.txt"],
}


def measure(paths: dict[str, list[Path]]) -> dict[str, Any]:
    """The figures of every corpus, and whether all came back with no note that is not true."""
    figures = {name: _corpus(name, _files(given)) for name, given in paths.items()}
    return {
        "within_budget": all(
            not figure["differences"] and not figure["untrue_notes"] and figure["recognised"]
            for figure in figures.values()
        ),
        "corpora": figures,
    }


def _files(paths: Iterable[Path]) -> list[Path]:
    return [
        file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])
    ]


def _corpus(name: str, files: list[Path]) -> dict[str, Any]:
    figure: dict[str, Any] = {
        "files": len(files),
        "recognised": all(detect(file).name == name for file in files),
        "documents": 0,
        "tokens": 0,
        "spans": 0,
        "equal_files": 0,
        "notes": [],
        "untrue_notes": [],
        "differences": [],
    }
    for file in files:
        for form in (by_name(name), by_name("conll")):
            _round_trip(form, file, figure, counted=form.name == name)
    return figure


def _round_trip(form: Format, file: Path, figure: dict[str, Any], counted: bool) -> None:
    assert form.read is not None
    assert form.write is not None
    source = file.read_bytes()
    documents = list(form.read(file))
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out")
        report = form.write(documents, target)
        written = (target / file.name if form.folder else target).read_bytes()
    differences = _differences(file, source, written)
    figure["differences"] += [f"{form.name}: {one}" for one in differences]
    figure["differences"] += [f"{form.name}: {lost.surface}: {lost.why()}" for lost in report.lost]
    if not counted:
        return
    notes = [note for document in documents for note in document.notes]
    figure["documents"] += len(documents)
    figure["tokens"] += sum(len(d.meta["tokens"]["steps"]) // 2 for d in documents)
    figure["spans"] += report.spans
    figure["equal_files"] += not differences
    figure["notes"] += [str(note) for note in notes]
    lines = source.decode("utf-8").splitlines()
    figure["untrue_notes"] += [str(note) for note in notes if not _is_true(note, lines)]


def _is_true(note: HashiyeError, lines: list[str]) -> bool:
    """Whether the line has that tag, and the tag before it does not let it go on."""
    number, tag = note.fields["line"], note.fields["tag"]
    assert isinstance(number, int)
    assert isinstance(tag, str)
    before = lines[number - 2].split()[-1:] if number > 1 else []
    follows = bool(before) and before[0][2:] == tag[2:] and before[0] != "O"
    return lines[number - 1].split()[-1] == tag and tag.startswith("I-") and not follows


def _differences(file: Path, source: bytes, written: bytes) -> list[str]:
    if source == written:
        return []
    pairs = zip_longest(source.split(b"\n"), written.split(b"\n"))
    found = [
        f"{file.name}, line {number}: {was!r} became {now!r}"
        for number, (was, now) in enumerate(pairs, 1)
        if was != now
    ]
    return found[:20]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments = parser.parse_args()
    result = measure({name: require(*paths) for name, paths in CORPORA.items()})
    if arguments.json:
        print(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        for name, figure in result["corpora"].items():
            print(
                f"{name:11} {figure['files']:>4} files, {figure['equal_files']} equal;"
                f" {figure['documents']:>4} documents, {figure['tokens']:>7,} tokens,"
                f" {figure['spans']:>6,} spans; {len(figure['notes'])} notes,"
                f" {len(figure['untrue_notes'])} of them untrue"
            )
            for difference in figure["differences"]:
                print(f"  {difference}")
    sys.exit(0 if result["within_budget"] else 1)


if __name__ == "__main__":
    main()
