"""Texts in, the happenings of one article out: which statements tell of the same."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cypher.batch import EventType
from ingest.model import Article
from ingest.pipeline import Pipeline

PUBLISHED = datetime(2025, 10, 16, tzinfo=UTC)


def reports(pipeline: Pipeline, text: str, kind: EventType) -> list[int]:
    """Count the statements of each happening of a type, sure or not, in text order."""
    found = replace(pipeline, threshold=0).read(Article("a", text, PUBLISHED, "de")).happenings
    return [len(happening.reports) for happening in found if happening.event.type is kind]


@pytest.mark.parametrize(
    ("text", "kind", "counts"),
    [
        ("Olaf Scholz traf Emmanuel Macron in Berlin. Scholz und Macron trafen sich am Montag.", EventType.MEETS, [2]),
        ("Olaf Scholz traf Emmanuel Macron in Berlin. Später traf Scholz in Rom Giorgia Meloni.", EventType.MEETS, [1, 1]),
        ("Olaf Scholz traf am Montag Emmanuel Macron. Im Mai hatte Scholz Macron getroffen.", EventType.MEETS, [1, 1]),
        ("Olaf Scholz traf Emmanuel Macron in Paris. Olaf Scholz empfing Emmanuel Macron in Berlin.", EventType.MEETS, [1, 1]),
        ("Olaf Scholz traf am Montag Emmanuel Macron. Am Freitag will Scholz Macron treffen.", EventType.MEETS, [1, 1]),
        ("Russland griff im Mai die Ukraine an. China warnte die USA.", EventType.ATTACKS, [1]),
        (
            "China warnte die USA vor Waffenlieferungen. Außerdem warnte China die USA vor einer Hungersnot.",
            EventType.WARNS,
            [1, 1],
        ),
    ],
    ids=["same two", "other partner", "other month", "other place", "plan and fact", "other types", "other topic"],
)  # fmt: skip
def test_statements_fall_into_happenings(pipeline: Pipeline, text: str, kind: EventType, counts: list[int]) -> None:
    assert reports(pipeline, text, kind) == counts


def test_a_definite_noun_tells_more_of_what_was_named_before(pipeline: Pipeline) -> None:
    text = "Olaf Scholz traf am Montag Emmanuel Macron in Berlin. Das Treffen dauerte zwei Stunden."
    assert reports(pipeline, text, EventType.MEETS) == [2]


def test_a_definite_noun_alone_is_no_event(pipeline: Pipeline) -> None:
    assert reports(pipeline, "Das Treffen dauerte zwei Stunden. Es war kalt in Berlin.", EventType.MEETS) == []
