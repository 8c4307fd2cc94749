"""`/v1/event-types`: what the graph's verbs mean."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.paging import Page, answer
from app.routes.parameters import NoParameters
from cypher.read.event_types import EventTypeRow, event_types

router = APIRouter(tags=["event types"])


@router.get("/event-types", response_model=Page[EventTypeRow])
async def list_event_types(_: Annotated[NoParameters, Query()]) -> Response:
    """List the event types with their definitions and their codes in PLOVER and CAMEO, all on one page."""
    return answer(Page[EventTypeRow](results=event_types(), next=None))
