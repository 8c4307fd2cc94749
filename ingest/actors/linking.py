"""Which entity a name means here: a sum of small weighted features, each of which can be read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import exp

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.actors.names import Form, Name
from ingest.actors.offices import years_from
from ingest.actors.spelling import fold
from ingest.model import Entity

ACCEPT = 1.5
"""The least score at which a reading is taken at all."""
MARGIN = 0.7
"""How far the best reading must lead."""

_WHOLE = (Form.NAME, Form.ALIAS, Form.METONYM)
_LABEL_KINDS = {
    "PER": {EntityKind.PERSON},
    "LOC": {EntityKind.PLACE, EntityKind.COUNTRY},
    "ORG": {EntityKind.ORGANIZATION},
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a name in its article.

    `label` is the reader's: "PER", "LOC", "ORG" or "". `titles` are the offices beside the name, `bodies` the
    ids of countries and bodies beside it, `countries` the ISO codes of the countries that the article names,
    `met` the ids of the persons that it called by their full name before.
    """

    published: date
    gazetteer: Gazetteer
    label: str = ""
    titles: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    countries: Mapping[str, int] = field(default_factory=dict)
    met: frozenset[str] = frozenset()
    located: bool = False
    """A preposition of place stands before the name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A name with its score and the features that made it."""

    name: Name
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against a reading."""

    name: str
    weight: float
    measure: Callable[[Name, Setting], float]


def _person(name: Name) -> bool:
    return name.entity.kind is EntityKind.PERSON


def _holds_title(name: Name, setting: Setting) -> float:
    offices = setting.gazetteer.offices_of(name.entity, setting.published)
    return any(office.title in setting.titles for office in offices)


def _held_title(name: Name, setting: Setting) -> float:
    return any(office.title in setting.titles for office in setting.gazetteer.offices_of(name.entity))


def _years_out(name: Name, setting: Setting) -> float:
    offices = setting.gazetteer.offices_of(name.entity)
    return min((years_from(office, setting.published) for office in offices), default=10.0)


def _label_kind(name: Name, setting: Setting) -> bool:
    return name.entity.kind in _LABEL_KINDS.get(setting.label, ())


def _beside(name: Name, setting: Setting) -> float:
    country = setting.gazetteer.country(name.entity.country or "")
    return country is not None and country.id in setting.bodies


FEATURES = (
    Feature("whole name", 2.5, lambda n, s: n.form in _WHOLE and (not _person(n) or " " in n.written)),
    Feature("demonym", 2.0, lambda n, s: n.form in (Form.DEMONYM, Form.PREFIX)),
    Feature("country", 1.5, lambda n, s: n.entity.kind is EntityKind.COUNTRY),
    Feature("canonical", 0.5, lambda n, s: n.form is Form.NAME),
    Feature("met before", 4.0, lambda n, s: n.entity.id in s.met),
    Feature("holds the title", 2.5, lambda n, s: _person(n) and _holds_title(n, s)),
    Feature("once held the title", 1.0, lambda n, s: _person(n) and _held_title(n, s)),
    Feature("in office", 1.0, lambda n, s: _person(n) and _years_out(n, s) == 0),
    Feature("years out of office", -0.1, lambda n, s: min(_years_out(n, s), 15.0) if _person(n) else 0.0),
    Feature("its country beside", 1.5, _beside),
    Feature("its country in the article", 0.7, lambda n, s: (n.entity.country or "") in s.countries),
    Feature("prominence", 1.0, lambda n, s: n.prominence),
    Feature("reader agrees", 1.0, _label_kind),
    Feature("reader disagrees", -1.5, lambda n, s: bool(s.label) and not _label_kind(n, s)),
    Feature("seat of a government", 1.0, lambda n, s: n.stands_for is not None),
    Feature("after a preposition of place", 0.7, lambda n, s: s.located and n.entity.kind is EntityKind.PLACE),
    Feature("common word", -2.5, lambda n, s: n.ambiguous and not (s.located or _label_kind(n, s))),
    Feature("a namesake thing", -0.5, lambda n, s: n.entity.kind in (EntityKind.ITEM, EntityKind.AGREEMENT)),
)


def read_name(name: Name, setting: Setting) -> Reading:
    """Score one reading of a name."""
    parts = [(f.name, f.weight * float(f.measure(name, setting))) for f in FEATURES]
    told = [(feature, value) for feature, value in parts if value]
    return Reading(name, sum(value for _, value in told), ", ".join(f"{f} {v:+.1f}" for f, v in told))


@dataclass(frozen=True, slots=True)
class Choice:
    """What a name means: one name, or none where it stays open; `candidates` best first, `score` in 0..1."""

    name: Name | None
    candidates: tuple[Entity, ...]
    score: float
    why: str


def choose(names: Iterable[Name], setting: Setting) -> Choice:
    """Choose between the readings of a name; open where none is good enough or two are close."""
    best: dict[str, Reading] = {}
    for reading in (read_name(name, setting) for name in names):
        known = best.get(reading.name.entity.id)
        if known is None or known.score < reading.score:
            best[reading.name.entity.id] = reading
    ranked = sorted(best.values(), key=lambda reading: (-reading.score, reading.name.entity.id))
    if not ranked:
        return Choice(None, (), 0.0, "unknown")
    lead = ranked[0].score - ranked[1].score if len(ranked) > 1 else ranked[0].score
    candidates = tuple(reading.name.entity for reading in ranked[:5])
    score = 1 / (1 + exp(ACCEPT - ranked[0].score)) * (1 - 0.5 * exp(-2 * max(lead, 0.0)))
    if ranked[0].score < ACCEPT or (len(ranked) > 1 and lead < MARGIN):
        return Choice(None, candidates, score, f"open: {ranked[0].name.entity.name} {ranked[0].why}")
    return Choice(ranked[0].name, candidates[1:], score, ranked[0].why)


def spelled(name: str) -> str:
    """Fold a whole name, word by word, for comparison within an article."""
    return " ".join(fold(part) for part in name.split())
