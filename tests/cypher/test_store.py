import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import pytest

from cypher.batch import EntityKind, EventType
from cypher.errors import GraphConfiguration, GraphError, GraphUnavailable
from cypher.load import load
from cypher.query import Nothing
from cypher.read.graph import GRAPH
from cypher.read.loading import LOCK
from cypher.snapshot import snapshot
from cypher.statement import MESSAGE_BYTES, messages
from cypher.store import Store, Transaction
from cypher.write import tables
from tests.cypher.articles import batch, entity, random_batch, same_happening
from tests.engines import empty


@pytest.mark.parametrize("url", ["foo://", "http://localhost", "bolt://", "", "neo4j"])
def test_a_url_without_engine_is_refused_with_what_would_be_right(url: str) -> None:
    with pytest.raises(GraphConfiguration, match="use neo4j://, bolt:// or embedded:"):
        Store.open(url)


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])
def test_a_graph_that_does_not_answer_is_unavailable(scheme: str) -> None:
    with (
        Store.open(f"{scheme}://127.0.0.1:9", user="neo4j", password="x") as store,
        pytest.raises(GraphUnavailable),
    ):
        store.ping()


def test_the_engine_tells_its_name(store: Store, request: pytest.FixtureRequest) -> None:
    assert store.engine == request.node.callspec.params["store"]


def test_work_that_fails_leaves_nothing(store: Store) -> None:
    before = snapshot(store)

    def work(transaction: Transaction) -> None:
        transaction.write(tables.ARTICLE, [random_batch(1).article])
        raise LookupError("stop")

    with pytest.raises(LookupError):
        store.transact(work)
    assert snapshot(store) == before


def test_a_statement_that_is_wrong_is_not_tried_again(store: Store) -> None:
    runs = []

    def work(transaction: Transaction) -> None:
        runs.append(1)
        transaction.run("RETURN nonsense(")

    with pytest.raises(GraphError):
        store.transact(work)
    assert len(runs) == 1


def test_threads_that_count_lose_no_count(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(store.transact, lambda one: one.read(LOCK, Nothing())) for _ in range(20)]:
            done.result()
    assert store.read(GRAPH, Nothing())[0].version == 20


def test_threads_that_load_the_same_articles_double_nothing(store: Store) -> None:
    articles = [random_batch(seed) for seed in range(4)] * 3
    barrier = threading.Barrier(4)

    def work(share: int) -> None:
        barrier.wait()
        for article in articles[share:]:
            load(store, article, same_happening)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(work, share) for share in range(4)]:
            done.result()
    lines = snapshot(store)
    assert len(set(lines)) == len(lines)
    assert sum('["Article"]' in line for line in lines) == 4


def test_both_engines_hold_the_same_graph(running_embedded: Store, running_neo4j: Store) -> None:
    graphs = []
    for engine in (running_embedded, running_neo4j):
        empty(engine)
        for seed in range(10):
            load(engine, random_batch(seed), same_happening)
        graphs.append(snapshot(engine))
    assert graphs[0] == graphs[1]
    assert len(graphs[0]) > 100


def test_rows_are_split_into_bearable_messages() -> None:
    @dataclass(frozen=True)
    class Large:
        text: str

    rows = [Large("ä" * (MESSAGE_BYTES // 6))] * 7
    assert [len(chunk) for chunk in messages(rows)] == [2, 2, 2, 1]
    with pytest.raises(GraphError, match="too large"):
        list(messages([Large("x" * MESSAGE_BYTES)]))


def test_a_long_article_is_kept_whole(store: Store) -> None:
    made = batch("a")
    long = replace(made, article=replace(made.article, text="ä😀\n" * 700_000))
    load(store, long, same_happening)
    assert any(len(line) > 2_000_000 for line in snapshot(store))


def test_only_whitelisted_words_replace_a_placeholder() -> None:
    assert ":MEETS {" in tables.EDGE.text(EventType.MEETS)
    with pytest.raises(ValueError, match="placeholder"):
        tables.EDGE.text()
    with pytest.raises(ValueError, match="placeholder"):
        tables.ARTICLE.text(EventType.MEETS)
    with pytest.raises(ValueError, match="Person"):
        tables.EDGE.text(EntityKind.PERSON)
    assert entity("Q1", EntityKind.PERSON).kind == "Person"
