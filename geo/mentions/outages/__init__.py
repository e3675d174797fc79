"""Power, heating, water, gas and communications lost or back, and the counts of it. `finding` reads a sentence."""
