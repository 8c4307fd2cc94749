// All relationships. An id alone does not name a node: a report and its event share it.
MATCH (a)-[r]->(b)
RETURN type(r) AS type, labels(a)[0] + ' ' + a.id AS source, labels(b)[0] + ' ' + b.id AS target,
       properties(r) AS properties
ORDER BY type, source, target
