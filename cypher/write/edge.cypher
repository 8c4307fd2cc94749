// Direct edges of one event type, one per event and pair. CREATE and not MERGE: forget_edge.cypher has removed
// the old ones in this transaction, and MERGE would search all edges between two busy entities.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[:__TYPE__ {eventId: row.event, status: row.status, start: row.start, end: row.end,
                       title: row.title, reports: row.reports}]->(b)
