"""Articles for the tests of the graph: made up by a seeded generator, so that each test can say how many."""

import random
from datetime import date, timedelta

from cypher.batch import (
    SYMMETRIC,
    ArticleRow,
    EntityKind,
    EntityRow,
    EventType,
    GraphBatch,
    OfficeRow,
    ReportRow,
    Status,
)

PERSONS = tuple(f"Q{number}" for number in range(1, 5))
COUNTRIES = ("Q30", "Q159")
PLACES = ("Q1781", "Q797")
ITEM = "item:tomahawk"


def entity(key: str, kind: EntityKind) -> EntityRow:
    """Make an entity that is called like its id."""
    country = {"Q159": "RUS", "Q1781": "HUN", "Q797": "USA", "Q30": "USA"}.get(key)
    return EntityRow(key, kind, f"Name {key}", None, (f"Alias {key}",), key, country)


ENTITIES = (
    *(entity(key, EntityKind.PERSON) for key in PERSONS),
    *(entity(key, EntityKind.COUNTRY) for key in COUNTRIES),
    *(entity(key, EntityKind.PLACE) for key in PLACES),
    entity(ITEM, EntityKind.ITEM),
)


def report(key: str, article: str, **changes: object) -> ReportRow:
    """Make a report of a meeting that two persons held, with some fields changed."""
    values: dict[str, object] = {
        "type": EventType.MEETS,
        "status": Status.OCCURRED,
        "actors": ("Q1", "Q2"),
        "recipients": (),
        "items": (),
        "place": None,
        "attributed_to": None,
        "topic": None,
        "start": None,
        "end": None,
        "precision": None,
        "time_text": None,
        "sentence": f"Satz {key}.",
        "sentence_start": 0,
        "sentence_end": 10,
        "trigger": "traf",
        "trigger_start": 2,
        "trigger_end": 6,
        "spans": ("actor|Q1|0|2", "actor|Q2|7|9"),
        "rule": "MEETS/de/1",
        "confidence": 0.8,
        "published": "2025-10-16T12:00:00Z",
        "happening": key,
    }
    return ReportRow(id=key, article=article, **(values | changes))  # type: ignore[arg-type]


def batch(key: str, *reports: ReportRow, hash_: str = "1", publisher: str | None = "Blatt") -> GraphBatch:
    """Make the batch of an article with these reports."""
    published = reports[0].published if reports else "2025-10-16T12:00:00Z"
    article = ArticleRow(key, None, f"Titel {key}", publisher, published, "de", "Text", hash_)
    named = {one for row in reports for one in (*row.actors, *row.recipients, *row.items, row.place, row.attributed_to)}
    entities = tuple(one for one in ENTITIES if one.id in named)
    return GraphBatch(article, entities, (), reports)


def same_happening(one: ReportRow, other: ReportRow) -> bool:
    """Tell whether two reports have all participants in common and no different places."""
    return set(one.actors) == set(other.actors) and (
        one.place == other.place or one.place is None or other.place is None
    )


def random_batch(seed: int, version: str = "1") -> GraphBatch:
    """Make up an article with up to four reports; the same seed and version give the same article."""
    dice = random.Random(f"{seed}/{version}")
    key = f"article-{seed:03}"
    day = date(2025, 10, 1) + timedelta(days=seed % 7 * 9)
    reports = []
    for number in range(dice.randint(0, 4)):
        kind = dice.choice((EventType.MEETS, EventType.SUPPLIES, EventType.WARNS))
        start = dice.choice((None, day - timedelta(days=dice.randint(0, 40))))
        shared = [one.id for one in reports if one.type is kind]
        symmetric = kind in SYMMETRIC
        name = f"{key}/{number}"
        reports.append(
            report(
                name,
                key,
                type=kind,
                status=dice.choice(tuple(Status)),
                actors=tuple(dice.sample(PERSONS[:3], 2)) if symmetric else (dice.choice(COUNTRIES),),
                recipients=() if symmetric else tuple(dice.sample((*COUNTRIES, *PERSONS), dice.randint(0, 1))),
                items=(ITEM,) if kind is EventType.SUPPLIES else (),
                place=dice.choice((None, *PLACES)),
                attributed_to=dice.choice((None, PERSONS[3])),
                topic=dice.choice((None, "Frieden", "Öl")),
                start=None if start is None else start.isoformat(),
                end=None if start is None else (start + timedelta(days=dice.choice((1, 7, 30)))).isoformat(),
                precision=None if start is None else "day",
                confidence=dice.randint(1, 10) / 10,
                published=f"{day.isoformat()}T12:00:00Z",
                happening=dice.choice(shared) if shared and dice.random() < 0.3 else name,
            )
        )
    reports = [one if one.happening == one.id else _follow(one, reports) for one in reports]
    made = batch(key, *reports, hash_=version, publisher=dice.choice((None, "Blatt", "Zeitung", "Bote")))
    offices = (OfficeRow("Q1", "Q30", "Präsident", "2025-01-20", None),)
    return GraphBatch(
        made.article,
        tuple({one.id: one for one in (*made.entities, *ENTITIES[:5])}.values()),
        offices,
        made.reports,
    )


def _follow(one: ReportRow, reports: list[ReportRow]) -> ReportRow:
    """Give a report the happening of the first report that it repeats."""
    by_id = {row.id: row for row in reports}
    while by_id[one.happening].happening != one.happening:
        one = report(one.id, one.article, **{**_fields(one), "happening": by_id[one.happening].happening})
    return one


def _fields(one: ReportRow) -> dict[str, object]:
    names = ReportRow.__dataclass_fields__
    return {name: getattr(one, name) for name in names if name not in ("id", "article")}
