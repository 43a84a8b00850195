"""Reports to passages: cleaning, splitting, scope."""
