// Offices. An unknown start is part of the key, and a key must not be null.
UNWIND $rows AS row
MATCH (p:Entity {id: row.person})
MATCH (b:Entity {id: row.body})
MERGE (p)-[h:HOLDS_OFFICE {title: row.title, key: coalesce(row.start, '')}]->(b)
SET h.from = row.start, h.to = row.end
