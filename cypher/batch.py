"""The rows that ingest gives the graph: a `GraphBatch` of one article, all of it or nothing."""

from dataclasses import dataclass, fields
from enum import StrEnum


class EntityKind(StrEnum):
    """What an entity is; also its second label in the graph."""

    PERSON = "Person"
    COUNTRY = "Country"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    ITEM = "Item"
    AGREEMENT = "Agreement"


class EventType(StrEnum):
    """The 23 event types; also the relationship types between the participants."""

    MEETS = "MEETS"
    VISITS = "VISITS"
    SPEAKS_WITH = "SPEAKS_WITH"
    NEGOTIATES_WITH = "NEGOTIATES_WITH"
    MEDIATES = "MEDIATES"
    AGREES_WITH = "AGREES_WITH"
    PROMISES = "PROMISES"
    SUPPORTS = "SUPPORTS"
    COOPERATES_WITH = "COOPERATES_WITH"
    SUPPLIES = "SUPPLIES"
    AIDS = "AIDS"
    CONCEDES = "CONCEDES"
    WITHDRAWS = "WITHDRAWS"
    REQUESTS = "REQUESTS"
    ACCUSES = "ACCUSES"
    REJECTS = "REJECTS"
    WARNS = "WARNS"
    THREATENS = "THREATENS"
    PROTESTS_AGAINST = "PROTESTS_AGAINST"
    MOBILIZES = "MOBILIZES"
    SANCTIONS = "SANCTIONS"
    COERCES = "COERCES"
    ATTACKS = "ATTACKS"


SYMMETRIC = frozenset(
    {
        EventType.MEETS,
        EventType.SPEAKS_WITH,
        EventType.NEGOTIATES_WITH,
        EventType.AGREES_WITH,
        EventType.COOPERATES_WITH,
    }
)
"""Types whose participants are all actors; their direct edge runs from the smaller id to the larger."""


class Status(StrEnum):
    """Factuality of a report or an event."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article; `published` is an ISO instant in UTC, `hash` of its content marks it done."""

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    published: str
    language: str
    text: str
    hash: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A node that takes part in events; `id` is a Wikidata id or a stable local one."""

    id: str
    kind: EntityKind
    name: str
    name_en: str | None
    aliases: tuple[str, ...]
    wikidata: str | None
    country: str | None
    """ISO 3166 alpha-3 of a country, or of the country a place lies in."""


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office in a country or organization, in half-open ISO dates; None where unknown or running."""

    person: str
    body: str
    title: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One statement of one article about one event. Offsets are half-open characters of the article's text.

    `start` and `end` are half-open ISO dates of the interval in which it happens, None where unknown.
    `spans` tells where each participant stands: "role|entity id|start|end".
    """

    id: str
    article: str
    type: EventType
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    items: tuple[str, ...]
    place: str | None
    attributed_to: str | None
    topic: str | None
    start: str | None
    end: str | None
    precision: str | None
    time_text: str | None
    sentence: str
    sentence_start: int
    sentence_end: int
    trigger: str
    trigger_start: int
    trigger_end: int
    spans: tuple[str, ...]
    rule: str
    confidence: float
    published: str
    happening: str
    """Reports of one article with the same value tell of the same event: the id of the first such report."""


@dataclass(frozen=True, slots=True)
class GraphBatch:
    """All that one article gives the graph, one table per write file, in writing order."""

    article: ArticleRow
    entities: tuple[EntityRow, ...]
    offices: tuple[OfficeRow, ...]
    reports: tuple[ReportRow, ...]

    @classmethod
    def tables(cls) -> tuple[str, ...]:
        """Name the tables in writing order."""
        return tuple(field.name for field in fields(cls))
