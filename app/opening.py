"""Opening what the commands work with."""

from concurrent.futures import ThreadPoolExecutor

from app.settings import Settings
from cypher.store import Store
from ingest.pipeline import Pipeline


def open_store(settings: Settings) -> Store:
    """Open the graph that the settings name."""
    return Store.open(
        settings.graph,
        user=settings.graph_user,
        password=settings.graph_password.get_secret_value(),
        database=settings.graph_database,
        data=settings.data,
    )


def open_both(settings: Settings) -> tuple[Store, Pipeline]:
    """Open the graph and load the pipeline side by side: each takes seconds."""
    with ThreadPoolExecutor(1) as pool:
        pipeline = pool.submit(Pipeline.load)
        store = open_store(settings)
        try:
            store.prepare()
            return store, pipeline.result()
        except BaseException:
            store.close()
            raise
