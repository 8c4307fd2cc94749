"""What the driver's exceptions mean for us: which to retry, and what to tell the caller."""

from neo4j import exceptions

from cypher.errors import GraphConfiguration, GraphConflict, GraphError, GraphUnavailable

FOREIGN = (exceptions.Neo4jError, exceptions.DriverError)
"""All that the driver raises for reasons outside the program."""

GONE = (exceptions.ServiceUnavailable, exceptions.SessionExpired, exceptions.DatabaseUnavailable)


def is_gone(error: Exception) -> bool:
    """Tell whether the connection or the database is not there."""
    return isinstance(error, GONE)


def is_conflict(error: Exception, engine: str) -> bool:
    """Tell whether the same transaction may succeed when it runs again.

    The embedded engine has no locks: two writers of one key meet at commit, as ConstraintValidationFailed.
    """
    if isinstance(error, exceptions.ConstraintError):
        return engine == "arcadedb"
    return isinstance(error, exceptions.TransientError) or (
        isinstance(error, exceptions.DatabaseError) and "ConcurrentModification" in str(error)
    )


def translate(error: Exception) -> GraphError:
    """Say in our words what went wrong."""
    if isinstance(error, exceptions.AuthError):
        return GraphConfiguration(f"The graph refuses the user or the password: {error.message}")
    if isinstance(error, exceptions.ClientError) and "DatabaseNotFound" in (error.code or ""):
        return GraphConfiguration(f"The graph has no such database: {error.message}")
    if isinstance(error, exceptions.ConfigurationError):
        return GraphConfiguration(f"The graph cannot be reached like this: {error}")
    if is_gone(error):
        return GraphUnavailable(f"The graph does not answer: {error}")
    if isinstance(error, exceptions.TransientError | exceptions.ConstraintError | exceptions.DatabaseError):
        return GraphConflict(f"Another writer was faster, again and again: {error}")
    return GraphError(f"The graph refuses: {error}")
