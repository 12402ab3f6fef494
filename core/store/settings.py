"""The project's settings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from core.model import Policy

THRESHOLD = 0.4
"""Where a suggestion begins to save more than it costs: a wrong one costs a key, a right one saves
two of the three that marking takes."""


IMPORT_LABELS = "import_labels"
"""The name of the setting that keeps how labels of files were chosen."""


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """What a project has decided. Suggestions that score below `threshold` stay hidden.

    `label_map` gives labels of the sources that come with Hashiye one of the project's, or None for
    none; what is not in it goes by name. `licence` is that of the texts and spans, for data cards.
    """

    policy: Policy = Policy.FLAT
    threshold: float = THRESHOLD
    label_map: Mapping[str, str | None] = field(default_factory=dict)
    import_labels: Mapping[str, str | None] = field(default_factory=dict)
    licence: str = ""


def read(db: Database) -> ProjectSettings:
    """The settings, defaults where the project has none of its own."""
    values: dict[str, Any] = {
        name: json.loads(value) for name, value in db.execute("SELECT name, value FROM settings")
    }
    return ProjectSettings(
        Policy(values.get("policy", Policy.FLAT)),
        float(values.get("threshold", THRESHOLD)),
        values.get("label_map", {}),
        values.get(IMPORT_LABELS, {}),
        str(values.get("licence", "")),
    )


def row(name: str, value: object) -> dict[str, str]:
    """The row that gives the setting `name` the JSON value `value`."""
    return {"name": name, "value": json.dumps(value)}


def insert(db: Database, name: str, value: object) -> None:
    """Write a setting of a new project."""
    db.execute("INSERT INTO settings (name, value) VALUES (:name, :value)", row(name, value))
