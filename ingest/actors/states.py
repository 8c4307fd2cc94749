"""Which state somebody acts for."""

from datetime import date

from cypher.batch import EntityKind
from ingest.actors.gazetteer import Gazetteer
from ingest.model import Entity


def state_of(gazetteer: Gazetteer, entity: Entity, on: date) -> Entity | None:
    """Return the country a person represents by office on a day, or belongs to; the country of a place; a country itself.

    None where the tables do not know it.
    """
    if entity.kind is EntityKind.COUNTRY:
        return entity
    if entity.kind is EntityKind.PERSON:
        for office in gazetteer.offices_of(entity, on):
            if office.body.kind is EntityKind.COUNTRY:
                return office.body
    return gazetteer.country(entity.country) if entity.country else None
