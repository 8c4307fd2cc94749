"""What rows share. They are also the service's answers: frozen, and named as its JSON is."""

from pydantic import BaseModel, ConfigDict

from cypher.batch import EntityKind


class Row(BaseModel):
    """One row of an answer."""

    model_config = ConfigDict(frozen=True)


class EntityName(Row):
    """An entity, named."""

    id: str
    name: str
    kind: EntityKind


class Participant(EntityName):
    """An entity in a role of an event: actor, recipient or item."""

    role: str


class Span(Row):
    """Where a participant stands in an article's text: half-open characters."""

    role: str
    entity: str
    start: int
    end: int


def read_spans(spans: tuple[str, ...]) -> tuple[Span, ...]:
    """Read the spans that a report holds as "role|entity id|start|end"."""
    return tuple(_read_span(span) for span in spans)


def _read_span(text: str) -> Span:
    role, rest = text.split("|", 1)
    entity, start, end = rest.rsplit("|", 2)
    return Span(role=role, entity=entity, start=int(start), end=int(end))
