"""Run the benchmarks and say which stay within their budgets.

python tools/bench.py            all of tests/benchmarks
python tools/bench.py startup    those that are named

Exit status 1 where one is over its budget or did not end well.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "benchmarks"


def names() -> list[str]:
    """Every benchmark, by name; a module without a command line of its own is none."""
    return [
        path.stem for path in sorted(FOLDER.glob("*.py")) if "__main__" in path.read_text("utf-8")
    ]


def run(name: str) -> bool:
    """Run one benchmark and print its figures; whether it is within its budget."""
    print(f"{name}: running", file=sys.stderr)
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", "--json"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if not done.stdout.strip():
        print(f"{name}: gave no figures (exit status {done.returncode})", flush=True)
        return False
    figures = json.loads(done.stdout)
    verdict = "within budget" if figures.pop("within_budget") is True else "OVER BUDGET"
    print(f"{name}: {verdict} {json.dumps(figures)}", flush=True)
    return verdict == "within budget"


def main() -> int:
    """Run what the command line names; the exit status."""
    within = [run(name) for name in sys.argv[1:] or names()]
    return 0 if all(within) else 1


if __name__ == "__main__":
    raise SystemExit(main())
