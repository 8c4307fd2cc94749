// Events, newest first, after a position; those without a start are in undated_events.cypher.
// `e.start <= $start` and the order by start let Neo4j walk the index on start; the embedded engine reads all.
MATCH (e:Event)
WHERE e.start <= $start AND NOT (e.start = $start AND e.id <= $id)
  AND e.type IN $types AND e.status IN $statuses
  AND ($since IS NULL OR coalesce(e.end, CASE WHEN e.start IS NULL THEN '' ELSE '9999-12-31' END) > $since)
  AND ($until IS NULL OR coalesce(e.start, CASE WHEN e.end IS NULL THEN '9999-12-31' ELSE '' END) < $until)
WITH e ORDER BY e.start DESC, e.id LIMIT $limit
OPTIONAL MATCH (n:Entity)-[r:PARTICIPATES]->(e)
WITH e, n, r ORDER BY r.role, n.name, n.id
WITH e, collect(CASE WHEN n IS NULL THEN null ELSE {id: n.id, name: n.name, kind: n.kind, role: r.role} END) AS participants
OPTIONAL MATCH (e)-[:HAPPENS_IN]->(p:Entity)
WITH e, participants, p ORDER BY p.id
WITH e, participants, head(collect(CASE WHEN p IS NULL THEN null ELSE {id: p.id, name: p.name, kind: p.kind} END)) AS place
RETURN e.id AS id, e.type AS type, e.status AS status, e.title AS title, e.topic AS topic,
       e.start AS start, e.end AS end, e.precision AS precision, place AS place, participants AS participants,
       e.confidence AS confidence, e.reports AS reports, e.publishers AS publishers, e.plover AS plover, e.cameo AS cameo
ORDER BY e.start DESC, e.id
