"""`hashiye init`."""

from pathlib import Path

import click

from core.cli.console import say
from core.cli.options import PATH, project_argument
from core.labelsets import load_label_set
from core.messages import QT_TRANSLATE_NOOP
from core.store.project import create_project

MADE = QT_TRANSLATE_NOOP("core", "{path} is ready, with the labels {labels}.")


@click.command("init")
@project_argument
@click.option("--labels", type=PATH, metavar="FILE", help="A label set as a JSON file.")
def command(project: Path, labels: Path | None) -> None:
    """Make the new project PROJECT (a file that ends in .hashiye)."""
    label_set = load_label_set(labels)
    create_project(project, label_set).close()
    say(MADE, path=project, labels=", ".join(label.name for label in label_set))
