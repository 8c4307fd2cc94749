import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.paging import write_cursor
from app.settings import Settings
from cypher.store import Store


@pytest.fixture
def lone() -> Iterator[TestClient]:
    """Ask a service without a graph: what is refused is refused before the graph is asked."""
    with Store.open("bolt://127.0.0.1:9") as nowhere:
        yield TestClient(create_app(nowhere, Settings()), raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("events?foo=1&bar=2", ["foo", "bar"]),
        ("events?limit=0", ["limit"]),
        ("events?limit=201", ["limit"]),
        ("events?limit=many", ["limit"]),
        ("events?limit=1&limit=2", ["limit"]),
        ("events?type=HUGS", ["type"]),
        ("events?type=MEETS&type=HUGS", ["type"]),
        ("events?status=maybe", ["status"]),
        ("events?since=20251016", ["since"]),
        ("events?since=1760572800", ["since"]),
        ("events?since=2025-02-30", ["since"]),
        ("events?since=2025-10-16T00:00:00Z", ["since"]),
        ("events?since=2025-10-17&until=2025-10-17", ["until"]),
        ("events?actor=", ["actor"]),
        ("events?place=a&place=b", ["place"]),
        ("events?place=%00", ["query"]),
        ("events?place=%ED%A0%80", ["query"]),
        ("events?place=%FF", ["query"]),
        ("events/%00", ["path"]),
        ("events/%ED%A0%80", ["path"]),
        ("events/x?foo=1", ["foo"]),
        ("events?cursor=abc", ["cursor"]),
        ("events?cursor=%C3%A4", ["cursor"]),
        (f"events?cursor={write_cursor(('2025-01-01',))}", ["cursor"]),
        (f"events?cursor={write_cursor((1, '2025-01-01', 'x'))}", ["cursor"]),
        (f"relations?type=MEETS&cursor={write_cursor((-1, 'a', 'b'))}", ["cursor"]),
        (f"relations?type=MEETS&cursor={write_cursor((2**70, 'a', 'b'))}", ["cursor"]),
        ("relations", ["type"]),
        ("relations?type=MEETS&type=WARNS", ["type"]),
        ("relations?type=MEETS&actor=a&actor=b&actor=c", ["actor"]),
        ("entities?q=", ["q"]),
        ("entities?kind=Robot", ["kind"]),
        ("entities?country=deu", ["country"]),
        ("entities/x?limit=1", ["limit"]),
        ("entities/x/events?actor=y", ["actor"]),
        ("articles/x?y=1", ["y"]),
        ("event-types?x=1", ["x"]),
    ],
)
def test_a_parameter_that_cannot_be_meant_is_named(lone: TestClient, query: str, names: list[str]) -> None:
    answer = lone.get(f"/v1/{query}")
    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert [error["name"] for error in problem["errors"]] == names
    assert problem["status"] == 422
    assert all(problem[key] for key in ("type", "title", "detail", "instance"))


@pytest.mark.parametrize("path", ["/nothing", "/v1", "/v1/nothing", "/v1/events/a/b", "/static-offline-docs/x"])
def test_an_unknown_address_is_a_problem(lone: TestClient, path: str) -> None:
    answer = lone.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["instance"] == path


@pytest.mark.parametrize("path", ["events/x", "entities/x", "entities/x/events", "articles/x"])
def test_an_unknown_id_is_a_problem(client: TestClient, path: str) -> None:
    answer = client.get(f"/v1/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["detail"].endswith("has the id x.")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_another_method_is_a_problem_that_names_the_right_one(lone: TestClient, method: str) -> None:
    answer = lone.request(method, "/v1/events")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.headers["allow"] == "GET"


def test_a_defect_tells_the_log_and_not_the_client(client: TestClient, world: Store) -> None:
    world.transact(lambda transaction: transaction.run("MATCH (e:Event {id: 'r1'}) SET e.confidence = 'sure'"))
    answer = client.get("/v1/events/r1")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "Traceback" not in answer.text
    assert "sure" not in answer.text
    assert set(json.loads(answer.text)) == {"type", "title", "status", "detail", "instance", "errors"}
