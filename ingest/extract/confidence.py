"""How sure an event is: a table of weighted features (`confidence.yaml`), each of which explains itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from pydantic import TypeAdapter

from cypher.batch import SYMMETRIC, Status
from ingest.extract.roles import Filler, Roles
from ingest.extract.triggers import Trigger
from ingest.model import Participant
from ingest.ontology.patterns import Pattern
from ingest.vocabulary import read_vocabulary

_REASONS = frozenset(
    {"adjective", "compound", "described", "pronoun", "possessive", "office", "official", "state", "demonym"}
)
"""First words of `Mention.why` that matter; all others are names."""
_SHOWN = 0.3
"""Weights smaller than this are not worth explaining."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What confidence is judged by."""

    pattern: Pattern
    roles: Roles
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    status: Status
    trigger: Trigger
    placed: bool
    timed: bool
    attributed: bool


def confidence(found: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
    """Weigh the features of an event; return a probability that it is right, and the weights that decided."""
    weights = _weights()
    known = [(feature, weights.get(feature, 0.0)) for feature in found]
    total = weights.get("always", 0.0) + sum(weight for _, weight in known)
    reasons = tuple(f"{feature} {weight:+.1f}" for feature, weight in known if abs(weight) >= _SHOWN)
    return round(1 / (1 + exp(-total)), 3), reasons


def features(facts: Facts) -> Iterator[str]:
    """Name what is true of an event."""
    pattern = facts.pattern
    yield f"type {pattern.type.value}"
    yield f"category {pattern.category}"
    yield f"status {facts.status.value}"
    yield f"actor {_kind(facts.actors, facts.roles.get('actor', ()))}"
    if pattern.type in SYMMETRIC:
        yield f"partners {min(len(facts.actors), 3)}"
    else:
        yield f"recipient {_kind(facts.recipients, facts.roles.get('recipient', ()))}"
        yield "whole" if facts.actors and facts.recipients else "partial"
    yield f"actor slot {next((f.slot for f in facts.roles.get('actor', ())), 'none')}"
    for restriction in ("only", "needs", "kinds"):
        if getattr(pattern.block, restriction):
            yield f"block {restriction}"
    if facts.trigger.support is not None:
        yield "support verb"
    token = facts.trigger.token
    yield f"label {token.dep_}"
    yield f"type {pattern.type.value} {pattern.category}"
    if facts.roles.get("recipient") and not facts.recipients:
        yield "recipient lost"
    if not facts.actors and not facts.recipients:
        yield "nobody"
    if token.sent[-1].text == "?":
        yield "question"
    yield f"noun under {token.head.pos_}" if pattern.category == "noun" else "verb"
    for name in ("placed", "timed", "attributed"):
        if getattr(facts, name):
            yield name
    if facts.roles.get("topic"):
        yield "topic"


def _kind(participants: tuple[Participant, ...], fillers: tuple[Filler, ...]) -> str:
    if not participants:
        return "unresolved" if fillers else "none"
    mention = next((f.mention for f in fillers if f.mention is not None), None)
    if mention is None:
        return "other"
    reason = _reason(mention.why)
    through = " through" if any(f.through for f in fillers) else ""
    local = "" if participants[0].entity.id.startswith("Q") else " local"
    return f"{participants[0].entity.kind.value} {reason}{local}{through}"


def _reason(why: str) -> str:
    """Reduce the reason of a mention to its kind: "whole name +2.5, …" to "name", "group:people" to itself."""
    first = why.split(" ")[0].rstrip(",")
    return first if ":" in first or first in _REASONS else "name"


@cache
def _weights() -> dict[str, float]:
    file = files(__package__) / "confidence.yaml"
    return TypeAdapter(dict[str, float]).validate_python(read_vocabulary(file))
