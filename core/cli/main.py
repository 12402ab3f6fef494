"""The group of commands, and what becomes of errors: one line, and an exit status."""

import os
import sqlite3
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from multiprocessing import freeze_support

import click

from core.cli.console import fail, language
from core.garbage import collect_seldom
from core.messages import QT_TRANSLATE_NOOP, HashiyeError, translate

COMMANDS = {
    "open": "Open the window on a project.",
    "init": "Make a new project.",
    "import": "Bring articles into a project.",
    "tag": "Suggest entities, into a project or for files.",
    "train": "Learn from the documents that are done.",
    "evaluate": "Tell how well suggestions agree with gold.",
    "export": "Write training data.",
    "stats": "Count what is in a project.",
    "check": "Look whether a project file is whole.",
    "formats": "List the formats of files.",
    "taggers": "List the taggers.",
}
"""Each command with its line in the list; `core.cli.NAME_command` is read only when it is run."""

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

SEE_HELP = QT_TRANSLATE_NOOP("core", "{problem} See “{command} --help”.")

DATABASE = QT_TRANSLATE_NOOP(
    "core",
    "The project could not be read or written: {detail}. “hashiye check” tells whether it is "
    "damaged; backups lie beside it.",
)


class Commands(click.Group):
    """The commands, each imported when it is wanted, so that `hashiye --help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order in which the work is done."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`, or None."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"core.cli.{cmd_name}_command").command
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(version("hashiye"), message="%(prog)s %(version)s")
@click.pass_context
def hashiye(ctx: click.Context) -> None:
    """Mark named entities in Persian text.

    Without a command the window opens on the project that was open last, or on a sample.
    """
    if ctx.invoked_subcommand is None:
        from core.cli.window import open_window

        ctx.exit(open_window(None))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, 1 for an error, 2 for wrong usage."""
    try:
        status = hashiye.main(arguments, prog_name="hashiye", standalone_mode=False)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "hashiye"
        template = translate(SEE_HELP, language())
        fail(template.format(problem=error.format_message(), command=command))
        return USAGE
    except click.ClickException as error:
        fail(error.format_message())
        return FAILED
    except HashiyeError as error:
        fail(error.message(language()))
        return FAILED
    except sqlite3.DatabaseError as error:
        fail(translate(DATABASE, language()).format(detail=error))
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has stopped; what is left in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status if isinstance(status, int) else OK


def main() -> None:
    """The console script `hashiye`."""
    # Where Hashiye is frozen into one program, its worker is started through here too.
    freeze_support()
    collect_seldom()
    sys.exit(run())
