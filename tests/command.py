"""The `depesche` command as its user runs it: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.engines import ROOT


def environment(data: Path, **settings: str) -> dict[str, str]:
    """Make the environment of a command: this one without its `DEPESCHE_…` settings, and these."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DEPESCHE_")}
    given = {f"DEPESCHE_{key.upper()}": value for key, value in settings.items()}
    return {**kept, "NO_COLOR": "1", "COLUMNS": "200", "DEPESCHE_DATA": str(data), **given}


def command(*arguments: str | Path) -> list[str]:
    """Make the command line."""
    return [str(Path(sys.executable).parent / "depesche"), *map(str, arguments)]


def start(*arguments: str | Path, data: Path, **settings: str) -> subprocess.Popen[str]:
    """Start a command whose output is read line by line."""
    return subprocess.Popen(
        command(*arguments),
        cwd=ROOT,
        env=environment(data, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*arguments: str | Path, data: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        command(*arguments),
        cwd=ROOT,
        env=environment(data, **settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
