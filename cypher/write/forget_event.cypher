// Removes events with the edges that touch them; their direct edges go with forget_edge.cypher.
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
DETACH DELETE e
