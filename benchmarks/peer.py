"""The peer of the writing benchmark: neo4j-graphrag's `Neo4jWriter`, on a Neo4j with APOC, which it needs."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
from neo4j_graphrag.components.kg_writer import Neo4jWriter
from neo4j_graphrag.components.types import Neo4jGraph

from tests.engines import ROOT, Neo4j, maven_jars, neo4j_jars, start_neo4j

VERSION = "5.26.31"


@contextmanager
def start_neo4j_with_apoc(home: Path) -> Iterator[Neo4j]:
    """Run the tests' Neo4j with APOC until the block ends; `home` is an empty folder.

    APOC must be among the plugins and on the class path, or the server finds its procedures but not their parts.
    """
    plugins, jars = home / "plugins", home / "jars"
    for folder, sources in ((plugins, [_apoc_jars()]), (jars, [_apoc_jars(), neo4j_jars(VERSION)])):
        folder.mkdir()
        for jar in (jar for source in sources for jar in source.glob("*.jar")):
            (folder / jar.name).symlink_to(jar)
    with start_neo4j(VERSION, jars, home) as server:
        yield server


def write_as_peer(driver: neo4j.Driver, graph: Neo4jGraph, batch: int) -> None:
    """Have the peer write a graph, in its own batches of so many rows.

    Raises: RuntimeError where it reports a failure.
    """
    done = asyncio.run(Neo4jWriter(driver, batch_size=batch).run(graph))
    if done.status != "SUCCESS":
        raise RuntimeError(f"Neo4jWriter failed: {done.metadata}")


def _apoc_jars() -> Path:
    """Find the jars of APOC below `.cache`, or have Maven copy them there."""
    return maven_jars(ROOT / "benchmarks" / "neo4j" / "pom.xml", ROOT / ".cache" / "neo4j" / "apoc")
