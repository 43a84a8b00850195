"""Small text tools that know nothing of conflict."""
