"""Commands on what holds for a whole project."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.commands import placement
from core.commands.base import Context
from core.messages import QT_TRANSLATE_NOOP
from core.model import Policy
from core.store import settings


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
