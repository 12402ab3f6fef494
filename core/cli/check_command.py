"""`hashiye check`."""

from pathlib import Path

import click

from core.checking import check_project
from core.cli.console import language, say, say_json
from core.cli.options import json_option, project_argument
from core.messages import QT_TRANSLATE_NOOP

WHOLE = QT_TRANSLATE_NOOP("core", "{path} is whole.")


@click.command("check")
@project_argument
@json_option
@click.pass_context
def command(ctx: click.Context, project: Path, as_json: bool) -> None:
    """Look whether PROJECT is whole, and change nothing in it.

    Every problem is a line; the exit status is 1 if there are any.
    """
    problems = [problem.message(language()) for problem in check_project(project)]
    if as_json:
        say_json({"whole": not problems, "problems": problems})
    elif problems:
        click.echo("\n".join(problems))
    else:
        say(WHOLE, path=project)
    ctx.exit(1 if problems else 0)
