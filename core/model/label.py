"""Classes of entity."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Label:
    """A class of entity: `name` as it is exported, and what a person sees of it.

    `color` names a hue of the palette in `resources`; `key` is the letter or digit that gives the
    label; the guideline says in a line what belongs to it and where its borders run.
    """

    name: str
    key: str = ""
    color: str = ""
    title_en: str = ""
    title_fa: str = ""
    guideline_en: str = ""
    guideline_fa: str = ""

    def title(self, language: str) -> str:
        """The label's name for people, in `language` ("fa" or "en"), or its export name."""
        return (self.title_fa if language == "fa" else self.title_en) or self.name

    def guideline(self, language: str) -> str:
        """The guideline line in `language` ("fa" or "en"), or the empty string."""
        return self.guideline_fa if language == "fa" else self.guideline_en


@dataclass(frozen=True)
class LabelSet:
    """The ordered labels of a project."""

    labels: tuple[Label, ...] = ()

    @cached_property
    def _by_name(self) -> dict[str, Label]:
        return {label.name: label for label in self.labels}

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __len__(self) -> int:
        return len(self.labels)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __getitem__(self, name: str) -> Label:
        """The label called `name`. Raises KeyError if the project has none."""
        return self._by_name[name]

    def by_key(self, key: str) -> Label | None:
        """The label that `key` gives, or None."""
        return next((label for label in self.labels if label.key and label.key == key), None)
