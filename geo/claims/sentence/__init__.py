"""Where a mention belongs by its own sentence: its clause, its part, the row it stands in."""
