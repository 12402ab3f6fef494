"""The project's settings."""

import json
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from core.model import Policy


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """What a project has decided. Suggestions that score below `threshold` stay hidden."""

    policy: Policy = Policy.FLAT
    threshold: float = 0.5


def read(db: Database) -> ProjectSettings:
    """The settings, defaults where the project has none of its own."""
    values: dict[str, Any] = {
        name: json.loads(value) for name, value in db.execute("SELECT name, value FROM settings")
    }
    return ProjectSettings(
        Policy(values.get("policy", Policy.FLAT)), float(values.get("threshold", 0.5))
    )


def row(name: str, value: object) -> dict[str, str]:
    """The row that gives the setting `name` the JSON value `value`."""
    return {"name": name, "value": json.dumps(value)}


def insert(db: Database, name: str, value: object) -> None:
    """Write a setting of a new project."""
    db.execute("INSERT INTO settings (name, value) VALUES (:name, :value)", row(name, value))
