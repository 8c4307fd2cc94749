// Entities as they were written.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN {id: n.id, kind: n.kind, name: n.name, name_en: n.nameEn, aliases: n.aliases,
        wikidata: n.wikidata, country: n.country} AS entity
ORDER BY n.id
