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


SCALED = """
import sys
from PySide6.QtGui import QGuiApplication
from core.paths import config_dir
from gui.app import run
from gui.settings import Settings
settings = Settings(config_dir())
settings.scale = 150
settings.save()
status = run(None)
print("scale:", QGuiApplication.instance().devicePixelRatio())
sys.exit(status)
"""


def run(program: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """The program, ended, that was started without a screen."""
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    return subprocess.run(
        [sys.executable, "-c", program],
        env=kept | {"QT_QPA_PLATFORM": ""} | surroundings,
        capture_output=True,
        text=True,
    )


def test_everything_is_as_large_as_the_user_has_set_it(tmp_path):
    ended = run(SCALED, HASHIYE_CONFIG_DIR=str(tmp_path))
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.endswith("scale: 1.5\n")


def test_nothing_of_the_window_is_left_for_the_end_of_the_program():
    ended = run(PROGRAM)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.endswith("left: 0\n")
