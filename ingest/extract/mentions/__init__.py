"""Who and what an article speaks of."""
