// Entities of one kind, which is their second label: never changed, because the embedded engine makes another
// record of a node whose labels change, and refuses its id.
UNWIND $rows AS row
MERGE (n:Entity:__KIND__ {id: row.id})
SET n.kind = row.kind, n.name = row.name, n.nameEn = row.name_en, n.aliases = row.aliases,
    n.wikidata = row.wikidata, n.country = row.country
