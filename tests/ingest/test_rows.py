"""From happenings to rows: complete, stable, and acceptable to the graph."""

from datetime import UTC, datetime

import pytest

from cypher.batch import EntityKind, GraphBatch
from cypher.load import check
from ingest.model import Article
from ingest.pipeline import Pipeline
from ingest.rows import batch_of

TEXT = (
    "US-Präsident Donald Trump traf am Montag Wladimir Putin in Budapest. Der Kreml warnte die USA vor einer "
    "Lieferung von Waffen. Das Treffen von Trump und Putin dauerte zwei Stunden."
)
PUBLISHED = datetime(2025, 10, 16, 8, 30, tzinfo=UTC)


def batch(pipeline: Pipeline, text: str = TEXT, key: str = "a1") -> GraphBatch:
    article = Article(key, text, PUBLISHED, "de", url="https://example.org/1", publisher="Blatt")
    return batch_of(article, pipeline.read(article).happenings, pipeline.gazetteer)


@pytest.fixture(scope="module")
def rows(pipeline: Pipeline) -> GraphBatch:
    return batch(pipeline)


def test_same_article_gives_same_rows(rows: GraphBatch, pipeline: Pipeline) -> None:
    assert batch(pipeline) == rows


def test_the_graph_accepts_the_rows(rows: GraphBatch) -> None:
    check(rows)
    assert {report.type.value for report in rows.reports} >= {"MEETS", "WARNS"}


def test_report_ids_are_distinct_and_belong_to_their_article(rows: GraphBatch, pipeline: Pipeline) -> None:
    ids = {report.id for report in rows.reports}
    assert len(ids) == len(rows.reports)
    assert ids.isdisjoint(report.id for report in batch(pipeline, key="a2").reports)


def test_reports_of_one_happening_name_its_first_report(rows: GraphBatch) -> None:
    ids = [report.id for report in rows.reports]
    for report in rows.reports:
        assert report.happening in ids[: ids.index(report.id) + 1]


def test_spans_cut_their_participants_out_of_the_text(rows: GraphBatch) -> None:
    spans = [span.split("|") for report in rows.reports for span in report.spans]
    texts = {(role, entity): TEXT[int(start) : int(end)] for role, entity, start, end in spans}
    assert "Putin" in texts["actor", "Q7747"]
    assert texts["recipient", "Q30"] == "USA"


def test_instants_are_utc_and_days_half_open(rows: GraphBatch) -> None:
    assert rows.article.published == "2025-10-16T08:30:00Z"
    meeting = next(report for report in rows.reports if report.type == "MEETS")
    assert (meeting.start, meeting.end, meeting.precision) == ("2025-10-13", "2025-10-14", "day")


def test_offices_are_those_of_the_articles_day(rows: GraphBatch) -> None:
    trump = [office for office in rows.offices if office.person == "Q22686" and office.body == "Q30"]
    assert trump
    assert all((office.start or "") <= "2025-10-16" for office in trump)
    assert all(office.end is None or office.end > "2025-10-16" for office in trump)


def test_entities_are_sorted_and_hold_the_bodies_of_offices(rows: GraphBatch) -> None:
    assert {office.body for office in rows.offices} <= {entity.id for entity in rows.entities}
    assert {entity.kind for entity in rows.entities} >= {EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.PLACE}
    ids = [entity.id for entity in rows.entities]
    assert ids == sorted(ids)


def test_an_article_without_events_is_a_batch_without_reports(pipeline: Pipeline) -> None:
    empty = batch(pipeline, "Das Wetter war gestern in Budapest schön und trocken.")
    assert (empty.entities, empty.offices, empty.reports) == ((), (), ())
