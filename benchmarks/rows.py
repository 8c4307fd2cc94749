"""Generated nodes and relationships for the writing benchmark, as our rows and as the peer's."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship, PropertyValue

from cypher.batch import EntityKind, EntityRow, EventType, Status
from cypher.query import Nothing
from cypher.snapshot import EDGES, NODES, Properties
from cypher.store import Store
from cypher.write.tables import EdgeRow


class Shape(StrEnum):
    """How relationships fall on nodes."""

    EVEN = "even"
    """Any two nodes alike: hardly two events between the same two."""
    NEWS = "news"
    """Few actors in most events, the n-th roughly 1/n as often as the first: many events between the same two."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Entities, and direct edges between them, each of its own event."""

    entities: tuple[EntityRow, ...]
    edges: tuple[EdgeRow, ...]

    def __len__(self) -> int:
        """Count nodes and relationships."""
        return len(self.entities) + len(self.edges)


def generate(shape: Shape, size: int, seed: int = 1) -> Rows:
    """Generate `size` entities and as many edges; the same for the same seed."""
    chance = random.Random(seed)
    kinds, types, statuses = tuple(EntityKind), tuple(EventType), tuple(Status)
    entities = tuple(
        EntityRow(
            f"p{n}", kinds[n % len(kinds)], f"Name {n}", f"English name {n}", (f"N. {n}", f"Herr {n}"), None, "DEU"
        )
        for n in range(size)
    )
    edges = tuple(
        EdgeRow(
            type=chance.choice(types),
            source=f"p{one}",
            target=f"p{other}",
            event=f"e{n}",
            status=chance.choice(statuses),
            start="2025-10-16",
            end="2025-10-17",
            title=f"Name {one}, Name {other}: event {n}",
            reports=1,
        )
        for n, (one, other) in enumerate(_pairs(chance, shape, size))
    )
    return Rows(entities, edges)


def as_peer(rows: Rows) -> Neo4jGraph:
    """Say the same with the peer's types, with the properties that our statements set."""
    return Neo4jGraph(
        nodes=[_node(row) for row in rows.entities],
        relationships=[_relationship(row) for row in rows.edges],
    )


def copy_for_peer(store: Store) -> Neo4jGraph:
    """Read a whole graph into the peer's types, without the node that counts its versions."""
    return Neo4jGraph(
        nodes=[
            Neo4jNode(
                id=f"{'Entity' if 'Entity' in row.labels else row.labels[0]} {row.properties['id']}",
                label=next(label for label in row.labels if label != "Entity"),
                properties=_known(row.properties),
            )
            for row in store.read(NODES, Nothing())
            if row.labels != ("Graph",)
        ],
        relationships=[
            Neo4jRelationship(
                start_node_id=row.source, end_node_id=row.target, type=row.type, properties=_known(row.properties)
            )
            for row in store.read(EDGES, Nothing())
        ],
    )


def _pairs(chance: random.Random, shape: Shape, size: int) -> Iterator[tuple[int, int]]:
    for _ in range(size):
        one = other = _draw(chance, shape, size)
        while one == other:
            other = _draw(chance, shape, size)
        yield one, other


def _draw(chance: random.Random, shape: Shape, size: int) -> int:
    return chance.randrange(size) if shape is Shape.EVEN else int(size ** chance.random()) - 1


def _node(row: EntityRow) -> Neo4jNode:
    properties: Properties = {
        "id": row.id,
        "kind": row.kind.value,
        "name": row.name,
        "nameEn": row.name_en,
        "aliases": row.aliases,
        "wikidata": row.wikidata,
        "country": row.country,
    }
    return Neo4jNode(id=row.id, label=row.kind.value, properties=_known(properties))


def _relationship(row: EdgeRow) -> Neo4jRelationship:
    properties: Properties = {
        "eventId": row.event,
        "status": row.status.value,
        "start": row.start,
        "end": row.end,
        "title": row.title,
        "reports": row.reports,
    }
    return Neo4jRelationship(
        start_node_id=row.source, end_node_id=row.target, type=row.type.value, properties=_known(properties)
    )


def _known(properties: Properties) -> dict[str, PropertyValue]:
    """Leave out what is unknown: a property without a value is none."""
    found: dict[str, PropertyValue] = {}
    for key, value in properties.items():
        if isinstance(value, tuple):
            found[key] = [one for one in value if one is not None]
        elif value is not None:
            found[key] = value
    return found
