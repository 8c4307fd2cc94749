// Places and countries with the same code, from either side: whichever came first, the other finds it.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
MATCH (m:Entity {country: n.country})
WHERE (n.kind = 'Place' AND m.kind = 'Country') OR (n.kind = 'Country' AND m.kind = 'Place')
RETURN DISTINCT CASE WHEN n.kind = 'Place' THEN n.id ELSE m.id END AS place,
       CASE WHEN n.kind = 'Place' THEN m.id ELSE n.id END AS country
ORDER BY place, country
