"""All that is known of actors before reading: names, nouns, adjectives and offices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log10

from cypher.batch import EntityKind
from ingest.actors.names import Form, Name, Noun, NounKind
from ingest.actors.offices import Offices
from ingest.actors.records import day_after, first_day, listed, read_table
from ingest.actors.spelling import fold, sound, uninflected, words
from ingest.actors.surnames import surnames
from ingest.actors.trie import Trie
from ingest.model import Entity, Office

Meaning = Name | Noun

_LARGEST_CITY = log10(30_000_000)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The tables of actors, indexed by their words.

    `adjectives` are German stems ("russisch"); `by_sound` finds full names of persons in other romanisations.
    """

    entities: Mapping[str, Entity]
    meanings: Trie[Meaning]
    adjectives: Mapping[str, Entity]
    by_sound: Mapping[tuple[str, str], tuple[Name, ...]]
    offices: Offices
    capitals: Mapping[str, Entity]
    """Places, by the id of their country."""

    @classmethod
    def load(cls) -> "Gazetteer":
        """Read the tables once; later calls return the same gazetteer."""
        return _load()

    def country(self, key: str) -> Entity | None:
        """Find a country by Wikidata id or ISO 3166 alpha-3 code."""
        found = self.entities.get(key)
        return found if found is not None and found.kind is EntityKind.COUNTRY else None

    def country_named(self, written: str) -> Entity | None:
        """Find the country of a name, a prefix at the head of a compound ("Russland", "Bundes")."""
        for key in uninflected(fold(written)):
            for meaning in self.meanings.exact(key):
                if isinstance(meaning, Name) and meaning.entity.kind is EntityKind.COUNTRY:
                    return meaning.entity
        return None

    def nouns_ending(self, written: str, language: str) -> Iterator[Noun]:
        """Find the nouns of a language under the second part of a compound, whatever its case ending."""
        for key in uninflected(fold(written)):
            nouns = [n for n in self.meanings.exact(key) if isinstance(n, Noun) and n.language == language]
            if nouns:
                yield from nouns
                return

    def adjective(self, written: str) -> Entity | None:
        """Find the country of a German adjective in any form: "russischen", "US-amerikanische"."""
        key = fold(written)
        for ending in ("en", "er", "es", "em", "e", ""):
            if key.endswith(ending):
                found = self.adjectives.get(key[: len(key) - len(ending)])
                if found is not None:
                    return found
        return None

    def seat(self, adjective: str) -> Name | None:
        """Find the capital or country that a German adjective in -er is made of: "Moskauer", "Schweizer"."""
        if not (adjective[0].isupper() and adjective.endswith("er")):
            return None
        for meaning in self.meanings.exact(fold(adjective[:-2])):
            if isinstance(meaning, Name) and (meaning.entity.kind is EntityKind.COUNTRY or meaning.stands_for):
                return meaning
        return None

    def holders(self, body: Entity, office: str, on: date) -> tuple[Office, ...]:
        """Find who holds an office ("foreign_minister") of a country or organization on a day."""
        return self.offices.holders(body, office, on)

    def offices_of(self, person: Entity, on: date | None = None) -> tuple[Office, ...]:
        """List the offices that a person holds on a day, or ever held."""
        return self.offices.of_person(person, on)

    def same_sound(self, name: str) -> tuple[Name, ...]:
        """Find persons whose first and last name sound like those of a full name."""
        parts = words(name)
        return self.by_sound.get((sound(parts[0]), sound(parts[-1])), ()) if len(parts) > 1 else ()


@cache
def _load() -> Gazetteer:
    countries = list(read_table("countries"))
    entities: dict[str, Entity] = {}
    for row in countries:
        country = _entity(row, EntityKind.COUNTRY, row["iso3"])
        entities[row["id"]] = entities[row["iso3"]] = country
    meanings: Trie[Meaning] = Trie()
    by_sound: dict[tuple[str, str], tuple[Name, ...]] = {}
    names = [*_country_names(countries, entities), *_names(entities)]
    offices = Offices.of(_offices(entities))
    seats = _seats(countries, entities)
    seated: set[str] = set()
    for name in names:
        entity = name.entity
        if entity.kind is EntityKind.PERSON:
            name = _with_prominence(name, offices)
            parts = words(name.written)
            if name.form is not Form.SURNAME and len(parts) > 1:
                key = sound(parts[0]), sound(parts[-1])
                by_sound[key] = (*by_sound.get(key, ()), name)
        elif entity.kind is EntityKind.PLACE:
            name = _with_seat(name, seats)
            seated |= {fold(name.written)} if name.stands_for is not None else set()
        meanings.add(name.written, name)
    for written, body in seats.items():
        if fold(written) not in seated:
            place = Entity(f"place:{fold(written)}", EntityKind.PLACE, written, country=body.country)
            meanings.add(written, Name(place, Form.METONYM, written, 0.5, stands_for=body))
    for noun in _nouns(entities):
        meanings.add(noun.written, noun)
    return Gazetteer(
        entities, meanings, _adjectives(countries, entities), by_sound, offices, _capitals(countries, names)
    )


