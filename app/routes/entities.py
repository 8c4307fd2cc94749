"""`/v1/entities`: who and what takes part in events."""

from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field, TypeAdapter

from app.errors import UnknownIdError
from app.paging import Count, Page, Paging, answer, answer_page, read_cursor
from app.routes.events import NEWEST, POSITION, AnyEventFilter, EventFilter, EventPage, find_events
from app.routes.parameters import NoParameters, check_interval, give_store
from cypher.batch import EntityKind
from cypher.read import entities as read
from cypher.store import Store

router = APIRouter(tags=["entities"])

NamePosition: TypeAlias = tuple[str, str]
RankedPosition: TypeAlias = tuple[Count, str, str]
EntityPage = Page[read.EntityRow]
NAME_POSITION = TypeAdapter(NamePosition)
RANKED_POSITION = TypeAdapter(RankedPosition)


class EntityFilter(Paging):
    """Which entities to list."""

    q: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=200,
            description="Part of a name; capitals, accents, ä or ae make no difference.",
        ),
    ] = None
    kind: Annotated[
        tuple[EntityKind, ...], Field(description="Only entities of these kinds; repeat it for several.")
    ] = ()
    country: Annotated[
        str | None,
        Field(pattern="^[A-Z]{3}$", description="ISO 3166 alpha-3 code of their country, as in DEU."),
    ] = None


@router.get("/entities", response_model=EntityPage)
def list_entities(
    request: Request, wanted: Annotated[EntityFilter, Query()], store: Annotated[Store, Depends(give_store)]
) -> Response:
    """List entities by name, or those with `q` in a name or alias, best match first."""
    kinds = wanted.kind or tuple(EntityKind)
    if wanted.q is None:
        name, last = read_cursor(wanted.cursor, NAME_POSITION, ("", ""))
        params = read.EntitiesParams(kinds=kinds, country=wanted.country, name=name, id=last, limit=wanted.limit + 1)
        rows = store.read(read.ENTITIES, params)
        return answer_page(request, EntityPage, rows, wanted.limit, lambda row: (row.name, row.id))
    rank, name, last = read_cursor(wanted.cursor, RANKED_POSITION, (0, "", ""))
    named = read.NamedEntitiesParams(
        q=read.fold(wanted.q),
        folds=read.FOLDS,
        kinds=kinds,
        country=wanted.country,
        rank=rank,
        name=name,
        id=last,
        limit=wanted.limit + 1,
    )
    found = store.read(read.ENTITIES_NAMED, named)
    return answer_page(request, EntityPage, found, wanted.limit, lambda row: (row.rank, row.name, row.id))


@router.get("/entities/{entity_id}", response_model=read.EntityDetail)
def show_entity(
    entity_id: str, _: Annotated[NoParameters, Query()], store: Annotated[Store, Depends(give_store)]
) -> Response:
    """Show an entity with the offices it holds or held, and who holds or held one in it."""
    for entity in store.read(read.ENTITY, read.EntityKey(id=entity_id)):
        return answer(entity)
    raise UnknownIdError("entity", entity_id)


@router.get("/entities/{entity_id}/events", response_model=EventPage)
def list_entity_events(
    entity_id: str,
    request: Request,
    wanted: Annotated[EventFilter, Query()],
    store: Annotated[Store, Depends(give_store)],
) -> Response:
    """List the events in which an entity takes part, newest first; those of unknown time come last."""
    check_interval(wanted.since, wanted.until)
    position = read_cursor(wanted.cursor, POSITION, NEWEST)
    of_entity = AnyEventFilter(**wanted.model_dump(), actor=(entity_id,))
    rows = find_events(store, of_entity, position)
    if not rows and not store.read(read.ENTITY, read.EntityKey(id=entity_id)):
        raise UnknownIdError("entity", entity_id)
    return answer_page(request, EventPage, rows, wanted.limit, lambda row: (row.start or "", row.id))
