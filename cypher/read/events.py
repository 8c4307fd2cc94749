"""Events: lists of them, one for each index that can lead to them, and one in full."""

from typing import Annotated

from pydantic import BeforeValidator

from cypher.batch import EventType, Status
from cypher.query import Query
from cypher.read.rows import EntityName, Participant, Row, Span, read_spans

LAST_DAY = "9999-12-31"


class EventRow(Row):
    """An event in a list. `start` and `end` are half-open ISO dates, null where unknown."""

    id: str
    type: EventType
    status: Status
    title: str
    topic: str | None
    start: str | None
    end: str | None
    precision: str | None
    place: EntityName | None
    participants: tuple[Participant, ...]
    confidence: float
    reports: int
    """How many statements tell of it."""
    publishers: int
    """How many publishers report it."""
    plover: str | None
    cameo: str | None


class ArticleName(Row):
    """An article, named; `published` is an ISO instant in UTC."""

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    published: str


class EventReport(Row):
    """One statement of one article about an event. Offsets are half-open characters of the article's text."""

    id: str
    status: Status
    sentence: str
    sentence_start: int
    sentence_end: int
    trigger: str
    trigger_start: int
    trigger_end: int
    spans: Annotated[tuple[Span, ...], BeforeValidator(read_spans)]
    rule: str
    confidence: float
    topic: str | None
    start: str | None
    end: str | None
    precision: str | None
    time_text: str | None
    attributed_to: EntityName | None
    article: ArticleName


class EventDetail(Row):
    """An event with every report of it, in the order of publication."""

    id: str
    type: EventType
    status: Status
    title: str
    topic: str | None
    start: str | None
    end: str | None
    precision: str | None
    place: EntityName | None
    participants: tuple[Participant, ...]
    confidence: float
    publishers: int
    plover: str | None
    cameo: str | None
    reports: tuple[EventReport, ...]


class EventId(Row):
    """The id of an event."""

    id: str


class EventKey(Row):
    """The id of an event or a report."""

    id: str


class EventsParams(Row):
    """Which events, and the position after which: events of `start` or earlier, on that day after `id`."""

    types: tuple[EventType, ...]
    statuses: tuple[Status, ...]
    since: str | None
    until: str | None
    start: str
    id: str
    limit: int


class UndatedEventsParams(Row):
    """Which events without a start, after an id."""

    types: tuple[EventType, ...]
    statuses: tuple[Status, ...]
    since: str | None
    until: str | None
    id: str
    limit: int


class PublisherEventsParams(EventsParams):
    """Which events of a publisher."""

    publisher: str


class PlaceEventsParams(EventsParams):
    """Which events in a place; of one publisher where given."""

    place: str
    publisher: str | None


class ActorsEventsParams(EventsParams):
    """Which events of some entities, all of them distinct; in a place, of a publisher where given."""

    actors: tuple[str, ...]
    place: str | None
    publisher: str | None


EVENTS = Query("read/events.cypher", EventsParams, EventRow)
UNDATED_EVENTS = Query("read/undated_events.cypher", UndatedEventsParams, EventRow)
EVENTS_OF_ACTORS = Query("read/events_of_actors.cypher", ActorsEventsParams, EventRow)
EVENTS_AT_PLACE = Query("read/events_at_place.cypher", PlaceEventsParams, EventRow)
EVENTS_OF_PUBLISHER = Query("read/events_of_publisher.cypher", PublisherEventsParams, EventRow)
EVENT = Query("read/event.cypher", EventKey, EventDetail)
EVENT_OF_REPORT = Query("read/event_of_report.cypher", EventKey, EventId)
