"""Run the benchmarks that need nothing but this folder, one after the other: `make bench`.

    python -m benchmarks [--quick] [NAME …]

NAMES are extraction, memory, writing and reading; all by default. One that cannot run says why, and the rest goes on.
"""

import argparse
import os
import subprocess
import sys

BENCHMARKS = {
    "extraction": "--quick",
    "memory": "--quick",
    "writing": "--quick",
    "reading": "--articles=100 --rounds=30",
}
"""Each benchmark, and its options where it shall be quick."""


def main() -> None:
    """Run them in processes of their own, so that none finds the memory or the threads of another."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description="Run the benchmarks.")
    options.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}; all by default")
    options.add_argument("--quick", action="store_true", help="small sizes: minutes become seconds, figures rough")
    given = options.parse_args()
    if unknown := set(given.names) - set(BENCHMARKS):
        options.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")
    for name in given.names or BENCHMARKS:
        print(f"\n{name} (load average {os.getloadavg()[0]:.1f})", flush=True)
        small = BENCHMARKS[name].split() if given.quick else []
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *small], check=False)
        if done.returncode != 0:
            print(f"{name} did not finish: exit code {done.returncode}", flush=True)


if __name__ == "__main__":
    main()
