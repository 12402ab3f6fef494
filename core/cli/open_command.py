"""`hashiye open`."""

from pathlib import Path

import click

from core.cli.options import project_argument
from core.cli.window import open_window


@click.command("open")
@project_argument
@click.pass_context
def command(ctx: click.Context, project: Path) -> None:
    """Open the window on PROJECT."""
    ctx.exit(open_window(project))
