"""Two engines, each booted once per run: the embedded graph, and Neo4j Community from Maven Central."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.store import Store
from tests.engines import Neo4j, NotInstalledError, empty, neo4j_jars, start_neo4j


@pytest.fixture(scope="session")
def embedded_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the run's embedded graph."""
    return tmp_path_factory.mktemp("embedded")


@pytest.fixture(scope="session")
def running_embedded(embedded_data: Path) -> Iterator[Store]:
    """The run's embedded graph, prepared."""
    with Store.open("embedded:", data=embedded_data) as store:
        store.prepare()
        yield store


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """The run's Neo4j; skips where Maven or Java is missing, but never in CI."""
    version = os.environ.get("DEPESCHE_TEST_NEO4J", "5.26.31")
    try:
        jars = neo4j_jars(version)
        with start_neo4j(version, jars, tmp_path_factory.mktemp("neo4j")) as server:
            yield server
    except NotInstalledError as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"Neo4j {version} not tested: {error}")


@pytest.fixture(scope="session")
def running_neo4j(neo4j_server: Neo4j) -> Iterator[Store]:
    """The run's Neo4j, prepared."""
    with Store.open(neo4j_server.url) as store:
        store.prepare()
        yield store


@pytest.fixture(params=["arcadedb", "neo4j"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty graph, on each engine in turn."""
    name = {"arcadedb": "running_embedded", "neo4j": "running_neo4j"}[request.param]
    found: Store = request.getfixturevalue(name)
    empty(found)
    return found


@pytest.fixture
def embedded_store(running_embedded: Store) -> Store:
    """An empty graph on the embedded engine only."""
    empty(running_embedded)
    return running_embedded
