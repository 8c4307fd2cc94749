"""What processes hold of the memory, as Linux tells it under /proc."""

from dataclasses import dataclass
from pathlib import Path

KIB = 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of one process or of several.

    `resident` counts pages that processes share once for each of them, `proportional` divides them among them.
    """

    resident: int
    proportional: int

    def __add__(self, other: "Memory") -> "Memory":
        """Add up two."""
        return Memory(self.resident + other.resident, self.proportional + other.proportional)


def memory_of(pid: int) -> Memory:
    """Read what one process holds."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    values = {name: int(rest.split()[0]) * KIB for name, _, rest in (line.partition(":") for line in lines)}
    return Memory(values["Rss"], values["Pss"])


def tree_of(pid: int) -> list[int]:
    """List a process and all that descend from it, parents first."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = stat.read_text()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(text.rpartition(")")[2].split()[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def name_of(pid: int) -> str:
    """Name what a process runs: the last part of its program's path."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    return Path(words[0].decode()).name
