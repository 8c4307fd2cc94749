// Events in which all of some entities take part in any role, newest first, undated last, after a position.
MATCH (a:Entity) WHERE a.id IN $actors
MATCH (a)-[:PARTICIPATES]->(e:Event)
WITH e, count(DISTINCT a) AS present
WHERE present = size($actors)
  AND e.type IN $types AND e.status IN $statuses
  AND (coalesce(e.start, '') < $start OR (coalesce(e.start, '') = $start AND e.id > $id))
  AND ($since IS NULL OR coalesce(e.end, CASE WHEN e.start IS NULL THEN '' ELSE '9999-12-31' END) > $since)
  AND ($until IS NULL OR coalesce(e.start, CASE WHEN e.end IS NULL THEN '9999-12-31' ELSE '' END) < $until)
  AND ($place IS NULL OR EXISTS { MATCH (e)-[:HAPPENS_IN]->(:Entity {id: $place}) })
  AND ($publisher IS NULL OR EXISTS { MATCH (e)<-[:REPORTS]-(:Report)-[:FROM]->(:Article {publisher: $publisher}) })
WITH e ORDER BY coalesce(e.start, '') DESC, e.id LIMIT $limit
OPTIONAL MATCH (n:Entity)-[r:PARTICIPATES]->(e)
WITH e, n, r ORDER BY r.role, n.name, n.id
WITH e, collect(CASE WHEN n IS NULL THEN null ELSE {id: n.id, name: n.name, kind: n.kind, role: r.role} END) AS participants
OPTIONAL MATCH (e)-[:HAPPENS_IN]->(p:Entity)
WITH e, participants, p ORDER BY p.id
WITH e, participants, head(collect(CASE WHEN p IS NULL THEN null ELSE {id: p.id, name: p.name, kind: p.kind} END)) AS place
RETURN e.id AS id, e.type AS type, e.status AS status, e.title AS title, e.topic AS topic,
       e.start AS start, e.end AS end, e.precision AS precision, place AS place, participants AS participants,
       e.confidence AS confidence, e.reports AS reports, e.publishers AS publishers, e.plover AS plover, e.cameo AS cameo
ORDER BY coalesce(e.start, '') DESC, e.id
