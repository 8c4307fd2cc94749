// The reports of other articles that stand in some blocks, with their events.
UNWIND $blocks AS block
MATCH (b:Block {id: block})
MATCH (b)<-[:IN_BLOCK]-(r:Report)
WHERE r.article <> $article
MATCH (r)-[:REPORTS]->(e:Event)
RETURN DISTINCT r.id AS id, e.id AS event
ORDER BY id
