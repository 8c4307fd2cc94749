"""From happenings to the rows of one article in the graph."""

import hashlib
from collections.abc import Iterator
from datetime import date

from cypher.batch import ArticleRow, EntityKind, EntityRow, GraphBatch, OfficeRow, ReportRow
from ingest.actors.gazetteer import Gazetteer
from ingest.article import content_hash
from ingest.model import Article, Entity, Event, Happening, Participant


def batch_of(article: Article, happenings: tuple[Happening, ...], gazetteer: Gazetteer) -> GraphBatch:
    """Turn what was read in an article into rows; the same article gives the same rows."""
    reports = tuple(_reports(article, happenings))
    entities = {p.entity.id: p.entity for h in happenings for e in h.reports for p in _named(e)}
    offices = tuple(_offices(entities, gazetteer, article.published.date()))
    return GraphBatch(
        article=ArticleRow(
            id=article.id,
            url=article.url,
            title=article.title,
            publisher=article.publisher,
            published=article.published.isoformat().replace("+00:00", "Z"),
            language=article.language,
            text=article.text,
            hash=content_hash(article),
        ),
        entities=tuple(_entity(entities[key]) for key in sorted(entities)),
        offices=offices,
        reports=reports,
    )


def _named(event: Event) -> tuple[Participant, ...]:
    others = tuple(p for p in (event.place, event.attributed_to) if p is not None)
    return (*event.actors, *event.recipients, *event.items, *others)


def _entity(entity: Entity) -> EntityRow:
    return EntityRow(
        entity.id, entity.kind, entity.name, entity.name_en, entity.aliases, entity.wikidata, entity.country
    )


def _offices(entities: dict[str, Entity], gazetteer: Gazetteer, on: date) -> Iterator[OfficeRow]:
    """Yield the offices that the persons hold on the article's day, and add their bodies to the entities."""
    for person in sorted(entities):
        if entities[person].kind is not EntityKind.PERSON:
            continue
        for office in gazetteer.offices_of(entities[person], on):
            entities.setdefault(office.body.id, office.body)
            first = office.first.isoformat() if office.first else None
            last = office.last.isoformat() if office.last else None
            yield OfficeRow(person, office.body.id, office.title, first, last)


def _reports(article: Article, happenings: tuple[Happening, ...]) -> Iterator[ReportRow]:
    published = article.published.isoformat().replace("+00:00", "Z")
    for happening in happenings:
        first = _report_id(article, happening.reports[0])
        for event in happening.reports:
            yield _report(article, event, first, published)


def _report_id(article: Article, event: Event) -> str:
    """Name a report by its article, type and place in the text."""
    evidence = event.evidence
    key = f"{article.id}|{event.type.value}|{evidence.start}|{evidence.trigger_start}"
    return "r" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _report(article: Article, event: Event, happening: str, published: str) -> ReportRow:
    evidence, time = event.evidence, event.time
    roles = (("actor", event.actors), ("recipient", event.recipients), ("item", event.items))
    spans = tuple(f"{role}|{p.entity.id}|{p.start}|{p.end}" for role, group in roles for p in group)
    return ReportRow(
        id=_report_id(article, event),
        article=article.id,
        type=event.type,
        status=event.status,
        actors=tuple(p.entity.id for p in event.actors),
        recipients=tuple(p.entity.id for p in event.recipients),
        items=tuple(p.entity.id for p in event.items),
        place=event.place.entity.id if event.place else None,
        attributed_to=event.attributed_to.entity.id if event.attributed_to else None,
        topic=event.topic,
        start=time.first.isoformat() if time and time.first else None,
        end=time.last.isoformat() if time and time.last else None,
        precision=time.precision.value if time else None,
        time_text=time.text if time else None,
        sentence=evidence.sentence,
        sentence_start=evidence.start,
        sentence_end=evidence.end,
        trigger=evidence.trigger,
        trigger_start=evidence.trigger_start,
        trigger_end=evidence.trigger_end,
        spans=spans,
        rule=evidence.rule,
        confidence=event.confidence,
        published=published,
        happening=happening,
    )
