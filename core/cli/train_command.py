"""`hashiye train`."""

from pathlib import Path

import click

from core.cli.console import progress_bar, say, say_json
from core.cli.options import json_option, project_argument, writing
from core.learning.due import FIRST
from core.learning.training import train
from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.store.models import TrainedModel

LEARNING = QT_TRANSLATE_NOOP("core", "Learning")
TOO_LITTLE = QT_TRANSLATE_NOOP(
    "core",
    "There is too little to learn from in {path}: fewer than {least} documents are done. "
    "Finish some more, then train again.",
)
LEARNED = QT_TRANSLATE_NOOP("core", "Learned from documents: {documents}.")
MEASURED = QT_TRANSLATE_NOOP(
    "core",
    "Exact F1 on documents that were held out ({held_out}): {f1}; of what suggested before: "
    "{before}; of the sources that are not trained here: {untaught}.",
)
PROMOTED = QT_TRANSLATE_NOOP(
    "core", "It is better, so it suggests from now on; “hashiye tag” stores its suggestions."
)
NOT_PROMOTED = QT_TRANSLATE_NOOP(
    "core", "It is no better, so what suggested before goes on. More documents may change that."
)


@click.command("train")
@project_argument
@json_option
def command(project: Path, as_json: bool) -> None:
    """Learn from the documents of PROJECT that are done.

    What comes of it suggests from then on if it does better, on documents that it has not learned
    from, than what suggested before. The exit status is 0 in either case, and 1 where too few
    documents are done.
    """
    with writing(project) as session:
        with progress_bar(LEARNING) as progress:
            # Somebody waits for it with a bar before their eyes, and nothing else has to go on.
            model = train(session.project.db, progress, thorough=True)
        if model is None:
            raise HashiyeError(TOO_LITTLE, path=project, least=FIRST)
        session.store_model(model)
    if as_json:
        say_json({"documents": model.documents, "promoted": model.promoted, **model.record})
    else:
        _tell(model)


def _tell(model: TrainedModel) -> None:
    record = model.record
    f1, before, untaught = (
        f"{100 * record[name]:.1f}" for name in ("f1", "before_f1", "untaught_f1")
    )
    # Of very many documents only those count that were done last.
    say(LEARNED, documents=len(record["learned"]))
    say(MEASURED, held_out=record["held_out"], f1=f1, before=before, untaught=untaught)
    say(PROMOTED if model.promoted else NOT_PROMOTED)
