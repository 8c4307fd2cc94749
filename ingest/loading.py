"""Files into the graph, one transaction an article, with progress."""

import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from cypher.batch import GraphBatch
from cypher.load import Loaded, Outcome, load
from cypher.store import Store
from ingest.files import read_files
from ingest.happenings.across import same_happening
from ingest.model import Article
from ingest.pipeline import Pipeline
from ingest.rows import batch_of

_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class Tally:
    """What became of the inputs of one run."""

    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    events: int = 0
    set_aside: int = 0

    def add(self, loaded: Loaded) -> None:
        """Count one article."""
        self.outcomes[loaded.status] += 1
        if loaded.status is not Outcome.UNCHANGED:
            self.events += len(loaded.events)

    def summary(self) -> str:
        """Sum up in one line."""
        counts = ", ".join(f"{count} {outcome.value}" for outcome, count in self.outcomes.items())
        return f"articles: {counts}, {self.set_aside} set aside; events told of: {self.events}"


def ingest_files(paths: list[Path], store: Store, pipeline: Pipeline, messages: Console) -> Tally:
    """Read files and write their articles; a bad one is reported with its reason, and the rest goes on.

    Progress is a bar on a terminal, else one line an article.
    """
    tally = Tally()
    with Progress(console=messages, transient=True, disable=not messages.is_terminal) as progress:
        task = progress.add_task("reading", total=None)
        for found in read_files(paths, datetime.now(UTC)):
            batch = found.error if found.article is None else _read(found.article, pipeline)
            if not isinstance(batch, GraphBatch):
                tally.set_aside += 1
                messages.print(f"set aside {found.where}: {batch}", markup=False, soft_wrap=True)
            else:
                loaded = load(store, batch, same_happening)
                tally.add(loaded)
                if not messages.is_terminal:
                    messages.print(
                        f"{loaded.status.value} {found.where}: {len(loaded.events)} events",
                        markup=False,
                        soft_wrap=True,
                    )
            progress.update(task, advance=1, description=found.where)
    return tally


def _read(article: Article, pipeline: Pipeline) -> GraphBatch | str:
    """Read one article; what the reader did not expect sets this article aside, and no other."""
    try:
        return batch_of(article, pipeline.read(article).happenings, pipeline.gazetteer)
    except Exception as error:
        _LOG.exception("article %s", article.id)
        return f"the reader failed on article {article.id!r} ({type(error).__name__}: {error}); please report it"
