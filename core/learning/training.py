"""Training the project's own model from the documents that are done."""

from collections.abc import Callable
from itertools import batched

from sqlite_utils import Database

from core.learning.due import FIRST
from core.learning.records import judge
from core.learning.tagging import tagger_for
from core.progress import Cancelled, Progress
from core.store import batches, models, progress, refusals, settings, spans
from core.store.models import TrainedModel
from core.tagger import training
from core.tagger.memory import Memory
from core.tagger.training import TOGETHER, Example

MOST = 1_500_000
"""Code points that are learned from at most, in the documents that were done last: more would make
the next article wait, and say little more."""


def train(
    db: Database, poll: Progress, memory: Memory | None = None, *, thorough: bool = False
) -> TrainedModel | None:
    """What the documents teach that somebody has done; None where there are fewer than FIRST.

    The model's weights are among what is returned only if it does better than what has served
    before, on documents that neither had seen. `memory` saves reading them anew; `thorough` takes
    its time, for whom nobody waits. Raises Cancelled if `poll` says so.
    """
    done = progress.count_done(db)
    if done < FIRST:
        return None

    def watch(step: int, steps: int) -> None:
        if not poll(step, steps):
            raise Cancelled

    examples = read_examples(db, memory or Memory(), lambda: watch(0, 1))
    tagger = tagger_for(db)
    model, judges = training.train(examples, tagger.label_map, watch, thorough=thorough)
    # What cannot be read does not serve, however well it did when it was new.
    serving = None if tagger.model is None else models.serving(db)
    before = {} if serving is None else models.read(db, serving).record
    steps = len(judges) + 1
    threshold = settings.read(db).threshold
    record = judge(tagger, threshold, judges, before, lambda: watch(steps - 1, steps))
    values = record.as_json() | {"learned": sorted(example.uid for example in examples)}
    return TrainedModel(done, values, model.to_bytes() if record.better else None)


def read_examples(db: Database, memory: Memory, watch: Callable[[], None]) -> list[Example]:
    """The documents that are done, those done last first, as far as MOST goes.

    Where several people have done one, the spans are those of who did it last.
    """
    found: list[Example] = []
    for several in batched(progress.done_last(db, MOST), TOGETHER):
        watch()
        texts = batches.texts(db, [document for document, _, _ in several])
        readings = memory.read([texts[document][1] for document, _, _ in several])
        for (document, uid, annotator), reading in zip(several, readings, strict=True):
            marks = spans.read(db, document, annotator)
            placed = tuple((mark.start, mark.end, mark.label) for mark in marks)
            refused = tuple(refusals.strings(db, document, annotator))
            found.append(Example(uid, reading, placed, refused))
    return found
