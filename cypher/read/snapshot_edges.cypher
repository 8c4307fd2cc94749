// All relationships. An id alone does not name a node: a report and its event may share it. Nor does the first of
// several labels: the engines order them differently.
MATCH (a)-[r]->(b)
WITH r, a.id AS source, b.id AS target,
     CASE WHEN a:Entity THEN 'Entity' ELSE labels(a)[0] END AS from, CASE WHEN b:Entity THEN 'Entity' ELSE labels(b)[0] END AS to
RETURN type(r) AS type, from + ' ' + source AS source, to + ' ' + target AS target, properties(r) AS properties
ORDER BY type, source, target
