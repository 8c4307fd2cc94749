// Blocks: type, participant and month. Only reports in neighbouring blocks are compared.
UNWIND $rows AS row
MERGE (:Block {id: row.id})
