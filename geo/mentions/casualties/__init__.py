"""Tolls: which count is which verb's, what is a part of a whole, when it held. `finding` reads a sentence."""
