"""A small world for the service's tests: three articles about nine statements, made by hand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from cypher.batch import (
    ArticleRow,
    EntityKind,
    EntityRow,
    EventType,
    GraphBatch,
    OfficeRow,
    ReportRow,
    Status,
)
from cypher.load import load
from cypher.store import Store

TRUMP, PUTIN, SELENSKYJ, MUELLER = "Q22686", "Q7747", "Q3874799", "person:mueller"
USA, RUSSLAND, UKRAINE = "Q30", "Q159", "Q212"
BUDAPEST, ALASKA, TOMAHAWK = "Q1781", "Q797", "item:tomahawk"

ENTITIES = (
    EntityRow(TRUMP, EntityKind.PERSON, "Donald Trump", None, ("Trump",), TRUMP, "USA"),
    EntityRow(PUTIN, EntityKind.PERSON, "Wladimir Putin", "Vladimir Putin", ("Putin",), PUTIN, "RUS"),
    EntityRow(SELENSKYJ, EntityKind.PERSON, "Wolodymyr Selenskyj", None, ("Zelenskyy",), SELENSKYJ, "UKR"),
    EntityRow(MUELLER, EntityKind.PERSON, "Josefine Müller", None, (), None, "DEU"),
    EntityRow(USA, EntityKind.COUNTRY, "USA", "United States", ("Vereinigte Staaten",), USA, "USA"),
    EntityRow(RUSSLAND, EntityKind.COUNTRY, "Russland", "Russia", (), RUSSLAND, "RUS"),
    EntityRow(UKRAINE, EntityKind.COUNTRY, "Ukraine", "Ukraine", (), UKRAINE, "UKR"),
    EntityRow(BUDAPEST, EntityKind.PLACE, "Budapest", "Budapest", (), BUDAPEST, "HUN"),
    EntityRow(ALASKA, EntityKind.PLACE, "Alaska", "Alaska", (), ALASKA, "USA"),
    EntityRow(TOMAHAWK, EntityKind.ITEM, "Tomahawk", None, (), None, None),
)

OFFICES = (
    OfficeRow(TRUMP, USA, "Präsident", "2017-01-20", "2021-01-20"),
    OfficeRow(TRUMP, USA, "Präsident", "2025-01-20", None),
)

ARTICLES = {
    "a1": ("Tagblatt", "2025-10-16T18:00:00Z"),
    "a2": ("Morgenpost", "2025-10-17T06:00:00Z"),
    "a3": ("Tagblatt", "2025-10-17T07:00:00Z"),
}


def report(
    key: str,
    article: str,
    event_type: EventType,
    status: Status,
    actors: tuple[str, ...],
    recipients: tuple[str, ...] = (),
    items: tuple[str, ...] = (),
    place: str | None = None,
    attributed_to: str | None = None,
    time: tuple[str | None, str | None] = (None, None),
) -> ReportRow:
    """Make a report that stands in a text such as "r1: Trump traf Putin."."""
    sentence = f"{key}: Trump traf Putin."
    return ReportRow(
        id=key,
        article=article,
        type=event_type,
        status=status,
        actors=actors,
        recipients=recipients,
        items=items,
        place=place,
        attributed_to=attributed_to,
        topic=None,
        start=time[0],
        end=time[1],
        precision=None if time == (None, None) else "day",
        time_text=None if time == (None, None) else "damals",
        sentence=sentence,
        sentence_start=0,
        sentence_end=len(sentence),
        trigger="traf",
        trigger_start=10,
        trigger_end=14,
        spans=(f"actor|{actors[0]}|4|9",),
        rule=f"{event_type.value}/de/1",
        confidence=0.9,
        published=ARTICLES[article][1],
        happening=key,
    )


BUDAPEST_TIME = ("2025-10-16", "2025-10-31")
MEETS, WARNS, ATTACKS = EventType.MEETS, EventType.WARNS, EventType.ATTACKS
OCCURRED, PLANNED = Status.OCCURRED, Status.PLANNED

REPORTS = (
    report("r1", "a1", MEETS, PLANNED, (PUTIN, TRUMP), (), (), BUDAPEST, TRUMP, BUDAPEST_TIME),
    report("r2", "a1", MEETS, OCCURRED, (PUTIN, TRUMP), (), (), ALASKA, None, ("2025-08-15", "2025-08-16")),
    report("r3", "a1", WARNS, OCCURRED, (RUSSLAND,), (USA,)),
    report("r4", "a1", EventType.SUPPLIES, Status.POSSIBLE, (USA,), (UKRAINE,), (TOMAHAWK,)),
    report("r5", "a2", MEETS, PLANNED, (PUTIN, TRUMP), (), (), BUDAPEST, None, BUDAPEST_TIME),
    report("r6", "a2", EventType.ATTACKS, OCCURRED, (RUSSLAND,), (UKRAINE,), time=("2022-02-24", "2022-02-25")),
    report("r7", "a3", MEETS, PLANNED, (SELENSKYJ, TRUMP), time=("2025-10-17", "2025-10-18")),
    report("r8", "a3", WARNS, OCCURRED, (USA,), (RUSSLAND,), time=("2025-10-16", "2025-10-17")),
    report("r9", "a3", EventType.SPEAKS_WITH, OCCURRED, (SELENSKYJ, MUELLER), time=(None, "2025-10-17")),
)
"""r1 and r5 tell of the same meeting, so that there are eight events."""

NEWEST_FIRST = ["r7", "r1", "r8", "r2", "r6", "r3", "r4", "r9"]


def are_same(one: ReportRow, other: ReportRow) -> bool:
    """Tell of which pair of statements the world's author means the same event."""
    return {one.id, other.id} == {"r1", "r5"}


def batch(article: str) -> GraphBatch:
    """Make the batch of one article; each brings all entities along."""
    publisher, published = ARTICLES[article]
    mine = [report for report in REPORTS if report.article == article]
    reports = tuple(_moved(report, 22 * line) for line, report in enumerate(mine))
    text = "\n".join(report.sentence for report in reports)
    url, title = f"https://example.org/{article}", f"Titel {article}"
    row = ArticleRow(article, url, title, publisher, published, "de", text, hash=article)
    return GraphBatch(row, ENTITIES, OFFICES, reports)


def _moved(report: ReportRow, by: int) -> ReportRow:
    """Move a report to where its line stands in the text."""
    return replace(
        report,
        sentence_start=by,
        sentence_end=by + report.sentence_end,
        trigger_start=by + report.trigger_start,
        trigger_end=by + report.trigger_end,
    )


@pytest.fixture
def world(store: Store) -> Store:
    """Load the world into the graph."""
    for article in ARTICLES:
        load(store, batch(article), are_same)
    return store


@pytest.fixture
def client(world: Store) -> Iterator[TestClient]:
    """Ask the service over the world; its defects are answers, not exceptions."""
    with TestClient(create_app(world, Settings()), raise_server_exceptions=False) as client:
        yield client
