"""The small words of a language that join the parts of a phrase about an actor."""

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ingest.vocabulary import read_vocabulary


class MentionWords(BaseModel):
    """Closed classes, lower case; the YAML file explains each with an example."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    belongs: frozenset[str]
    seated: frozenset[str]
    possessive_marks: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    former: frozenset[str]
    coming: frozenset[str]
    magnitudes: frozenset[str]
    currencies: frozenset[str]
    courts: tuple[str, ...]
    sides: tuple[str, ...]
    lands: frozenset[str]
    relational: frozenset[str]
    not_before_a_noun: frozenset[str]


@cache
def mention_words(language: str) -> MentionWords:
    """Read the words of "de" or "en"."""
    return MentionWords.model_validate(read_vocabulary(files("ingest.language") / language / "mentions.yaml"))
