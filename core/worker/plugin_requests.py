"""What the worker is asked of taggers that other packages bring: only it ever loads them.

They know no poll, and may take long: a server somewhere answers when it likes. So they run on a
thread beside the worker's own, which meanwhile answers what else is asked.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from core.messages import HashiyeError
from core.model import Document, Suggestion
from core.progress import Cancelled, Progress
from core.tagger.protocol import Tagger

if TYPE_CHECKING:
    from core.learning.plugin_tagging import Proposals
    from core.worker.desk import Desk

LOOK_EVERY = 0.01
"""Seconds between two looks at whether a tagger is ready."""


@dataclass(frozen=True, slots=True)
class PluginState:
    """A tagger of a package: its name, and the problem if it cannot be used."""

    name: str
    problem: HashiyeError | None = None


@dataclass(frozen=True, slots=True)
class FindPlugins:
    """Find the taggers that are set up."""

    def run(self, desk: "Desk", poll: Progress) -> tuple[PluginState, ...]:
        """All of them, by name. Raises Cancelled by `poll`."""
        del desk
        from core.tagger.registry import plugins

        found = _beside(plugins, lambda: poll(0, 1))
        return tuple(PluginState(plugin.name, plugin.problem) for plugin in found)


@dataclass(frozen=True, slots=True)
class SuggestWith:
    """Have the tagger of a plugin suggest for the documents with these ids."""

    path: Path
    tagger: str
    documents: tuple[int, ...]

    def run(self, desk: "Desk", poll: Progress) -> "Proposals":
        """What it proposes. Raises HashiyeError if it is not there or fails; Cancelled."""
        from core.learning.plugin_tagging import propose
        from core.tagger.checked import suggestions_of
        from core.tagger.registry import plugin_tagger

        def watch() -> bool:
            return poll(0, len(self.documents))

        def suggest(tagger: Tagger, documents: Sequence[Document]) -> list[list[Suggestion]]:
            return _beside(lambda: suggestions_of(tagger, documents), watch)

        tagger = _beside(lambda: plugin_tagger(self.tagger), watch)
        return propose(desk.project(self.path).db, tagger, self.documents, suggest)


def _beside[T](job: Callable[[], T], watch: Callable[[], bool]) -> T:
    """What `job` returns or raises on a thread of its own.

    Raises Cancelled where `watch` returns False; what the thread still finds is dropped.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(job())
        except BaseException as error:
            future.set_exception(error)

    # A daemon, so that no server that is slow to answer can keep the process alive.
    Thread(target=run, name="hashiye-plugin", daemon=True).start()
    while not future.done():
        if not watch():
            raise Cancelled
        wait([future], timeout=LOOK_EVERY)
    return future.result()
