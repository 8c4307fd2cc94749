"""Constraints and indexes; `*.<engine>.cypher` holds what only that engine needs or takes."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def statements(engine: str) -> tuple[str, ...]:
    """Read the statements in order of files; each can run again."""
    files = sorted(file for file in FOLDER.glob("*.cypher") if file.name.count(".") == 1)
    files += sorted(FOLDER.glob(f"*.{engine}.cypher"))
    return tuple(text for file in files for text in _split(file.read_text(encoding="utf-8")))


def _split(text: str) -> tuple[str, ...]:
    """Part a file at its semicolons, without its comments."""
    lines = (line for line in text.splitlines() if not line.startswith("//"))
    return tuple(part.strip() for part in "\n".join(lines).split(";") if part.strip())
