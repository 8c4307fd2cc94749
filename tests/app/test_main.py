import socket
import threading
import time
from collections.abc import Callable

import httpx
import uvicorn

from app.main import create_app
from app.settings import Settings
from cypher.store import Store


def test_the_service_answers_who_met_whom_over_a_real_connection(world: Store) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        server = uvicorn.Server(uvicorn.Config(create_app(world, Settings()), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            _wait_until(lambda: server.started)
            answer = httpx.get(f"{address}/v1/relations?type=MEETS&limit=1")
            following = httpx.get(address + answer.links["next"]["url"])
            strange = httpx.get(f"{address}/v1/events/%ED%A0%80")
        finally:
            server.should_exit = True
            thread.join(timeout=10)
    pairs = [(row["source"]["name"], row["target"]["name"]) for row in answer.json()["results"]]
    assert pairs == [("Donald Trump", "Wladimir Putin")]
    assert [row["target"]["id"] for row in following.json()["results"]] == ["Q3874799"]
    assert strange.status_code == 422


def _wait_until(started: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not started():
        assert time.monotonic() < end, "uvicorn did not start within 10 s"
        time.sleep(0.01)
