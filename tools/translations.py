"""Keep the translation catalogs in step with the sources.

python tools/translations.py update          collect the strings of gui/ and core/ into the catalog
python tools/translations.py missing         print what is not translated yet, as JSON to fill in
python tools/translations.py fill FILE.json  take {context: {source: translation}} into it
python tools/translations.py release         write the compiled catalog that the window loads
python tools/translations.py check           exit status 1 when any of this was forgotten
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import catalog
import extraction

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("core", "gui")
TS = ROOT / "resources" / "translations" / "hashiye_fa.ts"
QM = TS.with_suffix(".qm")


def update(ts: Path) -> None:
    """Collect the strings of the sources into the catalog `ts`, dropping those that are gone."""
    files = sorted(
        str(path.relative_to(ROOT)) for name in SOURCES for path in (ROOT / name).rglob("*.py")
    )
    # Line numbers stay out: they would make every edit of a source look like one of the catalog.
    layout = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
    languages = ["-source-language", "en", "-target-language", "fa"]
    _run("pyside6-lupdate", *layout, *languages, *files, "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Write the compiled form of catalog `ts` to `qm`."""
    _run("pyside6-lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(qm))


def missing(ts: Path) -> catalog.Texts:
    """What has no finished translation, by context, with the draft that there may be."""
    texts: catalog.Texts = defaultdict(dict)
    for entry in catalog.read(ts):
        if not entry.finished or not all(entry.translations):
            texts[entry.context][entry.source] = entry.translations[0]
    return dict(texts)


def problems() -> list[str]:
    """Everything that `check` has to complain of, a line each."""
    if not TS.is_file():
        return [f"{_short(TS)} is missing: make translations"]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / TS.name
        fresh.write_bytes(TS.read_bytes())
        update(fresh)
        if fresh.read_bytes() != TS.read_bytes():
            found.append(f"{_short(TS)} is behind the sources: make translations")
        compiled = Path(folder) / QM.name
        release(TS, compiled)
        if not QM.is_file() or QM.read_bytes() != compiled.read_bytes():
            found.append(f"{_short(QM)} is not what {TS.name} compiles to: make translations")
        entries = catalog.read(fresh)
    found += _overlooked(entries)
    for entry in entries:
        problem = entry.problem()
        if problem:
            found.append(f"{_short(TS)}: {entry.context}: {entry.source!r}: {problem}")
    return found


def _overlooked(entries: list[catalog.Entry]) -> list[str]:
    known = {(entry.context, entry.source) for entry in entries}
    sources = {entry.source for entry in entries}
    return [
        f"{path.relative_to(ROOT)}:{string.line}: lupdate passes over {string.source!r}: "
        "write the call as a plain expression outside f-strings"
        for name in SOURCES
        for path in sorted((ROOT / name).rglob("*.py"))
        for string in extraction.marked(path)
        if (
            string.source not in sources
            if string.context is None
            else (string.context, string.source) not in known
        )
    ]


def _run(tool: str, *arguments: str) -> None:
    program = str(Path(sys.executable).with_name(tool))
    done = subprocess.run(
        [program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{tool} failed: {done.stderr.strip() or done.stdout.strip()}")


def _short(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _fill(file: Path) -> None:
    unknown = catalog.fill(TS, json.loads(file.read_text("utf-8")))
    update(TS)
    for context, source in unknown:
        print(f"not in the catalog: {context}: {source!r}", file=sys.stderr)


def main() -> int:
    """Do what the command line says; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("update", "missing", "fill", "release", "check"))
    parser.add_argument("file", type=Path, nargs="?", help="the JSON file of fill")
    arguments = parser.parse_args()
    if (arguments.command == "fill") != (arguments.file is not None):
        parser.error("fill takes a file, the others none")
    TS.parent.mkdir(parents=True, exist_ok=True)
    match arguments.command:
        case "update":
            update(TS)
        case "release":
            release(TS, QM)
        case "missing":
            print(json.dumps(missing(TS), ensure_ascii=False, indent=1))
        case "fill":
            _fill(arguments.file)
        case "check":
            found = problems()
            print("\n".join(found) or "translation catalogs: complete")
            return 1 if found else 0
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
