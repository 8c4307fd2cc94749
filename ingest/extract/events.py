"""From words to events: each trigger is read through the pattern that fits it best."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from cypher.batch import SYMMETRIC, EntityKind, EventType
from ingest.actors.known import Known
from ingest.extract.attribution import Source, Sources
from ingest.extract.circumstances import only_time, place_of, time_of
from ingest.extract.confidence import Facts, confidence, features
from ingest.extract.implied import ImpliedParties
from ingest.extract.index import MentionIndex
from ingest.extract.nested import join_nested
from ingest.extract.roles import Filler, RoleReader, Roles
from ingest.extract.status import status_of
from ingest.extract.syntax import Syntax
from ingest.extract.triggers import Trigger, find_triggers
from ingest.model import Document, Entity, Event, Evidence, Mention, Participant, Time
from ingest.ontology.patterns import Ontology, Pattern, Role

_ACTING = {EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANIZATION}
_ABOUT_EVENTS = frozenset(
    {EventType.REJECTS, EventType.REQUESTS, EventType.PROMISES, EventType.THREATENS, EventType.WARNS}
)
"""Acts about another event, which stays an event beside them: who calls off a meeting tells of a meeting not held."""
_ROLE_WEIGHTS: dict[Role, float] = {"actor": 2.0, "recipient": 1.5, "item": 1.0, "topic": 0.3, "place": 0.2}
"""How much a filled role speaks for a pattern, when several compete for one word."""
_OFTEN_UNSIGNED = frozenset({EventType.ATTACKS, EventType.COERCES, EventType.WITHDRAWS})
"""Acts that news often report without their author: attacks, arrests, releases."""
_MAX_TOPIC = 200
"""Characters of a topic; longer ones are whole sentences gone astray."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A trigger read through one pattern."""

    trigger: Trigger
    pattern: Pattern
    roles: Roles
    anchors: tuple[Token, ...]
    """Words that belong to the trigger and state no event of their own ("Sanktionen" aufheben)."""


def code_events(
    document: Document,
    mentions: tuple[Mention, ...],
    times: tuple[Time, ...],
    ontology: Ontology,
    syntax: Syntax,
    known: Known,
) -> tuple[Event, ...]:
    """Code what the text states, one event per statement, in text order; the same happening may come several times."""
    index = MentionIndex(document.doc, mentions)
    sources = Sources(syntax, index)
    reader = RoleReader(syntax, index, document.article)
    readings = _best_readings(find_triggers(syntax, ontology), reader)
    implied = ImpliedParties(syntax, index, known)
    events = (_event(reading, reader, document, index, sources, implied, times) for reading in readings)
    return join_nested(tuple((r.trigger, e) for r, e in zip(readings, events, strict=True) if e is not None))


def _best_readings(triggers: Iterator[Trigger], reader: RoleReader) -> list[Reading]:
    """Choose one reading per word; a phrase takes the nouns it contains with it."""
    best: dict[int, tuple[float, Reading]] = {}
    for trigger in triggers:
        for pattern in trigger.patterns:
            roles = reader.read(trigger, pattern)
            if roles is None:
                continue
            reading = Reading(trigger, pattern, roles, reader.anchors(trigger, pattern))
            score = _fit(reading)
            known = best.get(trigger.token.i)
            if known is None or score > known[0]:
                best[trigger.token.i] = (score, reading)
    swallowed = {
        word.i
        for _, reading in best.values()
        for word in reading.anchors
        if reading.pattern.category == "phrase" or reading.pattern.type not in _ABOUT_EVENTS
    }
    return [reading for i, (_, reading) in sorted(best.items()) if i not in swallowed]


def _fit(reading: Reading) -> float:
    """Score how well a pattern fits: a phrase over a word, a restricted block over a free one, filled roles over empty."""
    block, roles = reading.pattern.block, reading.roles
    score = (
        2.0 * (reading.pattern.category == "phrase") + 1.0 * bool(block.only) + 0.5 * bool(block.kinds or block.needs)
    )
    for role, weight in _ROLE_WEIGHTS.items():
        fillers = roles.get(role, ())
        score += weight * (1.0 if any(f.mention for f in fillers) else 0.4 if fillers else 0.0)
    return score


def _event(
    reading: Reading,
    reader: RoleReader,
    document: Document,
    index: MentionIndex,
    sources: Sources,
    implied: ImpliedParties,
    times: tuple[Time, ...],
) -> Event | None:
    trigger, pattern, syntax = reading.trigger, reading.pattern, implied.syntax
    actors = _participants(reading.roles.get("actor", ()), acting=True)
    recipients = _participants(reading.roles.get("recipient", ()), acting=False)
    place = _place(reading, syntax, index)
    if pattern.type in SYMMETRIC:
        actors, recipients = _unique((*actors, *recipients)), ()
    else:
        recipients = tuple(r for r in recipients if r.entity.id not in {a.entity.id for a in actors})
        actors = implied.actors(pattern.type, trigger, actors, recipients, place)
        recipients = implied.recipients(pattern.type, trigger, actors, recipients)
    refers_back = not actors and reader.points_back(trigger, pattern)
    if not refers_back and not _complete(pattern.type, actors, recipients, place is not None):
        return None
    time = time_of(trigger, syntax, times) or only_time(trigger, times, refers_back)
    verdict = status_of(syntax, trigger.token, trigger.support, time, document.article.published.date())
    if pattern.block.status is not None:
        status, reason = pattern.block.status, f"rule {pattern.rule} says so"
    else:
        status, reason = verdict.status, verdict.why
    source = sources.of(trigger.token)
    source = None if source is not None and _is_in(source, trigger) else source
    facts = Facts(
        pattern,
        reading.roles,
        actors,
        recipients,
        status,
        trigger,
        place is not None,
        time is not None,
        source is not None,
    )
    found = tuple(features(facts))
    sureness, reasons = confidence(found)
    return Event(
        type=pattern.type,
        status=status,
        actors=actors,
        recipients=recipients,
        items=_items(reading.roles.get("item", ())),
        place=_as_participant(place) if place is not None else None,
        topic=_topic(reading.roles.get("topic", ()) or _unnamed(reading), syntax),
        attributed_to=_as_participant(source.mention)
        if source is not None and source.mention.entity is not None
        else None,
        time=time,
        confidence=sureness,
        evidence=_evidence(trigger, pattern),
        refers_back=refers_back,
        features=found,
        why=(f"status {status}: {reason}", f"source: {source.why if source else 'the article'}", *reasons),
    )


