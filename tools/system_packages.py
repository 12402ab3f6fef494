"""Make sure that the system libraries which Qt loads are there.

`python tools/system_packages.py offscreen` for work without a screen, `xcb` for a window as well.
On Debian and Ubuntu what is missing is installed where that needs no password; otherwise one line
says what to install and how. Exit status 1 where something is still missing.
"""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PLUGINS = {"offscreen": ("offscreen",), "xcb": ("offscreen", "xcb")}
MODULES = ("QtCore", "QtGui", "QtWidgets")

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


def missing_libraries(platform: str) -> list[str]:
    """Names of the shared libraries that Qt needs on `platform` and the system has not."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed in this environment: run `make run` first.")
    qt = Path(spec.origin).parent
    files = [qt / f"{module}.abi3.so" for module in MODULES]
    files += [qt / "Qt/plugins/platforms" / f"libq{name}.so" for name in PLUGINS[platform]]
    missing: set[str] = set()
    for file in files:
        listing = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
        missing.update(re.findall(r"(\S+) => not found", listing.stdout))
    return sorted(missing)


def administrator() -> list[str] | None:
    """The prefix that runs a command as root without asking, or None where there is none."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    return ["sudo", "-n"] if _run_quietly(["sudo", "-n", "true"]) else None


def install(packages: list[str]) -> bool:
    """Install Debian `packages`; whether that was possible."""
    prefix = administrator()
    if prefix is None or shutil.which("apt-get") is None:
        return False
    print(f"Installing the system packages that Qt needs: {' '.join(packages)}", file=sys.stderr)
    get = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # The lists may be absent or stale; where they cannot be fetched the old ones may still do.
    _run_quietly([*get, "update"])
    return _run_quietly([*get, "install", "-y", "--no-install-recommends", *packages])


def _run_quietly(command: list[str]) -> bool:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode == 0


def opens(platform: str) -> str:
    """What Qt says when it cannot start on `platform`; empty when it starts."""
    code = "from PySide6.QtWidgets import QApplication; QApplication([])"
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    tried = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    return "" if tried.returncode == 0 else tried.stderr.strip() or f"status {tried.returncode}"


def cure(missing: list[str]) -> str:
    """What the user can do about the libraries `missing`."""
    packages = sorted({PACKAGES[name] for name in missing if name in PACKAGES})
    others = [name for name in missing if name not in PACKAGES]
    if not packages or shutil.which("apt-get") is None:
        return "install the packages of your system that hold them"
    also = f" and what holds {', '.join(others)}" if others else ""
    return f"sudo apt-get install {' '.join(packages)}{also}"


def main(platform: str) -> int:
    """The exit status: 0 when Qt can start on `platform`."""
    if not sys.platform.startswith("linux"):
        return 0
    missing = missing_libraries(platform) if shutil.which("ldd") else []
    packages = sorted({PACKAGES[name] for name in missing if name in PACKAGES})
    if packages and install(packages):
        missing = missing_libraries(platform)
    if missing:
        names = ", ".join(missing)
        print(f"Qt lacks {names}. Cure: {cure(missing)}, then try again.", file=sys.stderr)
        return 1
    # A display may be gone or refused for reasons that are not ours; the program tells those.
    complaint = opens("offscreen")
    if complaint:
        print(f"Qt does not start without a screen: {complaint}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in PLUGINS:
        raise SystemExit(f"usage: {sys.argv[0]} {'|'.join(PLUGINS)}")
    raise SystemExit(main(sys.argv[1]))
