from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from cypher.batch import EventType
from cypher.store import Store


def test_every_event_type_is_explained(client: TestClient) -> None:
    rows = {row["name"]: row for row in client.get("/v1/event-types").json()["results"]}
    assert set(rows) == set(EventType)
    assert rows["SUPPLIES"] == {
        "name": "SUPPLIES",
        "definition": "Delivers, sells, provides goods or weapons.",
        "symmetric": False,
        "plover": "AID",
        "plover_planned": "AGREE",
        "cameo": "072",
        "cameo_planned": "03",
    }
    assert {name for name, row in rows.items() if row["symmetric"]} == {
        *("MEETS", "SPEAKS_WITH", "NEGOTIATES_WITH", "AGREES_WITH", "COOPERATES_WITH")
    }
    assert all(row["definition"].endswith(".") for row in rows.values())


def test_event_types_need_no_graph() -> None:
    with Store.open("bolt://127.0.0.1:9") as nowhere:
        answer = TestClient(create_app(nowhere, Settings())).get("/v1/event-types")
    assert answer.status_code == 200
