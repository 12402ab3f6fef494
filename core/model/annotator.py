"""A person whose name stands behind spans."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person in a project. `uid` stays unique when projects are merged."""

    id: int
    uid: str
    name: str