def _complete(
    kind: EventType, actors: tuple[Participant, ...], recipients: tuple[Participant, ...], placed: bool
) -> bool:
    """Tell whether enough is known to record an event: somebody who acts, or somebody struck where authors are often unknown."""
    if kind in SYMMETRIC:
        return len(actors) >= 1
    if actors:
        return True
    if kind is EventType.ATTACKS and placed:
        return True
    return kind in _OFTEN_UNSIGNED and bool(recipients)


def _participants(fillers: tuple[Filler, ...], *, acting: bool) -> tuple[Participant, ...]:
    found = []
    for filler in fillers:
        mention = filler.mention
        if mention is None or (not acting and _is_where(filler, mention)):
            continue
        entity = _acting_entity(mention) if acting or mention.stands_for is not None else mention.entity
        if entity is not None and entity.kind in _ACTING | (set() if acting else {EntityKind.PLACE}):
            found.append(Participant(entity, mention.text, mention.start, mention.end))
    return _unique(tuple(found))


def _is_where(filler: Filler, mention: Mention) -> bool:
    """Tell whether a phrase says where, not whom: "Anschläge in Paris"."""
    return mention.kind is EntityKind.PLACE and filler.slot in {"in", "bei", "at", "near", "nahe"}


def _acting_entity(mention: Mention) -> Entity | None:
    """Return who acts where a mention is the actor: a seat of government acts for its country."""
    return mention.stands_for or mention.entity


def _unique(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return tuple({p.entity.id: p for p in reversed(participants)}.values())[::-1]


def _place(reading: Reading, syntax: Syntax, index: MentionIndex) -> Mention | None:
    for filler in reading.roles.get("place", ()):
        if filler.mention is not None and filler.mention.kind in {EntityKind.PLACE, EntityKind.COUNTRY}:
            return filler.mention
    for filler in reading.roles.get("recipient", ()):
        mention = filler.mention
        if (
            filler.slot in {"in", "auf"}
            and mention is not None
            and mention.kind in {EntityKind.PLACE, EntityKind.COUNTRY}
        ):
            return mention
    taken = frozenset(f.token.i for role, fillers in reading.roles.items() if role != "place" for f in fillers)
    return place_of(reading.trigger, syntax, index, taken)


def _items(fillers: tuple[Filler, ...]) -> tuple[Participant, ...]:
    found = []
    for filler in fillers:
        mention = filler.mention
        if mention is not None and mention.entity is not None and mention.kind is EntityKind.ITEM:
            found.append(Participant(mention.entity, mention.text, mention.start, mention.end))
    return _unique(tuple(found))


def _as_participant(mention: Mention) -> Participant | None:
    entity = mention.entity if mention.kind is EntityKind.PLACE else mention.stands_for or mention.entity
    return Participant(entity, mention.text, mention.start, mention.end) if entity is not None else None


def _is_in(source: Source, trigger: Trigger) -> bool:
    """Tell whether a source is part of the trigger itself ("Trump-Besuch"): that is who acts, not who says so."""
    return source.mention.start >= trigger.token.idx and source.mention.end <= trigger.token.idx + len(trigger.token)


def _unnamed(reading: Reading) -> tuple[Filler, ...]:
    """Return what stands where a recipient was sought but is no actor: it says what the act is about."""
    return tuple(f for f in reading.roles.get("recipient", ()) if f.mention is None or f.through)


def _topic(fillers: tuple[Filler, ...], syntax: Syntax) -> str | None:
    for filler in fillers:
        words = sorted(filler.token.subtree, key=lambda t: t.i)
        while words and (words[0].pos_ in {"ADP", "PUNCT", "SCONJ", "DET"}):
            words.pop(0)
        while words and words[-1].pos_ == "PUNCT":
            words.pop()
        if words:
            text = syntax.doc.text[words[0].idx : words[-1].idx + len(words[-1])]
            return text if len(text) <= _MAX_TOPIC else text[:_MAX_TOPIC].rsplit(" ", 1)[0]
    return None


def _evidence(trigger: Trigger, pattern: Pattern) -> Evidence:
    sentence = trigger.token.sent
    start, end = _trimmed(sentence.start_char, sentence.end_char, trigger.token)
    first, last = trigger.words[0], trigger.words[-1]
    adjacent = all(b.i - a.i == 1 for a, b in zip(trigger.words, trigger.words[1:], strict=False))
    text = trigger.token.doc.text
    words = text[first.idx : last.idx + len(last)] if adjacent else " … ".join(w.text for w in trigger.words)
    return Evidence(text[start:end], start, end, words, first.idx, last.idx + len(last), pattern.rule)


def _trimmed(start: int, end: int, token: Token) -> tuple[int, int]:
    text = token.doc.text[start:end]
    return start + len(text) - len(text.lstrip()), end - (len(text) - len(text.rstrip()))
