"""What was fired and what was brought down, with the rows and lists it stands in. `finding` reads a sentence."""
