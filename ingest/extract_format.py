"""The extract format: one JSON object per article, as `depesche extract` prints it."""

from datetime import timedelta

from cypher.codes import cameo, plover
from ingest.model import Article, Event, Happening, Participant

Json = dict[str, object]


def extracted(article: Article, happenings: tuple[Happening, ...]) -> Json:
    """Describe an article's events; dates are ISO, `end` is the last day itself, null where nothing is known."""
    return {"id": article.id, "events": [_event(happening) for happening in happenings]}


def _event(happening: Happening) -> Json:
    event = happening.event
    first = event.time.first if event.time is not None else None
    last = event.time.last if event.time is not None else None
    return {
        "type": event.type.value,
        "status": event.status.value,
        "confidence": event.confidence,
        "actors": [_participant(p) for p in event.actors],
        "recipients": [_participant(p) for p in event.recipients],
        "items": [_participant(p) for p in event.items],
        "place": _named(event.place),
        "topic": event.topic,
        "attributed_to": _named(event.attributed_to),
        "time_text": event.time.text if event.time is not None else None,
        "start": first.isoformat() if first else None,
        "end": (last - timedelta(days=1)).isoformat() if last else None,
        "plover": plover(event.type, event.status),
        "cameo": cameo(event.type, event.status),
        "mentions": [_mention(report) for report in happening.reports],
    }


def _participant(participant: Participant) -> Json:
    entity = participant.entity
    return {"id": entity.id, "name": entity.name, "kind": entity.kind.value, "text": participant.text}


def _named(participant: Participant | None) -> Json | None:
    if participant is None:
        return None
    return {"id": participant.entity.id, "name": participant.entity.name, "text": participant.text}


def _mention(report: Event) -> Json:
    evidence = report.evidence
    return {
        "sentence": evidence.sentence,
        "start": evidence.start,
        "end": evidence.end,
        "trigger": evidence.trigger,
        "trigger_start": evidence.trigger_start,
        "trigger_end": evidence.trigger_end,
        "rule": evidence.rule,
    }
