"""Every example of every event type, read by the whole pipeline."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.model import Article, Event
from ingest.ontology.patterns import Definition, Example, load_ontology
from ingest.pipeline import Pipeline
from ingest.vocabulary import read_vocabulary

KNOWN_FAILURES: dict[str, str] = read_vocabulary(Path(__file__).with_name("known_failures.yaml"))  # type: ignore[assignment]
"""The text of an example that fails, with the reason; strict: one that is mended must leave the list."""
PUBLISHED = datetime(2025, 10, 16, tzinfo=UTC)


def examples() -> Iterator[object]:
    for definition in load_ontology().definitions:
        for language, given in definition.examples.items():
            for number, example in enumerate(given, 1):
                reason = KNOWN_FAILURES.get(example.text)
                marks = () if reason is None else pytest.mark.xfail(strict=True, reason=str(reason))
                name = f"{definition.type.value}/{language}/{number}"
                yield pytest.param(definition, language, example, id=name, marks=marks)


def names(event: Event) -> tuple[frozenset[str], frozenset[str], str]:
    actors = frozenset(participant.entity.name for participant in event.actors)
    recipients = frozenset(participant.entity.name for participant in event.recipients)
    return actors, recipients, event.status.value


@pytest.mark.parametrize(("definition", "language", "example"), list(examples()))
def test_example_is_read_as_its_type_says(
    definition: Definition, language: str, example: Example, pipeline: Pipeline
) -> None:
    reading = pipeline.read(Article("example", example.text, PUBLISHED, language))
    found = [names(one.event) for one in reading.happenings if one.event.type is definition.type]
    if example.event is None:
        assert found == []
        return
    actors, recipients = frozenset(example.event.actors), frozenset(example.event.recipients)
    assert any(
        actors == who and recipients <= whom and example.event.status == status for who, whom, status in found
    ), found


def test_known_failures_are_examples_and_have_reasons() -> None:
    texts = {
        example.text
        for definition in load_ontology().definitions
        for given in definition.examples.values()
        for example in given
    }
    assert set(KNOWN_FAILURES) <= texts
    assert all(isinstance(reason, str) and len(reason) > 10 for reason in KNOWN_FAILURES.values())
