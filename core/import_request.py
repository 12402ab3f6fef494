"""What is to be imported, and how: a value that pickles, and that the project file can keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Files and folders, and what becomes of what is in them.

    `format_name` None goes by each file, `options` are those of its format by name. `labels` gives
    a label of the files one of the project's, or None to leave out what carries it; one that is not
    in it goes by its name, or with `usual_names` as `core.label_names.UsualNames` has it. With
    `as_spans` marks become spans of the annotator, else suggestions, which have the source `source`
    if their file names none (empty: it goes by the files' names). `done` says that the annotator
    has finished the documents, `new_labels` that the project gets the labels that it lacks,
    `attach` that suggestions for texts that are there are attached to those.
    """

    paths: tuple[Path, ...]
    format_name: str | None = None
    options: tuple[tuple[str, str], ...] = ()
    labels: tuple[tuple[str, str | None], ...] = ()
    as_spans: bool = False
    done: bool = False
    new_labels: bool = False
    source: str = ""
    attach: bool = True
    usual_names: bool = False

    def to_json(self) -> dict[str, Any]:
        """The request as a JSON value."""
        return {
            "paths": [str(path) for path in self.paths],
            "format_name": self.format_name,
            "options": [list(pair) for pair in self.options],
            "labels": [list(pair) for pair in self.labels],
            "as_spans": self.as_spans,
            "done": self.done,
            "new_labels": self.new_labels,
            "source": self.source,
            "attach": self.attach,
            "usual_names": self.usual_names,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "ImportRequest":
        """The request that `to_json` gave `value` for."""
        pairs = {
            name: tuple((first, second) for first, second in value[name])
            for name in ("options", "labels")
        }
        paths = tuple(Path(path) for path in value["paths"])
        return cls(**{**value, "paths": paths, **pairs})
