"""Answer every error as problem details (RFC 9457), and never with a stack trace.

RequestError
├── UnknownIdError    404: no such entity, event or article
└── BadParameterError 422: a value that cannot be meant
"""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException

from cypher.errors import GraphUnavailable

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 5

log = logging.getLogger(__name__)


class RequestError(Exception):
    """A request that cannot be answered as asked."""


class UnknownIdError(RequestError):
    """Nothing in the graph has this id."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"No {kind} has the id {_short(key)}.")


class BadParameterError(RequestError):
    """A parameter's value cannot be meant."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(why)
        self.name = name


class Fault(BaseModel):
    """What is wrong with one parameter."""

    model_config = ConfigDict(frozen=True)

    name: str
    detail: str


class Problem(BaseModel):
    """Problem details as RFC 9457 defines them; `errors` names each bad parameter."""

    model_config = ConfigDict(frozen=True)

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str
    errors: tuple[Fault, ...] = ()


PROBLEMS: dict[int | str, dict[str, Any]] = {
    404: {"model": Problem, "description": "There is no such thing."},
    422: {"model": Problem, "description": "A parameter is not understood."},
    500: {"model": Problem, "description": "A defect of the service."},
    503: {"model": Problem, "description": "The graph cannot be reached now; see Retry-After."},
}
"""The problems of every address, for the documentation."""


def handle_errors(app: FastAPI) -> None:
    """Make the application answer every error as problem details."""
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(RequestValidationError, _answer_validation)
    app.add_exception_handler(UnknownIdError, _answer_unknown)
    app.add_exception_handler(BadParameterError, _answer_parameter)
    app.add_exception_handler(GraphUnavailable, _answer_unavailable)
    app.add_exception_handler(Exception, _answer_defect)


def problem(
    request: Request,
    status: HTTPStatus,
    detail: str,
    errors: tuple[Fault, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Make the response that tells of one problem."""
    body = Problem(
        title=status.phrase,
        status=status.value,
        detail=detail,
        instance=request.url.path,
        errors=errors,
    )
    return Response(body.model_dump_json(exclude_defaults=False), status.value, headers=headers, media_type=MEDIA_TYPE)


def unavailable(request: Request, detail: str) -> Response:
    """Say that the graph is not there now, and when to ask again."""
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)}
    return problem(request, HTTPStatus.SERVICE_UNAVAILABLE, detail, headers=headers)


def _answer_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    detail = {
        HTTPStatus.NOT_FOUND: "There is nothing at this address; /docs lists what there is.",
        HTTPStatus.METHOD_NOT_ALLOWED: f"{request.method} is not possible here.",
    }.get(status, error.detail)
    return problem(request, status, detail, headers=error.headers)


def _answer_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = tuple(Fault(name=_name(fault["loc"]), detail=fault["msg"]) for fault in error.errors())
    return _unprocessable(request, errors)


def _answer_parameter(request: Request, error: Exception) -> Response:
    assert isinstance(error, BadParameterError)
    return _unprocessable(request, (Fault(name=error.name, detail=str(error)),))


def _answer_unknown(request: Request, error: Exception) -> Response:
    return problem(request, HTTPStatus.NOT_FOUND, str(error))


def _answer_unavailable(request: Request, error: Exception) -> Response:
    log.warning("%s %s: %s", request.method, request.url.path, error)
    return unavailable(request, "The graph cannot be reached now; ask again later.")


def _answer_defect(request: Request, error: Exception) -> Response:
    log.error("%s %s", request.method, request.url.path, exc_info=error)
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, "This is a defect of the service; its log tells more.")


def _unprocessable(request: Request, errors: tuple[Fault, ...]) -> Response:
    names = ", ".join(dict.fromkeys(fault.name for fault in errors))
    return problem(request, HTTPStatus(422), f"Not understood: {names}.", errors)


def _name(location: tuple[int | str, ...]) -> str:
    """Name a parameter as the client wrote it: ("query", "type", 0) is "type"."""
    return next((_short(part) for part in location[1:] if isinstance(part, str)), str(location[0]))


def _short(text: str, limit: int = 80) -> str:
    return text if len(text) <= limit else text[:limit] + "…"
