"""Where an export goes, and whether it may."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from core.exporting.options import ExportOptions
from core.formats import Format, Split
from core.formats.files import REPORT_SUFFIX
from core.formats.split import part_path
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.store.project import is_database

CARD, CHECKSUMS = ".card.md", ".SHA256SUMS"
REPORT, REPORT_FOR_PROGRAMS = ".report.md", REPORT_SUFFIX

OVER_A_DATABASE = QT_TRANSLATE_NOOP(
    "core",
    "{path} is a project or another database, which the export would destroy. "
    "Choose another name for the output.",
)
_OVER_A_FOLDER = QT_TRANSLATE_NOOP(
    "core", "{path} is a folder, and the format writes a file. Choose a name for the file."
)
_OVER_A_FILE = QT_TRANSLATE_NOOP(
    "core", "{path} is a file, and the format writes a folder. Choose a name for the folder."
)
_OTHER_FILES = QT_TRANSLATE_NOOP(
    "core",
    "The folder {path} has files in it that no earlier export has written, for example “{name}”. "
    "Choose another name for the output, or empty the folder.",
)


def targets(
    form: Format, output: Path, split: Split | None, parts: Iterable[str]
) -> dict[str, Path]:
    """The path of each part; `output` itself without a split."""
    if split is None:
        # A link stays one: what it leads to is replaced.
        return {"": output.resolve() if output.is_symlink() else output}
    return {part: part_path(output, _suffix(form), part) for part in parts}


def beside(form: Format, output: Path, split: bool, suffix: str) -> Path:
    """The path of what goes with an export to `output`: the name of what is written, and `suffix`.

    Of a split it is the name that the parts have in common.
    """
    if not split:
        path = targets(form, output, None, ())[""]
        return path.with_name(path.name + suffix)
    own = _suffix(form)
    if output.is_dir():
        return output / f"{output.resolve().name}{own}{suffix}"
    return output.with_name(f"{output.name.removesuffix(own)}{own}{suffix}")


def guard(form: Format, finals: Mapping[str, Path], options: ExportOptions) -> None:
    """Raise HashiyeError if a path holds what an export must not replace."""
    split = options.split is not None
    others = (
        beside(form, options.output, split, suffix)
        for suffix in (CARD, CHECKSUMS, REPORT, REPORT_FOR_PROGRAMS)
    )
    for path in (*finals.values(), *others):
        if path.is_file() and is_database(path):
            raise HashiyeError(OVER_A_DATABASE, path=path)
    checksums = beside(form, options.output, split, CHECKSUMS)
    for path in finals.values():
        if form.folder and path.is_file():
            raise HashiyeError(_OVER_A_FILE, path=path)
        if path.is_dir():
            if not form.folder:
                raise HashiyeError(_OVER_A_FOLDER, path=path)
            _guard_folder(path, checksums)


def _guard_folder(path: Path, checksums: Path) -> None:
    """Raise HashiyeError if `path` holds a file that `checksums` does not name."""
    known = set()
    if checksums.is_file():
        lines = checksums.read_text("utf-8", "replace").splitlines()
        known = {line.partition("  ")[2] for line in lines}
    for file in sorted(path.rglob("*")):
        if not file.is_dir() and file.relative_to(path.parent).as_posix() not in known:
            raise HashiyeError(_OTHER_FILES, path=path, name=file.name)


def _suffix(form: Format) -> str:
    return "" if form.folder else form.suffixes[0]
