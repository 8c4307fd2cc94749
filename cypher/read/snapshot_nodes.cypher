// All nodes.
MATCH (n)
UNWIND labels(n) AS label
WITH n, label ORDER BY label
WITH n, collect(label) AS labels
RETURN labels AS labels, properties(n) AS properties
ORDER BY n.id
