// Where an event happens.
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (p:Entity {id: row.place})
CREATE (e)-[:HAPPENS_IN]->(p)
