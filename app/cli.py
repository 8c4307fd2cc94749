"""The command line: the one module that composes reading, the graph and the service."""

import json
import signal
import sys
from contextlib import suppress
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path
from typing import Annotated

import typer
import uvicorn
from pydantic import ValidationError
from rich.console import Console

from app.main import create_app
from app.opening import open_both, open_store
from app.overview import overview
from app.settings import Settings
from cypher.errors import GraphConfiguration, GraphError
from ingest.article import ArticleError, parse
from ingest.explain import explained
from ingest.extract_format import extracted
from ingest.files import read_files
from ingest.loading import Tally, ingest_files
from ingest.pipeline import THRESHOLD, Pipeline

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)
messages = Console(stderr=True, highlight=False)

Paths = Annotated[list[Path], typer.Argument(help="Files (.json, .jsonl, .html, .txt) or folders.", exists=True)]
Threshold = Annotated[float, typer.Option(min=0, max=1, help="Drop events of less confidence.")]


class Exit(IntEnum):
    """Exit codes."""

    GOOD = 0
    WRONG_USE = 2
    SET_ASIDE = 3
    TRY_AGAIN = 75


@app.command()
def ingest(paths: Paths) -> None:
    """Read articles and write what they say into the graph; an article that is there already changes nothing."""
    store, pipeline = open_both(_settings())
    with store:
        tally = ingest_files(paths, store, pipeline, messages)
    messages.print(tally.summary())
    raise typer.Exit(_code(tally))


@app.command()
def extract(paths: Paths, threshold: Threshold = THRESHOLD) -> None:
    """Print what articles say, one JSON object per article, without touching a graph."""
    pipeline = Pipeline.load(threshold=threshold)
    failed = 0
    for found in read_files(paths, datetime.now(UTC)):
        if found.article is None:
            failed += 1
            messages.print(f"set aside {found.where}: {found.error}", soft_wrap=True, markup=False)
            continue
        sys.stdout.write(
            json.dumps(extracted(found.article, pipeline.read(found.article).happenings), ensure_ascii=False) + "\n"
        )
    raise typer.Exit(Exit.SET_ASIDE if failed else Exit.GOOD)


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A text, or a file with one article.")],
    language: Annotated[str | None, typer.Option(help="de or en; found from the text by default.")] = None,
    published: Annotated[
        str | None, typer.Option(help="The day that relative times count from; today by default.")
    ] = None,
) -> None:
    """Show every stage of reading a text: words, mentions, times, statements and why, events."""
    now = datetime.now(UTC)
    try:
        given = Path(text)
        with suppress(OSError):
            if given.is_file():
                found = next(read_files([given], now))
                if found.error is not None:
                    raise found.error
                assert found.article is not None
                explained(Pipeline.load().read(found.article), Console(highlight=False))
                return
        article = parse({"text": text, "language": language, "published": published or now.date().isoformat()}, now)
    except ArticleError as error:
        messages.print(f"cannot be explained: {error}", markup=False, soft_wrap=True)
        raise typer.Exit(Exit.WRONG_USE) from error
    explained(Pipeline.load(threshold=0).read(article), Console(highlight=False))


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.", min=0, max=65535)] = None,
    first: Annotated[
        list[Path] | None,
        typer.Option("--ingest", help="Ingest these before, and show what they say.", exists=True),
    ] = None,
) -> None:
    """Answer over HTTP until Ctrl-C; the documentation is at /docs."""
    settings = _settings()
    changed = {key: value for key, value in {"host": host, "port": port}.items() if value is not None}
    settings = settings.model_copy(update=changed)
    if first:
        store, pipeline = open_both(settings)
        messages.print(ingest_files(first, store, pipeline, messages).summary())
        overview(store, Console(highlight=False))
    else:
        store = open_store(settings)
    with store:
        store.prepare()
        signal.signal(signal.SIGTERM, _leave)
        uvicorn.run(
            create_app(store, settings),
            host=settings.host,
            port=settings.port,
            log_level="warning",
            server_header=False,
        )


def _code(tally: Tally) -> Exit:
    return Exit.SET_ASIDE if tally.set_aside else Exit.GOOD


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        reasons = "; ".join(f"DEPESCHE_{e['loc'][0]}".upper() + f": {e['msg']}" for e in error.errors())
        raise typer.BadParameter(reasons) from error


def _leave(number: int, frame: object) -> None:
    """End by leaving every block, so that the graph is closed; uvicorn raises SIGTERM anew when it is done."""
    sys.exit(Exit.GOOD)


def _say(error: Exception, more: str = "") -> None:
    messages.print(f"depesche: {' '.join(str(error).split())}{more}", markup=False, soft_wrap=True)


def main() -> None:
    """Run a command; what went wrong is one line on stderr, never a stack trace."""
    try:
        app()
    except (GraphConfiguration, NotADirectoryError, FileExistsError, PermissionError) as error:
        _say(error)
        sys.exit(Exit.WRONG_USE)
    except GraphError as error:
        _say(error, "; try again later")
        sys.exit(Exit.TRY_AGAIN)
