// Events, after forget_event.cypher has removed what they replace.
UNWIND $rows AS row
CREATE (e:Event {id: row.id})
SET e.type = row.type, e.title = row.title, e.status = row.status, e.start = row.start, e.end = row.end,
    e.precision = row.precision, e.topic = row.topic, e.confidence = row.confidence, e.reports = row.reports,
    e.publishers = row.publishers, e.plover = row.plover, e.cameo = row.cameo,
    e.firstPublished = row.first_published, e.lastPublished = row.last_published
