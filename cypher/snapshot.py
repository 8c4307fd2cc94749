"""Everything in a graph, in a form that two graphs can be compared by."""

from cypher.query import Nothing, Query
from cypher.read.rows import Row
from cypher.store import Store

Scalar = str | int | float | bool | None
Properties = dict[str, Scalar | tuple[Scalar, ...]]


class NodeSnapshot(Row):
    """A node: its labels, sorted, and its properties."""

    labels: tuple[str, ...]
    properties: Properties


class EdgeSnapshot(Row):
    """A relationship between two nodes, each named by a label and its id."""

    type: str
    source: str
    target: str
    properties: Properties


NODES = Query("read/snapshot_nodes.cypher", Nothing, NodeSnapshot)
EDGES = Query("read/snapshot_edges.cypher", Nothing, EdgeSnapshot)


def snapshot(store: Store) -> tuple[str, ...]:
    """List all nodes and relationships with their properties, sorted, one JSON text each.

    The version is left out: it tells how often the graph was written, not what is in it.
    """
    nodes = (_line(row, row.properties) for row in store.read(NODES, Nothing()))
    edges = (_line(row, row.properties) for row in store.read(EDGES, Nothing()))
    return tuple(sorted([*nodes, *edges]))


def _line(row: NodeSnapshot | EdgeSnapshot, properties: Properties) -> str:
    known = {key: properties[key] for key in sorted(properties) if properties[key] is not None and key != "version"}
    return row.model_copy(update={"properties": known}).model_dump_json()
