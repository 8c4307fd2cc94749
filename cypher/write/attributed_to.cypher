// Who says so; rows without that match nobody.
UNWIND $rows AS row
MATCH (r:Report {id: row.id})
MATCH (n:Entity {id: row.attributed_to})
CREATE (r)-[:ATTRIBUTED_TO]->(n)
