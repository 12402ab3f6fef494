"""The command line: one module a command or a small group of them."""

from core.cli.main import main

__all__ = ["main"]
