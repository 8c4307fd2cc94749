from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import Settings


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"DEPESCHE_{name.upper()}", raising=False)


def test_without_variables_the_graph_is_embedded_and_the_service_local() -> None:
    settings = Settings()
    assert (settings.graph, settings.data) == ("embedded:", Path("data"))
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)


def test_variables_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEPESCHE_GRAPH", "neo4j://graph:7687")
    monkeypatch.setenv("DEPESCHE_GRAPH_PASSWORD", "geheim")
    monkeypatch.setenv("DEPESCHE_PORT", "9000")
    settings = Settings()
    assert (settings.graph, settings.port) == ("neo4j://graph:7687", 9000)
    assert settings.graph_password.get_secret_value() == "geheim"
    assert "geheim" not in repr(settings)


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("DEPESCHE_PORT", port)
    with pytest.raises(ValidationError, match="port"):
        Settings()


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1
