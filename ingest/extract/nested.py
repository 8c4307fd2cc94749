"""One happening told by a verb and a noun below it: "wurden bei einem Luftangriff getötet"."""

from dataclasses import replace

from ingest.extract.triggers import Trigger
from ingest.model import Event, Participant


def join_nested(coded: tuple[tuple[Trigger, Event], ...]) -> tuple[Event, ...]:
    """Join each event noun with the verb of the same type that it hangs on; the verb keeps the evidence."""
    events = {trigger.token.i: event for trigger, event in coded}
    for trigger, noun in coded:
        verb = trigger.token.head
        above = events.get(verb.i)
        if trigger.token.pos_ != "NOUN" or above is None or verb == trigger.token or above.type is not noun.type:
            continue
        if trigger.token.dep_ not in {"obl", "obl:arg", "obl:agent", "obj", "nsubj"} or above.status is not noun.status:
            continue
        events[verb.i] = _joined(above, noun)
        del events[trigger.token.i]
    return tuple(events[i] for i in sorted(events))


def _joined(verb: Event, noun: Event) -> Event:
    return replace(
        verb,
        actors=verb.actors or noun.actors,
        recipients=_union(verb.recipients, noun.recipients),
        items=_union(verb.items, noun.items),
        place=verb.place or noun.place,
        time=verb.time or noun.time,
        topic=verb.topic or noun.topic,
        confidence=max(verb.confidence, noun.confidence),
        why=(*verb.why, f"joined with '{noun.evidence.trigger}'"),
    )


def _union(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> tuple[Participant, ...]:
    known = {p.entity.id for p in first}
    return (*first, *(p for p in second if p.entity.id not in known))
