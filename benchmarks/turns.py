"""Writers take turns on one graph, so that load of the machine meets all of them."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import neo4j

from cypher.store import Store


@dataclass(frozen=True, slots=True)
class Count:
    """What is in a graph, besides the node that counts its versions."""

    nodes: int
    relationships: int


@dataclass(frozen=True, slots=True)
class Result:
    """How one writer did: seconds of each round, and what its last round left in the graph."""

    seconds: tuple[float, ...]
    stored: Count

    @property
    def median(self) -> float:
        """Seconds of the median round."""
        return statistics.median(self.seconds)


def take_turns(store: Store, driver: neo4j.Driver, writers: Sequence[Callable[[], None]], rounds: int) -> list[Result]:
    """Let the writers write in turn, each into an empty graph; the first round warms up and does not count."""
    seconds: list[list[float]] = [[] for _ in writers]
    stored = [Count(0, 0) for _ in writers]
    for number in range(rounds + 1):
        for index, write in enumerate(writers):
            _empty(store, driver)
            began = time.perf_counter()
            write()
            took = time.perf_counter() - began
            if number > 0:
                seconds[index].append(took)
            stored[index] = _count(driver)
    return [Result(tuple(times), count) for times, count in zip(seconds, stored, strict=True)]


def _empty(store: Store, driver: neo4j.Driver) -> None:
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()
    store.prepare()


def _count(driver: neo4j.Driver) -> Count:
    with driver.session() as session:
        nodes = session.run("MATCH (n) WHERE NOT n:Graph RETURN count(n) AS n").single(strict=True)["n"]
        relationships = session.run("MATCH ()-[r]->() RETURN count(r) AS n").single(strict=True)["n"]
    return Count(nodes, relationships)
