// Entities with a text in one of their names, best match first, after a position. Capitals, accents and the two
// spellings of umlauts make no difference: $q is folded, and the names are folded here with the same $folds.
MATCH (n:Entity)
WHERE n.kind IN $kinds AND ($country IS NULL OR n.country = $country)
WITH n, [name IN [n.name, coalesce(n.nameEn, n.name)] + coalesce(n.aliases, [])
         | reduce(text = toLower(name), fold IN $folds | replace(text, fold[0], fold[1]))] AS names
WITH n, CASE WHEN any(name IN names WHERE name = $q) THEN 0
             WHEN any(name IN names WHERE name STARTS WITH $q) THEN 1
             WHEN any(name IN names WHERE name CONTAINS $q) THEN 2
             ELSE 3 END AS rank
WHERE rank < 3 AND (rank > $rank OR (rank = $rank AND (n.name > $name OR (n.name = $name AND n.id > $id))))
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.nameEn AS name_en, n.aliases AS aliases,
       n.wikidata AS wikidata, n.country AS country, rank AS rank
ORDER BY rank, name, id LIMIT $limit
