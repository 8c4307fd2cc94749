"""The parameters that several lists share, and what no parameter may hold."""

import re
from datetime import date
from typing import Annotated
from urllib.parse import parse_qsl, unquote_to_bytes

from fastapi import Request
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.errors import BadParameterError
from cypher.batch import EventType, Status
from cypher.store import Store

ONLY_ONCE = "This parameter may be given only once."
REPEATABLE = frozenset({"type", "actor", "status", "kind"})


def read_day(text: object) -> object:
    """Let only text like "2025-10-16" be a day; Pydantic would also take a number for one, as seconds."""
    if isinstance(text, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise PydanticCustomError("day", "A day looks like 2025-10-16")
    return text


Id = Annotated[str, Field(min_length=1, max_length=500)]
Day = Annotated[date, BeforeValidator(read_day)]
Since = Annotated[Day | None, Field(description="Only events that end after the beginning of this day.")]
Until = Annotated[Day | None, Field(description="Only events that begin before this day: the interval is half-open.")]
Types = Annotated[tuple[EventType, ...], Field(description="Only events of these types; repeat it for several.")]
Statuses = Annotated[tuple[Status, ...], Field(description="Only events of these statuses; repeat it for several.")]


class NoParameters(BaseModel):
    """A request without query parameters."""

    model_config = ConfigDict(frozen=True, extra="forbid")


async def give_store(request: Request) -> Store:
    """Give a handler the store; asynchronous only because FastAPI runs it without another thread then."""
    store: Store = request.app.state.store
    return store


async def refuse_strange_text(request: Request) -> None:
    """Refuse what no parameter may hold, and a parameter given twice that has one value.

    Undecodable bytes (lone surrogates are such in UTF-8) would become U+FFFD on the way, and NUL is not text.
    Raises: BadParameterError.
    """
    _decode("path", request.scope.get("raw_path", b""))
    query: bytes = request.scope.get("query_string", b"")
    if not query:
        return
    seen: set[str] = set()
    for name, _ in parse_qsl(_decode("query", query, keep=True), keep_blank_values=True):
        if name in seen and name not in REPEATABLE:
            raise BadParameterError(name, ONLY_ONCE)
        seen.add(name)


async def refuse_two_types(request: Request) -> None:
    """Refuse a second `type` where one is asked for. Raises: BadParameterError."""
    if len(request.query_params.getlist("type")) > 1:
        raise BadParameterError("type", ONLY_ONCE)


def _decode(part: str, raw: bytes, *, keep: bool = False) -> str:
    try:
        text = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadParameterError(part, "The address is not UTF-8.") from error
    if "\0" in text:
        raise BadParameterError(part, "The address holds a NUL character.")
    return raw.decode("ascii", "replace") if keep else text


def check_interval(since: date | None, until: date | None) -> None:
    """Raises: BadParameterError where no day lies between the two."""
    if since is not None and until is not None and since >= until:
        raise BadParameterError("until", f"until is the first day after the interval: later than {since.isoformat()}.")


def iso(day: date | None) -> str | None:
    """Write a day as the graph holds it."""
    return None if day is None else day.isoformat()
