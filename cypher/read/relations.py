"""Who met whom: pairs of entities, aggregated from the direct edges of one event type."""

from dataclasses import dataclass, replace
from typing import Self

from cypher.batch import EventType, Status
from cypher.query import Params, Query, text_of
from cypher.query import Row as AnyRow
from cypher.read.rows import EntityName, Row

EVENT_IDS = 100
"""How many event ids a pair lists at most; relations.cypher cuts there."""


@dataclass(frozen=True)
class TypedQuery(Query[Params, AnyRow]):
    """A query about one relationship type: not a parameter, but `__TYPE__` in the file."""

    verb: EventType = EventType.MEETS

    @property
    def text(self) -> str:
        """The statement for this type."""
        return text_of(self.file).replace("__TYPE__", self.verb.value)

    def of(self, verb: EventType) -> Self:
        """Ask the same of another type."""
        return replace(self, verb=verb)


class StatusCounts(Row):
    """How many events have each status."""

    occurred: int
    planned: int
    possible: int
    negated: int


class RelationRow(Row):
    """A pair and its events of one type; `source` has the smaller id where the type is symmetric.

    `first` and `last` are the starts of its earliest and latest dated event; `event_ids` holds the newest
    hundred.
    """

    source: EntityName
    target: EntityName
    events: int
    first: str | None
    last: str | None
    statuses: StatusCounts
    event_ids: tuple[str, ...]


class RelationsParams(Row):
    """Which events count, and the position after which: a pair with as many events, by its ids."""

    statuses: tuple[Status, ...]
    since: str | None
    until: str | None
    events: int
    source: str
    target: str
    limit: int


class ActorRelationsParams(RelationsParams):
    """Which pairs: those of one entity, with another one where given."""

    actor: str
    other: str | None


RELATIONS = TypedQuery("read/relations.cypher", RelationsParams, RelationRow)
RELATIONS_OF_ACTOR = TypedQuery("read/relations_of_actor.cypher", ActorRelationsParams, RelationRow)
