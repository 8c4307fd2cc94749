"""The event types, told to a reader: what each means, and its codes in PLOVER and CAMEO."""

import csv
from functools import cache
from importlib.resources import files

from cypher.batch import SYMMETRIC, EventType, Status
from cypher.codes import cameo, plover
from cypher.read.rows import Row


class EventTypeRow(Row):
    """An event type; `symmetric` ones have only actors. Codes are of what occurred and of what is planned."""

    name: EventType
    definition: str
    symmetric: bool
    plover: str | None
    plover_planned: str | None
    cameo: str | None
    cameo_planned: str | None


@cache
def event_types() -> tuple[EventTypeRow, ...]:
    """Read the table of event types, in its order."""
    with files("cypher.read").joinpath("event_types.csv").open(encoding="utf-8") as table:
        return tuple(_row(EventType(line["type"]), line["definition"]) for line in csv.DictReader(table))


def _row(name: EventType, definition: str) -> EventTypeRow:
    return EventTypeRow(
        name=name,
        definition=definition,
        symmetric=name in SYMMETRIC,
        plover=plover(name, Status.OCCURRED),
        plover_planned=plover(name, Status.PLANNED),
        cameo=cameo(name, Status.OCCURRED),
        cameo_planned=cameo(name, Status.PLANNED),
    )
