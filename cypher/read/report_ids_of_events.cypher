// The reports of some events.
UNWIND $ids AS event
MATCH (e:Event {id: event})
MATCH (e)<-[:REPORTS]-(r:Report)
RETURN r.id AS id, e.id AS event
ORDER BY id
