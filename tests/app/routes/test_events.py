from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

NEWEST_FIRST = ["r7", "r1", "r8", "r2", "r6", "r3", "r4", "r9"]


def ids(client: TestClient, query: str) -> list[str]:
    answer = client.get(f"/v1/events{query}")
    assert answer.status_code == 200, answer.text
    return [event["id"] for event in answer.json()["results"]]


def walk(client: TestClient, path: str, limit: int) -> Iterator[list[str]]:
    """Follow the Link header from page to page."""
    answer = client.get(path, params={"limit": limit})
    while True:
        assert answer.status_code == 200, answer.text
        yield [event["id"] for event in answer.json()["results"]]
        if answer.json()["next"] is None:
            assert "link" not in answer.headers
            return
        assert answer.links["next"]["url"].endswith(f"cursor={answer.json()['next']}")
        answer = client.get(answer.links["next"]["url"])


def test_events_come_newest_first_and_those_of_unknown_start_last(client: TestClient) -> None:
    assert ids(client, "") == NEWEST_FIRST


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?type=WARNS", ["r8", "r3"]),
        ("?type=WARNS&type=SUPPLIES", ["r8", "r3", "r4"]),
        ("?status=possible", ["r4"]),
        ("?status=possible&status=planned", ["r7", "r1", "r4"]),
        ("?type=MEETS&status=occurred", ["r2"]),
        ("?actor=Q22686", ["r7", "r1", "r2"]),
        ("?actor=Q22686&actor=Q7747", ["r1", "r2"]),
        ("?actor=Q22686&actor=Q22686", ["r7", "r1", "r2"]),
        ("?actor=Q30", ["r8", "r3", "r4"]),
        ("?actor=item:tomahawk", ["r4"]),
        ("?actor=Q22686&actor=Q159", []),
        ("?actor=Q0", []),
        ("?actor=Q22686&place=Q1781", ["r1"]),
        ("?actor=Q22686&publisher=Morgenpost", ["r1"]),
        ("?actor=Q22686&status=planned&since=2025-10-20", ["r1"]),
        ("?place=Q1781", ["r1"]),
        ("?place=Q797&status=planned", []),
        ("?place=Q1781&publisher=Morgenpost", ["r1"]),
        ("?place=Q797&publisher=Morgenpost", []),
        ("?publisher=Morgenpost", ["r1", "r6"]),
        ("?publisher=Tagblatt&type=MEETS", ["r7", "r1", "r2"]),
        ("?publisher=Niemand", []),
        ("?since=2025-10-18", ["r1"]),
        ("?since=2025-10-31", []),
        ("?until=2025-08-15", ["r6", "r9"]),
        ("?until=2025-08-16", ["r2", "r6", "r9"]),
        ("?since=2025-08-15&until=2025-08-16", ["r2", "r9"]),
        ("?since=2025-10-16&until=2025-10-17", ["r1", "r8", "r9"]),
        ("?since=2025-10-17&until=2025-10-18&publisher=Tagblatt", ["r7", "r1"]),
    ],
)
def test_a_filter_lets_through_only_what_it_names(client: TestClient, query: str, expected: list[str]) -> None:
    assert ids(client, query) == expected


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 8, 200])
def test_all_pages_together_hold_each_event_once(client: TestClient, limit: int) -> None:
    pages = list(walk(client, "/v1/events", limit))
    assert [key for page in pages for key in page] == NEWEST_FIRST
    assert all(len(page) == limit for page in pages[:-1])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/v1/events?actor=Q30", ["r8", "r3", "r4"]),
        ("/v1/events?place=Q1781", ["r1"]),
        ("/v1/events?publisher=Tagblatt", ["r7", "r1", "r8", "r2", "r3", "r4", "r9"]),
        ("/v1/entities/Q22686/events", ["r7", "r1", "r2"]),
    ],
)
def test_filtered_lists_have_pages_too(client: TestClient, path: str, expected: list[str]) -> None:
    with_limit = path + ("&" if "?" in path else "?") + "limit=1"
    found: list[str] = []
    while with_limit:
        answer = client.get(with_limit)
        found += [event["id"] for event in answer.json()["results"]]
        with_limit = answer.links["next"]["url"] if "link" in answer.headers else ""
    assert found == expected


def test_a_list_names_who_takes_part_and_where(client: TestClient) -> None:
    event = client.get("/v1/events?place=Q1781").json()["results"][0]
    assert event == {
        "id": "r1",
        "type": "MEETS",
        "status": "planned",
        "title": "Donald Trump, Wladimir Putin: MEETS",
        "topic": None,
        "start": "2025-10-16",
        "end": "2025-10-31",
        "precision": "day",
        "place": {"id": "Q1781", "name": "Budapest", "kind": "Place"},
        "participants": [
            {"id": "Q22686", "name": "Donald Trump", "kind": "Person", "role": "actor"},
            {"id": "Q7747", "name": "Wladimir Putin", "kind": "Person", "role": "actor"},
        ],
        "confidence": 0.9,
        "reports": 2,
        "publishers": 2,
        "plover": "AGREE",
        "cameo": "03",
    }


def test_participants_have_their_roles(client: TestClient) -> None:
    event = client.get("/v1/events/r4").json()
    roles = {(one["role"], one["id"]) for one in event["participants"]}
    assert roles == {("actor", "Q30"), ("recipient", "Q212"), ("item", "item:tomahawk")}
    assert event["place"] is None


def test_an_event_shows_every_report_in_order_of_publication(client: TestClient) -> None:
    event = client.get("/v1/events/r1").json()
    assert [report["id"] for report in event["reports"]] == ["r1", "r5"]
    assert event["reports"][0] == {
        "id": "r1",
        "status": "planned",
        "sentence": "r1: Trump traf Putin.",
        "sentence_start": 0,
        "sentence_end": 21,
        "trigger": "traf",
        "trigger_start": 10,
        "trigger_end": 14,
        "spans": [{"role": "actor", "entity": "Q7747", "start": 4, "end": 9}],
        "rule": "MEETS/de/1",
        "confidence": 0.9,
        "topic": None,
        "start": "2025-10-16",
        "end": "2025-10-31",
        "precision": "day",
        "time_text": "damals",
        "attributed_to": {"id": "Q22686", "name": "Donald Trump", "kind": "Person"},
        "article": {
            "id": "a1",
            "url": "https://example.org/a1",
            "title": "Titel a1",
            "publisher": "Tagblatt",
            "published": "2025-10-16T18:00:00Z",
        },
    }
    assert event["reports"][1]["attributed_to"] is None


def test_the_id_of_a_later_report_leads_to_its_event(client: TestClient) -> None:
    answer = client.get("/v1/events/r5", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, "/v1/events/r1")
    assert client.get("/v1/events/r5").json()["id"] == "r1"
