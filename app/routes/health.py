"""`/healthz` and `/readyz`: whether the process lives, and whether it can answer."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, ConfigDict

from app.errors import unavailable
from app.paging import answer
from app.routes.parameters import give_store
from cypher.errors import GraphError
from cypher.query import Nothing
from cypher.read.graph import GRAPH
from cypher.store import Store

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """A sign of life."""

    model_config = ConfigDict(frozen=True)

    status: str


@router.get("/healthz", response_model=Health)
async def live() -> Response:
    """Say that the process lives; it asks nothing of the graph."""
    return answer(Health(status="ok"))


@router.get("/readyz", response_model=Health)
def ready(request: Request, store: Annotated[Store, Depends(give_store)]) -> Response:
    """Say whether the graph can be reached and its schema is there; 503 where not."""
    try:
        store.ping()
        versions = store.read(GRAPH, Nothing())
    except GraphError as error:
        return unavailable(request, f"The graph does not answer ({type(error).__name__}).")
    if not versions:
        return unavailable(request, "The graph has no schema yet; `depesche ingest` makes it.")
    return answer(Health(status="ok"))
