"""What the graph holds, in two tables: the latest events, and who met whom."""

from datetime import date, timedelta

from rich.box import SIMPLE_HEAD
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
    table = _table("Events", "status", "type", "who", "whom, what", "where", "when", "says")
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
            f"{_MARKS[row.status]} {row.status.value}",
            row.type.value.lower().replace("_", " "),
            "\n".join(roles["actor"]),
            "\n".join((*roles["recipient"], *roles["item"])),
            event.place.name if event.place else "",
            _when(row.start, row.end),
            "\n".join(sorted(sources)),
        )
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(
        title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0)
    )
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in {"status", "type"})
    return table


def _when(start: str | None, end: str | None) -> str:
    """Show an interval with its last day, not the day after."""
    if start is None or end is None:
        return f"from {start}" if start else f"until {end}" if end else ""
    last = (date.fromisoformat(end) - timedelta(days=1)).isoformat()
    return start if start == last else f"{start}\n{last}"


def _meetings(store: Store) -> Table:
    table = _table("Who met whom", "who", "met whom", "events", "first", "last")
    params = read_relations.RelationsParams(
        statuses=tuple(Status), since=None, until=None, events=2**31 - 1, source="", target="", limit=_SHOWN
    )
    for row in store.read(read_relations.RELATIONS.of(EventType.MEETS), params):
        statuses = ", ".join(f"{count} {status}" for status, count in row.statuses.model_dump().items() if count)
        table.add_row(row.source.name, row.target.name, statuses, row.first or "", row.last or "")
    return table
