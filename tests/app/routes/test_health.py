from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from cypher.store import Store


@pytest.fixture
def alone() -> Iterator[TestClient]:
    """Ask a service whose graph is down: nothing listens at port 9."""
    with Store.open("bolt://127.0.0.1:9") as nowhere:
        yield TestClient(create_app(nowhere, Settings()), raise_server_exceptions=False)


def test_a_service_with_its_graph_is_ready(client: TestClient) -> None:
    assert client.get("/readyz").json() == {"status": "ok"}


def test_a_service_without_its_graph_lives_but_is_not_ready(alone: TestClient) -> None:
    assert alone.get("/healthz").json() == {"status": "ok"}
    answer = alone.get("/readyz")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert int(answer.headers["retry-after"]) > 0


def test_a_question_to_a_graph_that_is_down_is_answered_with_when_to_ask_again(alone: TestClient) -> None:
    answer = alone.get("/v1/events")
    assert (answer.status_code, answer.json()["status"]) == (503, 503)
    assert int(answer.headers["retry-after"]) > 0
    assert "127.0.0.1" not in answer.text
