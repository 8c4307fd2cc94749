"""What is known of entities apart from events (names, countries, offices), in any order of articles."""

from dataclasses import replace

from cypher.batch import EntityKind, EntityRow, OfficeRow
from cypher.read import loading
from cypher.read.loading import Keys
from cypher.store import Transaction
from cypher.write import tables
from cypher.write.tables import LocatedInRow


def write(transaction: Transaction, entities: tuple[EntityRow, ...], offices: tuple[OfficeRow, ...]) -> frozenset[str]:
    """Write entities and offices, and return the ids of entities that have another name than before."""
    ids = Keys(ids=tuple(sorted({entity.id for entity in entities})))
    before = {row.entity.id: row.entity for row in transaction.read(loading.STORED_ENTITIES, ids)}
    after = dict(before)
    for entity in entities:
        after[entity.id] = unite(after.get(entity.id), entity)
    changed = [entity for key, entity in sorted(after.items()) if entity != before.get(key)]
    for kind in EntityKind:
        if rows := [entity for entity in changed if entity.kind is kind]:
            transaction.write(tables.ENTITY, rows, kind)
    located = tuple(entity.id for entity in changed if entity.country is not None)
    pairs = transaction.read(loading.COUNTRIES_OF_PLACES, Keys(ids=located)) if located else ()
    transaction.write(tables.LOCATED_IN, [LocatedInRow(pair.place, pair.country) for pair in pairs])
    transaction.write(tables.OFFICE, offices)
    return frozenset(key for key, entity in before.items() if after[key].name != entity.name)


def unite(known: EntityRow | None, given: EntityRow) -> EntityRow:
    """Unite two descriptions of one entity: the smaller text of each property, and all aliases.

    The kind never changes. A name that loses becomes an alias. Entities of the gazetteer always have one
    name; two spellings happen only to local ids.
    """
    if known is None:
        return replace(given, aliases=tuple(sorted({*given.aliases} - {given.name})))
    name = min(known.name, given.name)
    return replace(
        known,
        name=name,
        name_en=_smaller(known.name_en, given.name_en),
        wikidata=_smaller(known.wikidata, given.wikidata),
        country=_smaller(known.country, given.country),
        aliases=tuple(sorted({*known.aliases, *given.aliases, known.name, given.name} - {name})),
    )


def _smaller(one: str | None, other: str | None) -> str | None:
    """Choose the smaller of two texts, the known one of a text and None."""
    return min((text for text in (one, other) if text is not None), default=None)
