"""Measure writing: our batches against neo4j-graphrag's `Neo4jWriter` on one Neo4j, and on the embedded graph.

    python -m benchmarks.writing [--size 20000] [--articles 200] [--rounds 5] [--quick]

All writers write the same nodes and relationships in transactions of 1,000 rows, in turn, into an emptied graph; the
first round warms up and does not count. "articles" is the real loader, one transaction an article, which also groups
the reports into events; there the peer is given the finished graph and only writes it. What is in the graph
afterwards is counted. Prints tables of medians.
"""

import argparse
import os
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import neo4j
from rich.console import Console
from rich.table import Table

from benchmarks import news
from benchmarks.peer import VERSION, start_neo4j_with_apoc, write_as_peer
from benchmarks.processes import memory_of
from benchmarks.rows import Rows, Shape, as_peer, copy_for_peer, generate
from benchmarks.turns import Result, take_turns
from cypher import embedded
from cypher.batch import EntityKind, EventType, GraphBatch
from cypher.load import load
from cypher.statement import RowT, Write
from cypher.store import Store
from cypher.write import tables
from tests.engines import NotInstalledError

BATCH = 1_000
TARGET = 3.0
"""How many times the peer's rows a second ours should be."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure both engines, and print."""
    options = argparse.ArgumentParser(description="Measure writing into the graph.")
    options.add_argument("--size", type=int, default=20_000, help="nodes, and as many relationships")
    options.add_argument("--articles", type=int, default=200)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--quick", action="store_true", help="2,000 nodes, 40 articles, 3 rounds")
    given = options.parse_args(arguments)
    if given.quick:
        given.size, given.articles, given.rounds = 2_000, 40, 3
    articles = tuple(news.generate(given.articles))
    console = Console(highlight=False, width=130)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with (
                start_neo4j_with_apoc(Path(folder)) as server,
                neo4j.GraphDatabase.driver(server.url) as driver,
                Store.open(server.url) as store,
            ):
                store.prepare()
                console.print(_on_neo4j(store, driver, given.size, articles, given.rounds))
        except NotInstalledError as error:
            console.print(f"Neo4j not measured: {error}")
    with tempfile.TemporaryDirectory() as folder, Store.open("embedded:", data=Path(folder)) as store:
        store.prepare()
        console.print(_on_embedded(store, Path(folder), given.size, articles, given.rounds))


def write_rows(store: Store, rows: Rows) -> None:
    """Write entities and edges in transactions of `BATCH` rows of one label or type."""
    for kind in EntityKind:
        _write(store, tables.ENTITY, [row for row in rows.entities if row.kind is kind], kind)
    for event_type in EventType:
        _write(store, tables.EDGE, [row for row in rows.edges if row.type is event_type], event_type)


def write_articles(store: Store, articles: Sequence[GraphBatch]) -> None:
    """Load articles one by one, as `depesche ingest` does."""
    for article in articles:
        load(store, article, news.tell_same_story)


def _on_neo4j(store: Store, driver: neo4j.Driver, size: int, articles: Sequence[GraphBatch], rounds: int) -> Table:
    table = _table(f"Writing to Neo4j {VERSION}, {rounds} rounds in turn", f"ours : peer (target {TARGET:.0f})")
    for shape in Shape:
        rows = generate(shape, size)
        writers = (partial(write_rows, store, rows), partial(write_as_peer, driver, as_peer(rows), BATCH))
        ours, theirs = take_turns(store, driver, writers, rounds)
        _add(table, f"{shape}: rows", ours, size * 2, _ratio(ours, theirs))
        _add(table, f"{shape}: Neo4jWriter", theirs, size * 2)
    load_articles = partial(write_articles, store, articles)
    take_turns(store, driver, [load_articles], 0)
    graph = copy_for_peer(store)
    writers = (load_articles, partial(write_as_peer, driver, graph, BATCH))
    ours, theirs = take_turns(store, driver, writers, rounds)
    total = len(graph.nodes) + len(graph.relationships)
    _add(table, f"{len(articles)} articles, grouped", ours, total, _ratio(ours, theirs))
    _add(table, "their finished graph: Neo4jWriter", theirs, total)
    return table


def _on_embedded(store: Store, folder: Path, size: int, articles: Sequence[GraphBatch], rounds: int) -> Table:
    table = _table(f"Writing to the embedded graph, {rounds} rounds", "its memory, MB: before, after")
    engine = embedded.Engine(folder / "graph")
    address = engine.ensure_running()
    assert engine.pid is not None
    rows = generate(Shape.NEWS, size)
    writers = {
        f"{Shape.NEWS}: rows": partial(write_rows, store, rows),
        f"{len(articles)} articles, grouped": partial(write_articles, store, articles),
    }
    url = f"bolt://127.0.0.1:{address.port}"
    with neo4j.GraphDatabase.driver(url, auth=(embedded.USER, address.password)) as driver:
        for name, write in writers.items():
            before = memory_of(engine.pid).resident
            (ours,) = take_turns(store, driver, [write], rounds)
            after = memory_of(engine.pid).resident
            total = ours.stored.nodes + ours.stored.relationships
            _add(table, name, ours, total, f"{before / 1e6:.0f}, {after / 1e6:.0f}")
    return table


def _write(store: Store, statement: Write[RowT], rows: Sequence[RowT], word: EventType | EntityKind) -> None:
    for first in range(0, len(rows), BATCH):
        chunk = rows[first : first + BATCH]
        store.transact(lambda transaction, chunk=chunk: transaction.write(statement, chunk, word))  # type: ignore[misc]


def _table(title: str, last: str) -> Table:
    load_average = f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    table = Table(title=f"{title}; {load_average}", title_justify="left")
    table.add_column("what")
    for name in ("given rows", "median s", "rows/s", "nodes there", "relationships there", last):
        table.add_column(name, justify="right")
    return table


def _add(table: Table, what: str, result: Result, rows: int, last: str = "") -> None:
    stored = result.stored
    numbers = (f"{rows:,}", f"{result.median:.2f}", f"{rows / result.median:,.0f}")
    table.add_row(what, *numbers, f"{stored.nodes:,}", f"{stored.relationships:,}", last)


def _ratio(ours: Result, theirs: Result) -> str:
    rounds = sorted(their / our for our, their in zip(ours.seconds, theirs.seconds, strict=True))
    return f"{theirs.median / ours.median:.1f}, rounds {rounds[0]:.1f}–{rounds[-1]:.1f}"


if __name__ == "__main__":
    main()
