"""Programs that have an environment of their own: what they store and export of our files.

`make interop` makes the environments. In each runs a script of this folder, NAME_side.py, once for
all files of a test module, for most of its time goes into making an empty database.
"""

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def given_to(name, jobs, folder):
    """`folder`, with what the program `name` made of the files in `jobs`.

    Each job is named, and described as the script wants it. Skips the test where the program is not
    installed.
    """
    python = ROOT / f".venv-interop-{name}" / "bin" / "python"
    if not python.exists():
        pytest.skip(f"{name} is not installed; `make interop` does that")
    script = Path(__file__).with_name(f"{name.replace('-', '_')}_side.py")
    asked = folder / "jobs.txt"
    asked.write_text(json.dumps({"folder": str(folder), "jobs": jobs}), "utf-8")
    done = subprocess.run(
        [python, "-I", "-W", "ignore", script, asked], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-4_000:]
    return folder


def told(path):
    """What the script wrote to `path`."""
    return json.loads(path.read_text("utf-8"))
