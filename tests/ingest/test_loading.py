"""Files into a real graph: what is counted, what is said, and that order does not matter."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from app.overview import overview
from cypher.load import Outcome
from cypher.snapshot import snapshot
from cypher.store import Store
from ingest.loading import Tally, ingest_files
from ingest.pipeline import Pipeline
from tests.engines import ROOT, empty
from tests.faults.articles import write_articles

SEED = ROOT / "seeds" / "budapest.json"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def console(*, terminal: bool = False) -> tuple[Console, io.StringIO]:
    said = io.StringIO()
    return Console(file=said, force_terminal=terminal, width=200, highlight=False), said


def made(text: str) -> dict[str, str]:
    return {"id": "a", "text": text, "published": "2025-10-16", "language": "de"}


def ingest(paths: list[Path], store: Store, pipeline: Pipeline) -> tuple[Tally, list[str]]:
    messages, said = console()
    return ingest_files(paths, store, pipeline, messages), said.getvalue().splitlines()


def test_outcomes_are_counted_and_said(store: Store, pipeline: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    article = made("Donald Trump traf am Montag Wladimir Putin in Budapest.")
    path.write_text(json.dumps(article))
    tally, lines = ingest([path, path], store, pipeline)
    assert tally.outcomes == {Outcome.NEW: 1, Outcome.UNCHANGED: 1, Outcome.REPLACED: 0}
    assert tally.events == 1
    assert lines == [f"new {path}: 1 events", f"unchanged {path}: 1 events"]
    path.write_text(json.dumps({**article, "title": "Gipfel"}))
    tally, lines = ingest([path], store, pipeline)
    assert tally.outcomes[Outcome.REPLACED] == 1
    assert tally.summary() == "articles: 0 new, 0 unchanged, 1 replaced, 0 set aside; events told of: 1"


def test_replaced_article_leaves_nothing_of_the_old(embedded_store: Store, pipeline: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    old, new = (f"Donald Trump traf am Montag {who} in Budapest." for who in ("Wladimir Putin", "Xi Jinping"))
    path.write_text(json.dumps(made(old)))
    ingest([path], embedded_store, pipeline)
    path.write_text(json.dumps(made(new)))
    ingest([path], embedded_store, pipeline)
    replaced = [line for line in snapshot(embedded_store) if "Event" in line or "Report" in line or "MEETS" in line]
    assert any("Xi Jinping" in line for line in replaced)
    assert not any("Q7747" in line or "Putin" in line for line in replaced)


def test_on_a_terminal_only_what_is_set_aside_is_said(
    embedded_store: Store, pipeline: Pipeline, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text("{")
    messages, said = console(terminal=True)
    tally = ingest_files([SEED, tmp_path], embedded_store, pipeline, messages)
    assert (tally.set_aside, tally.outcomes[Outcome.NEW]) == (1, 1)
    assert f"set aside {tmp_path / 'a.json'}: is not JSON" in said.getvalue()
    assert f"new {SEED}" not in said.getvalue()


def test_brackets_in_names_are_no_markup(embedded_store: Store, pipeline: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "[red]a[bold].json"
    path.write_text("[5]")
    assert ingest([path], embedded_store, pipeline)[1] == [
        f"set aside {path}[0]: is a number; an article is an object with 'text'"
    ]


def test_order_of_files_does_not_matter(store: Store, pipeline: Pipeline, tmp_path: Path) -> None:
    files = sorted(write_articles(tmp_path / "in", 8).iterdir())
    ingest([*files, SEED], store, pipeline)
    forward = snapshot(store)
    empty(store)
    ingest([SEED, *reversed(files)], store, pipeline)
    assert snapshot(store) == forward


def test_overview_shows_who_met_whom(store: Store, pipeline: Pipeline) -> None:
    ingest([SEED], store, pipeline)
    out, shown = console()
    overview(store, out)
    events, meetings = shown.getvalue().split("Who met whom")
    assert "2025-08-01" in events
    assert "2025-08-31" in events
    assert any("warns" in line and "Russland" in line and "USA" in line for line in events.splitlines())
    met = [line for line in meetings.splitlines() if "Trump" in line and "Putin" in line]
    assert len(met) == 1
    assert "1 occurred" in met[0]
    assert "1 planned" in met[0]


def test_undated_articles_are_unchanged_on_another_day(
    embedded_store: Store, pipeline: Pipeline, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Donald Trump traf am Montag Wladimir Putin in Budapest. Danach flog er nach Wien.")
    ingest([tmp_path], embedded_store, pipeline)
    before = snapshot(embedded_store)
    tally, _ = ingest([tmp_path], embedded_store, pipeline)
    assert tally.outcomes[Outcome.UNCHANGED] == 1
    assert snapshot(embedded_store) == before
    assert any(f'"published":"{datetime.now(UTC).year}' in line for line in before)
