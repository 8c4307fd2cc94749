"""What a word may stand for: a name of an entity, or a noun that needs a country or body to stand for one."""

from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.model import Entity


class Form(StrEnum):
    """How a name calls its entity."""

    NAME = "name"
    ALIAS = "alias"
    SURNAME = "surname"
    METONYM = "metonym"
    DEMONYM = "demonym"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Name:
    """One way to call an entity.

    `prominence` grows from 0 to 1 with offices held or inhabitants. `ambiguous` marks common words.
    `stands_for` is what a capital or seat may mean.
    """

    entity: Entity
    form: Form
    written: str
    prominence: float = 0.0
    ambiguous: bool = False
    stands_for: Entity | None = None

    @property
    def acronym(self) -> bool:
        """Tell whether it is written in capitals only, so that "who" and "is" are no organizations."""
        return len(self.written) <= 5 and self.written.isupper()

    def fits(self, written: str, *, proper: bool) -> bool:
        """Tell whether the text's capitals allow this name; `proper`: the reader takes it for a name."""
        if self.acronym and not written.isupper():
            return proper and len(self.written) > 2 and written[0].isupper()
        return written[0].isupper() or not self.written[0].isupper()


class NounKind(StrEnum):
    """What a common noun needs to become an actor."""

    TITLE = "title"
    ORGAN = "organ"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Noun:
    """A title ("Außenminister"), an organ of a state ("Armee") or a kind of group ("Rebellen").

    `meaning` is the office of a title, the class of an organ or group. `body` is what it belongs to
    whatever the context says ("Kremlchef", "Bundeswehr"); None where the context decides.
    """

    kind: NounKind
    written: str
    language: str
    meaning: str
    body: Entity | None = None

    @property
    def may_end_a_compound(self) -> bool:
        """Tell whether a compound keeps its meaning: "Regierungstruppen", but not "Firmenchef"."""
        return self.kind is not NounKind.TITLE and len(self.written) > 4

    def of(self, body: Entity | None) -> "Noun":
        """Give the noun a body, if there is one."""
        return self if body is None else replace(self, body=body)
