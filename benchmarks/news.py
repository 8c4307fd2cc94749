"""Generated articles for benchmarks: the same for the same seed, shaped like news (few actors in most events)."""

import random
from collections.abc import Iterator
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

ACTORS, PLACES, PUBLISHERS = 300, 60, 12
REPORTS_PER_ARTICLE = 4
STORY_EVERY = 40
"""Each article of so many reports the one story that all of them tell."""

WORD = "Ministerpräsident"


def tell_same_story(one: ReportRow, other: ReportRow) -> bool:
    """Tell whether two reports are of the same generated story."""
    return one.topic is not None and one.topic == other.topic


def generate(articles: int, seed: int = 1) -> Iterator[GraphBatch]:
    """Generate articles, each with the entities that it names."""
    chance = random.Random(seed)
    for number in range(articles):
        day = date(2025, 1, 1) + timedelta(days=number * 300 // articles)
        article = ArticleRow(
            id=f"a{number}",
            url=f"https://example.org/{number}",
            title=f"Meldung {number}",
            publisher=f"Zeitung {chance.randrange(PUBLISHERS)}",
            published=f"{day.isoformat()}T12:00:00Z",
            language="de",
            text=" ".join(f"{WORD} {line} traf {WORD}." for line in range(60)),
            hash=f"h{number}",
        )
        reports = [_report(chance, article, line, day) for line in range(REPORTS_PER_ARTICLE)]
        if number % STORY_EVERY == 0:
            reports.append(_story(article))
        named = {key for report in reports for key in (*report.actors, *report.recipients, report.place) if key}
        entities = tuple(_entity(key) for key in sorted({*named, "c0"}))
        offices = tuple(
            OfficeRow(key, "c0", "Minister", "2024-01-01", None) for key in sorted(named) if key.startswith("p")
        )
        yield GraphBatch(article, entities, offices, tuple(reports))


def _report(chance: random.Random, article: ArticleRow, line: int, day: date) -> ReportRow:
    event_type = chance.choice(tuple(EventType))
    first, second = _two_actors(chance)
    start = None if chance.random() < 0.2 else day - timedelta(days=chance.randrange(30))
    return _row(
        article,
        f"{article.id}-{line}",
        event_type,
        chance.choices(tuple(Status), weights=(6, 2, 1, 1))[0],
        (first, second) if event_type in SYMMETRIC else (first,),
        () if event_type in SYMMETRIC else (second,),
        f"o{chance.randrange(PLACES)}" if chance.random() < 0.4 else None,
        start,
    )


def _story(article: ArticleRow) -> ReportRow:
    day = date(2025, 6, 1)
    return _row(article, f"{article.id}-s", EventType.MEETS, Status.OCCURRED, ("p0", "p1"), (), "o0", day, "Gipfel")


def _two_actors(chance: random.Random) -> tuple[str, str]:
    """Draw two actors: the lower the number, the more often, roughly as 1/n."""
    first = second = 0
    while first == second:
        first, second = (int(ACTORS ** chance.random()) - 1 for _ in range(2))
    return f"p{first}", f"p{second}"


def _entity(key: str) -> EntityRow:
    kind = {"p": EntityKind.PERSON, "c": EntityKind.COUNTRY, "o": EntityKind.PLACE}[key[0]]
    return EntityRow(key, kind, f"{kind.value} Müller {key}", None, (f"M. {key}", f"Herr {key}"), None, "DEU")


def _row(
    article: ArticleRow,
    key: str,
    event_type: EventType,
    status: Status,
    actors: tuple[str, ...],
    recipients: tuple[str, ...],
    place: str | None,
    start: date | None,
    topic: str | None = None,
) -> ReportRow:
    return ReportRow(
        id=key,
        article=article.id,
        type=event_type,
        status=status,
        actors=actors,
        recipients=recipients,
        items=(),
        place=place,
        attributed_to=actors[0],
        topic=topic,
        start=None if start is None else start.isoformat(),
        end=None if start is None else (start + timedelta(days=1)).isoformat(),
        precision=None if start is None else "day",
        time_text=None if start is None else "am Montag",
        sentence=f"{WORD} 1 traf {WORD}, wie aus Regierungskreisen in der Hauptstadt am Abend bestätigt wurde.",
        sentence_start=0,
        sentence_end=92,
        trigger="traf",
        trigger_start=20,
        trigger_end=24,
        spans=tuple(f"actor|{actor}|0|17" for actor in actors),
        rule=f"{event_type.value}/de/1",
        confidence=0.8,
        published=article.published,
        happening=key,
    )
