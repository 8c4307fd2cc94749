"""The event types, told to a reader: what each means, and its codes in PLOVER and CAMEO."""

import csv
from functools import cache
from importlib.resources import files

from cypher.batch import SYMMETRIC, EventType
from cypher.read.rows import Row


class EventTypeRow(Row):
    """An event type. `symmetric` ones have only actors; the PLOVER event depends on the status."""

    name: EventType
    definition: str
    symmetric: bool
    plover_occurred: str
    plover_planned: str
    cameo: str


@cache
def event_types() -> tuple[EventTypeRow, ...]:
    """Read the table of event types, in its order."""
    with files("cypher.read").joinpath("event_types.csv").open(encoding="utf-8") as table:
        return tuple(_row(line) for line in csv.DictReader(table, delimiter=";"))


def _row(line: dict[str, str]) -> EventTypeRow:
    name = EventType(line["type"])
    return EventTypeRow(
        name=name,
        definition=line["definition"],
        symmetric=name in SYMMETRIC,
        plover_occurred=line["plover_occurred"],
        plover_planned=line["plover_planned"],
        cameo=line["cameo"],
    )
