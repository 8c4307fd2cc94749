"""The graph as a whole."""

from cypher.query import Nothing, Query
from cypher.read.rows import Row


class GraphRow(Row):
    """The version of the graph's contents, which grows with each change."""

    version: int


GRAPH = Query("read/graph.cypher", Nothing, GraphRow)
