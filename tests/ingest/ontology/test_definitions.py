"""The event types are told twice, to the coder and to readers of the graph; both must say the same."""

import pytest

from cypher.batch import EventType, Status
from cypher.codes import CODES
from cypher.read.event_types import event_types
from ingest.ontology.patterns import Definition, load_ontology

TOLD = {row.name: row.definition for row in event_types()}


def test_every_event_type_has_one_file() -> None:
    assert sorted(d.type for d in load_ontology().definitions) == sorted(EventType)


@pytest.mark.parametrize("definition", load_ontology().definitions, ids=lambda d: d.type.value)
def test_coder_and_graph_define_a_type_alike(definition: Definition) -> None:
    occurred, planned, cameo = CODES[definition.type]
    assert definition.definition == TOLD[definition.type]
    assert definition.plover == {Status.OCCURRED: occurred, Status.PLANNED: planned}
    assert definition.cameo == cameo


@pytest.mark.parametrize("definition", load_ontology().definitions, ids=lambda d: d.type.value)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_type_has_patterns_and_examples_in_each_language(definition: Definition, language: str) -> None:
    vocabulary = getattr(definition, language)
    assert vocabulary.verbs or vocabulary.phrases
    assert vocabulary.nouns
    examples = definition.examples[language]
    assert sum(e.event is not None for e in examples) >= 4
    assert sum(e.event is None for e in examples) >= 2
