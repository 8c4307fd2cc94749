"""The service: read-only HTTP over the graph, with its documentation at /docs."""

from functools import partial

from fastapi import Depends, FastAPI
from fastapi_offline import FastAPIOffline

from app.documentation import PagePolicy, describe
from app.errors import PROBLEMS, handle_errors
from app.routes import articles, entities, event_types, events, health, relations
from app.routes.parameters import refuse_strange_text
from app.settings import Settings
from cypher.store import Store


def create_app(store: Store, settings: Settings) -> FastAPI:
    """Make the service over an open graph; nothing is asked of the graph before the first request."""
    app = FastAPIOffline(
        title="Depesche",
        version="1",
        summary="Who met, warned, supplied, threatened whom, with the sentence that says so.",
        dependencies=[Depends(refuse_strange_text)],
    )
    app.state.store = store
    app.state.settings = settings
    app.add_middleware(PagePolicy)
    app.openapi = partial(describe, app)  # type: ignore[method-assign]
    handle_errors(app)
    app.include_router(health.router)
    for noun in (entities, events, relations, articles, event_types):
        app.include_router(noun.router, prefix="/v1", responses=PROBLEMS)
    return app
