"""What the process beside the window does for exports."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting import Exported, ExportOptions
from core.progress import Progress

if TYPE_CHECKING:
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class ExportProject:
    """Export from the project at `path` as `options` say."""

    path: Path
    options: ExportOptions

    def run(self, desk: "Desk", poll: Progress) -> Exported:
        """What was written. Raises HashiyeError, with nothing written, and Cancelled."""
        del desk
        from core.exporting import export_project

        return export_project(self.path, self.options, poll)
