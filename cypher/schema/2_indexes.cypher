// What users filter by.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind);
CREATE INDEX entity_country IF NOT EXISTS FOR (n:Entity) ON (n.country);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.start);
CREATE INDEX event_end IF NOT EXISTS FOR (n:Event) ON (n.end);
CREATE INDEX report_article IF NOT EXISTS FOR (n:Report) ON (n.article);
CREATE INDEX report_happening IF NOT EXISTS FOR (n:Report) ON (n.happening);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE INDEX article_publisher IF NOT EXISTS FOR (n:Article) ON (n.publisher);
