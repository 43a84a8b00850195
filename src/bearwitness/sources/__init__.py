"""Input to reports, one file a form."""
