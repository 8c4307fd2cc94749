import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from cypher.store import Store

PATHS = {
    "/healthz",
    "/readyz",
    "/v1/entities",
    "/v1/entities/{entity_id}",
    "/v1/entities/{entity_id}/events",
    "/v1/events",
    "/v1/events/{event_id}",
    "/v1/relations",
    "/v1/articles/{article_id}",
    "/v1/event-types",
}


@pytest.fixture
def lone() -> Iterator[TestClient]:
    """Ask a service without a graph."""
    with Store.open("bolt://127.0.0.1:9") as nowhere:
        yield TestClient(create_app(nowhere, Settings()))


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_a_documentation_page_needs_no_other_host(lone: TestClient, page: str) -> None:
    answer = lone.get(page)
    assert "//" not in re.sub(r"^\s*//.*|<!--.*?-->", "", answer.text, flags=re.MULTILINE)
    loaded = re.findall(r"(?:src|href|spec-url)=[\"']([^\"']+)", answer.text)
    assert len(loaded) >= 2
    assert all(lone.get(address).status_code == 200 for address in loaded)


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_a_documentation_page_may_not_ask_another_host(lone: TestClient, page: str) -> None:
    policy = lone.get(page).headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "http" not in policy


def test_the_description_lists_every_address(lone: TestClient) -> None:
    assert set(lone.get("/openapi.json").json()["paths"]) == PATHS


def test_the_description_tells_of_answers_and_of_problem_details(lone: TestClient) -> None:
    described = lone.get("/openapi.json").json()
    for path, operations in described["paths"].items():
        responses = operations["get"]["responses"]
        assert "$ref" in responses["200"]["content"]["application/json"]["schema"], path
        if path.startswith("/v1"):
            assert {"404", "422", "500", "503"} <= set(responses), path
        problems = [response for status, response in responses.items() if status >= "400"]
        assert all(list(problem["content"]) == ["application/problem+json"] for problem in problems), path
    parameters = {one["name"] for one in described["paths"]["/v1/events"]["get"]["parameters"]}
    assert parameters == {
        "type",
        "actor",
        "status",
        "place",
        "since",
        "until",
        "publisher",
        "limit",
        "cursor",
    }
