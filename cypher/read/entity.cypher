// One entity with the offices it holds or held, and who holds or held an office in it.
MATCH (n:Entity {id: $id})
OPTIONAL MATCH (n)-[o:HOLDS_OFFICE]->(b:Entity)
WITH n, o, b ORDER BY o.from, b.id, o.title
WITH n, collect(CASE WHEN o IS NULL THEN null ELSE {id: b.id, name: b.name, kind: b.kind, title: o.title, start: o.from, end: o.to} END) AS offices
OPTIONAL MATCH (n)<-[o:HOLDS_OFFICE]-(h:Entity)
WITH n, offices, o, h ORDER BY o.from, h.id, o.title
WITH n, offices, collect(CASE WHEN o IS NULL THEN null ELSE {id: h.id, name: h.name, kind: h.kind, title: o.title, start: o.from, end: o.to} END) AS holders
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.nameEn AS name_en, n.aliases AS aliases,
       n.wikidata AS wikidata, n.country AS country, offices AS offices, holders AS holders
ORDER BY id
