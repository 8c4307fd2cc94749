"""Function words and verb classes of a language, as data: `de/grammar.yaml`, `en/grammar.yaml`."""

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from cypher.batch import Status
from ingest.vocabulary import read_vocabulary


class Embedding(BaseModel):
    """Verbs by the status of what the clause or noun below them tells."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    planned: frozenset[str]
    possible: frozenset[str]
    negated: frozenset[str]
    occurred: frozenset[str]

    def status(self, lemma: str) -> Status | None:
        """Tell the status that a verb gives to its complement, None where it gives none."""
        for status in Status:
            if lemma in getattr(self, status.value):
                return status
        return None


class Modal(BaseModel):
    """The status a modal verb gives to its infinitive, by form."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    present: Status
    past: Status | None = None
    subjunctive2: Status | None = None


class Grammar(BaseModel):
    """The closed classes of one language; each field is explained in the YAML file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prepositions: dict[str, str]
    pronominal_adverbs: dict[str, str]
    agent_prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    negators: frozenset[str]
    negative_determiners: frozenset[str]
    double_negation: frozenset[str]
    conditional_marks: frozenset[str]
    contrast_marks: frozenset[str]
    purpose_marks: frozenset[str]
    hedges: frozenset[str]
    modals: dict[str, Modal]
    embedding: Embedding
    refusal_only_noun: frozenset[str]
    embedding_nouns: Embedding
    existence_verbs: frozenset[str]
    plan_adjectives: dict[str, Status | None]
    reporting: frozenset[str]
    source_prepositions: frozenset[str]
    demonstratives: frozenset[str]
    source_nouns: frozenset[str]
    support: frozenset[str]
    object_control: frozenset[str]
    pronouns: dict[str, str] = Field(description="Third person singular, with the gender of a person it stands for.")
    own_country_nouns: frozenset[str] = Field(description='"sein Land" is the state of a person.')
    abstract_endings: frozenset[str]
    capital_nouns: frozenset[str]
    war_nouns: frozenset[str]
    invasion_nouns: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """Read the grammar of "de" or "en"."""
    return Grammar.model_validate(read_vocabulary(files(__package__) / language / "grammar.yaml"))
