"""What the graph holds, in two tables: the latest events, and who met whom."""

from rich.console import Console
from rich.table import Table

from cypher.batch import EventType, Status
from cypher.read import events as read_events
from cypher.read import relations as read_relations
from cypher.store import Store

_SHOWN = 40
_MARKS = {Status.OCCURRED: "●", Status.PLANNED: "○", Status.POSSIBLE: "◌", Status.NEGATED: "✕"}


def overview(store: Store, console: Console) -> None:
    """Print the latest events and who met whom."""
    console.print(_events(store))
    console.print(_meetings(store))


def _events(store: Store) -> Table:
    table = Table(
        "", "type", "who", "whom", "item", "where", "when", "says", title="Events", title_justify="left"
    )
    undated_params = read_events.UndatedEventsParams(
        types=tuple(EventType), statuses=tuple(Status), since=None, until=None, id="", limit=_SHOWN
    )
    dated_params = read_events.EventsParams(**undated_params.model_dump(), start=read_events.LAST_DAY)
    dated = store.read(read_events.EVENTS, dated_params)
    undated = store.read(read_events.UNDATED_EVENTS, undated_params)
    for row in (*dated, *undated)[:_SHOWN]:
        event = store.read(read_events.EVENT, read_events.EventKey(id=row.id))[0]
        roles: dict[str, list[str]] = {"actor": [], "recipient": [], "item": []}
        for participant in event.participants:
            roles.setdefault(participant.role, []).append(participant.name)
        sources = {report.attributed_to.name for report in event.reports if report.attributed_to is not None}
        table.add_row(
            f"{_MARKS[row.status]} {row.status.value}", row.type.value, ", ".join(roles["actor"]), ", ".join(roles["recipient"]),
            ", ".join(roles["item"]), event.place.name if event.place else "", _when(row.start, row.end), ", ".join(sorted(sources)),
        )  # fmt: skip
    return table


def _when(start: str | None, end: str | None) -> str:
    return f"{start} ≤ t < {end or '…'}" if start else ""


def _meetings(store: Store) -> Table:
    table = Table("who", "met whom", "events", "first", "last", title="Who met whom", title_justify="left")
    params = read_relations.RelationsParams(
        statuses=tuple(Status), since=None, until=None, events=2**31 - 1, source="", target="", limit=_SHOWN
    )
    for row in store.read(read_relations.RELATIONS.of(EventType.MEETS), params):
        statuses = ", ".join(
            f"{count} {status}" for status, count in row.statuses.model_dump().items() if count
        )
        table.add_row(row.source.name, row.target.name, statuses, row.first or "", row.last or "")
    return table
