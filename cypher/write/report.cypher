// Reports: immutable, and all that events and edges are derived from.
UNWIND $rows AS row
CREATE (r:Report {id: row.id})
SET r.article = row.article, r.type = row.type, r.status = row.status,
    r.actors = row.actors, r.recipients = row.recipients, r.items = row.items,
    r.place = row.place, r.attributedTo = row.attributed_to, r.topic = row.topic,
    r.start = row.start, r.end = row.end, r.precision = row.precision, r.timeText = row.time_text,
    r.sentence = row.sentence, r.sentenceStart = row.sentence_start, r.sentenceEnd = row.sentence_end,
    r.trigger = row.trigger, r.triggerStart = row.trigger_start, r.triggerEnd = row.trigger_end,
    r.spans = row.spans, r.rule = row.rule, r.confidence = row.confidence, r.published = row.published,
    r.happening = row.happening
