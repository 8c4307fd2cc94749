import pytest
from fastapi.testclient import TestClient


def ids(client: TestClient, query: str) -> list[str]:
    answer = client.get(f"/v1/entities{query}")
    assert answer.status_code == 200, answer.text
    return [entity["id"] for entity in answer.json()["results"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?q=Donald Trump", ["Q22686"]),
        ("?q=trump", ["Q22686"]),
        ("?q=PUTIN", ["Q7747"]),
        ("?q=vladimir", ["Q7747"]),
        ("?q=zelensk", ["Q3874799"]),
        ("?q=Müller", ["person:mueller"]),
        ("?q=Mu\u0308ller", ["person:mueller"]),
        ("?q=muller", ["person:mueller"]),
        ("?q=MUELLER", ["person:mueller"]),
        ("?q=vereinigte", ["Q30"]),
        ("?q=niemand", []),
        ("?q=u&kind=Country", ["Q30", "Q212", "Q159"]),
        ("?kind=Item", ["item:tomahawk"]),
        ("?kind=Item&kind=Place", ["Q797", "Q1781", "item:tomahawk"]),
        ("?country=RUS", ["Q159", "Q7747"]),
        ("?country=RUS&kind=Person", ["Q7747"]),
        ("?q=rus&country=RUS", ["Q159"]),
    ],
)
def test_entities_are_found(client: TestClient, query: str, expected: list[str]) -> None:
    assert ids(client, query) == expected


def test_a_name_comes_before_a_beginning_and_that_before_a_part(client: TestClient) -> None:
    assert ids(client, "?q=usa") == ["Q30"]
    assert ids(client, "?q=putin") == ["Q7747"]
    assert ids(client, "?q=al") == ["Q797", "Q22686"]
    assert ids(client, "?q=u") == ["Q30", "Q212", "Q1781", "Q22686", "person:mueller", "Q159", "Q7747"]


@pytest.mark.parametrize("query", ["", "&q=a", "&q=u"])
def test_all_pages_together_hold_each_entity_once(client: TestClient, query: str) -> None:
    whole = ids(client, "?limit=200" + query)
    pages: list[str] = []
    url = "/v1/entities?limit=2" + query
    while url:
        answer = client.get(url)
        pages += [entity["id"] for entity in answer.json()["results"]]
        url = answer.links["next"]["url"] if "link" in answer.headers else ""
    assert pages == whole
    assert len(set(whole)) == len(whole) > 2


def test_a_person_shows_the_offices_held(client: TestClient) -> None:
    assert client.get("/v1/entities/Q22686").json() == {
        "id": "Q22686",
        "kind": "Person",
        "name": "Donald Trump",
        "name_en": None,
        "aliases": ["Trump"],
        "wikidata": "Q22686",
        "country": "USA",
        "offices": [
            {"id": "Q30", "name": "USA", "kind": "Country", "title": "Präsident", "start": start, "end": end}
            for start, end in [("2017-01-20", "2021-01-20"), ("2025-01-20", None)]
        ],
        "holders": [],
    }


def test_a_country_shows_who_held_its_offices(client: TestClient) -> None:
    country = client.get("/v1/entities/Q30").json()
    assert [(one["id"], one["title"], one["start"]) for one in country["holders"]] == [
        ("Q22686", "Präsident", "2017-01-20"),
        ("Q22686", "Präsident", "2025-01-20"),
    ]
    assert country["offices"] == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["r7", "r1", "r2"]),
        ("?status=occurred", ["r2"]),
        ("?type=WARNS", []),
        ("?since=2025-10-18", ["r1"]),
        ("?until=2025-10-01", ["r2"]),
    ],
)
def test_the_events_of_an_entity_can_be_filtered(client: TestClient, query: str, expected: list[str]) -> None:
    answer = client.get(f"/v1/entities/Q22686/events{query}")
    assert [event["id"] for event in answer.json()["results"]] == expected
