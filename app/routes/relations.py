"""`/v1/relations`: who met (warned, supplied, …) whom."""

from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field, TypeAdapter

from app.paging import LARGEST_COUNT, Count, Page, Paging, answer_page, read_cursor
from app.routes.parameters import (
    Id,
    Since,
    Statuses,
    Until,
    check_interval,
    give_store,
    iso,
    refuse_two_types,
)
from cypher.batch import EventType, Status
from cypher.read import relations as read
from cypher.store import Store

router = APIRouter(tags=["relations"])

Position: TypeAlias = tuple[Count, str, str]
RelationPage = Page[read.RelationRow]
POSITION = TypeAdapter(Position)
MOST: Position = (LARGEST_COUNT, "", "")


class RelationFilter(Paging):
    """Which pairs to list, and which of their events count."""

    type: Annotated[EventType, Field(description="What they did, as in MEETS.")]
    actor: Annotated[
        tuple[Id, ...], Field(max_length=2, description="The id of one of the pair; repeat it for both.")
    ] = ()
    status: Statuses = ()
    since: Since = None
    until: Until = None


@router.get("/relations", response_model=RelationPage, dependencies=[Depends(refuse_two_types)])
def list_relations(
    request: Request, wanted: Annotated[RelationFilter, Query()], store: Annotated[Store, Depends(give_store)]
) -> Response:
    """List who met whom, or did something else to whom: each pair once, those with most events first.

    Of symmetric types the pair has no direction; of the others it runs from the actor to the recipient
    (where there is none to the item, else to the place).
    """
    check_interval(wanted.since, wanted.until)
    events, source, target = read_cursor(wanted.cursor, POSITION, MOST)
    params = read.RelationsParams(
        statuses=wanted.status or tuple(Status),
        since=iso(wanted.since),
        until=iso(wanted.until),
        events=events,
        source=source,
        target=target,
        limit=wanted.limit + 1,
    )
    return answer_page(
        request,
        RelationPage,
        _find(store, wanted.type, params, tuple(dict.fromkeys(wanted.actor))),
        wanted.limit,
        lambda row: (row.events, row.source.id, row.target.id),
    )


def _find(
    store: Store, verb: EventType, params: read.RelationsParams, actors: tuple[str, ...]
) -> tuple[read.RelationRow, ...]:
    if not actors:
        return store.read(read.RELATIONS.of(verb), params)
    other = actors[1] if len(actors) == 2 else None
    of_actor = read.ActorRelationsParams(**params.model_dump(), actor=actors[0], other=other)
    return store.read(read.RELATIONS_OF_ACTOR.of(verb), of_actor)
