"""The way from the command line to the window: the only place in core that knows of it."""

from pathlib import Path


def open_window(project: Path | None) -> int:
    """Show the window on `project`, or on the one that was open last; return the exit status."""
    # Here and not above: the other commands work without a screen and without Qt.
    from gui.app import run

    return run(project)
