"""Place names: which words of a sentence name a place, and which only look so. `finding` reads a sentence."""
