"""Eight commands that ingest the same articles at once, on both engines; `DEPESCHE_TEST_ARTICLES` sets how many."""

import os
from pathlib import Path

import pytest
from rich.console import Console

from cypher.snapshot import snapshot
from cypher.store import Store
from ingest.loading import ingest_files
from ingest.pipeline import Pipeline
from tests.command import start
from tests.engines import empty
from tests.faults.articles import write_articles

ARTICLES = int(os.environ.get("DEPESCHE_TEST_ARTICLES", "8"))
PROCESSES = 8


def test_eight_processes_double_nothing(
    store: Store, embedded_data: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = write_articles(tmp_path / "in", ARTICLES)
    ingest_files([folder], store, Pipeline.load(), Console(quiet=True))
    undisturbed = snapshot(store)
    empty(store)
    url = "embedded:" if store.engine == "arcadedb" else request.getfixturevalue("neo4j_server").url
    processes = [start("ingest", folder, data=embedded_data, graph=url) for _ in range(PROCESSES)]
    ends = [(process.communicate()[1], process.returncode) for process in processes]
    assert [code for _, code in ends] == [0] * PROCESSES, ends
    written = sum(errors.count("new ") for errors, _ in ends)
    assert written == ARTICLES
    assert snapshot(store) == undisturbed
