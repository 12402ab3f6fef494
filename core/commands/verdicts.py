"""An answer to a suggestion, which answers those of other sources that say the same."""

from core.commands import placement
from core.commands.base import Context
from core.model import Suggestion, Verdict
from core.store import answers


def judge_alike(context: Context, suggestion: Suggestion, verdict: Verdict) -> None:
    """Write the annotator's verdict on `suggestion` and on what else proposes the same."""
    for same in answers.same(context.db, suggestion, context.tx.annotator):
        placement.judge(context, same, verdict)
