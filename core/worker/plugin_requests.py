"""What the worker is asked of taggers that other packages bring: only it ever loads them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.importing import Cancelled, Progress
from core.messages import HashiyeError

if TYPE_CHECKING:
    from core.learning.plugin_tagging import Proposals
    from core.worker.desk import Desk


@dataclass(frozen=True, slots=True)
class PluginState:
    """A tagger of a package: its name, and the problem if it cannot be used."""

    name: str
    problem: HashiyeError | None = None


@dataclass(frozen=True, slots=True)
class FindPlugins:
    """Find the taggers that are set up."""

    def run(self, desk: "Desk", poll: Progress) -> tuple[PluginState, ...]:
        """All of them, by name."""
        del desk, poll
        from core.tagger.registry import plugins

        return tuple(PluginState(plugin.name, plugin.problem) for plugin in plugins())


@dataclass(frozen=True, slots=True)
class SuggestWith:
    """Have the tagger of a plugin suggest for the documents with these ids."""

    path: Path
    tagger: str
    documents: tuple[int, ...]

    def run(self, desk: "Desk", poll: Progress) -> "Proposals":
        """What it proposes. Raises HashiyeError if it is not there or fails; Cancelled."""
        from core.learning.plugin_tagging import propose
        from core.tagger.registry import plugin_tagger

        if not poll(0, len(self.documents)):
            raise Cancelled
        return propose(desk.project(self.path).db, plugin_tagger(self.tagger), self.documents)
