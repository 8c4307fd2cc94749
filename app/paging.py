"""Pages of a list: each holds the rows after a cursor, and the cursor of the next page.

A cursor is the position of the page's last row in the list's total order, so
that a page stays right when rows are added before it.
"""

import binascii
import json
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable
from typing import Annotated, Generic, TypeVar

from fastapi import Request, Response
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from app.errors import BadParameterError

LARGEST_PAGE = 200
LARGEST_COUNT = 2**53

Count = Annotated[int, Field(ge=0, le=LARGEST_COUNT)]

Row = TypeVar("Row", bound=BaseModel)
Position = TypeVar("Position", bound=tuple[str | int, ...])


class Paging(BaseModel):
    """The parameters of every list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    limit: Annotated[int, Field(ge=1, le=LARGEST_PAGE, description="How many results a page holds at most.")] = 50
    cursor: Annotated[
        str | None, Field(max_length=2000, description="`next` of the page before; none for the first page.")
    ] = None


class Page(BaseModel, Generic[Row]):
    """Some results of a list, and the cursor of the next page (null on the last one)."""

    model_config = ConfigDict(frozen=True)

    results: tuple[Row, ...]
    next: str | None


def write_cursor(position: tuple[str | int, ...]) -> str:
    """Write a position as opaque text that is safe in a URL."""
    return urlsafe_b64encode(json.dumps(position).encode()).decode().rstrip("=")


def read_cursor(cursor: str | None, shape: TypeAdapter[Position], start: Position) -> Position:
    """Read the position that a cursor holds; `start` where there is no cursor.

    Raises: BadParameterError where the cursor is not one of this list.
    """
    if cursor is None:
        return start
    try:
        text = b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        return shape.validate_json(text, strict=True)
    except (ValueError, binascii.Error, ValidationError) as error:
        raise BadParameterError("cursor", "This is no cursor of this list; take `next` of the page before.") from error


def answer_page(
    request: Request,
    page: type[Page[Row]],
    rows: tuple[Row, ...],
    limit: int,
    position: Callable[[Row], tuple[str | int, ...]],
) -> Response:
    """Answer with one page, given up to `limit` + 1 rows: one too many tells that there are more."""
    if len(rows) <= limit:
        return answer(page(results=rows, next=None))
    results = rows[:limit]
    cursor = write_cursor(position(results[-1]))
    response = answer(page(results=results, next=cursor))
    response.headers["Link"] = f'<{_following(request, cursor)}>; rel="next"'
    return response


def answer(body: BaseModel) -> Response:
    """Answer with a model as JSON; it was validated when it was read, so it is only written here."""
    return Response(body.__pydantic_serializer__.to_json(body), media_type="application/json")


def _following(request: Request, cursor: str) -> str:
    url = request.url.include_query_params(cursor=cursor)
    return f"{url.path}?{url.query}"
