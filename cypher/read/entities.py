"""Entities: a list of them, a search by name, and one with its offices."""

from unicodedata import normalize

from cypher.batch import EntityKind
from cypher.query import Query
from cypher.read.rows import EntityName, Row


class Entity(Row):
    """What every answer about an entity holds; `country` is an ISO 3166 alpha-3 code."""

    id: str
    kind: EntityKind
    name: str
    name_en: str | None
    aliases: tuple[str, ...]
    wikidata: str | None
    country: str | None


class EntityRow(Entity):
    """An entity in a list; `rank` 0: a name is the text searched for, 1: begins with it, 2: holds it."""

    rank: int


class Office(EntityName):
    """An office in a body, or of a holder, as half-open ISO dates; null where unknown or running."""

    title: str
    start: str | None
    end: str | None


class EntityDetail(Entity):
    """An entity with the offices it holds or held, and with those who hold or held one in it (`holders`)."""

    offices: tuple[Office, ...]
    holders: tuple[Office, ...]


class EntityKey(Row):
    """The id of an entity."""

    id: str


class EntitiesParams(Row):
    """Which entities, after a name and, of the same name, after an id."""

    kinds: tuple[EntityKind, ...]
    country: str | None
    name: str
    id: str
    limit: int


class NamedEntitiesParams(EntitiesParams):
    """Which entities of a (folded) name, after a rank, a name and an id."""

    q: str
    folds: tuple[tuple[str, str], ...]
    rank: int


FOLDS = tuple(
    (written, read)
    for read, letters in (
        ("ss", "ß"),
        ("a", "ä ae á à â ã å ă ą"),
        ("c", "ç ć č"),
        ("d", "ď đ"),
        ("e", "é è ê ë ę ě"),
        ("g", "ğ"),
        ("i", "í ì î ï ı"),
        ("l", "ł ľ"),
        ("n", "ñ ń ň"),
        ("o", "ö oe ó ò ô õ ø ő"),
        ("r", "ř"),
        ("s", "ś š ş ș"),
        ("t", "ť ț ţ"),
        ("u", "ü ue ú ù û ů ű"),
        ("y", "ý"),
        ("z", "ź ż ž"),
    )
    for written in letters.split()
)
"""What makes no difference in a name: small letters, and what each is read as, in this order."""


def fold(text: str) -> str:
    """Fold a text as entities_named.cypher folds names: "Müller", "mueller" and "muller" are one."""
    text = normalize("NFC", text).lower()
    for letter, plain in FOLDS:
        text = text.replace(letter, plain)
    return text


ENTITY = Query("read/entity.cypher", EntityKey, EntityDetail)
ENTITIES = Query("read/entities.cypher", EntitiesParams, EntityRow)
ENTITIES_NAMED = Query("read/entities_named.cypher", NamedEntitiesParams, EntityRow)
