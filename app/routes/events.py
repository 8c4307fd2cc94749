"""`/v1/events`: what happened, and who says so."""

from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import Field, TypeAdapter

from app.errors import UnknownIdError
from app.paging import Page, Paging, answer, answer_page, read_cursor
from app.routes.parameters import (
    Id,
    NoParameters,
    Since,
    Statuses,
    Types,
    Until,
    check_interval,
    give_store,
    iso,
)
from cypher.batch import EventType, Status
from cypher.read import events as read
from cypher.store import Store

router = APIRouter(tags=["events"])

Position: TypeAlias = tuple[str, str]
EventPage = Page[read.EventRow]
POSITION = TypeAdapter(Position)
NEWEST: Position = (read.LAST_DAY, "")


class EventFilter(Paging):
    """Which events to list."""

    type: Types = ()
    status: Statuses = ()
    since: Since = None
    until: Until = None


class AnyEventFilter(EventFilter):
    """Which events of all to list."""

    actor: Annotated[
        tuple[Id, ...],
        Field(max_length=20, description="Ids of entities that all take part; repeat it for several."),
    ] = ()
    place: Annotated[Id | None, Field(description="The id of the place (or country) where it happens.")] = None
    publisher: Annotated[Id | None, Field(description="Only events that this publisher reports.")] = None


@router.get("/events", response_model=EventPage)
def list_events(
    request: Request, wanted: Annotated[AnyEventFilter, Query()], store: Annotated[Store, Depends(give_store)]
) -> Response:
    """List events, newest first; those of unknown time come last."""
    return answer_events(request, store, wanted)


@router.get(
    "/events/{event_id}",
    response_model=read.EventDetail,
    responses={308: {"description": "Merged: see Location."}},
)
def show_event(
    event_id: str,
    _: Annotated[NoParameters, Query()],
    request: Request,
    store: Annotated[Store, Depends(give_store)],
) -> Response:
    """Show an event with its participants and every report; an id that was merged leads to the event."""
    key = read.EventKey(id=event_id)
    for event in store.read(read.EVENT, key):
        return answer(event)
    for merged in store.read(read.EVENT_OF_REPORT, key):
        return RedirectResponse(request.url_for("show_event", event_id=merged.id).path, 308)
    raise UnknownIdError("event", event_id)


def answer_events(request: Request, store: Store, wanted: AnyEventFilter) -> Response:
    """Answer with a page of events."""
    check_interval(wanted.since, wanted.until)
    position = read_cursor(wanted.cursor, POSITION, NEWEST)
    rows = find_events(store, wanted, position)
    return answer_page(request, EventPage, rows, wanted.limit, lambda row: (row.start or "", row.id))


def find_events(store: Store, wanted: AnyEventFilter, position: Position) -> tuple[read.EventRow, ...]:
    """Find events after a position, one more than wanted, by the index that leads to the fewest."""
    start, last = position
    params = read.EventsParams(
        types=wanted.type or tuple(EventType),
        statuses=wanted.status or tuple(Status),
        since=iso(wanted.since),
        until=iso(wanted.until),
        start=start,
        id=last,
        limit=wanted.limit + 1,
    )
    shared = params.model_dump()
    if wanted.actor:
        actors = tuple(dict.fromkeys(wanted.actor))
        of_actors = read.ActorsEventsParams(**shared, actors=actors, place=wanted.place, publisher=wanted.publisher)
        return store.read(read.EVENTS_OF_ACTORS, of_actors)
    if wanted.place is not None:
        in_place = read.PlaceEventsParams(**shared, place=wanted.place, publisher=wanted.publisher)
        return store.read(read.EVENTS_AT_PLACE, in_place)
    if wanted.publisher is not None:
        of_publisher = read.PublisherEventsParams(**shared, publisher=wanted.publisher)
        return store.read(read.EVENTS_OF_PUBLISHER, of_publisher)
    return _find_all(store, params)


def _find_all(store: Store, params: read.EventsParams) -> tuple[read.EventRow, ...]:
    """Find events by their start, and when those are at an end, the ones without."""
    dated = store.read(read.EVENTS, params) if params.start else ()
    missing = params.limit - len(dated)
    if missing == 0:
        return dated
    undated = read.UndatedEventsParams(
        types=params.types,
        statuses=params.statuses,
        since=params.since,
        until=params.until,
        id="" if params.start else params.id,
        limit=missing,
    )
    return dated + store.read(read.UNDATED_EVENTS, undated)
