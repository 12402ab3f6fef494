"""Commands on what holds for a whole project."""

from dataclasses import dataclass

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
