"""Which reports tell of the same event: events are connected components of a relation between reports.

The relation does not look at anything but the two reports, so no order of articles changes the events.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import combinations

from cypher.batch import ReportRow

SameHappening = Callable[[ReportRow, ReportRow], bool]
"""Whether two reports of different articles tell of the same event; it sees the earlier report first."""

LONGEST_MONTHS = 13
"""An interval of more months says too little of when: then the time of publication stands for it."""


def order(report: ReportRow) -> tuple[str, str]:
    """Sort reports by publication, then id; the first report of an event gives the event its id."""
    return report.published, report.id


def blocks(report: ReportRow) -> tuple[str, ...]:
    """Name the blocks a report stands in: type, participant and month, "MEETS|Q22686|2025-10"."""
    return _keys(report, _months(report))


def neighbour_blocks(report: ReportRow) -> tuple[str, ...]:
    """Name the blocks in which reports of the same event may stand: its own and those a month away."""
    months = _months(report)
    return _keys(report, range(months.start - 1, months.stop + 1))


def are_linked(one: ReportRow, other: ReportRow, same_happening: SameHappening) -> bool:
    """Tell whether two reports belong to one event directly.

    Within an article the writer of the batch has said so. Between articles they must stand in neighbouring
    blocks, which bounds the reports that a new one is compared with, and be the same happening.
    """
    if one.article == other.article:
        return one.happening == other.happening
    if one.type is not other.type or set(blocks(one)).isdisjoint(neighbour_blocks(other)):
        return False
    return same_happening(*sorted((one, other), key=order))


def links(reports: Iterable[ReportRow], same_happening: SameHappening) -> list[tuple[str, str]]:
    """List the pairs of ids that are linked, among all pairs of these reports."""
    pairs = combinations(sorted(reports, key=order), 2)
    return [(one.id, other.id) for one, other in pairs if are_linked(one, other, same_happening)]


def components(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Part the ids into connected components."""
    parent = {one: one for one in ids}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = one = parent[parent[one]]
        return one

    for one, other in pairs:
        parent[root(one)] = root(other)
    members: dict[str, set[str]] = {}
    for one in parent:
        members.setdefault(root(one), set()).add(one)
    return [frozenset(group) for group in members.values()]


def _keys(report: ReportRow, months: range) -> tuple[str, ...]:
    participants = sorted({*report.actors, *report.recipients, *report.items})
    return tuple(
        f"{report.type.value}|{participant}|{month // 12:04}-{month % 12 + 1:02}"
        for participant in participants
        for month in months
    )


def _months(report: ReportRow) -> range:
    """Number the months in which it happens, or in which it was published where that is unknown."""
    first = None if report.start is None else date.fromisoformat(report.start)
    last = None if report.end is None else date.fromisoformat(report.end) - timedelta(days=1)
    first, last = first or last, last or first
    if first is not None and last is not None:
        months = range(_month(first), _month(last) + 1)
        if 0 < len(months) <= LONGEST_MONTHS:
            return months
    published = _month(date.fromisoformat(report.published[:10]))
    return range(published, published + 1)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
