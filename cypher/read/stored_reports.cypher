// Reports as they were written, with the publisher of their article.
UNWIND $ids AS id
MATCH (r:Report {id: id})
MATCH (r)-[:FROM]->(a:Article)
RETURN {id: r.id, article: r.article, type: r.type, status: r.status,
        actors: r.actors, recipients: r.recipients, items: r.items,
        place: r.place, attributed_to: r.attributedTo, topic: r.topic,
        start: r.start, end: r.end, precision: r.precision, time_text: r.timeText,
        sentence: r.sentence, sentence_start: r.sentenceStart, sentence_end: r.sentenceEnd,
        trigger: r.trigger, trigger_start: r.triggerStart, trigger_end: r.triggerEnd,
        spans: r.spans, rule: r.rule, confidence: r.confidence, published: r.published,
        happening: r.happening} AS report,
       a.publisher AS publisher
ORDER BY r.id
