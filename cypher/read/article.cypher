// One article with the reports found in it, in text order, each with its event.
MATCH (a:Article {id: $id})
OPTIONAL MATCH (a)<-[:FROM]-(r:Report)-[:REPORTS]->(e:Event)
WITH a, r, e ORDER BY r.sentenceStart, r.triggerStart, r.id
WITH a, collect(CASE WHEN r IS NULL THEN null ELSE {
    id: r.id, event: e.id, type: e.type, title: e.title, status: r.status,
    sentence: r.sentence, sentence_start: r.sentenceStart, sentence_end: r.sentenceEnd,
    trigger: r.trigger, trigger_start: r.triggerStart, trigger_end: r.triggerEnd, spans: r.spans,
    rule: r.rule, confidence: r.confidence
  } END) AS reports
RETURN a.id AS id, a.url AS url, a.title AS title, a.publisher AS publisher, a.published AS published,
       a.language AS language, a.text AS text, reports AS reports
ORDER BY id
