"""Where the worker process begins. It imports no Qt, and whatever else only once it is here."""

import os
import signal
import sys
from multiprocessing.connection import Connection

from core.garbage import collect_seldom

NICENESS = 5
"""How far the worker stands back behind the window where both want the processor."""


def main(quick: Connection, slow: Connection) -> None:
    """Answer requests until the other ends of the pipes are closed."""
    # Ctrl+C in the terminal is for the window, which ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(NICENESS)
    # One core is the window's. numpy reads this when it is imported.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from core.worker.serving import serve

    collect_seldom()
    serve(quick, slow)
