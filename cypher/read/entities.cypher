// Entities of some kinds, by name, after a position.
MATCH (n:Entity)
WHERE n.kind IN $kinds AND ($country IS NULL OR n.country = $country)
  AND (n.name > $name OR (n.name = $name AND n.id > $id))
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.nameEn AS name_en, n.aliases AS aliases,
       n.wikidata AS wikidata, n.country AS country, 0 AS rank
ORDER BY name, id LIMIT $limit
