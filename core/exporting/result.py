"""What came of an export."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from core.formats import LostSpan, WriteReport
from core.formats.fitting import MovedSpan
from core.formats.proof import Difference


class Verdict(StrEnum):
    """What reading back has shown."""

    IDENTICAL = "identical"
    DIFFERENT = "different"
    NO_READER = "no reader"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Proof:
    """What reading a file back has shown. `differences` are at most `MOST_LISTED` of `count`."""

    verdict: Verdict
    documents: int = 0
    spans: int = 0
    count: int = 0
    differences: tuple[Difference, ...] = ()


MOST_LISTED = 10_000
"""Differences that are kept of a file, where something went wrong with all of it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds; `words` are what stands between white space."""

    documents: int = 0
    characters: int = 0
    words: int = 0
    labels: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """A file or folder that was written: `part` is "train", "dev", "test", or empty.

    `name` is its path from the folder in which the export lies. `lost` in its report and `moved`
    tell what became of spans that it could not hold as they were.
    """

    part: str
    name: str
    report: WriteReport
    moved: tuple[MovedSpan, ...]
    contents: Contents
    proof: Proof

    @property
    def lost(self) -> tuple[LostSpan, ...]:
        """The spans that the file does not hold."""
        return self.report.lost


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and beside it; `together` are ids of documents that were kept in one part.

    `beside` are the paths of the data card, the checksums and the reports.
    """

    files: tuple[Written, ...]
    beside: tuple[Path, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()

    @property
    def reports(self) -> list[WriteReport]:
        """The report of each file."""
        return [file.report for file in self.files]

    @property
    def differences(self) -> int:
        """How much of what was read back is not what was to be written; nothing explains it."""
        return sum(file.proof.count for file in self.files)
