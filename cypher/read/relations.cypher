// Who did something to (or with) whom: each pair once, with its events of one type, most events first, after a position.
MATCH (a:Entity)-[r:__TYPE__]->(b:Entity)
WHERE r.status IN $statuses
  AND ($since IS NULL OR coalesce(r.end, CASE WHEN r.start IS NULL THEN '' ELSE '9999-12-31' END) > $since)
  AND ($until IS NULL OR coalesce(r.start, CASE WHEN r.end IS NULL THEN '9999-12-31' ELSE '' END) < $until)
WITH a, b, r ORDER BY coalesce(r.start, '') DESC, r.eventId
WITH a, b, count(r) AS events, min(r.start) AS first, max(r.start) AS last, collect(r.eventId) AS ids,
     sum(CASE WHEN r.status = 'occurred' THEN 1 ELSE 0 END) AS occurred,
     sum(CASE WHEN r.status = 'planned' THEN 1 ELSE 0 END) AS planned,
     sum(CASE WHEN r.status = 'possible' THEN 1 ELSE 0 END) AS possible,
     sum(CASE WHEN r.status = 'negated' THEN 1 ELSE 0 END) AS negated
WHERE events < $events OR (events = $events AND (a.id > $source OR (a.id = $source AND b.id > $target)))
RETURN {id: a.id, name: a.name, kind: a.kind} AS source, {id: b.id, name: b.name, kind: b.kind} AS target,
       events AS events, first AS first, last AS last, ids[0..100] AS event_ids,
       {occurred: occurred, planned: planned, possible: possible, negated: negated} AS statuses
ORDER BY events DESC, a.id, b.id LIMIT $limit
