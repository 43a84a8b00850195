"""Names of places to places."""
