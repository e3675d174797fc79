"""What a place name does in its sentence: a place, a government, an office, a launch site. `finding` tells it."""
