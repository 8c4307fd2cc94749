import pytest
from fastapi.testclient import TestClient

Pair = tuple[str, str, int]


def pairs(client: TestClient, query: str) -> list[Pair]:
    answer = client.get(f"/v1/relations{query}")
    assert answer.status_code == 200, answer.text
    return [(row["source"]["id"], row["target"]["id"], row["events"]) for row in answer.json()["results"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?type=MEETS", [("Q22686", "Q7747", 2), ("Q22686", "Q3874799", 1)]),
        ("?type=MEETS&actor=Q7747", [("Q22686", "Q7747", 2)]),
        ("?type=MEETS&actor=Q7747&actor=Q22686", [("Q22686", "Q7747", 2)]),
        ("?type=MEETS&actor=Q7747&actor=Q3874799", []),
        ("?type=MEETS&status=occurred", [("Q22686", "Q7747", 1)]),
        ("?type=MEETS&since=2025-10-18", [("Q22686", "Q7747", 1)]),
        ("?type=MEETS&until=2025-10-01", [("Q22686", "Q7747", 1)]),
        ("?type=WARNS", [("Q159", "Q30", 1), ("Q30", "Q159", 1)]),
        ("?type=WARNS&actor=Q30", [("Q159", "Q30", 1), ("Q30", "Q159", 1)]),
        ("?type=WARNS&since=2000-01-01", [("Q30", "Q159", 1)]),
        ("?type=SUPPLIES", [("Q30", "Q212", 1)]),
        ("?type=COERCES", []),
    ],
)
def test_pairs_come_once_with_the_number_of_their_events(client: TestClient, query: str, expected: list[Pair]) -> None:
    found = pairs(client, query)
    assert sorted(found) == sorted(expected)
    assert [count for *_, count in found] == sorted((count for *_, count in found), reverse=True)


def test_a_pair_shows_when_how_certain_and_which(client: TestClient) -> None:
    assert client.get("/v1/relations?type=MEETS&actor=Q7747").json()["results"] == [
        {
            "source": {"id": "Q22686", "name": "Donald Trump", "kind": "Person"},
            "target": {"id": "Q7747", "name": "Wladimir Putin", "kind": "Person"},
            "events": 2,
            "first": "2025-08-15",
            "last": "2025-10-16",
            "statuses": {"occurred": 1, "planned": 1, "possible": 0, "negated": 0},
            "event_ids": ["r1", "r2"],
        }
    ]


@pytest.mark.parametrize("query", ["?type=MEETS", "?type=WARNS", "?type=MEETS&actor=Q22686"])
def test_all_pages_together_hold_each_pair_once(client: TestClient, query: str) -> None:
    whole = pairs(client, query)
    first = client.get(f"/v1/relations{query}&limit=1")
    second = client.get(first.links["next"]["url"])
    assert second.json()["next"] is None
    pages = first.json()["results"] + second.json()["results"]
    assert [(row["source"]["id"], row["target"]["id"], row["events"]) for row in pages] == whole
