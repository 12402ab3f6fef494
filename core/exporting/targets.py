"""Where an export goes, and whether it may."""

from collections.abc import Collection, Iterable
from pathlib import Path

from core.exporting.options import ExportOptions
from core.formats import Format, Split
from core.formats.files import REPORT_SUFFIX, require_replaceable
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
) -> dict[Path, tuple[str, ...]]:
    """Each path that is written, with the parts in it; without a split that is one part, ""."""
    if split is not None and form.write_parts is None:
        return {part_path(output, _suffix(form), part): (part,) for part in parts}
    # A link stays one: what it leads to is replaced.
    path = output.resolve() if output.is_symlink() else output
    return {path: ("",) if split is None else tuple(parts)}


def beside(form: Format, output: Path, split: bool, suffix: str) -> Path:
    """The path of what goes with an export to `output`: the name of what is written, and `suffix`.

    Of parts by themselves it is the name that they have in common.
    """
    if not split or form.write_parts is not None:
        (path,) = targets(form, output, None, ())
        return path.with_name(path.name + suffix)
    own = _suffix(form)
    if output.is_dir():
        return output / f"{output.resolve().name}{own}{suffix}"
    return output.with_name(f"{output.name.removesuffix(own)}{own}{suffix}")


def guard(form: Format, finals: Collection[Path], options: ExportOptions) -> None:
    """Raise HashiyeError if one of the paths holds what an export must not replace."""
    split = options.split is not None
    others = (
        beside(form, options.output, split, suffix)
        for suffix in (CARD, CHECKSUMS, REPORT, REPORT_FOR_PROGRAMS)
    )
    for path in (*finals, *others):
        if path.is_file() and is_database(path):
            raise HashiyeError(OVER_A_DATABASE, path=path)
    checksums = beside(form, options.output, split, CHECKSUMS)
    for path in finals:
        require_replaceable(path)
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
