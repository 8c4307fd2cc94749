"""Sentences in, facts out: who does what to whom, planned or done, according to whom."""

from datetime import UTC, datetime

import pytest

from ingest.model import Article, Event
from ingest.pipeline import Pipeline

PUBLISHED = datetime(2025, 10, 16, tzinfo=UTC)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load(threshold=0)


def told(pipeline: Pipeline, text: str, language: str, kind: str) -> Event:
    events = [e for e in pipeline.read(Article("a", text, PUBLISHED, language)).statements if e.type.value == kind]
    assert len(events) == 1, [(e.type.value, e.status.value) for e in events]
    return events[0]


@pytest.mark.parametrize(
    ("text", "language", "kind", "status"),
    [
        ("Russland griff die Ukraine an.", "de", "ATTACKS", "occurred"),
        ("Russland soll die Ukraine angegriffen haben.", "de", "ATTACKS", "occurred"),
        ("Das geplante Treffen von Trump und Putin findet in Budapest statt.", "de", "MEETS", "planned"),
        ("Die USA wollen der Ukraine Raketen liefern.", "de", "SUPPLIES", "planned"),
        ("Selenskyj bat die USA, sein Land zu unterstützen.", "de", "SUPPORTS", "possible"),
        ("Trump sagte das Treffen mit Putin ab.", "de", "MEETS", "negated"),
        ("Putin refused to meet Zelensky.", "en", "MEETS", "negated"),
        ("Putin plans to meet Zelensky.", "en", "MEETS", "planned"),
    ],
)
def test_status_follows_tense_modals_and_embedding(
    pipeline: Pipeline, text: str, language: str, kind: str, status: str
) -> None:
    assert told(pipeline, text, language, kind).status.value == status


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Russland griff die Ukraine an.", "de", None),
        ("Die Ukraine habe Russland angegriffen, sagte Putin.", "de", "Wladimir Putin"),
        ("Putin erklärte, die Ukraine habe Russland angegriffen.", "de", "Wladimir Putin"),
        ("Nach Angaben der NATO griff Russland die Ukraine an.", "de", "NATO"),
        ("Selenskyj warf Russland vor, die Ukraine angegriffen zu haben.", "de", "Wolodymyr Selenskyj"),
        ("Ukraine attacked Russia, Putin said.", "en", "Wladimir Putin"),
        ("Putin said Ukraine had attacked Russia.", "en", "Wladimir Putin"),
    ],
)
def test_an_event_is_attributed_to_whoever_says_so(
    pipeline: Pipeline, text: str, language: str, source: str | None
) -> None:
    said = told(pipeline, text, language, "ATTACKS").attributed_to
    assert (said.entity.name if said else None) == source


@pytest.mark.parametrize(
    ("text", "language", "kind", "actors", "recipients"),
    [
        ("Putin traf Xi Jinping. Er warnte die USA.", "de", "WARNS", ["Wladimir Putin"], ["USA"]),
        ("Putin met Xi Jinping. He warned the United States.", "en", "WARNS", ["Wladimir Putin"], ["USA"]),
        ("Selenskyj bat die USA, sein Land zu unterstützen.", "de", "SUPPORTS", ["USA"], ["Ukraine"]),
        ("Die USA wollen der Ukraine Raketen liefern.", "de", "SUPPLIES", ["USA"], ["Ukraine"]),
        ("Den Botschafter Polens bestellte Russland ein.", "de", "ACCUSES", ["Russland"], ["Polen"]),
        ("In Moskau wurden zwei Aktivisten festgenommen.", "de", "COERCES", ["Russland"], ["zwei Aktivisten"]),
        (
            "Bei einem Luftangriff Israels wurden im Gazastreifen zehn Menschen getötet.",
            "de", "ATTACKS", ["Israel"], ["zehn Menschen"],
        ),
        (
            "Wolodymyr Selenskyj reiste nach Berlin. Merz traf den Ukrainer im Kanzleramt.",
            "de", "MEETS", ["Friedrich Merz", "Wolodymyr Selenskyj"], [],
        ),
    ],
)  # fmt: skip
def test_participants_are_found_through_grammar_and_reference(
    pipeline: Pipeline, text: str, language: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    event = told(pipeline, text, language, kind)
    assert sorted(p.entity.name for p in event.actors) == sorted(actors)
    assert [p.entity.name for p in event.recipients] == recipients


def test_unnamed_groups_of_two_articles_are_two(pipeline: Pipeline) -> None:
    text = "In Moskau wurden zwei Aktivisten festgenommen."
    one, other = (pipeline.read(Article(key, text, PUBLISHED, "de")).statements[0] for key in ("a", "b"))
    assert one.recipients[0].entity.name == other.recipients[0].entity.name
    assert one.recipients[0].entity.id != other.recipients[0].entity.id


def test_undated_articles_date_nothing_relative() -> None:
    article = Article("a", "Putin traf Xi Jinping am Montag.", PUBLISHED, "de", dated=False)
    assert Pipeline.load(threshold=0).read(article).times == ()
