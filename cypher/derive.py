"""Events and edges from reports: pure, so that the same reports give the same graph."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from cypher.batch import SYMMETRIC, ReportRow, Status
from cypher.codes import cameo, plover
from cypher.happenings import order
from cypher.write.tables import EdgeRow, EventRow, HappensInRow, ParticipatesRow, ReportsRow

STRENGTH = (Status.OCCURRED, Status.NEGATED, Status.PLANNED, Status.POSSIBLE)
"""The strongest status first: it decides between reports published at the same time."""


@dataclass(frozen=True, slots=True)
class Derived:
    """An event with all that hangs on it."""

    event: EventRow
    participants: tuple[ParticipatesRow, ...]
    places: tuple[HappensInRow, ...]
    reports: tuple[ReportsRow, ...]
    edges: tuple[EdgeRow, ...]


def derive(members: Iterable[ReportRow], names: Mapping[str, str], publishers: Mapping[str, str | None]) -> Derived:
    """Derive an event from its reports; `names` by entity id, `publishers` by article id.

    The status is that of the latest report, the interval the narrowest of the reports with that status, place
    and topic the most frequent, the confidence the highest. Publishers are counted where they are known.
    """
    reports = sorted(members, key=order)
    status = _status(reports)
    timed = _narrowest([report for report in reports if report.status is status])
    roles = _roles(reports)
    place = _most_frequent(report.place for report in reports)
    known = {publishers.get(report.article) for report in reports} - {None}
    kind, first = reports[0].type, reports[0]
    event = EventRow(
        id=first.id,
        type=kind,
        title=_title(kind.value, roles, names),
        status=status,
        start=None if timed is None else timed.start,
        end=None if timed is None else timed.end,
        precision=None if timed is None else timed.precision,
        topic=_most_frequent(report.topic for report in reports),
        confidence=max(report.confidence for report in reports),
        reports=len(reports),
        publishers=len(known),
        plover=plover(kind, status),
        cameo=cameo(kind, status),
        first_published=first.published,
        last_published=reports[-1].published,
    )
    return Derived(
        event,
        tuple(ParticipatesRow(entity, first.id, role) for role, ids in roles.items() for entity in ids),
        () if place is None else (HappensInRow(first.id, place),),
        tuple(ReportsRow(report.id, first.id) for report in reports),
        tuple(
            EdgeRow(kind, source, target, first.id, status, event.start, event.end, event.title, len(reports))
            for source, target in pairs(reports)
        ),
    )


def pairs(reports: Iterable[ReportRow]) -> list[tuple[str, str]]:
    """List the pairs of entities between which the event's direct edges run.

    A symmetric type runs between all its actors, from the smaller id to the larger. Another type runs from
    actor to recipient, without recipient to the items, without items to the place.
    """
    members = sorted(reports, key=order)
    roles = _roles(members)
    if members[0].type in SYMMETRIC:
        return list(combinations(sorted({*roles["actor"], *roles["recipient"]}), 2))
    place = _most_frequent(report.place for report in members)
    targets = roles["recipient"] or roles["item"] or ([] if place is None else [place])
    return [(source, target) for source, target in product(roles["actor"], targets) if source != target]


def _roles(reports: list[ReportRow]) -> dict[str, list[str]]:
    return {
        "actor": sorted({entity for report in reports for entity in report.actors}),
        "recipient": sorted({entity for report in reports for entity in report.recipients}),
        "item": sorted({entity for report in reports for entity in report.items}),
    }


def _status(reports: list[ReportRow]) -> Status:
    latest = {report.status for report in reports if report.published == reports[-1].published}
    return next(status for status in STRENGTH if status in latest)


def _narrowest(reports: list[ReportRow]) -> ReportRow | None:
    """Choose the report that knows best when; one that knows only one side comes after all that know both."""

    def width(report: ReportRow) -> tuple[float, str, str, tuple[str, str]]:
        days = float("inf")
        if report.start is not None and report.end is not None:
            days = (date.fromisoformat(report.end) - date.fromisoformat(report.start)).days
        return days, report.start or "~", report.end or "~", order(report)

    return min((report for report in reports if report.start or report.end), key=width, default=None)


def _most_frequent(values: Iterable[str | None]) -> str | None:
    """Choose the value that most reports give; the smallest of several."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _title(kind: str, roles: dict[str, list[str]], names: Mapping[str, str]) -> str:
    """Name the event: "Donald Trump, Wladimir Putin: MEETS", "USA → Ukraine (Tomahawk): SUPPLIES"."""
    actors, recipients, items = (
        ", ".join(sorted(names[entity] for entity in roles[role])) for role in ("actor", "recipient", "item")
    )
    who = " → ".join(part for part in (actors, recipients) if part)
    return f"{who} ({items}): {kind}" if items else f"{who}: {kind}"
