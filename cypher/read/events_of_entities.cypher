// The events in which some entities take part.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
MATCH (n)-[:PARTICIPATES]->(e:Event)
RETURN DISTINCT e.id AS id
ORDER BY id
