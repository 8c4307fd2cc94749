// The reports of an article, with their events.
MATCH (r:Report {article: $id})-[:REPORTS]->(e:Event)
RETURN r.id AS id, e.id AS event
ORDER BY id
