"""The event types as data: reading, validating and indexing `ontology/*.yaml` (format: README.md beside this file)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from cypher.batch import EntityKind, EventType, Status
from ingest.vocabulary import read_vocabulary

Role = Literal["actor", "recipient", "item", "place", "topic"]
Words = Annotated[tuple[str, ...], BeforeValidator(lambda v: (v,) if isinstance(v, str) else v)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Condition(_Model):
    """A slot and the lemmas that may (or must not) stand in it; "self" is the trigger itself."""

    slot: str
    lemmas: frozenset[str]

    def matches(self, lemma: str) -> bool:
        """Tell whether a lemma is one of the list, or a compound that ends in one ("Luftangriff" in "Angriff").

        "-schaft" is no "Haft"."""
        folded = lemma.lower()
        if lemma in self.lemmas or folded in self.lemmas:
            return True
        if folded.endswith("schaft"):
            return any(folded.endswith(word.lower()) for word in self.lemmas if len(word) > 5)
        return any(folded.endswith(word.lower()) for word in self.lemmas if len(word) > 3)


class Block(_Model):
    """Lemmas that share a role frame and the class that justifies them."""

    justification: str = Field(alias="class")
    lemmas: Words = ()
    verb: Words = ()
    with_: dict[str, frozenset[str]] = Field(default_factory=dict, alias="with")
    roles: dict[Role, Words]
    needs: tuple[Role, ...] = ()
    kinds: dict[Role, frozenset[EntityKind]] = Field(default_factory=dict)
    only: tuple[Condition, ...] = ()
    not_: tuple[Condition, ...] = Field(default=(), alias="not")
    status: Status | None = None


class Vocabulary(_Model):
    """What one language has for one type."""

    verbs: tuple[Block, ...] = ()
    nouns: tuple[Block, ...] = ()
    phrases: tuple[Block, ...] = ()
    not_: tuple[Condition, ...] = Field(default=(), alias="not")


class ExpectedEvent(_Model):
    """The event that an example states; names are German canonical names."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    place: str | None = None
    topic: str | None = None
    attributed_to: str | None = None
    status: Status = Status.OCCURRED


class Example(_Model):
    """A sentence and the event of the type in it, or None where there is none."""

    text: str
    event: ExpectedEvent | None


class Definition(_Model):
    """One event type: one file."""

    type: EventType
    definition: str
    plover: dict[Status, str]
    cameo: str
    de: Vocabulary
    en: Vocabulary
    examples: dict[Literal["de", "en"], tuple[Example, ...]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A block of one type and language, with the name by which evidence cites it: "WARNS/de/3"."""

    type: EventType
    rule: str
    category: Literal["verb", "noun", "phrase"]
    block: Block
    not_: tuple[Condition, ...]


class Ontology:
    """All patterns, indexed by language and trigger lemma."""

    def __init__(self, definitions: tuple[Definition, ...]) -> None:
        self.definitions = definitions
        self._verbs: dict[tuple[str, str], list[Pattern]] = defaultdict(list)
        self._nouns: dict[tuple[str, str], list[Pattern]] = defaultdict(list)
        for definition in definitions:
            for language in ("de", "en"):
                for pattern in _patterns(definition, language):
                    verbs = pattern.block.verb if pattern.category == "phrase" else pattern.block.lemmas
                    index = self._nouns if pattern.category == "noun" else self._verbs
                    for lemma in verbs:
                        key = lemma.lower() if pattern.category == "noun" else lemma
                        index[language, key].append(pattern)

    def verb(self, language: str, lemma: str) -> tuple[Pattern, ...]:
        """Find the verb and phrase patterns of a verb lemma."""
        return tuple(self._verbs.get((language, lemma), ()))

    def noun(self, language: str, lemma: str) -> tuple[Pattern, ...]:
        """Find the patterns of a noun lemma; a German compound has those of its longest known last part."""
        folded = lemma.lower()
        found = self._nouns.get((language, folded))
        if found is None and language == "de":
            found = self._nouns.get((language, self._tail(folded)))
        elif found is None and "-" in folded:
            found = self._nouns.get((language, folded.rsplit("-", 1)[1]))
        return tuple(found or ())

    def _tail(self, lemma: str) -> str:
        """Return the longest noun of the vocabulary, of four letters or more, in which a compound ends."""
        for cut in range(2, len(lemma) - 3):
            tail = lemma[cut:]
            if ("de", tail) in self._nouns:
                return tail
        return ""


def _patterns(definition: Definition, language: str) -> Iterator[Pattern]:
    """Number the blocks of one type and language from 1 over verbs, nouns, phrases."""
    vocabulary: Vocabulary = getattr(definition, language)
    number = 0
    for category, blocks in (
        ("verb", vocabulary.verbs),
        ("noun", vocabulary.nouns),
        ("phrase", vocabulary.phrases),
    ):
        for block in blocks:
            number += 1
            rule = f"{definition.type.value}/{language}/{number}"
            yield Pattern(definition.type, rule, category, block, vocabulary.not_)  # type: ignore[arg-type]


@cache
def load_ontology() -> Ontology:
    """Read every event type.

    Raises:
        ValueError: a file is not as the README says; the message names file and key.
    """
    definitions = []
    for file in sorted(files(__package__).iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            try:
                definitions.append(Definition.model_validate(read_vocabulary(file)))
            except ValueError as error:
                raise ValueError(f"{file.name}: {error}") from error
    return Ontology(tuple(definitions))
