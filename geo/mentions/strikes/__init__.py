"""Attacks: the words for them, their weapons, and what only sounds like one. `finding` reads a sentence."""
