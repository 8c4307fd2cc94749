"""Which statements of one article tell of the same happening."""

from collections.abc import Iterable
from dataclasses import replace

from cypher.batch import SYMMETRIC, EventType, Status
from ingest.happenings.topics import share_topic
from ingest.model import Event, Happening, Participant, Time

_REACH = 400
"""Characters after which "das Treffen" is no longer the one named before; about three sentences."""
_SPEECH = frozenset(
    {
        EventType.ACCUSES, EventType.REQUESTS, EventType.REJECTS, EventType.SUPPORTS, EventType.WARNS,
        EventType.THREATENS, EventType.PROMISES,
    }
)  # fmt: skip
"""Acts of speech: the same two may perform several in one article, on different topics."""


def group(events: tuple[Event, ...]) -> tuple[Happening, ...]:
    """Group statements into happenings, each at the place of its first statement."""
    groups: list[list[Event]] = []
    for event in events:
        if event.refers_back:
            _refer_back(event, groups)
            continue
        for members in groups:
            if all(same(member, event) for member in members):
                members.append(event)
                break
        else:
            groups.append([event])
    return tuple(Happening(_summary(members), tuple(members)) for members in groups)


def _refer_back(event: Event, groups: list[list[Event]]) -> None:
    """Add "das Treffen" to the happening of its kind named last, with what it says of time and place; else it is dropped."""
    for members in sorted(groups, key=lambda m: m[-1].evidence.trigger_start, reverse=True):
        last = members[-1]
        near = event.evidence.start - last.evidence.end <= _REACH
        if near and last.type is event.type and _times_agree(last.time, event.time) and _places_agree(last, event):
            members.append(replace(event, actors=last.actors, status=last.status, recipients=last.recipients))
            return


def same(a: Event, b: Event) -> bool:
    """Tell whether two statements of one article can tell of one happening: type, status, participants, time and place agree."""
    if a.type is not b.type or not _status_agrees(a.status, b.status):
        return False
    return _participants_agree(a, b) and _times_agree(a.time, b.time) and _places_agree(a, b) and _topics_agree(a, b)


def _status_agrees(a: Status, b: Status) -> bool:
    return a is b


def _ids(participants: tuple[Participant, ...]) -> set[str]:
    return {p.entity.id for p in participants}


def _participants_agree(a: Event, b: Event) -> bool:
    actors, others = _ids(a.actors), _ids(b.actors)
    if a.type in SYMMETRIC:
        return actors <= others or others <= actors or len(actors & others) >= 2
    recipients, targets = _ids(a.recipients), _ids(b.recipients)
    if actors and others and not actors & others:
        return False
    if recipients and targets and not recipients & targets:
        return False
    return bool(actors & others) or bool(recipients & targets)


def _times_agree(a: Time | None, b: Time | None) -> bool:
    if a is None or b is None or a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    return a.first < b.last and b.first < a.last


def _places_agree(a: Event, b: Event) -> bool:
    if a.place is None or b.place is None or a.place.entity.id == b.place.entity.id:
        return True
    first, second = a.place.entity, b.place.entity
    return first.country is not None and first.country == second.country and first.kind is not second.kind


def _topics_agree(a: Event, b: Event) -> bool:
    if a.type not in _SPEECH or not a.topic or not b.topic:
        return True
    return share_topic(a.topic, b.topic)


def _summary(members: list[Event]) -> Event:
    """Sum up: all participants, the narrowest time, the first place, topic and source, the surest statement's confidence."""
    first = members[0]
    timed = [m.time for m in members if m.time is not None]
    return replace(
        first,
        actors=_union(m.actors for m in members),
        recipients=_union(m.recipients for m in members),
        items=_union(m.items for m in members),
        time=min(timed, key=_width) if timed else None,
        place=next((m.place for m in members if m.place is not None), None),
        topic=next((m.topic for m in members if m.topic), None),
        attributed_to=next((m.attributed_to for m in members if m.attributed_to is not None), None),
        confidence=max(m.confidence for m in members),
    )


def _union(participants: Iterable[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for group_ in participants:
        for participant in group_:
            found.setdefault(participant.entity.id, participant)
    return tuple(found.values())


def _width(time: Time) -> int:
    if time.first is None or time.last is None:
        return 10**6
    return (time.last - time.first).days
