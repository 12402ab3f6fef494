"""The program from its start to its end, in a process of its own."""

import os
import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken
from gui.app import run
status = run(None)
left = [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QWidget)]
print("left:", len(left))
sys.exit(status)
"""


def test_nothing_of_the_window_is_left_for_the_end_of_the_program():
    surroundings = {name: value for name, value in os.environ.items() if "DISPLAY" not in name} | {
        "QT_QPA_PLATFORM": ""
    }
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=surroundings, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.endswith("left: 0\n")
