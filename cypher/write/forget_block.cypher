// Removes blocks in which no report stands any more.
UNWIND $rows AS row
MATCH (b:Block {id: row.id})
WHERE NOT EXISTS { (b)<-[:IN_BLOCK]-(:Report) }
DELETE b
