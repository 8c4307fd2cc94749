// The node that every writing transaction touches first: see write/lock.cypher.
MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.version = 0
