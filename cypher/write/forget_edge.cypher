// Removes direct edges of one event type. Found from their ends: neither engine uses an index on eventId here.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MATCH (a)-[x:__TYPE__ {eventId: row.event}]->(b)
DELETE x
