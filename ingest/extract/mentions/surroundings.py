"""What stands before and after a noun: names, and phrases that are built already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, Self, TypeVar

from spacy.tokens import Doc

from ingest.actors.gazetteer import Gazetteer
from ingest.actors.names import Noun
from ingest.extract.mentions.stretches import Stretch
from ingest.extract.mentions.words import MentionWords


class Built(Protocol):
    """A phrase as far as its neighbours need to know it."""

    @property
    def noun(self) -> Stretch: ...
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def name(self) -> Stretch | None: ...
    @property
    def bodies(self) -> tuple[Stretch, ...]: ...
    @property
    def meaning(self) -> Noun: ...


PhraseT = TypeVar("PhraseT", bound=Built)


@dataclass(frozen=True, slots=True)
class Surroundings(Generic[PhraseT]):
    """The names of a document by their first token, the token after, or the compound that they are in."""

    doc: Doc
    gazetteer: Gazetteer
    words: MentionWords
    german: bool
    starting: Mapping[int, Stretch]
    ending: Mapping[int, Stretch]
    parts: Mapping[int, Sequence[Stretch]]
    phrases: dict[int, PhraseT] = field(default_factory=dict)

    @classmethod
    def of(cls, doc: Doc, names: Sequence[Stretch], gazetteer: Gazetteer, words: MentionWords, language: str) -> Self:
        """Index the names of a document."""
        parts: dict[int, list[Stretch]] = {}
        for stretch in names:
            if not stretch.whole:
                parts.setdefault(stretch.last - 1, []).append(stretch)
        whole = [stretch for stretch in names if stretch.whole]
        return cls(
            doc,
            gazetteer,
            words,
            language == "de",
            {stretch.first: stretch for stretch in whole},
            {stretch.last: stretch for stretch in whole},
            parts,
        )
