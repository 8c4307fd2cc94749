"""The settings of the service and its commands, read once at the entry point."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

Port = Annotated[int, Field(ge=0, le=65535)]


class Settings(BaseSettings):
    """Every setting, from a `DEPESCHE_…` variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_prefix="DEPESCHE_", frozen=True, env_ignore_empty=True)

    data: Path = Path("data")
    """The folder of the embedded graph, the archive and the queue."""
    graph: str = "embedded:"
    """`embedded:`, or the URL of a Neo4j: `neo4j://`, `neo4j+s://`, `bolt://`, `bolt+s://`, …"""
    graph_user: str = "neo4j"
    graph_password: SecretStr = SecretStr("")
    graph_database: str | None = None
    """The database within the Neo4j server; None for its default."""
    host: str = "127.0.0.1"
    port: Port = 8000
    """The port of the service; 0 for any that is free."""
