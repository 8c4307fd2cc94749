// Counts the graph's version up, as the first act of every writing transaction. It serialises writers: Neo4j
// holds the second at this line (the first SET takes the lock, so that the sum reads what is committed), the
// embedded engine refuses the second at commit.
MATCH (g:Graph {id: 'graph'}) SET g.id = 'graph' SET g.version = g.version + 1 RETURN g.version AS version
