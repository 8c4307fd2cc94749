"""What the names of one article mean: known entities, or new ones that the article introduces."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.actors.linking import Choice, Setting, choose
from ingest.actors.names import Form, NounKind
from ingest.actors.spelling import fold, slug, uninflected
from ingest.actors.surnames import surnames
from ingest.extract.mentions.phrases import Phrase
from ingest.extract.mentions.stretches import LABELS, Stretch, is_person
from ingest.extract.mentions.words import MentionWords
from ingest.model import Document, Entity

_PREFIXES = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANIZATION: "org",
    EntityKind.PLACE: "place",
    EntityKind.ITEM: "item",
}


@dataclass(frozen=True, slots=True)
class Link:
    """What a stretch means; `entity` is None where it stays open."""

    entity: Entity | None
    kind: EntityKind
    score: float
    why: str
    candidates: tuple[Entity, ...] = ()
    stands_for: Entity | None = None


def local(kind: EntityKind, name: str, country: str | None = None) -> Entity:
    """Make an entity that no table knows; its id follows from kind and name."""
    return Entity(f"{_PREFIXES[kind]}:{slug(name)}", kind, name, country=country)


def link_names(
    document: Document,
    names: Sequence[Stretch],
    phrases: Iterable[Phrase],
    gazetteer: Gazetteer,
    words: MentionWords,
) -> Mapping[Stretch, Link]:
    """Link every named stretch; full names first, so that lone surnames find their bearers."""
    phrases = list(phrases)
    holder = {phrase.name: phrase for phrase in phrases if phrase.name is not None}
    countries = _countries(names, phrases)
    persons: dict[str, Entity] = {}
    links: dict[Stretch, Link] = {}
    in_full = [s for s in names if is_person(s) and " " in s.text.strip()]
    for stretch in [*in_full, *(s for s in names if s not in set(in_full))]:
        before = document.doc[stretch.first - 1].lower_ if stretch.first > 0 else ""
        phrase = holder.get(stretch)
        setting = Setting(
            document.article.published.date(),
            gazetteer,
            stretch.label,
            _titles(phrase),
            _bodies(phrase),
            countries,
            frozenset(person.id for person in persons.values()),
            before in words.seated or before in ("in", "im", "nach", "aus", "bei", "nahe", "from", "to", "near", "at"),
        )
        links[stretch] = link = _link(stretch, setting, persons)
        if link.entity is not None and link.kind is EntityKind.PERSON and " " in stretch.text:
            for surname in surnames(link.entity.name, link.entity.country) + surnames(stretch.text, None):
                persons.setdefault(fold(surname), link.entity)
    return links


def _countries(names: Sequence[Stretch], phrases: Iterable[Phrase]) -> Counter[str]:
    found = Counter(
        name.entity.country or ""
        for stretch in names
        for name in stretch.names
        if name.entity.kind is EntityKind.COUNTRY
    )
    found.update(country.country or "" for phrase in phrases for country in phrase.countries)
    return found


def _titles(phrase: Phrase | None) -> frozenset[str]:
    if phrase is None:
        return frozenset()
    return frozenset(noun.meaning for noun in phrase.noun.nouns if noun.kind is NounKind.TITLE)


def _bodies(phrase: Phrase | None) -> frozenset[str]:
    if phrase is None:
        return frozenset()
    beside = {country.id for country in phrase.countries}
    beside |= {noun.body.id for noun in phrase.noun.nouns if noun.body is not None}
    return frozenset(beside | {name.entity.id for body in phrase.bodies for name in body.names})


def _link(stretch: Stretch, setting: Setting, persons: Mapping[str, Entity]) -> Link:
    lone = " " not in stretch.text.strip()
    if lone and all(name.form is Form.SURNAME or stretch.inflected for name in stretch.names):
        for key in uninflected(fold(stretch.text)):
            if key in persons:
                return Link(persons[key], EntityKind.PERSON, 0.9, "called by full name in the article")
    choice = choose(stretch.names, setting)
    if choice.name is not None:
        entity = choice.name.entity
        return Link(entity, entity.kind, choice.score, choice.why, choice.candidates, _stands_for(choice, stretch))
    kind = LABELS.get(stretch.label)
    if kind is not None and setting.titles:
        kind = EntityKind.PERSON
    if kind is None:
        open_kind = stretch.names[0].entity.kind
        return Link(None, open_kind, choice.score, choice.why, choice.candidates)
    if lone and kind is EntityKind.PERSON and choice.candidates:
        return Link(None, kind, choice.score, choice.why, choice.candidates)
    return Link(local(kind, _nominative(stretch)), kind, 0.5, f"the reader's {stretch.label}, in no table")


def _stands_for(choice: Choice, stretch: Stretch) -> Entity | None:
    return choice.name.stands_for if choice.name is not None and choice.name.form is not Form.SURNAME else None


def _nominative(stretch: Stretch) -> str:
    """Cut the genitive from a name that only the reader knows: "Gaulands"."""
    text = stretch.text.strip().rstrip("'’")
    return text.removesuffix("s") if stretch.inflected else text
