"""What a report is about: an attack, or an accident, a drill, a match that only sounds like one."""
