"""Where Hashiye keeps what is not in a project: folders of this user on this machine.

The variables HASHIYE_DATA_DIR and HASHIYE_CONFIG_DIR name other folders, for tests, for a portable
installation and for a machine whose home is read-only.
"""

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("hashiye", appauthor=False)


def data_dir() -> Path:
    """The folder of the sample project, base models and backups; not made by asking for it."""
    return _folder("HASHIYE_DATA_DIR", _DIRS.user_data_path)


def config_dir() -> Path:
    """The folder of the user's settings; not made by asking for it."""
    return _folder("HASHIYE_CONFIG_DIR", _DIRS.user_config_path)


def sample_project_path() -> Path:
    """The project that the first start opens, whether it is there yet or not."""
    return data_dir() / "sample.hashiye"


def _folder(variable: str, default: Path) -> Path:
    named = os.environ.get(variable)
    return Path(named).expanduser() if named else default
