"""What is known only when all of a report is attached: rows, causes, wholes and parts, places told later."""
