"""Things that were hit: their names, counts and lists, and which came to no harm. `finding` reads a sentence."""
