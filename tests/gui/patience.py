"""How long the tests of gui wait for something before they call it a failure."""

# ruff: noqa: N815 -- the names are pytest-qt's

from functools import partialmethod

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

PATIENCE = 180_000
"""Milliseconds. A test that passes goes on at once, whatever this is: a failing one waits so long.

Machines that run tests may be many times slower than one's own, and busy with something else, for
which the worker and others that stand back have to wait.
"""
SOON_MS = 1000
"""What is to happen within this time changes what one looks at; the rest is upkeep."""


class PatientBot(QtBot):
    """pytest-qt's, which waits so long unless it is told otherwise."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)
    waitCallback = partialmethod(QtBot.waitCallback, timeout=PATIENCE)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)


def settle(window, qtbot):
    """Wait until everything has come in that is under way in the window, and is laid out."""
    qtbot.waitUntil(lambda: not (window._tasks.active() or _due_soon(window)))
    QApplication.processEvents()


def _due_soon(window):
    return [
        timer
        for timer in window.findChildren(QTimer)
        if timer.isActive() and timer.isSingleShot() and timer.interval() < SOON_MS
    ]
