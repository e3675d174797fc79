"""Numbers as written: their value and bounds, what they count, and which count nothing. `finding` reads a sentence."""
