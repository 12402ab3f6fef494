"""How long the tests of gui wait for something before they call it a failure."""

# ruff: noqa: N815 -- the names are pytest-qt's

from functools import partialmethod

from pytestqt.qtbot import QtBot

PATIENCE = 60_000
"""Milliseconds. A test that passes goes on at once, whatever this is: a failing one waits so long.

Machines that run tests may be many times slower than one's own, and busy with something else.
"""


class PatientBot(QtBot):
    """pytest-qt's, which waits so long unless it is told otherwise."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)
    waitCallback = partialmethod(QtBot.waitCallback, timeout=PATIENCE)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)
