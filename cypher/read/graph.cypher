// The graph's version, a row only where its schema is there.
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version
ORDER BY version