def _entity(row: Mapping[str, str], kind: EntityKind, country: str | None) -> Entity:
    aliases = tuple(a for c in ("aliases", "aliases_de", "aliases_en") for a in listed(row.get(c, "")))
    wikidata = row["id"] if row["id"].startswith("Q") else None
    return Entity(row["id"], kind, row["name_de"], row["name_en"] or None, aliases, wikidata, country)


def _country_names(rows: list[dict[str, str]], entities: Mapping[str, Entity]) -> Iterator[Name]:
    columns = {
        Form.NAME: ("name_de", "name_en"),
        Form.ALIAS: ("aliases_de", "aliases_en"),
        Form.DEMONYM: ("demonyms_de", "demonyms_en", "adjectives_en"),
        Form.PREFIX: ("prefixes_de", "iso2"),
    }
    for row in rows:
        written = set[str]()
        for form, names in columns.items():
            for name in (name for column in names for name in listed(row[column])):
                known = row["iso2"] if form is Form.PREFIX else None
                if name not in written and (name != known or name in ("US", "EU", "UN")):
                    written.add(name)
                    yield Name(entities[row["id"]], form, name, 1.0)


def _names(entities: dict[str, Entity]) -> Iterator[Name]:
    """Yield the names of all but countries, adding their entities."""
    for table, kind in (
        ("persons", EntityKind.PERSON),
        ("organizations", EntityKind.ORGANIZATION),
        ("places", EntityKind.PLACE),
        ("items", EntityKind.ITEM),
        ("agreements", EntityKind.AGREEMENT),
    ):
        for row in read_table(table):
            entity = _entity(row, kind, row.get("country") or None)
            entities[entity.id] = entity
            prominence = log10(int(row["population"] or 0) + 1) / _LARGEST_CITY if "population" in row else 0.5
            ambiguous = row.get("ambiguous", "") not in ("", "0")
            written = dict.fromkeys((row["name_de"], row["name_en"]), Form.NAME)
            written = dict.fromkeys(entity.aliases, Form.ALIAS) | written
            if kind is EntityKind.PERSON:
                full = [name for name in written if name]
                written = {s: Form.SURNAME for name in full for s in surnames(name, entity.country)} | written
            for name, form in written.items():
                if name:
                    yield Name(entity, form, name, prominence, ambiguous)


def _with_prominence(name: Name, offices: Offices) -> Name:
    held = {office.title for office in offices.of_person(name.entity)}
    high = held & {"head_of_state", "head_of_government", "foreign_minister", "secretary_general", "pope"}
    prominence = 0.3 * bool(held - {"other"}) + 0.3 * bool(high) + 0.1 * min(len(held), 4)
    return Name(name.entity, name.form, name.written, prominence, name.ambiguous)


def _seats(rows: list[dict[str, str]], entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """Map capitals and other seats, as written, to what they may stand for."""
    columns = ("capital_de", "metonyms_de", "metonyms_en")
    seats: dict[str, Entity] = {}
    for row in rows:
        for name in (name for column in columns for name in listed(row[column])):
            seats.setdefault(name, entities[row["id"]])
    if "Q458" in entities:
        seats["Brüssel"] = seats["Brussels"] = entities["Q458"]
    return seats


def _capitals(rows: list[dict[str, str]], names: list[Name]) -> dict[str, Entity]:
    """Map countries, by id, to the place that bears the name of their capital and lies in them."""
    capitals = {(listed(row["capital_de"]) or ("",))[0]: row for row in rows}
    return {
        capitals[name.written]["id"]: name.entity
        for name in names
        if name.entity.kind is EntityKind.PLACE
        and name.written in capitals
        and name.entity.country == capitals[name.written]["iso3"]
    }


def _with_seat(name: Name, seats: Mapping[str, Entity]) -> Name:
    body = seats.get(name.written)
    capital = next((seats[n] for n in (name.entity.name, *name.entity.aliases) if n in seats), None)
    body = body or capital
    if body is None or (body.kind is EntityKind.COUNTRY and body.country != name.entity.country):
        return name
    return Name(name.entity, name.form, name.written, name.prominence, name.ambiguous, body)


def _nouns(entities: Mapping[str, Entity]) -> Iterator[Noun]:
    for row in read_table("titles"):
        body = entities.get(row["body"])
        yield Noun(NounKind.TITLE, row["title"], row["language"], row["office"], body)
    for row in read_table("organs"):
        yield Noun(NounKind.ORGAN, row["noun"], row["language"], row["class"], entities.get(row["country"]))
    for row in read_table("groups"):
        yield Noun(NounKind.GROUP, row["noun"], row["language"], row["class"])


def _adjectives(rows: list[dict[str, str]], entities: Mapping[str, Entity]) -> dict[str, Entity]:
    return {fold(adjective): entities[row["id"]] for row in rows for adjective in listed(row["adjectives_de"])}


def _offices(entities: Mapping[str, Entity]) -> Iterator[Office]:
    for row in read_table("offices"):
        person, body = entities.get(row["person"]), entities.get(row["body"])
        if person is not None and body is not None:
            yield Office(person, body, row["office"], first_day(row["start"]), day_after(row["end"]))
