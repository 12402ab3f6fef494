"""Commands on what holds for a whole project."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.commands import placement
from core.commands.base import Context
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Policy
from core.model.label_keys import is_label_key, same_key
from core.store import labels, settings

_TWICE = QT_TRANSLATE_NOOP(
    "core", "The key “{key}” cannot be that of {first} and of {second}. Change one of them."
)
_NO_KEY = QT_TRANSLATE_NOOP(
    "core",
    "“{key}” cannot be the key of {label}. It must be a letter or digit, perhaps with Shift.",
)


@dataclass(frozen=True, slots=True)
class SetPolicy:
    """Choose which spans may share text. Spans that stand already stay."""

    policy: Policy
    name = QT_TRANSLATE_NOOP("core", "change the policy for spans")

    def apply(self, context: Context) -> None:
        """Write the setting."""
        context.tx.put("settings", settings.row("policy", self.policy.value))


@dataclass(frozen=True, slots=True)
class SetThreshold:
    """Hide suggestions that score below `threshold`."""

    threshold: float
    name = QT_TRANSLATE_NOOP("core", "change the threshold")

    def apply(self, context: Context) -> None:
        """Write the setting."""
        context.tx.put("settings", settings.row("threshold", self.threshold))


@dataclass(frozen=True, slots=True)
class SetLicence:
    """Say under which licence the texts and spans may be used; data cards tell it."""

    licence: str
    name = QT_TRANSLATE_NOOP("core", "change the licence of the data")

    def apply(self, context: Context) -> None:
        """Write the setting, if it is another."""
        if self.licence != settings.read(context.db).licence:
            context.tx.put("settings", settings.row("licence", self.licence))


@dataclass(frozen=True, slots=True)
class SetLabelMap:
    """Say which labels of the project are meant by those of the sources that come with Hashiye.

    A source's label that `chosen` gives None stands for none, one that it lacks goes by name.
    """

    chosen: Mapping[str, str | None]
    name = QT_TRANSLATE_NOOP("core", "change which label is which")

    def apply(self, context: Context) -> None:
        """Write the setting; raises HashiyeError if the project lacks a label that is chosen."""
        for label in filter(None, self.chosen.values()):
            placement.require_label(context, label)
        if self.chosen != settings.read(context.db).label_map:
            context.tx.put("settings", settings.row("label_map", dict(self.chosen)))


@dataclass(frozen=True, slots=True)
class SetLabelKeys:
    """Give labels, by name, other keys; the empty one takes a label's key away."""

    keys: Mapping[str, str]
    name = QT_TRANSLATE_NOOP("core", "change the keys of labels")

    def apply(self, context: Context) -> None:
        """Write the labels that get another key.

        Raises HashiyeError if the project lacks a label, or a key is none or that of two labels.
        """
        for name, key in self.keys.items():
            placement.require_label(context, name)
            if key and not is_label_key(key):
                raise HashiyeError(_NO_KEY, key=key, label=name)
        known = labels.read(context.db)
        after = [replace(label, key=self.keys.get(label.name, label.key)) for label in known]
        holders: dict[str, str] = {}
        for label in after:
            key = same_key(label.key)
            if key and key in holders:
                raise HashiyeError(_TWICE, key=label.key, first=holders[key], second=label.name)
            holders[key] = label.name
        for before, label in zip(known, after, strict=True):
            if label != before:
                context.tx.put("labels", {"name": label.name, "key": label.key})
