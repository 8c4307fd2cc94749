import random
from dataclasses import replace

import pytest

from cypher.batch import EntityKind
from cypher.load import Outcome, load
from cypher.query import Nothing
from cypher.read.graph import GRAPH
from cypher.snapshot import snapshot
from cypher.store import Store
from tests.cypher.articles import batch, entity, random_batch, report, same_happening
from tests.engines import empty


def version(store: Store) -> int:
    return store.read(GRAPH, Nothing())[0].version


def test_same_article_twice_changes_nothing_not_even_the_version(store: Store) -> None:
    article = random_batch(3)
    first = load(store, article, same_happening)
    before, count = snapshot(store), version(store)
    again = load(store, article, same_happening)
    assert (first.status, again.status) == (Outcome.NEW, Outcome.UNCHANGED)
    assert again.events == first.events
    assert (snapshot(store), version(store)) == (before, count)


def test_any_order_of_articles_gives_the_same_graph(store: Store) -> None:
    articles = [random_batch(seed) for seed in range(12)]
    graphs = set()
    for seed in range(3):
        empty(store)
        order = random.Random(seed).sample(articles, len(articles))
        for article in order:
            load(store, article, same_happening)
        graphs.add(snapshot(store))
    assert len(graphs) == 1


def test_a_replaced_article_leaves_the_graph_of_its_new_version(store: Store) -> None:
    for seed in range(8):
        load(store, random_batch(seed), same_happening)
    expected = snapshot(store)
    empty(store)
    for seed in range(8):
        load(store, random_batch(seed, version="0"), same_happening)
    assert snapshot(store) != expected
    for seed in (4, 1, 7, 0, 2, 6, 3, 5):
        assert load(store, random_batch(seed), same_happening).status is Outcome.REPLACED
    assert snapshot(store) == expected


def test_an_event_splits_when_the_report_that_joined_it_goes(store: Store) -> None:
    def near(one, other):
        return abs(int(one.topic) - int(other.topic)) <= 1

    for key, topic in (("a", "1"), ("c", "3"), ("b", "2")):
        load(store, batch(key, report(f"{key}/0", key, topic=topic)), near)
    joined = load(store, batch("c", report("c/0", "c", topic="3"), hash_="1"), near)
    assert joined.events == ("a/0",)
    load(store, batch("b", hash_="2"), near)
    apart = load(store, batch("c", report("c/0", "c", topic="3"), hash_="1"), near)
    assert apart.events == ("c/0",)


def test_a_new_spelling_renames_the_events_of_other_articles(store: Store) -> None:
    def named(key: str, name: str):
        made = batch(key, report(f"{key}/0", key, actors=("Q1", "local"), topic=key))
        local = replace(entity("local", EntityKind.PERSON), name=name, aliases=())
        return replace(made, entities=(*made.entities, local))

    graphs = set()
    for order in ((("a", "Orbán"), ("b", "Orban")), (("b", "Orban"), ("a", "Orbán"))):
        empty(store)
        for key, name in order:
            load(store, named(key, name), lambda one, other: False)
        graphs.add(snapshot(store))
    assert len(graphs) == 1
    assert any("Name Q1, Orban: MEETS" in line for line in graphs.pop())


def test_an_unknown_entity_is_refused_before_anything_is_written(store: Store) -> None:
    made = batch("a", report("a/0", "a"))
    with pytest.raises(ValueError, match="Q2"):
        load(store, replace(made, entities=made.entities[:1]), same_happening)
    assert version(store) == 0
