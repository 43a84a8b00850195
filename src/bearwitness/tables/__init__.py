"""What the tool knows of words, parties and places, as tables checked on load."""
