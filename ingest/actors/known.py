"""What is known of an actor on a day: gender, state, capital."""

from dataclasses import dataclass
from datetime import date

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.actors.genders import gender_of
from ingest.model import Entity


@dataclass(frozen=True, slots=True)
class Known:
    """The tables, asked for one day. Every answer is None where they do not know."""

    gazetteer: Gazetteer
    on: date

    def gender(self, person: Entity) -> str | None:
        """Tell "m" or "f"."""
        return gender_of(person)

    def state(self, entity: Entity) -> Entity | None:
        """Return the country that a person represents by office or belongs to, that a place lies in; a country itself."""
        if entity.kind is EntityKind.COUNTRY:
            return entity
        if entity.kind is EntityKind.PERSON:
            for office in self.gazetteer.offices_of(entity, self.on):
                if office.body.kind is EntityKind.COUNTRY:
                    return office.body
        return self.gazetteer.country(entity.country) if entity.country else None

    def capital(self, country: Entity) -> Entity | None:
        """Return the capital of a country as a place."""
        return self.gazetteer.capitals.get(country.id)
