// One event with all that is known of it: participants, place, and every report with its article.
MATCH (e:Event {id: $id})
OPTIONAL MATCH (n:Entity)-[p:PARTICIPATES]->(e)
WITH e, n, p ORDER BY p.role, n.name, n.id
WITH e, collect(CASE WHEN n IS NULL THEN null ELSE {id: n.id, name: n.name, kind: n.kind, role: p.role} END) AS participants
OPTIONAL MATCH (e)-[:HAPPENS_IN]->(l:Entity)
WITH e, participants, l ORDER BY l.id
WITH e, participants, head(collect(CASE WHEN l IS NULL THEN null ELSE {id: l.id, name: l.name, kind: l.kind} END)) AS place
OPTIONAL MATCH (r:Report)-[:REPORTS]->(e)
OPTIONAL MATCH (r)-[:FROM]->(a:Article)
OPTIONAL MATCH (r)-[:ATTRIBUTED_TO]->(s:Entity)
WITH e, participants, place, r, a, s ORDER BY a.published, a.id, r.sentenceStart, r.triggerStart, r.id
WITH e, participants, place, collect(CASE WHEN r IS NULL THEN null ELSE {
    id: r.id, status: r.status, sentence: r.sentence, sentence_start: r.sentenceStart, sentence_end: r.sentenceEnd,
    trigger: r.trigger, trigger_start: r.triggerStart, trigger_end: r.triggerEnd, spans: r.spans,
    rule: r.rule, confidence: r.confidence, topic: r.topic,
    start: r.start, end: r.end, precision: r.precision, time_text: r.timeText,
    attributed_to: CASE WHEN s IS NULL THEN null ELSE {id: s.id, name: s.name, kind: s.kind} END,
    article: {id: a.id, url: a.url, title: a.title, publisher: a.publisher, published: a.published}
  } END) AS reports
RETURN e.id AS id, e.type AS type, e.status AS status, e.title AS title, e.topic AS topic,
       e.start AS start, e.end AS end, e.precision AS precision, place AS place, participants AS participants,
       e.confidence AS confidence, e.publishers AS publishers, e.plover AS plover, e.cameo AS cameo, reports AS reports
ORDER BY id
