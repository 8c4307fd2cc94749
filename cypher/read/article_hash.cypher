// The hash of an article that is in the graph.
MATCH (a:Article {id: $id})
RETURN a.hash AS hash
ORDER BY hash
