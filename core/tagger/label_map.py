"""Which label of a project is meant by a label of the sources that come with Hashiye.

The base model, the lists and the rules name their labels as Hashiye does: PER, LOC, DATE. A project
may call them PERSON, B-PER or شخص, have only some of them, or mean something else by one.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from core.model import Label, LabelSet
from core.tagger.candidate import Candidate
from core.text.fold import fold_string

Choice = Mapping[str, str | None]
"""A project's own table: the label of a source to one of the project's, or None for none."""

_PREFIX = re.compile(r"^[BILUES]-(?=.)")
_JOINTS = re.compile(r"[\s_\-]+")


@dataclass(frozen=True)
class LabelMap:
    """The project's label for each label of a source. A value that pickles.

    A label that is not in `pairs` stands for the project's label of the same name.
    """

    pairs: tuple[tuple[str, str | None], ...] = ()

    @classmethod
    def of(cls, labels: LabelSet, chosen: Choice) -> "LabelMap":
        """The map to `labels`: as `chosen`, where that names one of them, otherwise by name."""
        pairs = {source: by_name(labels, source) for source in source_labels()}
        pairs |= {
            source: label for source, label in chosen.items() if label is None or label in labels
        }
        return cls(tuple(pairs.items()))

    @cached_property
    def _labels(self) -> dict[str, str | None]:
        return dict(self.pairs)

    def label(self, source: str) -> str | None:
        """The project's label for the label `source` of a source, or None."""
        return self._labels.get(source, source)

    def apply(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """The candidates of a source with the project's labels; those that have none left out."""
        found = []
        for candidate in candidates:
            label = self.label(candidate.label)
            if label is not None:
                found.append(candidate._replace(label=label))
        return found


def source_labels() -> tuple[str, ...]:
    """Every label that the sources which come with Hashiye know."""
    return tuple(_aliases())


def by_name(labels: LabelSet, source: str) -> str | None:
    """The label among `labels` that is called like the label `source`, or None.

    That is the one of the same name; else one whose name, or else one whose title, is `source` or a
    usual name for it, whatever the case.
    """
    if source in labels:
        return source
    wanted = [_plain(name) for name in (source, *_aliases().get(source, ()))]
    # A label that is called like another of the sources' means that one, whatever its title says.
    free = [label for label in reversed(labels.labels) if label.name not in _aliases()]
    for names_of in (_names, _titles):
        named = {name: label.name for label in free for name in names_of(label)}
        found = next((named[name] for name in wanted if name in named), None)
        if found is not None:
            return found
    return None


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    path = files("resources") / "labelsets" / "aliases.json"
    return {label: tuple(names) for label, names in json.loads(path.read_text("utf-8")).items()}


def _names(label: Label) -> tuple[str, ...]:
    return (_plain(label.name),)


def _titles(label: Label) -> tuple[str, ...]:
    return tuple(_plain(title) for title in (label.title_en, label.title_fa) if title)


def _plain(name: str) -> str:
    """`name` as names are compared: folded, without the prefix of a tag and what joins words."""
    return _JOINTS.sub("", fold_string(_PREFIX.sub("", name.strip().upper())))
