"""Measure what HTTP costs: each address of /v1 against the bare driver running the same queries.

    python -m benchmarks.reading [--articles 800] [--rounds 150] [--graph bolt://…]

A generated graph is loaded by the real loader; the service runs in a process of its own. One round asks each
address over HTTP and then runs its queries with the driver, in autocommit, so that load of the machine meets both.
The queries and parameters are those that the service's own handlers asked for. Prints a table.
"""

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import neo4j
from fastapi.testclient import TestClient
from pydantic import BaseModel

from app.main import create_app
from app.settings import Settings
from benchmarks.news import generate, tell_same_story
from cypher import embedded, launch
from cypher.load import load
from cypher.query import Query
from cypher.store import Params, Row, Store

ADDRESSES = (
    "/v1/entities",
    "/v1/entities?q=mueller p1",
    "/v1/entities/p0",
    "/v1/entities/p0/events",
    "/v1/events",
    "/v1/events?type=MEETS&since=2025-05-01&until=2025-06-01",
    "/v1/events?actor=p0&actor=p1",
    "/v1/events?place=o0",
    "/v1/events?publisher=Zeitung 1",
    "/v1/events/a0-s",
    "/v1/relations?type=MEETS",
    "/v1/relations?type=WARNS&actor=p0",
    "/v1/articles/a0",
)
SERVE = """
import sys, uvicorn
from app.main import create_app
from app.opening import open_store
from app.settings import Settings
settings = Settings()
uvicorn.run(create_app(open_store(settings), settings), port=settings.port, log_level="warning", access_log=False)
"""

Asked = tuple[str, dict[str, object]]


class Listener(Store):
    """A store that writes down what it is asked."""

    def __init__(self, *arguments: object) -> None:
        """Begin with nothing."""
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.asked: list[Asked] = []

    def read(self, query: Query[Params, Row], params: Params) -> tuple[Row, ...]:
        """Ask, and remember it."""
        assert isinstance(params, BaseModel)
        self.asked.append((query.text, params.model_dump(mode="json")))
        return super().read(query, params)


def main() -> None:
    """Load, measure, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=800)
    options.add_argument("--rounds", type=int, default=150)
    options.add_argument("--graph", default="embedded:", help="embedded: or a Bolt URL of an empty graph without auth")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, Listener.open(given.graph, data=Path(folder)) as store:
        store.prepare()
        began = time.perf_counter()
        for batch in generate(given.articles):
            load(store, batch, tell_same_story)
        print(f"{given.articles} articles loaded in {time.perf_counter() - began:.1f} s into {store.engine}")
        queries = {address: _queries(store, address) for address in ADDRESSES}
        with _driver(given.graph, Path(folder)) as driver, _Service(given.graph, folder) as port:
            database = launch.DATABASE if given.graph == "embedded:" else None
            _measure(queries, port, driver, database, given.rounds)


def _measure(
    queries: dict[str, list[Asked]], port: int, driver: neo4j.Driver, database: str | None, rounds: int
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    print(f"{'address':58} {'kB':>6} {'trips':>5} {'HTTP':>7} {'driver':>7} {'limit':>7}   p50 in ms")
    for address, asked in queries.items():
        over_http: list[float] = []
        bare: list[float] = []
        size = 0
        for number in range(rounds + 30):
            milliseconds, size = _ask(connection, address)
            milliseconds_bare = _run(driver, database, asked)
            if number >= 30:
                over_http.append(milliseconds)
                bare.append(milliseconds_bare)
        one, other = statistics.median(over_http), statistics.median(bare)
        limit = 1.5 * other + 1
        verdict = "" if one <= limit else "  over"
        print(
            f"{address:58} {size / 1e3:6.1f} {len(asked):5} {one:7.2f} {other:7.2f} {limit:7.2f}{verdict}", flush=True
        )


def _queries(store: Listener, address: str) -> list[Asked]:
    store.asked.clear()
    answer = TestClient(create_app(store, Settings())).get(address)
    assert answer.status_code == 200, answer.text
    return list(store.asked)


def _ask(connection: http.client.HTTPConnection, address: str) -> tuple[float, int]:
    began = time.perf_counter()
    connection.request("GET", address.replace(" ", "%20"))
    answer = connection.getresponse()
    body = answer.read()
    took = (time.perf_counter() - began) * 1e3
    assert answer.status == 200, body
    return took, len(body)


def _run(driver: neo4j.Driver, database: str | None, asked: list[Asked]) -> float:
    began = time.perf_counter()
    for text, params in asked:
        with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
            list(session.run(text, params))
    return (time.perf_counter() - began) * 1e3


def _driver(graph: str, folder: Path) -> neo4j.Driver:
    if graph != "embedded:":
        return neo4j.GraphDatabase.driver(graph)
    address = embedded.Engine(folder / "graph").ensure_running()
    return neo4j.GraphDatabase.driver(
        f"bolt://127.0.0.1:{address.port}", auth=(embedded.USER, address.password), telemetry_disabled=True
    )


class _Service:
    """The service in a process of its own, at a free port, until the block ends."""

    def __init__(self, graph: str, folder: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        variables = {"DEPESCHE_GRAPH": graph, "DEPESCHE_DATA": folder, "DEPESCHE_PORT": str(self.port)}
        self._process = subprocess.Popen([sys.executable, "-c", SERVE], env=os.environ | variables)

    def __enter__(self) -> int:
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return self.port
        raise TimeoutError("The service did not start within 30 s")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(20)


if __name__ == "__main__":
    main()
