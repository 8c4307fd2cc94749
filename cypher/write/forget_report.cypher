// Removes the reports of an article that is written anew.
UNWIND $rows AS row
MATCH (r:Report {id: row.id})
DETACH DELETE r
