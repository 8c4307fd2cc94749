"""Which reports of different articles tell of the same happening: precision before recall, every reason in one place."""

from datetime import date, datetime, timedelta

from cypher.batch import SYMMETRIC, ReportRow, Status
from ingest.happenings.topics import share_topic

NEAR = timedelta(days=2)
"""Articles published this close together may tell of one undated happening; agency news is repeated for about two days."""
NARROW = timedelta(days=31)
"""An interval wider than this dates nothing."""
_LIFECYCLE = frozenset({Status.PLANNED, Status.OCCURRED, Status.NEGATED})
"""What one happening may go through: planned, then held or called off."""


def same_happening(earlier: ReportRow, later: ReportRow) -> bool:
    """Tell whether two reports of one type, of different articles, tell of one happening.

    The same participants, places that agree, and either overlapping narrow intervals (then a plan may have become fact),
    or no interval but nearby publication, equal status and a common topic, place or item.
    """
    if not _same_participants(earlier, later):
        return False
    if earlier.place and later.place and earlier.place != later.place:
        return False
    first, second = _interval(earlier), _interval(later)
    if first and second:
        overlap = first[0] < second[1] and second[0] < first[1]
        return overlap and (earlier.status is later.status or {earlier.status, later.status} <= _LIFECYCLE)
    if earlier.status is not later.status or not _published_near(earlier, later):
        return False
    if earlier.type in SYMMETRIC:
        return True
    return (
        bool(set(earlier.items) & set(later.items))
        or bool(earlier.place and earlier.place == later.place)
        or share_topic(earlier.topic, later.topic)
    )


def _same_participants(a: ReportRow, b: ReportRow) -> bool:
    if a.type in SYMMETRIC:
        return len(set(a.actors) & set(b.actors)) >= 2
    if not set(a.actors) & set(b.actors):
        return False
    return set(a.recipients) == set(b.recipients) or bool(set(a.recipients) & set(b.recipients))


def _interval(report: ReportRow) -> tuple[date, date] | None:
    """Return the half-open days of a report, None where unknown or too wide to date anything."""
    if report.start is None or report.end is None:
        return None
    first, last = date.fromisoformat(report.start), date.fromisoformat(report.end)
    return (first, last) if last - first <= NARROW else None


def _published_near(a: ReportRow, b: ReportRow) -> bool:
    return abs(datetime.fromisoformat(a.published) - datetime.fromisoformat(b.published)) <= NEAR
