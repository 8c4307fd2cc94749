"""Measure the service as `make run` starts it: seconds to the first answer, and idle memory of all its processes.

    python -m benchmarks.memory [--rounds 3] [--quick]

Each round starts `depesche serve --ingest seeds` (service, embedded graph and reader) in an empty data folder and
asks who met whom until the answer names somebody. Memory is read some seconds later, after one more answer.
Prints a table of medians.
"""

import argparse
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.processes import Memory, memory_of, name_of, tree_of

ROOT = Path(__file__).parent.parent
ADDRESS = "/v1/relations?type=MEETS"
SECONDS, MEGABYTES = 15.0, 1_200.0
"""The targets."""
PATIENCE = 120.0
IDLE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to the first answer, and idle memory by name of program."""

    seconds: float
    memory: dict[str, Memory]


def main(arguments: Sequence[str] | None = None) -> None:
    """Start, measure, print."""
    options = argparse.ArgumentParser(description="Measure start-up and memory of the service.")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--quick", action="store_true", help="one round")
    given = options.parse_args(arguments)
    starts = [measure() for _ in range(1 if given.quick else given.rounds)]
    load_average = f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    table = Table(title=f"Service, embedded graph and reader, idle; {load_average}", title_justify="left")
    for name, justify in (("what", "left"), ("median", "right"), ("lowest – highest", "right"), ("target", "right")):
        table.add_column(name, justify="right" if justify == "right" else "left")
    _add(table, "command to first answer, s", [start.seconds for start in starts], f"under {SECONDS:.0f}")
    for program in starts[0].memory:
        _add(table, f"{program}: resident, MB", [start.memory[program].resident / 1e6 for start in starts])
    totals = [sum(start.memory.values(), Memory(0, 0)) for start in starts]
    _add(table, "all: resident, MB", [one.resident / 1e6 for one in totals], f"under {MEGABYTES:,.0f}")
    _add(table, "all: proportional (PSS), MB", [one.proportional / 1e6 for one in totals])
    Console(highlight=False, width=110).print(table)


def measure() -> Start:
    """Start the service once, and stop it again. Raises: TimeoutError where it does not answer."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        command = [str(Path(sys.executable).parent / "depesche"), "serve", "--ingest", "seeds", "--port", str(port)]
        began = time.perf_counter()
        with (Path(folder) / "log").open("wb") as log:
            process = subprocess.Popen(
                command, cwd=ROOT, env=os.environ | {"DEPESCHE_DATA": folder}, stdout=log, stderr=log
            )
        try:
            _await_answer(port, process, Path(folder) / "log")
            seconds = time.perf_counter() - began
            time.sleep(IDLE_SECONDS)
            _ask(port)
            time.sleep(1)
            memory = {name_of(pid): memory_of(pid) for pid in tree_of(process.pid)}
        finally:
            process.terminate()
            process.wait(30)
    return Start(seconds, memory)


def _await_answer(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not _ask(port):
        if process.poll() is not None or time.monotonic() > end:
            raise TimeoutError(f"No answer within {PATIENCE:.0f} s:\n{log.read_text()[-2000:]}")
        time.sleep(0.05)


def _ask(port: int) -> bool:
    """Tell whether the service answers with at least one pair."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", ADDRESS)
        answer = connection.getresponse()
        return answer.status == 200 and bool(json.loads(answer.read())["results"])
    except OSError:
        return False
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _add(table: Table, what: str, values: Sequence[float], target: str = "") -> None:
    digits = 1 if max(values) < 100 else 0
    spread = f"{min(values):,.{digits}f} – {max(values):,.{digits}f}"
    table.add_row(what, f"{statistics.median(values):,.{digits}f}", spread, target)


if __name__ == "__main__":
    main()
