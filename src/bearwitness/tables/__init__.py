"""What the tool knows of words, parties, places: tables checked on load."""
