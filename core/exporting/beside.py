"""What lies beside an export: data card, report of the proof, checksums."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import file_digest
from pathlib import Path

from core.exporting.card import card
from core.exporting.facts import Facts
from core.exporting.placing import Placing
from core.exporting.report import lines_for_programs, readable
from core.exporting.result import Written
from core.exporting.targets import CARD, CHECKSUMS, REPORT, REPORT_FOR_PROGRAMS
from core.formats.files import replacing


def write_beside(facts: Facts, files: Sequence[Written], place: Placing) -> tuple[Path, ...]:
    """Write what the options ask for; the paths where it will be.

    Raises HashiyeError if it cannot be written.
    """
    written: list[Path] = []

    def write(suffix: str, lines: Iterable[str]) -> None:
        final = facts.beside(suffix)
        with replacing(place.interim(final)) as file:
            file.writelines(line.encode("utf-8", "replace") for line in lines)
        written.append(final)

    if facts.options.card:
        write(CARD, card(facts, files))
    if facts.options.check:
        write(REPORT, readable(facts, files))
        write(REPORT_FOR_PROGRAMS, lines_for_programs(facts, files))
    if facts.options.card:
        write(CHECKSUMS, _checksums(place.finals, place))
    return tuple(written)


def _checksums(finals: Iterable[Path], place: Placing) -> Iterator[str]:
    """A line for each file, as `sha256sum --check` takes it."""
    for final in finals:
        interim = place.written(final)
        several = sorted(interim.rglob("*")) if interim.is_dir() else [interim]
        for file in several:
            if not file.is_dir():
                with file.open("rb") as opened:
                    digest = file_digest(opened, "sha256").hexdigest()
                yield f"{digest}  {file.relative_to(interim.parent).as_posix()}\n"
