"""When: time expressions as intervals of days."""
