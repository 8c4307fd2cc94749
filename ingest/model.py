"""The values that flow through the pipeline. Offsets are half-open characters of `Article.text`."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from spacy.tokens import Doc

from cypher.batch import EntityKind, EventType, Status


@dataclass(frozen=True, slots=True)
class Article:
    """A piece of news; `published` is aware and in UTC, `language` is "de" or "en"."""

    id: str
    text: str
    published: datetime
    language: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    dated: bool = True
    """False where nobody said when it was published; then `published` is when it was read, and anchors no time."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as the reader sees it: `doc.text == article.text`."""

    article: Article
    doc: Doc


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that takes part in events; `id` is a Wikidata id ("Q22686") or a local one."""

    id: str
    kind: EntityKind
    name: str
    name_en: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    country: str | None = None
    """ISO 3166 alpha-3 of a country, or of the country that a place, person or body belongs to."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names or describes an entity.

    `head` is the index of its syntactic head token in the `Doc`. `entity` is None where the entity is unknown
    or ambiguous; then `candidates` holds what it might be, best first.
    `metonym` marks a capital or seat that may stand for its country ("Moskau", "Weißes Haus"): `entity` is then the
    place, `stands_for` the country or body.
    """

    start: int
    end: int
    text: str
    head: int
    kind: EntityKind
    entity: Entity | None
    score: float
    why: str
    candidates: tuple[Entity, ...] = ()
    stands_for: Entity | None = None


class Precision(StrEnum):
    """How exactly a time is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression as a half-open interval of days, [start, end); None on a side that is open or unknown.

    `head` is the index of its syntactic head token. `why` names the rule that read it.
    """

    start: int
    end: int
    text: str
    head: int
    first: date | None
    last: date | None
    """The first day after the interval."""
    precision: Precision
    why: str


@dataclass(frozen=True, slots=True)
class Office:
    """A person's office in a country or organization, half-open in time; None where unknown or running."""

    person: Entity
    body: Entity
    title: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Participant:
    """One mention in a role of an event."""

    entity: Entity
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state an event."""

    sentence: str
    start: int
    end: int
    trigger: str
    trigger_start: int
    trigger_end: int
    rule: str
    """Type, language and number of the pattern: "MEETS/de/3"."""


@dataclass(frozen=True, slots=True)
class Event:
    """One statement of the text about one happening, or (after merging) several of them."""

    type: EventType
    status: Status
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    items: tuple[Participant, ...]
    place: Participant | None
    topic: str | None
    attributed_to: Participant | None
    time: Time | None
    confidence: float
    evidence: Evidence
    refers_back: bool = False
    """A definite event noun without participants ("das Treffen"): it tells more of a happening named before."""
    features: tuple[str, ...] = ()
    """What confidence was judged by: see `extract/confidence.py`."""
    why: tuple[str, ...] = field(default=())
    """What decided status, attribution and confidence, for `depesche explain`."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening of an article: `event` sums up its `reports`, the statements that tell of it, in text order."""

    event: Event
    reports: tuple[Event, ...]
