"""The rows that are derived from reports, and each write file with its rows."""

from dataclasses import dataclass

from cypher.batch import ArticleRow, EntityRow, EventType, OfficeRow, ReportRow, Status
from cypher.statement import Write


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event, derived from its reports; `start` and `end` as half-open ISO dates."""

    id: str
    type: EventType
    title: str
    status: Status
    start: str | None
    end: str | None
    precision: str | None
    topic: str | None
    confidence: float
    reports: int
    publishers: int
    plover: str | None
    cameo: str | None
    first_published: str
    last_published: str


@dataclass(frozen=True, slots=True)
class ParticipatesRow:
    """An entity in a role of an event: actor, recipient or item."""

    entity: str
    event: str
    role: str


@dataclass(frozen=True, slots=True)
class HappensInRow:
    """The place of an event."""

    event: str
    place: str


@dataclass(frozen=True, slots=True)
class ReportsRow:
    """A report and the event it tells of."""

    report: str
    event: str


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """The direct edge of an event between two entities; its type is the event's."""

    type: EventType
    source: str
    target: str
    event: str
    status: Status
    start: str | None
    end: str | None
    title: str
    reports: int


@dataclass(frozen=True, slots=True)
class EdgeKey:
    """Which direct edge."""

    source: str
    target: str
    event: str


@dataclass(frozen=True, slots=True)
class NodeKey:
    """Which node."""

    id: str


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A report in a block of reports that may tell of the same event."""

    report: str
    block: str


@dataclass(frozen=True, slots=True)
class LocatedInRow:
    """A place and its country."""

    place: str
    country: str


ARTICLE = Write("write/article.cypher", ArticleRow)
ENTITY = Write("write/entity.cypher", EntityRow)
LOCATED_IN = Write("write/located_in.cypher", LocatedInRow)
OFFICE = Write("write/office.cypher", OfficeRow)
REPORT = Write("write/report.cypher", ReportRow)
FROM = Write("write/from.cypher", ReportRow)
ATTRIBUTED_TO = Write("write/attributed_to.cypher", ReportRow)
BLOCK = Write("write/block.cypher", NodeKey)
IN_BLOCK = Write("write/in_block.cypher", BlockRow)
EVENT = Write("write/event.cypher", EventRow)
PARTICIPATES = Write("write/participates.cypher", ParticipatesRow)
HAPPENS_IN = Write("write/happens_in.cypher", HappensInRow)
REPORTS = Write("write/reports.cypher", ReportsRow)
EDGE = Write("write/edge.cypher", EdgeRow)
FORGET_EDGE = Write("write/forget_edge.cypher", EdgeKey)
FORGET_EVENT = Write("write/forget_event.cypher", NodeKey)
FORGET_REPORT = Write("write/forget_report.cypher", NodeKey)
FORGET_BLOCK = Write("write/forget_block.cypher", NodeKey)
