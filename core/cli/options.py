"""Arguments and options that several commands share."""

import getpass
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from core.cli.console import language
from core.messages import HashiyeError
from core.session import NOT_TAKEN, Session, UnsavedError
from core.tagger.protocol import BUILT_IN

PATH = click.Path(path_type=Path)

project_argument = click.argument("project", type=PATH)
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON for a program.")
tagger_option = click.option(
    "--tagger", default=BUILT_IN, metavar="NAME", show_default=True, help="See hashiye taggers."
)
annotator_option = click.option(
    "--annotator", metavar="NAME", help="Whose spans these are; your login name if left out."
)


def default_annotator() -> str:
    """The name of whoever works at the command line: HASHIYE_ANNOTATOR or the login name."""
    return os.environ.get("HASHIYE_ANNOTATOR") or getpass.getuser()


@contextmanager
def writing(project: Path, annotator: str | None = None) -> Iterator[Session]:
    """A session in `project` that may write. Raises HashiyeError where it may not or cannot."""
    with closing(Session.open(project, annotator or default_annotator())) as session:
        session.require_writable()
        try:
            # What an earlier command was ended over.
            session.settle()
            yield session
        except UnsavedError as error:
            # Nothing keeps the change here once the command has ended.
            raise HashiyeError(NOT_TAKEN, **error.fields) from error


@contextmanager
def usage(ctx: click.Context) -> Iterator[None]:
    """Tell a HashiyeError of the block as wrong usage of the command, with its exit status."""
    try:
        yield
    except HashiyeError as error:
        raise click.UsageError(error.message(language()), ctx) from error
