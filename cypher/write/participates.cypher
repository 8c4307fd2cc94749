// Who takes part in an event, once per role.
UNWIND $rows AS row
MATCH (n:Entity {id: row.entity})
MATCH (e:Event {id: row.event})
CREATE (n)-[:PARTICIPATES {role: row.role}]->(e)
