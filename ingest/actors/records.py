"""Reading the tables of actors."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

TABLES = Path(__file__).parent / "tables"


def read_table(name: str, folder: Path = TABLES) -> Iterator[dict[str, str]]:
    """Read the rows of a table by column; a cell without text is "".

    Raises: ValueError where a row has more or fewer cells than the header.
    """
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        for number, row in enumerate(rows, start=2):
            if len(row) != len(header):
                raise ValueError(f"{name}.csv line {number}: {len(row)} cells, the header has {len(header)}")
            yield dict(zip(header, row, strict=True))


def listed(cell: str) -> tuple[str, ...]:
    """Split a cell that lists values with ";"."""
    return tuple(value.strip() for value in cell.split(";") if value.strip())


def first_day(cell: str) -> date | None:
    """Read the first day of "2017", "2017-03" or "2017-03-01"; None where the cell is empty."""
    if not cell:
        return None
    year, month, day = (*(int(part) for part in cell.split("-")), 1, 1)[:3]
    return date(year, month, day)


def day_after(cell: str) -> date | None:
    """Read the day from which an office is surely over: after the year or month where only that is known."""
    start = first_day(cell)
    if start is None or cell.count("-") == 2:
        return start
    if cell.count("-") == 0 or start.month == 12:
        return date(start.year + 1, 1, 1)
    return date(start.year, start.month + 1, 1)
