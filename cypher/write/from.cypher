// The article that a report stands in.
UNWIND $rows AS row
MATCH (r:Report {id: row.id})
MATCH (a:Article {id: row.article})
CREATE (r)-[:FROM]->(a)
