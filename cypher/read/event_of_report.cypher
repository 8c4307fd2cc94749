// The event that a report tells of: where an id leads that was an event's before it was merged.
MATCH (r:Report {id: $id})-[:REPORTS]->(e:Event)
RETURN e.id AS id
ORDER BY id
