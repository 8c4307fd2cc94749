// The country that a place lies in.
UNWIND $rows AS row
MATCH (p:Entity {id: row.place})
MATCH (c:Entity {id: row.country})
MERGE (p)-[:LOCATED_IN]->(c)
