"""What can go wrong with the graph.

GraphError
├── GraphUnavailable      not reachable now; try again later
├── GraphConfiguration    a URL, a password or a version that cannot work
└── GraphConflict         another writer was faster, and retrying did not help
"""


class GraphError(Exception):
    """Anything that the graph refuses."""


class GraphUnavailable(GraphError):
    """The graph cannot be reached now; the same call may succeed later."""


class GraphConfiguration(GraphError):
    """The graph cannot be used as configured; the message says what would be right."""


class GraphConflict(GraphError):
    """Another writer was faster, and retrying did not help."""
